"""Decides whether a value is an instance of a schema, in the direction of the schema's source."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from scripts.schemas.assertions import (
    ASSERTION_CHECKS,
    Hidden,
    Verdict,
    all_hold,
    any_holds,
    negate,
)
from scripts.schemas.conjunction import list_conjuncts
from scripts.schemas.dialect import IN_PLACE, OPAQUE
from scripts.schemas.patterns import matches
from scripts.schemas.schema import Schema
from scripts.schemas.values import Json

# What is known within one question: schemas that apply to the same value can reach one another in
# many ways, which would double the work at each level. The value is kept, so its id stays its own.
_known: ContextVar[dict[tuple[Schema, int, Hidden], tuple[Verdict, Json]] | None] = ContextVar(
    "_known", default=None
)
_IN_PLACE: Final = frozenset(("$ref", "allOf", *IN_PLACE, "then", "else"))


def accepts(schema: Schema, value: Json, hidden: Hidden = frozenset()) -> Verdict:
    """Whether the value is an instance of the schema.

    Args:
        schema: The schema.
        value: The value.
        hidden: Properties that are not part of the message although a parent schema names them.
    """
    if not schema.keywords:
        return True
    if _IN_PLACE.isdisjoint(schema.keywords):
        return _evaluate(schema, value, hidden)
    known = _known.get()
    if known is None:
        with one_question():
            return _evaluate(schema, value, hidden)
    key = schema, id(value), hidden
    if key not in known:
        known[key] = None, value  # Nothing decides what asks itself.
        known[key] = _evaluate(schema, value, hidden), value
    return known[key][0]


@contextmanager
def one_question() -> Iterator[None]:
    """Remember all that is found out meanwhile; the values must not change."""
    mark = _known.set({})
    try:
        yield
    finally:
        _known.reset(mark)


def _evaluate(schema: Schema, value: Json, hidden: Hidden) -> Verdict:
    hidden = hidden | hidden_names(schema) if isinstance(value, dict) else hidden
    return all_hold(
        _CHECKS[keyword](schema, value, hidden) for keyword in schema.keywords if keyword in _CHECKS
    )


def hidden_names(schema: Schema) -> Hidden:
    """The properties that the schema, or one that applies together with it, hides."""
    if "allOf" not in schema.keywords and "$ref" not in schema.keywords:
        return schema.hidden
    return frozenset().union(*(part.hidden for part in list_conjuncts(schema)))


def _check_prefix(schema: Schema, value: Json, _: Hidden) -> Verdict:
    if not isinstance(value, list):
        return True
    slots = range(min(len(value), len(schema.keywords["prefixItems"])))
    return all_hold(accepts(schema.child("prefixItems", slot), value[slot]) for slot in slots)


def _check_items(schema: Schema, value: Json, _: Hidden) -> Verdict:
    if not isinstance(value, list):
        return True
    rest = value[len(schema.written("prefixItems") or ()) :]
    return all_hold(accepts(schema.child("items"), item) for item in rest)


def _check_contains(schema: Schema, value: Json, _: Hidden) -> Verdict:
    if not isinstance(value, list):
        return True
    found = [accepts(schema.child("contains"), item) for item in value]
    least, most = found.count(True), len(found) - found.count(False)
    low = schema.keywords.get("minContains", 1)
    high = schema.keywords.get("maxContains", len(value))
    if most < low or least > high:
        return False
    return True if least >= low and most <= high else None


def _check_properties(schema: Schema, value: Json, hidden: Hidden) -> Verdict:
    if not isinstance(value, dict):
        return True
    return all_hold(
        accepts(schema.child("properties", name), value[name])
        for name in schema.keywords["properties"]
        if name in value and name not in hidden
    )


def _check_pattern_properties(schema: Schema, value: Json, hidden: Hidden) -> Verdict:
    if not isinstance(value, dict):
        return True
    return all_hold(
        any_holds(
            (negate(matches(pattern, name)),
             accepts(schema.child("patternProperties", pattern), member))
        )
        for pattern in schema.keywords["patternProperties"]
        for name, member in value.items()
        if name not in hidden
    )  # fmt: skip


def _check_additional(schema: Schema, value: Json, hidden: Hidden) -> Verdict:
    if not isinstance(value, dict):
        return True
    return all_hold(
        any_holds(
            (is_declared(schema, name), accepts(schema.child("additionalProperties"), member))
        )
        for name, member in value.items()
        if name not in hidden
    )


def is_declared(schema: Schema, name: str) -> Verdict:
    """Whether a name is covered by `properties` or `patternProperties`.

    The keywords of the whole schema count, even if this is a part with `additionalProperties` only.
    """
    if name in (schema.written("properties") or ()):
        return True
    return any_holds(
        matches(pattern, name) for pattern in schema.written("patternProperties") or ()
    )


def _check_names(schema: Schema, value: Json, hidden: Hidden) -> Verdict:
    if not isinstance(value, dict):
        return True
    return all_hold(
        accepts(schema.child("propertyNames"), name) for name in value if name not in hidden
    )


def _check_dependent_schemas(schema: Schema, value: Json, hidden: Hidden) -> Verdict:
    if not isinstance(value, dict):
        return True
    return all_hold(
        accepts(schema.child("dependentSchemas", trigger), value, hidden)
        for trigger in schema.keywords["dependentSchemas"]
        if trigger in value
    )


def _check_all(schema: Schema, value: Json, hidden: Hidden) -> Verdict:
    return all_hold(accepts(part, value, hidden) for part in schema.children("allOf"))


def _check_any(schema: Schema, value: Json, hidden: Hidden) -> Verdict:
    return any_holds(accepts(part, value, hidden) for part in schema.children("anyOf"))


def _check_one(schema: Schema, value: Json, hidden: Hidden) -> Verdict:
    found = [accepts(part, value, hidden) for part in schema.children("oneOf")]
    if found.count(True) > 1 or found.count(False) == len(found):
        return False
    return None if None in found else True


def _check_not(schema: Schema, value: Json, hidden: Hidden) -> Verdict:
    return negate(accepts(schema.child("not"), value, hidden))


def _check_if(schema: Schema, value: Json, hidden: Hidden) -> Verdict:
    condition = accepts(schema.child("if"), value, hidden)
    branches = {
        outcome: accepts(schema.child(keyword), value, hidden)
        if keyword in schema.keywords
        else True
        for outcome, keyword in ((True, "then"), (False, "else"))
    }
    if condition is not None:
        return branches[condition]
    return branches[True] if branches[True] is branches[False] else None


def _check_reference(schema: Schema, value: Json, hidden: Hidden) -> Verdict:
    return accepts(schema.target(), value, hidden)


def _check_unevaluated_properties(schema: Schema, value: Json, hidden: Hidden) -> Verdict:
    if not isinstance(value, dict):
        return True
    seen = _evaluated_names(schema.whole(), value, hidden)
    return all_hold(
        accepts(schema.child("unevaluatedProperties"), member)
        for name, member in value.items()
        if name not in seen and name not in hidden
    )


def _evaluated_names(schema: Schema, value: dict[str, Json], hidden: Hidden) -> set[str]:
    """The names that other keywords evaluate (JSON Schema core 2020-12, section 11)."""
    keywords = schema.keywords
    if "additionalProperties" in keywords:
        return set(value)
    seen = {name for name in value if is_declared(schema, name)}
    for part in _applied_parts(schema, value, hidden):
        nested = "unevaluatedProperties" in part.keywords
        seen |= set(value) if nested else _evaluated_names(part, value, hidden)
    return seen


def _check_unevaluated_items(schema: Schema, value: Json, hidden: Hidden) -> Verdict:
    if not isinstance(value, list):
        return True
    seen = _evaluated_slots(schema.whole(), value, hidden)
    return all_hold(
        accepts(schema.child("unevaluatedItems"), item)
        for slot, item in enumerate(value)
        if slot not in seen
    )


def _evaluated_slots(schema: Schema, value: list[Json], hidden: Hidden) -> set[int]:
    keywords = schema.keywords
    if schema.written("items") is not None:
        return set(range(len(value)))
    seen = set(range(len(keywords.get("prefixItems", ()))))
    if "contains" in keywords:
        seen |= {i for i, item in enumerate(value) if accepts(schema.child("contains"), item)}
    for part in _applied_parts(schema, value, hidden):
        nested = "unevaluatedItems" in part.keywords
        seen |= set(range(len(value))) if nested else _evaluated_slots(part, value, hidden)
    return seen


def _applied_parts(schema: Schema, value: Json, hidden: Hidden) -> list[Schema]:
    """The schemas applied to the same value that accept it."""
    keywords = schema.keywords
    parts = [schema.target()] if "$ref" in keywords else []
    for keyword in ("allOf", "anyOf", "oneOf"):
        parts += schema.children(keyword) if keyword in keywords else []
    if "if" in keywords:
        met = accepts(schema.child("if"), value, hidden)
        parts += [schema.child("if")] if met else []
        follow = "then" if met else "else"
        parts += [schema.child(follow)] if follow in keywords else []
    if isinstance(value, dict):
        triggers = keywords.get("dependentSchemas", {})
        parts += [schema.child("dependentSchemas", name) for name in triggers if name in value]
    return [part for part in parts if accepts(part, value, hidden)]


_CHECKS: Final[dict[str, Callable[[Schema, Json, Hidden], Verdict]]] = {
    **ASSERTION_CHECKS,
    "prefixItems": _check_prefix,
    "items": _check_items,
    "contains": _check_contains,
    "properties": _check_properties,
    "patternProperties": _check_pattern_properties,
    "additionalProperties": _check_additional,
    "propertyNames": _check_names,
    "dependentSchemas": _check_dependent_schemas,
    "allOf": _check_all,
    "anyOf": _check_any,
    "oneOf": _check_one,
    "not": _check_not,
    "if": _check_if,
    "$ref": _check_reference,
    "unevaluatedProperties": _check_unevaluated_properties,
    "unevaluatedItems": _check_unevaluated_items,
    **{keyword: lambda *_: None for keyword in OPAQUE},
}
