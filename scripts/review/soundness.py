"""Whether a document can be read as a whole: a review that leaves something out would be silent."""

from collections.abc import Iterator

from scripts.document import Document, DocumentError, Finding, Level
from scripts.operations import Api, Fault, read_api
from scripts.operations.node import NOT_OPENAPI, REFERENCE

# What is wrong with an example, a title or a description changes nothing for those who call.
_BLOCKING = {
    NOT_OPENAPI: "see the OpenAPI specification for this object",
    REFERENCE: "",
    "parameter-location": "",
}
_LEFT_OUT = frozenset({"path", "response-status"})


def read_sound_api(document: Document) -> Api:
    """The operations of a document of which nothing that matters was left out.

    Raises:
        DocumentError: Something could not be read; each fault is one finding.
    """
    api = read_api(document)
    if findings := tuple(_refuse(document, api.faults)):
        raise DocumentError(*findings)
    return api


def list_left_out(api: Api) -> tuple[Finding, ...]:
    """What the review does not speak of, because it is no part of OpenAPI."""
    return tuple(
        Finding(
            api.document.locate(fault.pointer),
            Level.WARNING,
            fault.rule,
            f"{fault.message}; it is left out of the review",
        )
        for fault in api.faults
        if fault.rule in _LEFT_OUT
    )


def _refuse(document: Document, faults: tuple[Fault, ...]) -> Iterator[Finding]:
    for fault in faults:
        if fault.rule in _BLOCKING:
            message = "; ".join(filter(None, (fault.message, _BLOCKING[fault.rule])))
            yield Finding(document.locate(fault.pointer), Level.ERROR, fault.rule, message)
