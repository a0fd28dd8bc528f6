"""One form for the schemas of every version, nothing dropped that asserts something."""

from typing import Any

import pytest

from scripts.schemas import Direction, SchemaSource
from scripts.schemas.dialect import read_keywords
from scripts.schemas.evaluation import accepts, hidden_names
from scripts.schemas.forms import Forms
from scripts.schemas.null import spell_null
from tests.schemas.documents import ROOT, make_document


def types(*names: str) -> frozenset[str]:
    return frozenset(names)


READ: list[tuple[str, Any, dict[str, Any]]] = [
    ("3.1", True, {}),
    ("3.1", False, {"enum": []}),
    ("3.1", {"type": "string", "title": "T", "x-a": 1}, {"type": types("string")}),
    ("3.1", {"type": ["integer", "number"]}, {"type": types("number")}),
    ("3.1", {"const": None}, {"enum": [None]}),
    ("3.1", {"enum": [], "type": "string"}, {"type": types("string")}),
    ("3.0", {"nullable": True, "enum": []}, {}),
    ("3.1", {"const": 1, "enum": [1.0, 2]}, {"enum": [1]}),
    ("3.1", {"const": 1, "enum": [True]}, {"enum": []}),
    ("3.1", {"nullable": True, "type": "string"}, {"type": types("string")}),
    ("3.0", {"nullable": True, "type": "string"}, {"type": types("string", "null")}),
    ("3.0", {"nullable": True}, {}),
    ("3.0", {"nullable": True, "enum": ["a"]}, {"enum": ["a", None]}),
    ("3.0", {"nullable": True, "allOf": [{"minLength": 1}]},
     {"anyOf": [{"allOf": [{"minLength": 1}]}, {"type": "null"}]}),
    ("3.0", {"oneOf": [{"minLength": 1}, {"nullable": True}]},
     {"oneOf": [{"minLength": 1}, {"type": "null"}]}),
    ("3.0", {"type": ["string", "null"], "exclusiveMinimum": 1},
     {"type": types("string", "null"), "exclusiveMinimum": 1}),
    ("3.1", {"oneOf": [{"nullable": True}]}, {"oneOf": [{"nullable": True}]}),
    ("3.0", {"maximum": 3, "exclusiveMaximum": True}, {"exclusiveMaximum": 3}),
    ("3.0", {"maximum": 3, "exclusiveMaximum": False}, {"maximum": 3}),
    ("3.0", {"$ref": "#/a", "type": "string"}, {"$ref": "#/a"}),
    ("3.1", {"$ref": "#/a", "minLength": 1}, {"$ref": "#/a", "minLength": 1}),
    ("3.1", {"minItems": 0, "items": {}, "required": [], "uniqueItems": False}, {}),
    ("3.1", {"additionalProperties": True}, {"additionalProperties": True}),
    ("3.1", {"minContains": 2, "then": {}, "else": False}, {}),
    ("3.1", {"items": {"type": "null"}, "unevaluatedItems": False}, {"items": {"type": "null"}}),
    ("3.1", {"required": True, "minimum": "1", "properties": None, "multipleOf": 0}, {}),
    ("3.1", {"enum": ["a"], "x-extensible-enum": True}, {}),
    ("3.1", {"enum": ["a", 1, 1.5, True, None], "type": "string"},
     {"enum": ["a", "1", "1.5", "true", None], "type": types("string")}),
    ("3.1", {"enum": ["1", "01", "1.0", "a", True], "type": "integer"},
     {"enum": [1, "01", 1.0, "a", True], "type": types("integer")}),
    ("3.1", {"enum": ["true", "yes"], "type": "boolean"},
     {"enum": [True, "yes"], "type": types("boolean")}),
    ("3.1", {"enum": ["1", 1], "type": ["string", "integer"]},
     {"enum": ["1", 1], "type": types("string", "integer")}),
    ("3.1", {"const": 1, "type": "string"}, {"enum": ["1"], "type": types("string")}),
    ("3.1", {"contentEncoding": "base64"}, {"contentEncoding": "base64"}),
]  # fmt: skip


@pytest.mark.parametrize(("version", "raw", "keywords"), READ)
def test_keywords_are_read_in_one_spelling(version: str, raw: Any, keywords: Any) -> None:
    """What a schema asserts, in 2020-12 words and without what asserts nothing."""
    assert read_keywords(spell_null(raw, version).raw, version) == keywords


def test_a_body_is_not_nullable_again() -> None:
    """Where a branch of `allOf` says "or null", the rest does not say it once more."""
    spelled = spell_null({"allOf": [{"minLength": 1}, {"nullable": True}]}, "3.0")
    assert spelled.raw["anyOf"][0] == spelled.body
    assert spell_null(spelled.body, "3.0").body is None


def test_hidden_properties_follow_the_direction() -> None:
    """A readOnly property is no part of requests, also when a reference says so."""
    root = {
        "properties": {
            "id": {"$ref": "#/components/schemas/Id"},
            "password": {"allOf": [{"writeOnly": True}]},
            "name": {},
        }
    }
    document = make_document(root, "3.1.0", Id={"type": "string", "readOnly": True})
    hidden = {
        direction: hidden_names(SchemaSource(document, direction).at(ROOT))
        for direction in Direction
    }
    assert hidden == {Direction.REQUEST: {"id"}, Direction.RESPONSE: {"password"}}


def test_required_does_not_ask_for_hidden_properties() -> None:
    """A request without a required readOnly property is complete, a response is not."""
    root = {"required": ["id"], "properties": {"id": {"type": "string", "readOnly": True}}}
    document = make_document(root)
    accepted = [accepts(SchemaSource(document, each).at(ROOT), {}) for each in Direction]
    assert accepted == [True, False]


SAME: list[tuple[Any, Any, bool]] = [
    ({"type": "string"}, {"description": "d", "type": ["string"]}, True),
    ({"enum": ["a", "b"]}, {"enum": ["b", "a"]}, True),
    ({"const": 1}, {"const": True}, False),
    ({"minimum": 1}, {"minimum": 1.0}, True),
    ({"items": {"minLength": 1}}, {"items": {"minLength": 2}}, False),
    ({"default": 1}, {"default": 2}, False),
    ({"$ref": "#/components/schemas/Same"}, {"$ref": "#/components/schemas/Same"}, True),
    ({"items": {"$ref": "#/components/schemas/Other"}},
     {"items": {"$ref": "#/components/schemas/Other"}}, False),
    ({"$ref": "#/components/schemas/User"}, {"$ref": "#/components/schemas/User"}, False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_forms_are_equal_only_for_schemas_that_say_the_same(
    one: Any, other: Any, same: bool
) -> None:
    """Equal forms: the same words, and components that read the same with all they reach."""
    user = {"properties": {"o": {"$ref": "#/components/schemas/Other"}}}
    shared = {"Same": {"type": "null"}, "User": user}
    base = make_document(one, "3.1.0", Other={"type": "string"}, **shared)
    revision = make_document(other, "3.1.0", Other={"type": "integer"}, **shared)
    forms = Forms(base, revision)
    found = [
        forms.form_of(SchemaSource(document, Direction.REQUEST).at(ROOT))
        for document in (base, revision)
    ]
    assert (found[0] == found[1]) is same


def test_the_same_words_of_two_versions_are_told_apart() -> None:
    """A component with `nullable` reads the same in 3.0 and 3.1 and means another thing."""
    named = {"Name": {"type": "string", "nullable": True}, "Age": {"type": "integer"}}
    root = {"$ref": "#/components/schemas/Name"}
    documents = make_document(root, "3.0.3", **named), make_document(root, "3.1.0", **named)
    forms = Forms(*documents)
    sources = [SchemaSource(document, Direction.REQUEST) for document in documents]
    name, age = (
        [forms.form_of(source.at(f"/components/schemas/{component}")) for source in sources]
        for component in ("Name", "Age")
    )
    assert name[0] != name[1]
    assert age[0] == age[1]


@pytest.mark.parametrize(("version", "counts"), [("3.0.3", False), ("3.1.0", True)])
def test_what_is_said_beside_a_reference_counts_from_3_1_on(version: str, counts: bool) -> None:
    """In 3.0 only texts for people are read there; a default would be a claim about values."""
    beside = {"default": 5, "example": 6, "deprecated": True, "x-class": "Other"}
    root = {"$ref": "#/components/schemas/Number", "description": "The own text.", **beside}
    document = make_document(root, version, Number={"type": "integer"})
    schema = SchemaSource(document, None).written_at(ROOT)
    assert schema.annotation("description") == "The own text."
    assert {key: schema.annotation(key) for key in beside} == (
        beside if counts else dict.fromkeys(beside)
    )


def test_a_part_of_an_unchanged_component_is_not_the_whole() -> None:
    """But it is the same part in both documents."""
    user = {"required": ["a", "b"], "minProperties": 1, "properties": {"a": {}, "b": {}}}
    documents = [make_document({"$ref": "#/components/schemas/User"}, User=user) for _ in range(2)]
    forms = Forms(*documents)
    one, other = (SchemaSource(document, None).at(ROOT) for document in documents)
    parts = [
        (each, each.keep("required"), each.keep("minProperties"), each.member("required", "a"))
        for each in (one, other)
    ]
    ours, theirs = ([forms.form_of(part) for part in each] for each in parts)
    assert ours == theirs
    assert len(set(ours)) == len(ours)
