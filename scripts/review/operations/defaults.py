"""Which defaults never apply: callers must always send the value, so they never leave it out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from scripts.schemas import Schema
from scripts.schemas.conjunction import Conjunction, gather
from scripts.schemas.schema import find_place

Schemas = tuple[Schema, ...]


@dataclass(frozen=True, slots=True)
class IdleDefaults:
    """Those in the messages of the base, which old callers follow; each message is read once."""

    _known: dict[tuple[Schema, bool], Mapping[str, bool]] = field(default_factory=dict)

    def has(self, root: Schema, pointer: str | None, *, is_required: bool) -> bool:
        """Whether all places that a schema describes must hold a value.

        Args:
            root: The schema of the message.
            pointer: Of the schema that has the default, or of the default itself.
            is_required: Whether the message itself must be there.
        """
        key = root, is_required
        if key not in self._known:
            self._known[key] = _list_demands(root, is_required)
        return self._known[key].get(find_place((pointer or "").removesuffix("/default")), False)


def _list_demands(root: Schema, is_required: bool) -> Mapping[str, bool]:
    """For the pointer of each schema below whether a value must be there, on every way to it."""
    demands: dict[str, bool] = {}
    seen: set[tuple[Schemas, bool]] = set()
    pending: list[tuple[Schemas, bool]] = [((root,), is_required)]
    while pending:
        entry = pending.pop()
        if entry in seen:
            continue
        seen.add(entry)
        schemas, is_demanded = entry
        whole = gather(*schemas)
        for part in whole.parts:
            demands[part.place] = demands.get(part.place, True) and is_demanded
        pending += _list_below(whole, is_demanded)
    return demands


def _list_below(whole: Conjunction, is_demanded: bool) -> Iterator[tuple[Schemas, bool]]:
    for name, schemas in whole.properties.items():
        yield schemas, name in whole.required
    for keyword in ("items", "additionalProperties"):
        if schemas := whole.children(keyword):
            yield schemas, False
    for _, _, branches in whole.unions():
        for branch in branches:
            yield (branch,), is_demanded
