"""Whether every reference of a document leads somewhere."""

from scripts.document import Document, ReferenceCycle, list_reference_faults, make_refusal


def check_references(document: Document) -> None:
    """Nothing, when every reference leads to something that is no endless chain of references.

    Raises:
        DocumentError: One does not; the first in the document is named.
    """
    for fault in list_reference_faults(document):
        is_harmless = isinstance(fault, ReferenceCycle) and not fault.is_loop
        if not is_harmless and not fault.reference.is_mapping:
            place = document.locate(fault.reference.place)
            raise make_refusal(place, "reference", str(fault))
