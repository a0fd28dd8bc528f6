"""Expands a literal by one step, for values of one JSON type: what must hold, and the choices."""

from typing import Final, NamedTuple

from scripts.review.containment.engine.goal import Literal
from scripts.schemas import Schema, type_of
from scripts.schemas.dialect import OPAQUE
from scripts.schemas.names import list_conditional_names

Branch = tuple[Literal, ...]
"""One way through a disjunction: literals that must all hold."""

OWN_KEYWORDS: Final[dict[str, tuple[str, ...]]] = {
    "string": ("enum", "minLength", "maxLength", "pattern", "format", *OPAQUE),
    "number": (
        "enum", "type", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
        "multipleOf", "format", "$dynamicRef",
    ),
    "array": (
        "enum", "prefixItems", "items", "contains", "minContains", "maxContains", "minItems",
        "maxItems", "uniqueItems", "unevaluatedItems", "$dynamicRef",
    ),
    "object": (
        "enum", "properties", "patternProperties", "additionalProperties", "propertyNames",
        "required", "minProperties", "maxProperties", "unevaluatedProperties", "$dynamicRef",
    ),
}  # fmt: skip
"""The keywords of each type that contain no choice between schemas."""

_BY_ENTRY: Final = ("properties", "patternProperties", "required")
_WITH_CONTAINS: Final = ("minContains", "maxContains")


def has_type(schema: Schema, kind: str) -> bool:
    """Whether `type` allows some values of a JSON type."""
    types = schema.keywords.get("type")
    return types is None or kind in types or (kind == "number" and "integer" in types)


class Requirements(NamedTuple):
    """What follows from a schema that holds, for values of one type.

    Attributes:
        own: The keywords without a choice; None when there are none.
        others: Further literals that must hold.
        disjunctions: Parts of the schema that each contain a choice.
    """

    own: Literal | None
    others: list[Literal]
    disjunctions: list[tuple[Literal, list[Branch]]]


def list_requirements(literal: Literal, kind: str) -> Requirements:
    """What follows from a schema that holds, for values of a type it allows."""
    schema = literal.schema
    keywords = schema.keywords
    own = tuple(key for key in OWN_KEYWORDS[kind] if key in keywords)
    if own == ("type",) and "integer" not in keywords["type"]:
        own = ()
    others: list[Literal] = []
    if "$ref" in keywords:
        others.append(literal.part(schema.target(), True))
    if "allOf" in keywords:
        others += [literal.part(part, True) for part in schema.children("allOf")]
    if "not" in keywords:
        others.append(literal.part(schema.child("not"), False))
    # Names in conditions may be sent, which the finder of objects reads from the whole schema.
    is_needed = own or (kind == "object" and list_conditional_names(schema.whole()))
    kept = literal.part(schema.keep(*own), True) if is_needed else None
    return Requirements(kept, others, _list_disjunctions(literal, kind))


def _list_disjunctions(literal: Literal, kind: str) -> list[tuple[Literal, list[Branch]]]:
    schema = literal.schema
    disjunctions: list[tuple[Literal, list[Branch]]] = []
    if "anyOf" in schema.keywords:
        branches: list[Branch] = [(literal.part(part, True),) for part in schema.children("anyOf")]
        disjunctions.append((literal.part(schema.keep("anyOf"), True), branches))
    if "oneOf" in schema.keywords:
        kept = literal.part(schema.keep("oneOf"), True)
        disjunctions.append((kept, _list_exclusive_disjunctions(literal)))
    if "if" in schema.keywords:
        kept = literal.part(schema.keep("if", "then", "else"), True)
        disjunctions.append((kept, _list_conditions(literal)))
    return disjunctions + _list_dependencies(literal) if kind == "object" else disjunctions


def _list_exclusive_disjunctions(literal: Literal) -> list[Branch]:
    branches = literal.schema.children("oneOf")
    return [
        (
            literal.part(branch, True),
            *(
                literal.part(other, False)
                for position, other in enumerate(branches)
                if position != chosen
            ),
        )
        for chosen, branch in enumerate(branches)
    ]


def is_exclusive(schema: Schema) -> bool:
    """Whether a schema has only a `oneOf` and types."""
    return "oneOf" in schema.keywords and schema.keywords.keys() <= {"oneOf", "type"}


def _list_conditions(literal: Literal) -> list[Branch]:
    schema = literal.schema
    condition = schema.child("if")
    follow = [
        (literal.part(schema.child(keyword), True),) if keyword in schema.keywords else ()
        for keyword in ("then", "else")
    ]
    return [
        (literal.part(condition, True), *follow[0]),
        (literal.part(condition, False), *follow[1]),
    ]


def _list_dependencies(literal: Literal) -> list[tuple[Literal, list[Branch]]]:
    schema = literal.schema
    disjunctions: list[tuple[Literal, list[Branch]]] = []
    for name in schema.keywords.get("dependentSchemas", {}):
        present = _presence(literal, name)
        below = literal.part(schema.child("dependentSchemas", name), True)
        kept = literal.part(schema.member("dependentSchemas", name), True)
        disjunctions.append((kept, [(present.opposite(),), (present, below)]))
    for name, others in schema.keywords.get("dependentRequired", {}).items():
        present = _presence(literal, name)
        needed = tuple(_presence(literal, other) for other in others)
        kept = literal.part(schema.member("dependentRequired", name), True)
        disjunctions.append((kept, [(present.opposite(),), (present, *needed)]))
    return disjunctions


def _presence(literal: Literal, name: str) -> Literal:
    return literal.part(literal.schema.source.assert_keyword("required", [name]), True)


def list_refutations(literal: Literal, kind: str) -> list[Branch]:
    """Every way in which a value of a type is not an instance of the schema.

    If one of them is empty, no value of the type is an instance.
    """
    schema = literal.schema
    keywords = schema.keywords
    if not has_type(schema, kind):
        return [()]
    branches: list[Branch] = []
    for keyword in OWN_KEYWORDS[kind]:
        if keyword not in keywords or keyword in _WITH_CONTAINS:
            continue
        if keyword == "enum" and all(type_of(value) != kind for value in keywords["enum"]):
            return [()]
        if keyword != "type" or "number" not in keywords["type"]:
            branches += _refute_keyword(literal, keyword)
    return branches + _refute_applicators(literal, kind)


def _refute_keyword(literal: Literal, keyword: str) -> list[Branch]:
    schema = literal.schema
    if keyword in _BY_ENTRY:
        hidden = literal.all_hidden() if keyword != "patternProperties" else ()
        return [
            (literal.part(schema.member(keyword, name), False),)
            for name in schema.keywords[keyword]
            if name not in hidden
        ]
    kept = (keyword, *_WITH_CONTAINS) if keyword == "contains" else (keyword,)
    return [(literal.part(schema.keep(*kept), False),)]


def _refute_applicators(literal: Literal, kind: str) -> list[Branch]:
    schema = literal.schema
    keywords = schema.keywords
    branches: list[Branch] = []
    if "$ref" in keywords:
        branches.append((literal.part(schema.target(), False),))
    if "allOf" in keywords:
        branches += [(literal.part(part, False),) for part in schema.children("allOf")]
    if "not" in keywords:
        branches.append((literal.part(schema.child("not"), True),))
    if "anyOf" in keywords:
        branches.append(tuple(literal.part(part, False) for part in schema.children("anyOf")))
    if "oneOf" in keywords:
        branches += _refute_exclusive(literal)
    if "if" in keywords:
        branches += _refute_condition(literal)
    if kind == "object":
        branches += _refute_dependencies(literal)
    return branches


def _refute_exclusive(literal: Literal) -> list[Branch]:
    schemas = literal.schema.children("oneOf")
    return [
        tuple(literal.part(schema, False) for schema in schemas),
        *(
            (literal.part(one, True), literal.part(other, True))
            for position, one in enumerate(schemas)
            for other in schemas[position + 1 :]
        ),
    ]


def _refute_condition(literal: Literal) -> list[Branch]:
    schema = literal.schema
    condition = schema.child("if")
    return [
        (literal.part(condition, met), literal.part(schema.child(keyword), False))
        for met, keyword in ((True, "then"), (False, "else"))
        if keyword in schema.keywords
    ]


def _refute_dependencies(literal: Literal) -> list[Branch]:
    schema = literal.schema
    branches: list[Branch] = []
    for name in schema.keywords.get("dependentSchemas", {}):
        below = literal.part(schema.child("dependentSchemas", name), False)
        branches.append((_presence(literal, name), below))
    for name, others in schema.keywords.get("dependentRequired", {}).items():
        branches += [
            (_presence(literal, name), _presence(literal, other).opposite()) for other in others
        ]
    return branches


def is_vague(branch: Branch) -> bool:
    """Whether a branch requires more than that one property has none of a few values.

    A property with few values often distinguishes many schemas at once.
    """
    (schema, holds, _), *others = branch
    if others or holds or schema.keywords.keys() != {"properties"}:
        return True
    return not all(
        "enum" in schema.child("properties", name).keywords
        for name in schema.keywords["properties"]
    )
