"""Recognises how a schema is written: as a mere reference, or with null."""

from collections.abc import Iterable
from typing import Any, Final

from scripts.schemas import Schema
from scripts.schemas.conjunction import Conjunction, Schemas, gather

# Keywords that decide the class or annotation of a schema; `type` does not if it is beside a
# reference.
SHAPING: Final = frozenset(
    """
    $ref allOf anyOf oneOf properties required additionalProperties unevaluatedProperties
    patternProperties items prefixItems minItems maxItems enum format pattern minLength
    maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf
    """.split()
)


def find_reference(schema: Schema) -> str | None:
    """The target of a schema that is only a reference, possibly wrapped in a keyword; or None."""
    if schema.is_body_or_null:
        return find_reference(schema.body)
    shaping = schema.keywords.keys() & SHAPING
    if len(shaping) != 1:
        return None
    keyword = next(iter(shaping))
    if keyword == "$ref":
        return schema.reference
    is_wrapper = keyword in ("allOf", "anyOf", "oneOf") and len(schema.keywords[keyword]) == 1
    return find_reference(schema.written_child(keyword, 0)) if is_wrapper else None


def admits_null(*schemas: Schema) -> bool:
    """Whether all the schemas accept null, and at least one of them mentions it."""
    known: dict[Schema, bool | None] = {}
    return _join_verdicts(_spells_null(schema, known) for schema in schemas) is True


def _spells_null(schema: Schema, known: dict[Schema, bool | None]) -> bool | None:
    """Whether the schema allows or refuses null; None if it does not decide.

    Args:
        schema: The schema.
        known: The results for other schemas; a recursive schema is ignored.
    """
    if schema in known:
        return known[schema]
    known[schema] = None
    said: list[bool | None] = []
    whole = gather(schema)
    for part in whole.parts:
        if part.types:
            said.append("null" in part.types)
        if part.listed_values:
            said.append(None in part.listed_values)
    for _, _, branches in whole.unions():
        verdicts = {_spells_null(branch, known) for branch in branches}
        said.append(True if True in verdicts else None if None in verdicts else False)
    known[schema] = _join_verdicts(said)
    return known[schema]


def _join_verdicts(verdicts: Iterable[bool | None]) -> bool | None:
    said = set(verdicts)
    return False if False in said else True if True in said else None


def list_children(schema: Schema, keyword: str) -> list[Schema]:
    """The subschemas in a keyword that contains a list, without following references."""
    count = len(schema.keywords.get(keyword, ()))
    return [schema.written_child(keyword, index) for index in range(count)]


def gather_bodies(schemas: Schemas, trail: frozenset[str] = frozenset()) -> Conjunction:
    """The schemas with everything they include, for values other than null.

    If a part is a union only because of `nullable`, its body is used.
    """
    whole = gather(*schemas, trail=trail)
    while any(part.is_body_or_null for part in whole.parts):
        whole = gather(*(part.body for part in whole.parts), trail=whole.trail)
    return whole


def is_never(schema: Schema) -> bool:
    """Whether it is the boolean schema `false`, which accepts no value."""
    return schema.raw is False


def says_the_same(one: Conjunction, other: Conjunction) -> bool:
    """Whether both are written the same way, even in different places."""
    return list(map(_list_own, one.parts)) == list(map(_list_own, other.parts))


def _list_own(schema: Schema) -> Any:
    written = schema.raw if schema.whole() is schema else schema.keywords
    if not isinstance(written, dict):
        return written
    return {key: value for key, value in written.items() if key not in ("allOf", "$ref")}
