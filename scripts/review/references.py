"""Whether every reference of a document leads somewhere."""

from scripts.document import Document, DocumentError, Finding, Level, walk_references


def check_references(document: Document) -> None:
    """Nothing, when every reference leads to something that is no endless chain of references.

    Raises:
        DocumentError: One does not; the first in the document is named.
    """
    known: set[str] = set()
    for pointer, reference in walk_references(document.data):
        if reference in known:
            continue
        known.add(reference)
        try:
            document.dereference({"$ref": reference})
        except (LookupError, ValueError) as error:
            is_cycle = "leads back" in str(error)
            reason = "leads back to itself" if is_cycle else "leads nowhere"
            message = f"{reference!r} {reason}; correct the reference or add what it names"
            place = document.locate(pointer)
            raise DocumentError(Finding(place, Level.ERROR, "reference", message)) from None
