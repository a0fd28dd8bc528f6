"""Finds `x-pagination` blocks that are not understood."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from scripts.canonical.pagination_blocks import EXTENSION, KEYS, KINDS
from scripts.document import join_pointer
from scripts.lint.index import Index
from scripts.lint.rule import Fault
from scripts.lint.spelling import suggest
from scripts.operations import Operation
from scripts.schemas.alternatives import list_alternatives

_LISTED: Final = ", ".join(KINDS)


def find_unread_pages(index: Index) -> Iterator[Fault]:
    """What is wrong in each block: its kind, its keys, and the parameter it names."""
    for operation in index.operations:
        block = operation.extensions.get(EXTENSION)
        if block is None or block is False:
            continue
        place = join_pointer(operation.pointer, EXTENSION)
        kinds = [kind for kind in KINDS if isinstance(block, dict) and kind in block]
        if len(kinds) != 1:
            message = f"{EXTENSION!r} must be false, or an object with one of {_LISTED}"
            yield Fault(place, message)
            continue
        kind, inner = kinds[0], block[kinds[0]]
        yield from _find_unknown_keys(place, block, (kind, *KEYS[""]))
        if isinstance(inner, dict):
            yield from _find_unknown_keys(join_pointer(place, kind), inner, KEYS[kind])
        if kind != "link":
            yield from _find_missing_parameter(index, operation, join_pointer(place, kind), inner)


def _find_unknown_keys(
    place: str, block: Mapping[str, Any], known: tuple[str, ...]
) -> Iterator[Fault]:
    for key in block:
        if key not in known:
            advice = suggest(key, known) or f"known are {', '.join(known)}"
            yield Fault(join_pointer(place, key), f"{key!r} is not read; {advice}")


def _find_missing_parameter(
    index: Index, operation: Operation, place: str, block: object
) -> Iterator[Fault]:
    name = block.get("parameter") if isinstance(block, dict) else None
    known = {parameter.name for parameter in operation.parameters}
    for media_type in operation.body.content if operation.body else ():
        if media_type.schema is not None:
            schema = index.schemas[None].at(media_type.schema)
            known.update(*(way.properties for way in list_alternatives(schema)))
    if name not in known:
        listed = ", ".join(sorted(known)) or "none"
        message = f"'parameter' must name a parameter or a property of the body: {listed}"
        yield Fault(place, message)
