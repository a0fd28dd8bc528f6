"""The properties an object may have, by name and by the patterns a name matches.

Open world: a property that only the receiver declares counts as absent from what the sender sends,
unless the sender describes undeclared properties. A name that only conditions mention, such as
`not`, `if` and `dependentRequired`, is not declared: then anybody may send it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any, Final

from scripts.document import split_pointer
from scripts.review.containment.engine.goal import Inhabited, Literal, Outcome, Unknown
from scripts.review.containment.engine.search import Search
from scripts.schemas import Schema, list_conjuncts
from scripts.schemas.dialect import IN_PLACE
from scripts.schemas.evaluation import accepts, is_declared
from scripts.schemas.names import describes_rest, list_conditional_names
from scripts.schemas.patterns import matches

_MAX_PATTERNS: Final = 4
SPEAKING: Final = ("additionalProperties", "unevaluatedProperties")
"""Keywords that describe properties which are not declared."""


@dataclass(slots=True)
class ObjectPlan:
    """The requirements for the members of an object.

    Attributes:
        held: Parts it must be an instance of.
        missed: Parts of one keyword it must not be an instance of.
        required: Properties that must be present, and whether the sender requires them.
        absent: Properties that must be absent.
        low: Minimum number of properties.
        high: Maximum number of properties; None when there is none.
        demands: Parts that some property must fail, with the keyword to fail.
        extra: What certain properties must satisfy besides the held parts.
    """

    held: list[Literal]
    missed: list[Literal]
    required: dict[str, bool] = field(default_factory=dict)
    absent: set[str] = field(default_factory=set)
    low: int = 0
    high: int | None = None
    demands: list[tuple[Literal, str]] = field(default_factory=list)
    extra: dict[str, list[Literal]] = field(default_factory=dict)


def may_be_sent(search: Search, plan: ObjectPlan, name: str) -> bool:
    """Whether a property is not one that only the receiver declares."""
    if not search.is_open_world:
        return True
    sent = [
        schema for schema, _, _ in plan.held if schema.source is search.sender and schema.pointer
    ]
    if any(describes_rest(schema) or is_declared(schema, name) is not False for schema in sent):
        return True
    if any(name in list_conditional_names(schema.whole()) for schema in sent):
        return True
    return not any(
        schema.source is not search.sender and is_declared(schema, name)
        for schema, _, _ in (*plan.held, *plan.missed)
        if not _is_part_of_condition(schema)
    )


def _is_part_of_condition(schema: Schema) -> bool:
    """Whether a schema tells values apart and does not describe them."""
    tokens = split_pointer(schema.place)
    lists = ("allOf", "anyOf", "oneOf", "dependentSchemas")
    while tokens:
        *tokens, token = tokens
        if token in ("not", "if"):
            return True
        if tokens and tokens[-1] in lists:
            tokens.pop()
        elif token not in ("then", "else"):
            return False
    return False


def list_names(
    search: Search, plan: ObjectPlan, literal: Literal, key: str
) -> Iterator[tuple[str | None, list[Literal]]]:
    """Names of properties that may fail a part, each with what its value must satisfy.

    None as a name means that there may be more names, which could not be found.
    """
    schema = literal.schema
    below = [] if key == "propertyNames" else _list_below(schema, key)
    known = list_known_names(plan)
    for name in known:
        if concerns(schema, key, name) is not False and may_be_sent(search, plan, name):
            yield name, below
    for outcome in _list_fresh(search, plan, schema, key, known):
        if isinstance(outcome, Inhabited):
            # All names that match the same patterns are alike.
            if concerns(schema, key, outcome.value) is not False:
                yield outcome.value, below
        elif isinstance(outcome, Unknown):
            yield None, below


def _list_below(schema: Schema, key: str) -> list[Literal]:
    if key == "patternProperties":
        return [Literal(schema.child(key, pattern), False) for pattern in schema.keywords[key]]
    return [Literal(schema.child(key), False)]


def concerns(schema: Schema, key: str, name: str) -> bool | None:
    """Whether a part with one keyword applies to a name."""
    if key == "patternProperties":
        return any(matches(pattern, name) is not False for pattern in schema.keywords[key])
    if key == "propertyNames":
        accepted = accepts(schema.child(key), name)
        return None if accepted is None else not accepted
    if key == "additionalProperties":
        verdict = is_declared(schema, name)
        return None if verdict is None else not verdict
    covered = _list_covered(schema)
    return None if covered is None else name not in covered


def _list_covered(schema: Schema) -> frozenset[str] | None:
    """The names that keywords beside `unevaluatedProperties` always evaluate; None when it varies.

    JSON Schema core 2020-12, section 11.3.
    """
    names: set[str] = set()
    whole = schema.whole()
    for part in list_conjuncts(whole):
        keywords = part.keywords
        if any(_varies(keywords, key) for key in (*IN_PLACE, "patternProperties")):
            return None
        if part is not whole and any(key in keywords for key in SPEAKING):
            return None
        if "additionalProperties" in keywords:
            return None
        names |= keywords.get("properties", {}).keys()
        names |= part.hidden
    return frozenset(names)


def _varies(keywords: Mapping[str, Any], key: str) -> bool:
    """Whether a keyword decides what is evaluated; a union of one branch is no choice."""
    is_choice = key not in ("anyOf", "oneOf") or len(keywords.get(key, ())) > 1
    return key in keywords and is_choice


def list_known_names(plan: ObjectPlan) -> list[str]:
    """The property names in the schemas of a plan, without those that must be absent."""
    names: dict[str, None] = dict.fromkeys(plan.required)
    for schema, _, _ in (*plan.held, *plan.missed):
        names.update(dict.fromkeys(schema.written("properties") or ()))
        names.update(dict.fromkeys(sorted(_list_covered(schema) or ())))
    return [name for name in names if name not in plan.absent]


def _list_fresh(
    search: Search, plan: ObjectPlan, schema: Schema, key: str, known: list[str]
) -> Iterator[Outcome]:
    """A name that no schema mentions, for each set of patterns that a name may match."""
    patterns = list_name_patterns([*plan.held, *plan.missed])
    if len(patterns) > _MAX_PATTERNS:
        yield Unknown("there are too many patterns for property names")
        return
    make = search.sender.assert_keyword
    taken = sorted({*known, *plan.absent})
    names = [
        Literal(part.child("propertyNames"), True)
        for part, _, _ in plan.held
        if "propertyNames" in part.keywords
    ]
    if key == "propertyNames":
        names.append(Literal(schema.child(key), False))
    names += [Literal(make("enum", taken), False)] if taken else []
    for count in range(len(patterns) + 1):
        for matched in combinations(patterns, count):
            if key == "patternProperties" and not schema.keywords[key].keys() & set(matched):
                continue
            matching = [Literal(make("pattern", one), one in matched) for one in patterns]
            yield search.find(frozenset([*names, *matching, Literal(make("type", "string"), True)]))


def list_name_patterns(literals: list[Literal]) -> list[str]:
    """The patterns in the `patternProperties` of the schemas, each once."""
    patterns: dict[str, None] = {}
    for schema, _, _ in literals:
        patterns.update(dict.fromkeys(schema.written("patternProperties") or ()))
    return list(patterns)
