"""Generic schemas: each use has its own arguments."""

from typing import Any

from scripts.document.generics import bind_dynamic_references

PAGE = {
    "$id": "page",
    "type": "object",
    "properties": {
        "items": {"type": "array", "items": {"$dynamicRef": "#/components/schemas/Page/$defs/T"}},
        "next": {"$ref": "#/components/schemas/Page"},
    },
    "example": {"$dynamicRef": "#/components/schemas/Page/$defs/T"},
    "$defs": {"T": {"$dynamicAnchor": "T", "not": {}}},
}


def bind(**schemas: Any) -> dict[str, Any]:
    """The schemas after binding, beside the generic page."""
    data = {"openapi": "3.1.0", "components": {"schemas": {"Page": PAGE, **schemas}}}
    made: dict[str, Any] = bind_dynamic_references(data)["components"]["schemas"]
    return made


def use(argument: Any, **members: Any) -> dict[str, Any]:
    """A page of the argument."""
    definition = {"$dynamicAnchor": "T", **argument}
    return {"$ref": "#/components/schemas/Page", "$defs": {"T": definition}, **members}


def test_each_use_is_a_copy_with_its_own_argument() -> None:
    user = {"$ref": "#/components/schemas/User"}
    made = bind(Users=use(user), Names=use({"type": "string"}), User={"type": "object"})
    assert made["Users"]["properties"] == {
        "items": {"type": "array", "items": user},
        "next": {"$ref": "#/components/schemas/Users"},
    }
    assert made["Names"]["properties"]["items"]["items"] == {
        "$ref": "#/components/schemas/Names/$defs/T"
    }
    assert made["Users"].keys() == {"$defs", "type", "properties", "example"}


def test_what_stands_beside_the_reference_holds_too() -> None:
    made = bind(Names=use({"type": "string"}, properties={"total": {"type": "integer"}}))["Names"]
    assert made["properties"] == {"total": {"type": "integer"}}
    assert made["allOf"][0]["properties"].keys() == {"items", "next"}


def test_an_unbound_parameter_is_anything() -> None:
    """A parameter without a default refuses every value, which no author means."""
    made = bind(Alias={"$ref": "#/components/schemas/Page"})
    assert made["Page"]["properties"]["items"] == {"type": "array", "items": {}}
    assert made["Alias"] == {"$ref": "#/components/schemas/Page"}


def test_a_reference_that_nothing_binds_leads_to_its_anchor() -> None:
    tree = {
        "$dynamicAnchor": "node",
        "properties": {"below": {"items": {"$dynamicRef": "#/components/schemas/Tree"}}},
    }
    made = bind(Tree=tree)["Tree"]
    assert made["properties"]["below"]["items"] == {"$ref": "#/components/schemas/Tree"}


def test_examples_are_left_as_they_are() -> None:
    assert bind()["Page"]["example"] == PAGE["example"]


def test_copies_are_limited() -> None:
    """A large generic schema that is used very often stays unbound in the last uses."""
    wide = {**PAGE, "required": [f"name{number}" for number in range(1_000)]}
    data = {"Page": wide} | {f"Use{number}": use({}) for number in range(200)}
    made = bind(**data)
    assert "$ref" not in made["Use0"]
    assert made["Use199"]["$ref"] == "#/components/schemas/Page"
