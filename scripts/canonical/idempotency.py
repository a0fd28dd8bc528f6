"""The header whose key lets a service know a request that is repeated."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from scripts.canonical.annotations import add_sentence
from scripts.canonical.form import Operation
from scripts.operations import Operation as Described

EXTENSION: Final = "x-idempotency-key-header"
# RFC 9110, section 9.2.2; the other methods may be repeated without a key.
_METHODS: Final = frozenset({"POST", "PATCH"})
_NAME: Final = "idempotency-key"
_NOTE: Final = "Default: a new key, the same for each try of the call."


def place_key(operation: Operation, described: Described, document: Mapping[str, Any]) -> Operation:
    """The operation with the header for its key: a parameter of that name, or what is named.

    The document names the header by an extension, for one operation or for all; an empty text says
    that there is none.

    Args:
        operation: The operation, its parameters placed.
        described: The operation as the document has it.
        document: The root of the document.
    """
    if operation.method not in _METHODS:
        return operation
    declared = next((p for p in operation.parameters if p.name.lower() == _NAME), None)
    given = described.extensions.get(EXTENSION, document.get(EXTENSION))
    if declared is not None and declared.location == "header" and given != "":
        keyed = replace(
            declared, required=False, description=add_sentence(declared.description, _NOTE)
        )
        parameters = (keyed if each is declared else each for each in operation.parameters)
        return replace(operation, parameters=tuple(parameters), key_header=declared.name)
    return replace(operation, key_header=given) if isinstance(given, str) and given else operation
