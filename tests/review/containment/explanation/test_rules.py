"""Every rule: its mirror, a case in which it fires, and a near miss."""

from typing import Any

import pytest

from scripts.review.containment import RULES, Direction
from tests.review.containment.comparing import compare_roots, obj
from tests.schemas.documents import make_document

STRING, INTEGER = {"type": "string"}, {"type": "integer"}


def text(**more: Any) -> dict[str, Any]:
    return {"type": "string", **more}


def number(**more: Any) -> dict[str, Any]:
    return {"type": "integer", **more}


def array(**more: Any) -> dict[str, Any]:
    return {"type": "array", "items": STRING, **more}


def mapping(**more: Any) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": STRING, **more}


def exclusive(member: Any) -> dict[str, Any]:
    return {"oneOf": [obj(a=STRING), obj(b=member)]}


AB = obj(a=STRING, b=STRING)
IF_A = {"properties": {"a": {"const": "x"}}, "required": ["a"]}

# For each group: a schema, a narrower one, one that overlaps with the narrower one (None where
# there is none), and another spelling of the narrower one.
GROUP_CASES: dict[str, tuple[Any, Any, Any, Any]] = {
    "type": ({"type": ["string", "null"]}, STRING, INTEGER, {"type": ["string"]}),
    "enum": (text(enum=["a", "b"]), text(enum=["a"]), text(enum=["b"]), {"const": "a"}),
    "range": (number(minimum=1), number(minimum=2), number(maximum=9),
              number(exclusiveMinimum=1)),
    "multiple-of": (number(multipleOf=2), number(multipleOf=4), number(multipleOf=6),
                    number(multipleOf=4.0)),
    "length": (text(minLength=1), text(minLength=2), text(maxLength=9),
               {"type": "string", "allOf": [{"minLength": 2}]}),
    "pattern": (text(pattern="^[a-z]*$"), text(pattern="^[a-c]*$"), text(pattern="^[b-d]*$"),
                text(pattern="^(a|b|c)*$")),
    "format": (STRING, text(format="date"), text(format="time"),
               text(format="date", minLength=10)),
    "item-count": (array(minItems=1), array(minItems=2), array(maxItems=3),
                   {"type": "array", "items": STRING, "allOf": [{"minItems": 2}]}),
    "unique-items": (array(), array(uniqueItems=True), None,
                     {"type": "array", "items": STRING, "allOf": [{"uniqueItems": True}]}),
    "items": (array(), {"type": "array", "items": False}, None, array(maxItems=0)),
    "contains": (array(), array(contains={"const": "a"}), array(contains={"const": "b"}),
                 array(contains={"enum": ["a"]})),
    "property-count": (mapping(minProperties=1), mapping(minProperties=2),
                       mapping(maxProperties=4), mapping(allOf=[{"minProperties": 2}])),
    "property-names": (mapping(), mapping(propertyNames={"pattern": "^a"}),
                       mapping(propertyNames={"pattern": "b$"}),
                       mapping(propertyNames={"pattern": "^[a]"})),
    "additional-properties": (obj(a=STRING), {**obj(a=STRING), "additionalProperties": False},
                              None, {**obj(a=STRING), "unevaluatedProperties": False}),
    "dependency": (AB, {**AB, "dependentRequired": {"a": ["b"]}},
                   {**AB, "dependentRequired": {"b": ["a"]}},
                   {**AB, "dependentSchemas": {"a": {"required": ["b"]}}}),
    "condition": (AB, {**AB, "if": IF_A, "then": {"required": ["b"]}},
                  {**AB, "if": IF_A, "else": {"required": ["b"]}},
                  {**AB, "if": {"allOf": [IF_A]}, "then": {"required": ["b"]}}),
    "exclusion": (STRING, text(**{"not": {"const": "a"}}), text(**{"not": {"const": "b"}}),
                  text(**{"not": {"enum": ["a"]}})),
    "union": ({"anyOf": [STRING, INTEGER, {"type": "null"}]}, {"anyOf": [STRING, INTEGER]},
              None, {"type": ["string", "integer"]}),
    "schema": ({"type": "object", "patternProperties": {"^a": {}}},
               {**obj(ab=STRING), "patternProperties": {"^a": {}}}, None,
               {**obj(ab={"type": ["string"]}), "patternProperties": {"^a": {}}}),
}  # fmt: skip
PAY = {"anyOf": [{"$ref": "#/components/schemas/Card"}, {"$ref": "#/components/schemas/Iban"}]}
COMPONENTS: dict[str, Any] = {
    "Card": obj(kind=STRING, number=STRING),
    "Iban": obj(kind=STRING, iban=STRING),
    "Visa": {"allOf": [{"$ref": "#/components/schemas/Card"}]},
}
ONE, MORE = (
    {"anyOf": [{"$ref": f"#/components/schemas/{name}"} for name in names]}
    for names in (("Card", "Iban"), ("Card", "Iban", "Visa"))
)


def pay(**mapping: str) -> dict[str, Any]:
    named = {tag: f"#/components/schemas/{name}" for tag, name in mapping.items()}
    return {**PAY, "discriminator": {"propertyName": "kind", "mapping": named}}


def hidden(**more: Any) -> dict[str, Any]:
    return obj(a=STRING, p=text(readOnly=True, **more), q=text(writeOnly=True, **more))


def marked(keyword: str, *required: str) -> dict[str, Any]:
    return obj(required, a=STRING, p=text(**{keyword: True}))


SHOWN = obj(a=STRING, p=STRING)
NEEDED = obj(("p",), a=STRING, p=STRING)
R, W = "readOnly", "writeOnly"
# Rule without its direction: base and revision for a request, for a response; a near miss.
Pair = tuple[Any, Any]
FACT_CASES: dict[str, tuple[Pair, Pair, Pair]] = {
    "property-added": ((obj(a=STRING), AB), (obj(a=STRING), AB), (AB, {"allOf": [AB]})),
    "required-property-added": ((obj(a=STRING), NEEDED), (obj(a=STRING), NEEDED),
                                (NEEDED, {"allOf": [SHOWN, {"required": ["p"]}]})),
    "property-removed": ((AB, obj(a=STRING)), (AB, obj(a=STRING)), ({"anyOf": [AB]}, AB)),
    "property-refused": ((mapping(), mapping(properties={"a": INTEGER})),
                         (mapping(properties={"a": INTEGER}), mapping()),
                         (mapping(), mapping(properties={"a": STRING}))),
    "required-property-removed": ((NEEDED, obj(a=STRING)), (NEEDED, obj(a=STRING)),
                                  ({"allOf": [SHOWN, {"required": ["p"]}]}, NEEDED)),
    "property-became-required": ((SHOWN, NEEDED), (SHOWN, NEEDED),
                                 ({**SHOWN, "minProperties": 2, "maxProperties": 2,
                                   "additionalProperties": False},
                                  {**NEEDED, "minProperties": 2, "maxProperties": 2,
                                   "additionalProperties": False})),
    "property-became-optional": ((NEEDED, SHOWN), (NEEDED, SHOWN),
                                 (NEEDED, {"allOf": [SHOWN, {"required": ["p"]}]})),
    "property-became-hidden": ((SHOWN, marked(R)), (SHOWN, marked(W)),
                               (marked(R), {"allOf": [marked(R)]})),
    "required-property-became-hidden": ((NEEDED, marked(R, "p")), (NEEDED, marked(W, "p")),
                                        (marked(W, "p"), {"allOf": [marked(W, "p")]})),
    "property-became-visible": ((marked(R), SHOWN), (marked(W), SHOWN),
                                (SHOWN, obj(a=STRING, p=text(readOnly=False)))),
    "required-property-became-visible": ((marked(R, "p"), NEEDED), (marked(W, "p"), NEEDED),
                                         (NEEDED, obj(("p",), a=STRING, p=text(readOnly=False)))),
    "hidden-property-added": ((obj(a=STRING), marked(R)), (obj(a=STRING), marked(W)),
                              (hidden(), {"allOf": [hidden()]})),
    "hidden-property-removed": ((marked(R), obj(a=STRING)), (marked(W), obj(a=STRING)),
                                ({"allOf": [hidden()]}, hidden())),
    "default-changed": ((number(default=1), number(default=2)),
                        (number(default=1), number(default=2)),
                        (number(default=1), number(default=1.0))),
    "deprecated": ((STRING, text(deprecated=True)), (STRING, text(deprecated=True)),
                   (STRING, text(deprecated=False))),
    "undeprecated": ((text(deprecated=True), STRING), (text(deprecated=True), STRING),
                     (text(deprecated=False), STRING)),
    "known-value-added": (
        (text(**{"x-extensible-enum": ["a"]}), text(**{"x-extensible-enum": ["a", "b"]})),
        ({"anyOf": [text(enum=["a"]), STRING]}, {"anyOf": [text(enum=["a", "b"]), STRING]}),
        (text(**{"x-extensible-enum": ["a", "b"]}), text(**{"x-extensible-enum": ["b", "a"]}))),
    "known-value-removed": (
        (text(**{"x-extensible-enum": ["a", "b"]}), text(**{"x-extensible-enum": ["a"]})),
        ({"anyOf": [text(enum=["a", "b"]), STRING]}, {"anyOf": [text(enum=["a"]), STRING]}),
        ({"anyOf": [text(enum=["a"]), STRING]}, {"anyOf": [STRING, {"const": "a"}]})),
    "discriminator-added": ((PAY, pay()), (PAY, pay()), (pay(), pay())),
    "discriminator-removed": ((pay(), PAY), (pay(), PAY), (pay(), {"allOf": [pay()]})),
    "discriminator-changed": ((pay(x="Card"), pay(x="Iban")), (pay(x="Card"), pay(x="Iban")),
                              (pay(Card="Card"), pay())),
    "content-changed": ((text(), text(contentEncoding="base64")),
                        (text(contentEncoding="base64"), text()),
                        (text(format="byte"), text(contentEncoding="base64"))),
    "unknown-format-changed": ((text(), text(format="odd")), (text(format="odd"), text()),
                               (number(), number(description="odd"))),
    "overlap-changed": ((exclusive(STRING), exclusive({"type": ["string", "integer"]})),
                        (exclusive(STRING), exclusive(text(maxLength=3))),
                        (exclusive(STRING), exclusive(text(minLength=0)))),
    "alternative-added": ((ONE, MORE), (ONE, MORE), (ONE, {"anyOf": [ONE]})),
    "alternative-removed": ((MORE, ONE), (MORE, ONE), ({"anyOf": [ONE]}, ONE)),
    "discriminator-value-added": ((pay(), pay(x="Card")), (pay(), pay(x="Card")),
                                  (pay(), pay(Iban="Iban"))),
    "discriminator-value-removed": ((pay(x="Card"), pay()), (pay(x="Card"), pay()),
                                    (pay(Iban="Iban"), pay())),
}  # fmt: skip


# The harmless half of what is told when nothing else explains a difference: something always does.
UNREACHABLE = {"request-schema-widened", "response-schema-narrowed"}


def find_rules(base: Any, revision: Any, direction: Direction) -> set[str]:
    documents = (
        make_document(base, "3.1.0", **COMPONENTS),
        make_document(revision, "3.1.0", **COMPONENTS),
    )
    return {change.rule for change in compare_roots(*documents, direction)}


def list_firing_cases() -> list[tuple[str, Any, Any, Direction]]:
    """For each rule a change that shall make it fire."""
    cases = []
    for direction in Direction:
        for group, (wide, narrow, other, _) in GROUP_CASES.items():
            cases.append((f"{direction}-{group}-narrowed", wide, narrow, direction))
            cases.append((f"{direction}-{group}-widened", narrow, wide, direction))
            if other is not None:
                cases.append((f"{direction}-{group}-changed", narrow, other, direction))
        for name, pairs in FACT_CASES.items():
            pair = pairs[0] if direction is Direction.REQUEST else pairs[1]
            cases.append((f"{direction}-{name}", *pair, direction))
        odd = (text(pattern="(?<=a)b"), text(pattern="(?<=a)c"))
        cases.append((f"{direction}-schema-undecided", *odd, direction))
    return [case for case in cases if case[0] not in UNREACHABLE]


FIRING = list_firing_cases()


@pytest.mark.parametrize(("rule", "base", "revision", "direction"), FIRING,
                         ids=[case[0] for case in FIRING])  # fmt: skip
def test_a_rule_fires(rule: str, base: Any, revision: Any, direction: Direction) -> None:
    """The change the rule speaks of is reported under its id."""
    assert rule in find_rules(base, revision, direction)


def test_every_rule_has_a_case() -> None:
    """No rule is without a case in which it fires."""
    assert RULES.keys() - {case[0] for case in FIRING} == UNREACHABLE


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("group", GROUP_CASES)
def test_another_spelling_does_not_fire(group: str, direction: Direction) -> None:
    """The same keyword written otherwise, or said by others, is no change: the near miss."""
    _, narrow, _, spelled = GROUP_CASES[group]
    assert find_rules(narrow, spelled, direction) == set()


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("name", FACT_CASES)
def test_a_near_miss_does_not_fire(name: str, direction: Direction) -> None:
    """What looks like the change the rule speaks of, and is none."""
    base, revision = FACT_CASES[name][2]
    assert f"{direction}-{name}" not in find_rules(base, revision, direction)


def test_every_rule_has_its_mirror() -> None:
    """What is a rule for requests is one for responses."""
    stems = [
        {id.removeprefix(f"{direction}-") for id in RULES if id.startswith(f"{direction}-")}
        for direction in Direction
    ]  # fmt: skip
    assert stems[0] == stems[1]


def test_a_rule_is_named_after_its_direction() -> None:
    """An id begins with the direction and is written in kebab-case."""
    for id, rule in RULES.items():
        assert id == rule.id
        assert id.startswith(tuple(f"{direction}-" for direction in Direction))
        assert id.replace("-", "").isalpha()
        assert id.islower()
