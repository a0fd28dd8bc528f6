"""Which annotation and which classes a schema becomes."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from scripts.canonical import canonicalise_document, component_fields, python_type
from scripts.document import DocumentError
from tests.canonical.documents import canonicalise, make_document

OBJECT = {"type": "object", "properties": {"a": {"type": "string"}}}
NULL = {"type": "null"}
COMPONENTS: dict[str, Any] = {
    "Thing": OBJECT,
    "Perhaps": {"anyOf": [{"$ref": "#/components/schemas/Thing"}, NULL]},
    "Alias": {"$ref": "#/components/schemas/Perhaps"},
    "Deep": {"allOf": [{"$ref": "#/components/schemas/Alias"}]},
    "Names": {"type": "array", "items": {"type": "string"}},
    "Foo.Bar": OBJECT,
}
THING = {"$ref": "#/components/schemas/Thing"}


def reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


ANNOTATIONS: list[tuple[Any, str]] = [
    # Primitives.
    ({"type": "string"}, "str"),
    ({"type": "string", "format": "uuid"}, "str"),
    ({"type": "string", "format": "date-time"}, "datetime"),
    ({"type": "string", "format": "date"}, "date"),
    ({"type": "string", "format": "binary"}, "str"),
    ({"type": "number"}, "float"),
    ({"type": "integer", "format": "int64"}, "int"),
    ({"type": "boolean"}, "bool"),
    (NULL, "None"),
    # Anything.
    ({}, "Any"),
    (True, "Any"),
    ({"description": "anything"}, "Any"),
    ({"not": {"type": "string"}}, "Any"),
    # Null, in every spelling.
    ({"type": ["string", "null"]}, "str | None"),
    ({"anyOf": [{"type": "string"}, NULL]}, "str | None"),
    ({"oneOf": [NULL, {"type": "string"}]}, "str | None"),
    ({"anyOf": [THING, NULL]}, "Thing | None"),
    ({"anyOf": [{"anyOf": [THING, NULL]}, {"type": "integer"}]}, "Thing | int | None"),
    ({"type": ["array", "null"], "items": {"type": "string"}}, "list[str] | None"),
    ({"type": "array", "items": {"type": ["string", "null"]}}, "list[str | None]"),
    ({"enum": [None]}, "None"),
    ({"const": None}, "None"),
    (reference("Perhaps"), "Perhaps | None"),
    (reference("Alias"), "Alias | None"),
    (reference("Deep"), "Deep | None"),
    # References, however they are wrapped.
    (THING, "Thing"),
    ({**THING, "description": "d", "x-order": 1, "readOnly": True}, "Thing"),
    ({**THING, "type": "object"}, "Thing"),
    ({"allOf": [THING], "description": "d"}, "Thing"),
    ({"allOf": [THING], "x-order": 1, "type": "object"}, "Thing"),
    ({"anyOf": [THING]}, "Thing"),
    ({"oneOf": [{"allOf": [THING]}]}, "Thing"),
    (reference("Foo%2EBar"), "FooBar"),
    # Arrays.
    ({"type": "array"}, "list[Any]"),
    ({"items": {"type": "string"}}, "list[str]"),
    ({"type": "array", "items": True}, "list[Any]"),
    ({"items": {"items": {"type": "integer"}}}, "list[list[int]]"),
    ({"prefixItems": [{"type": "string"}, {"type": "integer"}], "items": False}, "list[str | int]"),
    ({"prefixItems": [{"type": "string"}]}, "list[Any]"),
    ({"prefixItems": [{"type": "string"}, THING], "minItems": 2, "maxItems": 2},
     "tuple[str, Thing]"),
    ({"prefixItems": [{"type": "string"}], "items": False, "minItems": 1}, "tuple[str]"),
    ({"prefixItems": [{"type": "string"}, THING], "maxItems": 2}, "list[str | Thing]"),
    ({"prefixItems": [{"type": "string"}], "items": {"type": "number"}}, "list[str | float]"),
    (reference("Names"), "Names"),
    # Maps.
    ({"type": "object"}, "dict[str, Any]"),
    ({"type": "object", "additionalProperties": False}, "dict[str, Any]"),
    ({"additionalProperties": {"type": "integer"}}, "dict[str, int]"),
    ({"type": "object", "additionalProperties": THING}, "dict[str, Thing]"),
    ({"type": "object", "unevaluatedProperties": {"type": "integer"}}, "dict[str, int]"),
    (
        {"patternProperties": {"^a": {"type": "integer"}, "^b": {"type": "string"}}},
        "dict[str, int | str]",
    ),
    # Unions.
    ({"type": ["string", "integer"]}, "str | int"),
    ({"anyOf": [{"type": "string"}, {"type": "string"}]}, "str"),
    ({"anyOf": [{"type": "string"}, {}]}, "Any"),
    ({"oneOf": [THING, {"type": "array", "items": THING}]}, "Thing | list[Thing]"),
    ({"type": "object", "oneOf": [THING, reference("Foo.Bar")]}, "Thing | FooBar"),
    ({"type": "string", "anyOf": [{"format": "date"}, {"format": "uuid"}]}, "date | str"),
    ({"type": "string", "oneOf": [{"not": {}}, {"title": "t"}]}, "str"),
    ({"x-vendor": 1, "oneOf": [THING, {"type": "string"}]}, "Thing | str"),
    (
        {"anyOf": [{"type": kind} for kind in ("object", "array", "string", "number", "boolean")]},
        "Any",
    ),
    # Constants and enums of what is neither text nor integer.
    ({"const": "a"}, "Literal['a']"),
    ({"const": 1}, "Literal[1]"),
    ({"anyOf": [{"const": "a"}, NULL]}, "OwnerField | None"),
    ({"anyOf": [{"const": "a"}, {"type": "integer"}]}, "Literal['a'] | int"),
    ({"oneOf": [{"const": "a"}, {"const": "b"}, NULL]}, "OwnerField | None"),
    ({"oneOf": [{"enum": ["a"]}, {"const": "b"}]}, "OwnerField"),
    ({"oneOf": [{"const": "a"}, {"const": 1}]}, "Literal['a'] | Literal[1]"),
    ({"const": True}, "Literal[True]"),
    ({"const": 1.5}, "float"),
    ({"const": {"a": 1}}, "Any"),
    ({"enum": [True, False]}, "bool"),
    ({"enum": [1, "a"]}, "int | str"),
    ({"enum": [1, 2.5, None]}, "int | float | None"),
    # What gets a class of its own.
    (OBJECT, "OwnerField"),
    ({**OBJECT, "type": ["object", "null"]}, "OwnerField | None"),
    ({**OBJECT, "type": ["string", "object"]}, "str | OwnerFieldObject"),
    ({"properties": {"a": {}}}, "OwnerField"),
    ({"required": ["a"]}, "OwnerField"),
    ({"type": "array", "items": OBJECT}, "list[OwnerFieldItem]"),
    ({"additionalProperties": OBJECT}, "dict[str, OwnerFieldValue]"),
    ({"type": "string", "enum": ["a"]}, "OwnerField"),
    ({"type": ["string", "null"], "enum": ["a", None]}, "OwnerField | None"),
    ({"anyOf": [OBJECT, {"type": "string"}]}, "OwnerFieldA | str"),
    ({"anyOf": [{**OBJECT, "title": "first one"}, THING]}, "OwnerFieldFirstOne | Thing"),
    ({"type": "array", "items": {"type": "string", "minLength": 1}}, "list[OwnerFieldItem]"),
    ({"allOf": [THING, {"properties": {"b": {}}}]}, "OwnerField"),
    ({**THING, "required": ["a"]}, "OwnerField"),
]  # fmt: skip


@pytest.mark.parametrize(("schema", "want"), ANNOTATIONS, ids=lambda value: str(value)[:60])
def test_a_property_is_annotated(schema: Any, want: str) -> None:
    """The annotation of a required property with the schema."""
    owner = {"type": "object", "required": ["field"], "properties": {"field": schema}}
    made = canonicalise({**COMPONENTS, "Owner": owner})
    fields = component_fields(made.schemas["Owner"])
    assert [python_type(field.schema) for field in fields] == [want]


OLD: list[tuple[Any, str]] = [
    ({"type": "string", "nullable": True}, "str | None"),
    ({"nullable": True, "allOf": [THING]}, "Thing | None"),
    ({"oneOf": [THING], "nullable": True}, "Thing | None"),
    ({"type": "object", "nullable": True, **OBJECT}, "OwnerField | None"),
    ({**THING, "nullable": True}, "Thing"),
    ({"anyOf": [THING, {"nullable": True}]}, "Thing | None"),
    ({"nullable": True}, "Any"),
    (reference("Perhaps"), "Perhaps | None"),
    ({"type": "string", "enum": ["a", None], "nullable": True}, "OwnerField | None"),
]


@pytest.mark.parametrize(("schema", "want"), OLD, ids=lambda value: str(value)[:60])
def test_a_property_of_openapi_3_0_is_annotated(schema: Any, want: str) -> None:
    """`nullable` is a type's; beside a reference nothing counts (OpenAPI 3.0.3, 4.7.23)."""
    owner = {"type": "object", "required": ["field"], "properties": {"field": schema}}
    components = {"Thing": OBJECT, "Perhaps": {**OBJECT, "nullable": True}, "Owner": owner}
    fields = component_fields(canonicalise(components, "3.0.3").schemas["Owner"])
    assert [python_type(field.schema) for field in fields] == [want]


MERGED: list[tuple[str, dict[str, Any], dict[str, str]]] = [
    (
        "parts and siblings are one class",
        {"allOf": [THING, {"properties": {"b": {"type": "integer"}}}], "properties": {"c": {}}},
        {"c": "Any", "a": "str", "b": "int"},
    ),
    (
        "both say something of a property",
        {"allOf": [THING, {"properties": {"a": {"minLength": 2}}}]},
        {"a": "str"},
    ),
    (
        "an inner object of both parts is one",
        {
            "allOf": [
                {"properties": {"o": {"type": "object", "properties": {"x": {"type": "string"}}}}},
                {"properties": {"o": {"type": "object", "properties": {"y": {"type": "string"}}}}},
            ]
        },
        {"o": "MergedO"},
    ),
    (
        "types are those both let pass",
        {
            "allOf": [
                {"properties": {"a": {"type": ["string", "null"]}}},
                {"properties": {"a": {"type": ["string", "integer"]}}},
            ]
        },
        {"a": "str"},
    ),
    (
        "a part that lists its children is not a union of them",
        {"allOf": [reference("Parent"), {"properties": {"b": {"type": "integer"}}}]},
        {"kind": "str", "b": "int"},
    ),
    ("a part that is the whole is nothing", {"allOf": [reference("Merged"), OBJECT]}, {"a": "str"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("schema", "want"), [row[1:] for row in MERGED], ids=[m[0] for m in MERGED]
)
def test_all_of_is_one_class(schema: dict[str, Any], want: dict[str, str]) -> None:
    """The fields of a class for an `allOf`."""
    parent = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string"}},
        "oneOf": [reference("Merged")],
    }
    made = canonicalise({"Thing": OBJECT, "Parent": parent, "Merged": schema})
    fields = component_fields(made.schemas["Merged"])
    assert {field.name: python_type(field.schema) for field in fields} == want


def test_a_parent_and_its_children_may_name_each_other() -> None:
    """The parent is a union of its children, and each child has the parent's properties."""
    made = canonicalise(
        {
            "Animal": {
                "type": "object",
                "required": ["sort"],
                "properties": {"sort": {"type": "string"}},
                "discriminator": {"propertyName": "sort"},
                "oneOf": [reference("Bird"), reference("Horse")],
            },
            "Bird": {"allOf": [reference("Animal"), {"properties": {"wings": {}}}]},
            "Horse": {"allOf": [reference("Animal"), {"properties": {"speed": {}}}]},
        }
    )
    assert list(made.schemas["Bird"]["properties"]) == ["sort", "wings"]
    assert list(made.schemas["Horse"]["properties"]) == ["sort", "speed"]
    union = python_type({**made.schemas["Animal"]})
    assert union == "Bird | Horse"


def test_a_closed_object_asks_for_no_member_it_may_not_hold() -> None:
    """`required` may name what `additionalProperties: false` forbids; nobody can send it."""
    closed = {
        "type": "object",
        "required": ["a", "gone"],
        "properties": {"a": {"type": "string"}},
        "additionalProperties": False,
    }
    made = canonicalise({"Closed": closed, "Open": {**closed, "additionalProperties": True}})
    assert made.schemas["Closed"]["required"] == ["a"]
    assert made.schemas["Open"]["required"] == ["a", "gone"]


def test_required_alternatives_stay_one_class() -> None:
    """Branches that only say what must be there are no types of their own."""
    branches = [{"required": ["a"]}, {"required": ["b"]}]
    properties = {"a": {"type": "string"}, "b": {"type": "string"}}
    made = canonicalise({"Either": {"type": "object", "properties": properties, "oneOf": branches}})
    assert list(made.schemas) == ["Either"]
    assert made.schemas["Either"]["required"] == []


def test_an_object_that_is_one_of_several_types_is_a_class() -> None:
    """The component itself is the union."""
    part = {"properties": {"a": {}}, "items": {"type": "integer"}}
    made = canonicalise({"Either": {"type": ["object", "array", "null"], **part}})
    assert python_type(made.schemas["Either"]) == "EitherObject | list[int]"
    assert list(made.schemas["EitherObject"]["properties"]) == ["a"]


def test_alternatives_keep_what_stands_beside_them() -> None:
    """Properties beside `oneOf` are in the class of each branch."""
    made = canonicalise(
        {
            "Shape": {
                "type": "object",
                "required": ["id"],
                "properties": {"id": {"type": "string"}},
                "oneOf": [
                    {"title": "round", "required": ["r"], "properties": {"r": {"type": "number"}}},
                    {"title": "flat", "properties": {"w": {"type": "number"}}},
                ],
            }
        }
    )
    assert made.schemas["ShapeRound"]["required"] == ["id", "r"]
    assert list(made.schemas["ShapeFlat"]["properties"]) == ["id", "w"]
    assert python_type(made.schemas["Shape"]) == "ShapeRound | ShapeFlat"


def test_a_union_inside_a_merged_part_may_have_a_tag() -> None:
    """Where a schema stands only after merging, its place is that of what it came from."""
    branch = {
        kind: {"type": "object", "required": ["k"], "properties": {"k": {"const": kind}}}
        for kind in ("x", "y")
    }
    part = {"properties": {"u": {"oneOf": list(branch.values())}}}
    made = canonicalise({"Whole": {"allOf": [part, {"properties": {"b": {}}}]}})
    assert made.schemas["WholeU"]["discriminator"]["mapping"] == {
        "x": "WholeUX",
        "y": "WholeUY",
    }


def test_no_two_classes_share_a_name() -> None:
    """Keys that differ in case or signs only, reserved names, and inline names that are taken."""
    inline = {"type": "object", "properties": {"bar": OBJECT}}
    made = canonicalise(
        {"foo": inline, "Foo": OBJECT, "f-o-o": OBJECT, "FooBar": OBJECT, "Model": OBJECT,
         "T": OBJECT, "AsyncT": OBJECT, "TError": OBJECT, "1st": OBJECT, "名": OBJECT, "_": OBJECT}
    )  # fmt: skip
    assert list(made.schemas) == [
        "Foo", "FooBar2", "Foo2", "FOO", "FooBar", "ModelModel",
        "T2", "AsyncT2", "TError2", "Model1st", "名", "Unnamed",
    ]  # fmt: skip


def test_unions_that_hold_together_are_multiplied() -> None:
    """Each class has the members of a branch of both."""

    def choose(*names: str) -> dict[str, Any]:
        return {"oneOf": [{"properties": {name: {}}, "required": [name]} for name in names]}

    made = canonicalise({"Two": {"allOf": [choose("a", "b"), choose("c", "d")]}})
    assert python_type(made.schemas["Two"]) == "TwoAC | TwoAD | TwoBC | TwoBD"
    assert list(made.schemas["TwoAD"]["properties"]) == ["a", "d"]


def test_members_of_one_direction_are_not_asked_of_the_other() -> None:
    """What is only read is assigned, what is only written optional, through references too."""
    read, written = ({"type": "string", flag: True} for flag in ("readOnly", "writeOnly"))
    members = {"r": read, "s": reference("Shared"), "w": written, "b": {"type": "string"}}
    made = canonicalise(
        {"Shared": read, "Both": {"type": "object", "properties": members, "required": [*members]}}
    )
    assert made.schemas["Both"]["required"] == ["b"]
    assert made.schemas["Both"]["assigned"] == ["r", "s"]


def test_a_document_names_the_members_of_its_enums() -> None:
    """By `x-enum-varnames` or `x-enumNames`, with what it says of each."""
    level = {"type": "integer", "enum": [0, 1], "x-enum-varnames": ["Low", "mid-way"],
             "x-enum-descriptions": ["Not much.", ""]}  # fmt: skip
    made = canonicalise({"Level": level, "Other": {"enum": ["a"], "x-enumNames": ["First"]}})
    assert made.schemas["Level"]["x-enum-varnames"] == ["LOW", "MID_WAY"]
    assert made.schemas["Level"]["description"] == "- `0`: Not much."
    assert made.schemas["Other"]["x-enum-varnames"] == ["FIRST"]


def test_schemas_that_nest_too_deep_are_refused() -> None:
    """A finding with a place, where recursion would end the process."""
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(70):
        schema = {"type": "array", "items": schema}
    with pytest.raises(DocumentError, match="nest deeper") as refused:
        canonicalise({"Deep": schema})
    assert "/Deep/items" in refused.value.findings[0].location.pointer


@pytest.mark.parametrize(
    "link",
    [
        reference,
        lambda name: {"type": "object", "properties": {"next": reference(name)}},
        lambda name: {"allOf": [reference(name), reference(name)]},
        lambda name: {"type": "object", "properties": {"next": {"anyOf": [reference(name), NULL]}}},
    ],
)
def test_a_chain_of_references_may_be_long(link: Callable[[str], dict[str, Any]]) -> None:
    """Neither the stack nor the patience of the reader ends it."""
    chain = {f"Link{index}": link(f"Link{index + 1}") for index in range(150)}
    assert len(canonicalise({**chain, "Link150": OBJECT}).schemas) >= 151


@pytest.mark.parametrize(
    "schema", [{"$ref": "#/components/schemas/No"}, {"allOf": [reference("No"), {}]}]
)
def test_a_dangling_reference_has_a_place(schema: dict[str, Any]) -> None:
    """The refusal names the reference."""
    with pytest.raises(DocumentError, match="leads nowhere"):
        canonicalise({"A": {"type": "object", "properties": {"a": schema}}})


def test_a_mapping_names_the_branches_also_where_more_stands_beside_the_union() -> None:
    """The classes of such branches are not those of the components they refer to."""
    made = canonicalise(
        {
            "Cat": {"type": "object", "properties": {"lives": {"type": "integer"}}},
            "Dog": {"type": "object", "properties": {"barks": {"type": "boolean"}}},
            "Pet": {
                "required": ["kind"],
                "properties": {"kind": {"type": "string"}},
                "oneOf": [reference("Cat"), reference("Dog")],
                "discriminator": {
                    "propertyName": "kind",
                    "mapping": {"tom": "#/components/schemas/Cat"},
                },
            },
        }
    )
    tags = made.schemas["Pet"]["discriminator"]
    assert tags["mapping"] == {"tom": "PetCat", "Dog": "PetDog"}
    assert set(made.schemas["PetCat"]["properties"]) == {"kind", "lives"}


def test_a_closed_union_has_the_classes_of_its_branches() -> None:
    """No class refuses members it does not know, so that `false` makes no difference."""
    parts = {name: {"type": "object", "properties": {name: {}}} for name in ("A", "B")}
    union = {"type": "object", "additionalProperties": False}
    made = canonicalise({**parts, "U": {**union, "oneOf": [reference("A"), reference("B")]}})
    assert made.schemas.keys() == {"A", "B", "U"}


@pytest.mark.parametrize(
    "child",
    [
        {"allOf": [reference("Parent"), {"type": "object", "properties": {"v": "CHILD"}}]},
        {"allOf": [reference("Parent")], "properties": {"v": "CHILD"}},
        {"allOf": [reference("Between"), {"properties": {"other": {}}}]},
    ],
)
@pytest.mark.parametrize(
    ("of_parent", "of_child", "want"),
    [
        ({"type": "string"}, {"type": "integer"}, {"type": "integer"}),
        (
            {"type": "string", "enum": ["a"]},
            {"type": "string", "enum": ["b"]},
            {"$ref": "#/components/schemas/ChildV"},
        ),
    ],
)
def test_a_child_may_declare_a_property_otherwise(
    child: dict[str, Any], of_parent: Any, of_child: Any, want: Any
) -> None:
    """By the letter no value could have it; what is meant is that the nearer one counts."""
    written = json.loads(json.dumps(child).replace('"CHILD"', json.dumps(of_child)))
    between = {"properties": {"v": of_child}, "allOf": [reference("Parent")]}
    made = canonicalise(
        {
            "Parent": {"type": "object", "properties": {"v": of_parent}},
            "Child": written,
            "Between": between,
        }
    )
    shape = made.schemas["Child"]["properties"]["v"]
    if "$ref" in want:
        want, shape = {"enum": ["b"]}, made.schemas[shape["$ref"].rpartition("/")[2]]
    assert want.items() <= shape.items()


@pytest.mark.parametrize(
    ("schema", "want"),
    [
        ({"items": [{"type": "number"}], "additionalItems": False, "minItems": 1}, "tuple[float]"),
        ({"items": [{"type": "number"}], "additionalItems": {"type": "number"}}, "list[float]"),
        ({"items": [{"type": "number"}]}, "list[Any]"),
    ],
)
def test_tuples_of_earlier_drafts_are_tuples(schema: Any, want: str) -> None:
    made = canonicalise({"A": {"type": "array", **schema}}, "3.0.3")
    assert python_type(made.schemas["A"]) == want


def test_a_description_that_is_no_text_is_none() -> None:
    """Neither a wrong one nor a number that YAML read from a text ends the run."""
    made = canonicalise(
        {
            "A": {
                "properties": {
                    "wrong": {"type": "string", "description": {"a": 1}, "default": "x"},
                    "number": {"type": "string", "description": 2},
                    "flag": {"type": "string", "deprecated": "yes"},
                }
            }
        }
    )
    described = {n: s.get("description") for n, s in made.schemas["A"]["properties"].items()}
    assert described == {"wrong": 'Defaults to `"x"`.', "number": "2", "flag": None}


def test_a_default_that_its_schema_refuses_is_not_told() -> None:
    """The report says that it is left out."""
    kinds = {
        "right": {"type": "integer", "default": 5},
        "wrong": {"type": "integer", "default": "5"},
    }
    made = canonicalise({"A": {"properties": kinds}})
    described = {n: s.get("description") for n, s in made.schemas["A"]["properties"].items()}
    assert described == {"right": "Defaults to `5`.", "wrong": None}


def test_a_name_that_python_takes_stays() -> None:
    """Whichever property before it would get the same name."""
    made = canonicalise({"A": {"properties": {"Id": {}, "_id": {}, "id": {}}}})
    attributes = {field.name: field.attribute for field in component_fields(made.schemas["A"])}
    assert attributes == {"Id": "id_2", "_id": "id_3", "id": "id"}


def test_an_unknown_tag_may_have_a_schema_of_its_own() -> None:
    """OpenAPI 3.2, section 4.25.1: `defaultMapping`."""
    parts = {name: {"type": "object", "properties": {"k": {"type": "string"}}} for name in "AB"}
    union = {
        "oneOf": [reference("A"), reference("B")],
        "discriminator": {"propertyName": "k", "defaultMapping": "B"},
    }
    made = canonicalise({**parts, "U": union}, "3.2.0")
    assert made.schemas["U"]["discriminator"]["default"] == "B"


def test_a_component_gives_its_name_to_what_it_refers_to() -> None:
    """Documents of several files have components that are only references to the others."""
    inner = {"type": "object", "properties": {"self": {"$ref": "#/x-external/a.yaml"}}}
    schemas = {"Pet": {"$ref": "#/x-external/a.yaml"}, "Same": {"$ref": "#/x-external/a.yaml"}}
    members: dict[str, Any] = {"x-external": {"a.yaml": inner}}
    document = make_document(components={"schemas": schemas}, **members)
    made = canonicalise_document(document).schemas
    assert made["Pet"]["properties"]["self"] == {"$ref": "#/components/schemas/Pet"}
    assert made["Same"] == {"$ref": "#/components/schemas/Pet"}
    assert made.keys() == {"Pet", "Same"}


def test_a_branch_is_numbered_only_where_nothing_names_it() -> None:
    """Beside null it has the name of the whole; else what it includes or its tag names it."""
    tagged = {
        "oneOf": [
            {"type": "object", "required": ["kind"], "properties": {"kind": {"const": kind}}}
            for kind in ("cat", "dog")
        ],
        "discriminator": {"propertyName": "kind"},
    }
    included = {"oneOf": [{"allOf": [THING, OBJECT]}, {"allOf": [reference("Foo.Bar"), OBJECT]}]}
    properties = {"pet": {"anyOf": [tagged, NULL]}, "part": included}
    holder = {"type": "object", "properties": properties}
    schemas = canonicalise({**COMPONENTS, "Holder": holder}).schemas
    made = {name for name in schemas if name.startswith("Holder")}
    assert made == {
        "Holder", "HolderPet", "HolderPetCat", "HolderPetDog", "HolderPartThing",
        "HolderPartFooBar",
    }  # fmt: skip
