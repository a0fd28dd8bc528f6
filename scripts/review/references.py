"""Whether every reference of a document leads somewhere."""

from scripts.document import Document, DocumentError, Finding, Level, walk_references
from scripts.schemas import Json


def check_references(document: Document) -> None:
    """Nothing, when every reference leads to something that is no endless chain of references.

    Raises:
        DocumentError: One does not; the first in the document is named.
    """
    suspects = {
        reference
        for reference in _list_possible_references(document.data)
        if _find_fault(document, reference)
    }
    # Only the exact walk, which takes longer, knows places and leaves out texts in examples.
    for pointer, reference in walk_references(document.data) if suspects else ():
        if reference in suspects:
            message = (
                f"{reference!r} {_find_fault(document, reference)}; "
                "correct the reference or add what it names"
            )
            place = document.locate(pointer)
            raise DocumentError(Finding(place, Level.ERROR, "reference", message))


def _find_fault(document: Document, reference: str) -> str:
    try:
        document.dereference({"$ref": reference})
    except (LookupError, ValueError) as error:
        return "leads back to itself" if "leads back" in str(error) else "leads nowhere"
    return ""


def _list_possible_references(data: Json) -> set[str]:
    """The references and every text that may be one."""
    found: set[str] = set()
    stack = [data]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack += [child for child in node if isinstance(child, (dict, list))]
            continue
        reference = node.get("$ref")
        if isinstance(reference, str):
            found.add(reference)
        mapping = node.get("mapping")
        if isinstance(mapping, dict):
            found |= {text for text in mapping.values() if isinstance(text, str)}
        stack += [child for child in node.values() if isinstance(child, (dict, list))]
    return found
