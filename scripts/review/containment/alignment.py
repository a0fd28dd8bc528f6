"""Which subschemas of two places belong together."""

from collections.abc import Callable, Hashable, Iterator
from typing import Final

from scripts.document import split_pointer
from scripts.review.containment.pair import Below, Pair
from scripts.review.containment.view import Conjunction, View, list_values, make_view
from scripts.review.schemas import Schema, identity_of

_SINGLE: Final = ("/items", "/additionalProperties", "/unevaluatedProperties")


def align_items(pair: Pair) -> Iterator[Below]:
    """Items of the same slot."""
    slots = range(min(_count_slots(pair.base), _count_slots(pair.revision)))
    for slot in slots:
        yield Below(
            _list_children(pair.base, "prefixItems", slot),
            _list_children(pair.revision, "prefixItems", slot),
        )
    base, revision = _list_children(pair.base, "items"), _list_children(pair.revision, "items")
    if _are_comparable(base, revision):
        yield Below(base, revision)


def align_rest(pair: Pair) -> Iterator[Below]:
    """Values of undeclared properties, and of those that match the same pattern."""
    for keyword in ("additionalProperties", "unevaluatedProperties"):
        base = _list_children(pair.base, keyword)
        revision = _list_children(pair.revision, keyword)
        if _are_comparable(base, revision):
            yield Below(base, revision)
    patterns = [
        dict.fromkeys(
            pattern
            for part in view.parts
            for pattern in part.keywords.get("patternProperties", ())
        )
        for view in (pair.base, pair.revision)
    ]
    for pattern in patterns[0]:
        if pattern in patterns[1]:
            yield Below(
                _list_children(pair.base, "patternProperties", pattern),
                _list_children(pair.revision, "patternProperties", pattern),
            )


def _are_comparable(base: Conjunction, revision: Conjunction) -> bool:
    """Whether both say something of values there may be; `false` speaks of the place above it."""
    return bool(base and revision) and not any(
        schema.raw is False and schema.pointer.endswith(_SINGLE) for schema in base + revision
    )


def _list_children(view: View, keyword: str, entry: str | int | None = None) -> tuple[Schema, ...]:
    found = []
    for part in view.parts:
        held = part.keywords.get(keyword)
        if held is None:
            continue
        if entry is None:
            found.append(part.child(keyword))
        elif entry in (held if isinstance(held, dict) else range(len(held))):
            found.append(part.child(keyword, entry))
    return tuple(found)


def _count_slots(view: View) -> int:
    return max((len(part.keywords.get("prefixItems", ())) for part in view.parts), default=0)


def align_branches(pair: Pair) -> Iterator[Below]:
    """Alternatives that belong together."""
    for base, revision in match_branches(pair):
        yield Below(base, revision)


def match_branches(pair: Pair) -> list[tuple[Conjunction, Conjunction]]:
    """Pairs of alternatives: the same text, else the same component, title, tag or type."""
    if not pair.has_branches:
        return []
    base, revision = list(pair.base.alternatives()), list(pair.revision.alternatives())
    keys: tuple[Callable[[Conjunction], Hashable], ...] = (
        lambda schemas: frozenset(map(pair.judge.forms.form_of, schemas)),
        _read_component,
        _read_title,
        _read_tags,
        _read_types,
    )
    matched = []
    for key in keys:
        named, others = _index_unique(base, key), _index_unique(revision, key)
        for name in named.keys() & others.keys():
            matched.append((named[name], others[name]))
        base = [schemas for schemas in base if schemas not in {one for one, _ in matched}]
        revision = [schemas for schemas in revision if schemas not in {one for _, one in matched}]
    return matched


def _index_unique(
    schemas: list[Conjunction], key: Callable[[Conjunction], Hashable]
) -> dict[Hashable, Conjunction]:
    found: dict[Hashable, list[Conjunction]] = {}
    for alternative in schemas:
        found.setdefault(key(alternative), []).append(alternative)
    return {name: held[0] for name, held in found.items() if name is not None and len(held) == 1}


def _read_component(schemas: Conjunction) -> Hashable:
    pointer = schemas[0].pointer
    return pointer if split_pointer(pointer)[-2:-1] == ["schemas"] else None


def _read_title(schemas: Conjunction) -> Hashable:
    raw = schemas[0].raw
    title = raw.get("title") if isinstance(raw, dict) else None
    return title if isinstance(title, str) else None


def _read_tags(schemas: Conjunction) -> Hashable:
    """The values of properties that can have one value only."""
    tags = []
    for name, below in make_view(schemas).properties.items():
        values = list_values(below)
        if values is not None and len(values) == 1:
            tags.append((name, identity_of(values[0])))
    return frozenset(tags) or None


def _read_types(schemas: Conjunction) -> Hashable:
    """The types beside null."""
    types: frozenset[str] = frozenset()
    for part in make_view(schemas).parts:
        types |= part.keywords.get("type", types)
    return types - {"null"} or types or None
