"""Which defaults never apply: callers must always send the value, so they never leave it out."""

from collections.abc import Iterator

from scripts.schemas import Schema
from scripts.schemas.conjunction import Conjunction, gather
from scripts.schemas.schema import find_place

Schemas = tuple[Schema, ...]


def is_idle_default(pointer: str | None, root: Schema, *, is_required: bool) -> bool:
    """Whether all places that a schema describes must hold a value.

    Args:
        pointer: Of the schema that has the default, or of the default itself.
        root: The schema of the whole message in the base, which old callers follow.
        is_required: Whether the message itself must be there.
    """
    place = find_place((pointer or "").removesuffix("/default"))
    demands = [demanded for at, demanded in _walk(root, is_required) if at == place]
    return bool(demands) and all(demands)


def _walk(root: Schema, is_required: bool) -> Iterator[tuple[str, bool]]:
    """The pointer of each schema below, and whether a value must be there; once for each way."""
    seen: set[tuple[Schemas, bool]] = set()
    pending: list[tuple[Schemas, bool]] = [((root,), is_required)]
    while pending:
        entry = pending.pop()
        if entry in seen:
            continue
        seen.add(entry)
        schemas, demanded = entry
        whole = gather(*schemas)
        for part in whole.parts:
            yield part.place, demanded
        pending += _list_below(whole, demanded)


def _list_below(whole: Conjunction, demanded: bool) -> Iterator[tuple[Schemas, bool]]:
    for name, schemas in whole.properties.items():
        yield schemas, name in whole.required
    for keyword in ("items", "additionalProperties"):
        if schemas := whole.children(keyword):
            yield schemas, False
    for _, _, branches in whole.unions():
        for branch in branches:
            yield (branch,), demanded
