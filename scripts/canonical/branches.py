"""The branches of a union, each together with the keywords beside the union."""

from collections.abc import Collection
from dataclasses import dataclass
from math import prod
from typing import Final

from scripts.canonical.names import class_name
from scripts.canonical.spelling import SHAPING, find_reference
from scripts.schemas import Schema
from scripts.schemas.conjunction import Conjunction, Schemas, gather
from scripts.schemas.discriminator import Discriminator, list_constants, read_discriminator

_UNION: Final = frozenset({"anyOf", "oneOf"})
_TYPING: Final = frozenset({"type", "$ref", "allOf", "anyOf", "oneOf", "enum", "properties"})
# Several unions in one schema are multiplied up to this number of branches; else the longest
# counts.
_MAX_COMBINATIONS: Final = 64
_SIMPLE: Final = ("array", "string", "integer", "number", "boolean")


@dataclass(frozen=True, slots=True)
class Branch:
    """One branch of a union.

    Attributes:
        schema: As the union lists it.
        whole: The schema together with the keywords beside the union.
        suffix: The suffix of its class name; it does not depend on the order of the branches.
    """

    schema: Schema
    whole: Schemas
    suffix: str


def find_branches(whole: Conjunction) -> tuple[Branch, ...]:
    """The branches of the union in a conjunction; empty if it is not a union of several types.

    If there are several unions, the branches of the longest one include the other unions, which
    become nested unions.
    """
    base = _list_base(whole, ())
    unions = [
        union
        for union in whole.unions()
        if not _lists_children(whole, union[0], union[2])
        and not (base and all(map(_only_narrows, union[2])))
    ]
    if not unions:
        return ()
    chosen = max(unions, key=lambda union: (union[1] == "anyOf", len(union[2])))
    if len(unions) > 1 and prod(len(branches) for _, _, branches in unions) <= _MAX_COMBINATIONS:
        others = [(part, keyword) for part, keyword, _ in unions if (part, keyword) != chosen[:2]]
        base = _list_base(whole, others)
    is_alone = sum(not is_null(branch) for branch in chosen[2]) == 1
    return tuple(
        Branch(branch, _join(branch, base), _find_suffix(branch, "" if is_alone else index + 1))
        for index, branch in enumerate(chosen[2])
    )


def find_discriminator(whole: Conjunction) -> Discriminator | None:
    """The discriminator of the first part that has one; None if none has."""
    notes = (part.notes.get("discriminator") for part in whole.parts)
    return next((told for note in notes if (told := read_discriminator(note))), None)


def is_null(branch: Schema) -> bool:
    """Whether a branch only accepts null."""
    return branch.keywords == {"type": frozenset({"null"})}


def _list_base(whole: Conjunction, unions: Collection[tuple[Schema, str]]) -> Schemas:
    """The parts with the keywords that decide the type, and with only some of their unions."""
    kept = (SHAPING | {"type"}) - {"$ref", "allOf"}
    bases = (
        part.keep(
            *(
                keyword
                for keyword in part.keywords
                if keyword in kept - _UNION or (part, keyword) in unions
            )
        )
        for part in whole.parts
    )
    return tuple(base for base in bases if base.keywords)


def _lists_children(whole: Conjunction, part: Schema, branches: Schemas) -> bool:
    """Whether an included part has a union with the schema that includes it, as parents do."""
    if part is whole.parts[0] or part.place not in whole.trail:
        return False
    return any(find_reference(branch) in whole.trail for branch in branches)


def _only_narrows(branch: Schema) -> bool:
    """Whether a branch only requires or forbids properties, which no type can express."""
    return not branch.keywords.keys() - {"required", "not"}


def _join(branch: Schema, base: Schemas) -> Schemas:
    has_type = bool(branch.keywords.keys() & _TYPING)
    shapes = any(part.keywords.keys() != {"type"} for part in base)
    is_whole = has_type and (not shapes or _includes(branch, base))
    return (branch,) if is_whole else (*base, branch)


def _includes(branch: Schema, base: Schemas) -> bool:
    """Whether the component of a branch already has all keywords beside the union."""
    reference = find_reference(branch)
    if reference is None:
        return False
    target, beside = gather(branch), gather(*base)
    written = {part.pointer for part in target.parts}
    return all(
        part.pointer in written
        or all(_is_asked(target, part, keyword) for keyword in part.keywords)
        for part in beside.parts
    )


def _is_asked(whole: Conjunction, part: Schema, keyword: str) -> bool:
    """Whether a conjunction already includes a keyword of a part."""
    value = part.keywords[keyword]
    match keyword:
        case "type":
            return set(whole.types or value) <= set(value)
        case "required":
            return set(value) <= set(whole.required)
        case "additionalProperties" | "unevaluatedProperties" if value is False:
            return True  # No class refuses members that it does not know.
        case "properties":
            declared = {name: [s.raw for s in each] for name, each in whole.properties.items()}
            return all(raw in declared.get(name, ()) for name, raw in value.items())
        case _:
            return any(value == other for _, other in whole.all(keyword))


def _find_suffix(branch: Schema, number: int | str) -> str:
    """The suffix of a branch by what it says of itself; else its number, if it needs one."""
    named = (_find_only_reference(branch) or "").rpartition("/")[2] or branch.annotation("title")
    named = named or _find_tag(Conjunction((branch,)))
    if isinstance(named, str) and class_name(named) != "Unnamed":
        return class_name(named)
    kinds = [kind for kind in branch.types if kind != "null"]
    is_simple = len(kinds) == 1 and kinds[0] in _SIMPLE
    return class_name(kinds[0]) if is_simple else f"Option{number}" if number else ""


def _find_only_reference(branch: Schema) -> str | None:
    """What a branch refers to, also where something stands beside that in an `allOf`."""
    if branch.reference is not None:
        return branch.reference
    parts = [
        branch.written_child("allOf", index)
        for index in range(len(branch.keywords.get("allOf", ())))
    ]
    references = [part.reference for part in parts if part.reference is not None]
    return references[0] if len(references) == 1 else None


def _find_tag(whole: Conjunction) -> object:
    """The constant of the first property that has one, or the name of the only property."""
    for name in whole.properties:
        values = list_constants(whole, name)
        if values is not None and len(values) == 1 and isinstance(values[0], str):
            return values[0]
    return next(iter(whole.properties)) if len(whole.properties) == 1 else None
