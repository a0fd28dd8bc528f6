"""Which subschemas of two places belong together."""

from collections.abc import Callable, Hashable, Iterator

from scripts.review.containment.pair import Below, Pair
from scripts.review.containment.view import View, list_values, make_view
from scripts.review.schemas import Schema, identity_of


def align_items(pair: Pair) -> Iterator[Below]:
    """Items of the same slot."""
    slots = range(min(_count_slots(pair.base), _count_slots(pair.revision)))
    for slot in slots:
        yield Below(
            _list_children(pair.base, "prefixItems", slot),
            _list_children(pair.revision, "prefixItems", slot),
            pair.place(f"item {slot}"),
        )
    base, revision = _list_children(pair.base, "items"), _list_children(pair.revision, "items")
    if base and revision:
        yield Below(base, revision, pair.place("items"))


def align_rest(pair: Pair) -> Iterator[Below]:
    """Values of undeclared properties, and of those that match the same pattern."""
    for keyword in ("additionalProperties", "unevaluatedProperties"):
        base = _list_children(pair.base, keyword)
        revision = _list_children(pair.revision, keyword)
        if base and revision:
            yield Below(base, revision, pair.place("values"))
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
                pair.place(f"values of properties like `{pattern}`"),
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


def list_alternatives(view: View) -> tuple[Schema, ...]:
    """The branches of a view's union; itself where it has none."""
    return view.branches or (view.schemas if len(view.schemas) == 1 else ())


def align_branches(pair: Pair) -> Iterator[Below]:
    """Alternatives that belong together."""
    if not pair.base.branches and not pair.revision.branches:
        return
    for one, other in match_branches(pair):
        yield Below((one,), (other,), pair.location)


def match_branches(pair: Pair) -> list[tuple[Schema, Schema]]:
    """Pairs of alternatives: the same text, else the same component, tag or type."""
    base, revision = list(list_alternatives(pair.base)), list(list_alternatives(pair.revision))
    forms = pair.judge.forms
    keys: tuple[Callable[[Schema], Hashable], ...] = (
        forms.form_of,
        lambda schema: schema.pointer if "/anyOf/" not in schema.pointer
        and "/oneOf/" not in schema.pointer else None,
        _read_title,
        _read_tags,
        _read_types,
    )  # fmt: skip
    matched = []
    for key in keys:
        named = _index_unique(base, key)
        others = _index_unique(revision, key)
        for name, schema in named.items():
            if name in others:
                matched.append((schema, others[name]))
                base.remove(schema)
                revision.remove(others[name])
    return matched


def _index_unique(
    schemas: list[Schema], key: Callable[[Schema], Hashable]
) -> dict[Hashable, Schema]:
    found: dict[Hashable, list[Schema]] = {}
    for schema in schemas:
        found.setdefault(key(schema), []).append(schema)
    return {name: held[0] for name, held in found.items() if name is not None and len(held) == 1}


def _read_title(schema: Schema) -> Hashable:
    title = schema.raw.get("title") if isinstance(schema.raw, dict) else None
    return title if isinstance(title, str) else None


def _read_tags(schema: Schema) -> Hashable:
    """The values of properties that can have one value only."""
    tags = []
    for name, below in make_view((schema,)).properties.items():
        values = list_values(below)
        if values is not None and len(values) == 1:
            tags.append((name, identity_of(values[0])))
    return frozenset(tags) or None


def _read_types(schema: Schema) -> Hashable:
    types = [part.keywords["type"] for part in make_view((schema,)).parts if "type" in part.keywords]
    return types[0] if types else None
