"""Pairs the alternatives of two unions."""

from collections.abc import Callable, Hashable, Iterable

from scripts.document import split_pointer
from scripts.review.containment.outline import Conjuncts, list_values, make_outline
from scripts.schemas import Schema, identity_of
from scripts.schemas.forms import Forms
from scripts.schemas.intent import find_alone, member_of


def match_alternatives(
    forms: Forms, base: Iterable[Conjuncts], revision: Iterable[Conjuncts]
) -> list[tuple[Conjuncts, Conjuncts]]:
    """Pairs of alternatives with the same text, else the same component, title, tag or type.

    If then only one is left on each side, and it is not a component, the two are also paired.
    """
    keys: tuple[Callable[[Conjuncts], Hashable], ...] = (
        lambda schemas: frozenset(map(forms.form_of, schemas)),
        lambda schemas: frozenset(forms.form_of(find_alone(schema)) for schema in schemas),
        _read_component,
        _read_mapped_values,
        _read_title,
        _read_tags,
        _read_types,
        _read_inline,
    )
    ours, others = _drop_repeated(base), _drop_repeated(revision)
    matched = []
    for key in keys:
        named, known = _index_unique(ours, key), _index_unique(others, key)
        found = [(named[name], known[name]) for name in named if name in known]
        ours = [schemas for schemas in ours if schemas not in {one for one, _ in found}]
        others = [schemas for schemas in others if schemas not in {one for _, one in found}]
        matched += found
    return matched


def _drop_repeated(alternatives: Iterable[Conjuncts]) -> list[Conjuncts]:
    found: dict[tuple[Schema, ...], Conjuncts] = {}
    for schemas in alternatives:
        found.setdefault(tuple(map(find_alone, schemas)), schemas)
    return list(found.values())


def _index_unique(
    schemas: list[Conjuncts], key: Callable[[Conjuncts], Hashable]
) -> dict[Hashable, Conjuncts]:
    found: dict[Hashable, list[Conjuncts]] = {}
    for alternative in schemas:
        found.setdefault(key(alternative), []).append(alternative)
    return {name: held[0] for name, held in found.items() if name is not None and len(held) == 1}


def _read_component(schemas: Conjuncts) -> Hashable:
    pointer = find_alone(schemas[0]).place
    return pointer if split_pointer(pointer)[-2:-1] == ["schemas"] else None


def _read_mapped_values(schemas: Conjuncts) -> Hashable:
    """The values that a discriminator's mapping gives it."""
    member = member_of(schemas[0])
    values = member.mapped_values if member else ()
    return frozenset(map(identity_of, values)) or None


def _read_title(schemas: Conjuncts) -> Hashable:
    raw = find_alone(schemas[0]).raw
    title = raw.get("title") if isinstance(raw, dict) else None
    return title if isinstance(title, str) else None


def _read_tags(schemas: Conjuncts) -> Hashable:
    """The values of properties that can have only one value."""
    tags = []
    for name, below in make_outline(schemas).properties.items():
        values = list_values(below)
        if values is not None and len(values) == 1:
            tags.append((name, identity_of(values[0])))
    return frozenset(tags) or None


def _read_types(schemas: Conjuncts) -> Hashable:
    """The types other than null."""
    types: frozenset[str] = frozenset()
    for part in make_outline(schemas).parts:
        types |= part.keywords.get("type", types)
    return types - {"null"} or types or None


def _read_inline(schemas: Conjuncts) -> Hashable:
    return "inline" if _read_component(schemas) is None else None
