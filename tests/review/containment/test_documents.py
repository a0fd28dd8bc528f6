"""Comparison across components, references, versions of OpenAPI and recursion."""

from typing import Any

import pytest

from scripts.review.containment import Direction, SchemaComparer
from tests.review.containment.comparing import compare_roots, find_level, obj
from tests.schemas.documents import ROOT, make_document

STRING: dict[str, Any] = {"type": "string"}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def levels(base: Any, revision: Any) -> list[str]:
    return [find_level(compare_roots(base, revision, direction)) for direction in Direction]


N, I, W, B = "none", "info", "warning", "breaking"  # noqa: E741
ADDRESS = obj(("zip",), zip=STRING)

VERSIONS: list[tuple[str, Any, Any, str, str]] = [
    ("nullable", {"type": "string", "nullable": True}, {"type": ["string", "null"]}, N, N),
    ("nullable lost", {"type": "string", "nullable": True}, STRING, B, I),
    ("nullable without a type", {"nullable": True, "maxLength": 3}, {"maxLength": 3}, N, N),
    ("nullable beside allOf", {"allOf": [STRING], "nullable": True}, {"allOf": [STRING]}, B, I),
    ("nullable beside allOf kept", {"allOf": [STRING], "nullable": True},
     {"type": ["string", "null"]}, N, N),
    ("nullable branch of allOf", {"allOf": [ref("Address"), {"nullable": True}]},
     {"anyOf": [ref("Address"), {"type": "null"}]}, N, N),
    ("nullable enum", {"type": "string", "nullable": True, "enum": ["a", None]},
     {"enum": ["a", None]}, N, N),
    ("nullable enum without null", {"type": "string", "nullable": True, "enum": ["a"]},
     {"enum": ["a"]}, B, I),
    ("exclusive flag", {"type": "number", "minimum": 0, "exclusiveMinimum": True},
     {"type": "number", "exclusiveMinimum": 0}, N, N),
    ("exclusive flag off", {"type": "number", "maximum": 1, "exclusiveMaximum": False},
     {"type": "number", "maximum": 1}, N, N),
    ("exclusive flag alone", {"type": "number", "exclusiveMaximum": True}, {"type": "number"},
     N, N),
    ("reference siblings", {**ref("Address"), "maxProperties": 1}, ref("Address"), N, N),
    ("example", {"type": "string", "example": "a"}, {"type": "string", "examples": ["a"]}, N, N),
    ("one-value enum", {"type": "string", "enum": ["a"]}, {"const": "a"}, N, N),
    ("nullable reference", {"type": "object", "nullable": True, "allOf": [ref("Address")]},
     ref("Address"), B, I),
    ("numeric bound kept", {"type": "integer", "minimum": 1}, {"type": "integer", "minimum": 1},
     N, N),
    ("binary", {"type": "string", "format": "binary"}, STRING, N, N),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "base", "revision", "request_level", "response_level"),
    VERSIONS,
    ids=[case[0] for case in VERSIONS],
)
def test_openapi_3_0_is_read_by_its_own_rules(
    name: str, base: Any, revision: Any, request_level: str, response_level: str
) -> None:
    """A schema of 3.0 and one of 3.1 are compared by what each version means."""
    old = make_document(base, "3.0.3", Address=ADDRESS)
    new = make_document(revision, "3.1.0", Address=ADDRESS)
    assert levels(old, new) == [request_level, response_level]


def test_reference_siblings_count_in_3_1() -> None:
    """What stands beside a reference is ignored in 3.0 and applied in 3.1."""
    root, narrow = ref("Address"), {**ref("Address"), "maxProperties": 1}
    for version, expected in (("3.0.3", [N, N]), ("3.1.0", [B, I])):
        old = make_document(root, version, Address=ADDRESS)
        new = make_document(narrow, version, Address=ADDRESS)
        assert levels(old, new) == expected


RECURSIVE: list[tuple[str, dict[str, Any], dict[str, Any], str, str]] = [
    ("unchanged", {"Node": obj(next=ref("Node"), v=STRING)},
     {"Node": obj(next=ref("Node"), v=STRING)}, N, N),
    ("changed inside", {"Node": obj(next=ref("Node"), v={"type": "number"})},
     {"Node": obj(next=ref("Node"), v={"type": "integer"})}, B, I),
    ("unrolled once", {"Node": obj(next=ref("Node"), v=STRING)},
     {"Node": obj(next=obj(next=ref("Node"), v=STRING), v=STRING)}, N, N),
    ("renamed", {"Node": obj(next=ref("Node"), v=STRING)},
     {"Node": ref("Knot"), "Knot": obj(next=ref("Knot"), v=STRING)}, N, N),
    ("two in a ring", {"Node": obj(next=ref("Node"))},
     {"Node": obj(next=ref("Other")), "Other": obj(next=ref("Node"))}, N, N),
    ("ends required", {"Node": obj(next=ref("Node"))}, {"Node": obj(("next",), next=ref("Node"))},
     B, I),
    ("never ends", {"Node": obj(("next",), next=ref("Node"))}, {"Node": False}, N, N),
    ("through a list", {"Node": {"type": "array", "items": ref("Node")}},
     {"Node": {"type": "array", "items": ref("Node"), "maxItems": 3}}, B, I),
    ("through a union", {"Node": {"anyOf": [STRING, {"type": "array", "items": ref("Node")}]}},
     {"Node": {"anyOf": [{"type": "array", "items": ref("Node")}, STRING]}}, N, N),
    ("union grows", {"Node": {"anyOf": [STRING, {"type": "array", "items": ref("Node")}]}},
     {"Node": {"anyOf": [STRING, {"type": "null"}, {"type": "array", "items": ref("Node")}]}},
     I, B),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "base", "revision", "request_level", "response_level"),
    RECURSIVE,
    ids=[case[0] for case in RECURSIVE],
)
def test_recursive_schemas_are_decided(
    name: str,
    base: dict[str, Any],
    revision: dict[str, Any],
    request_level: str,
    response_level: str,
) -> None:
    """A schema that contains itself is compared as the set of its finite values."""
    old, new = make_document(ref("Node"), **base), make_document(ref("Node"), **revision)
    assert levels(old, new) == [request_level, response_level]


def test_schemas_that_recurse_through_each_other_report_each_change_once() -> None:
    """Of two components that refer to each other one changed: one change, at its place."""

    def components(kind: str) -> dict[str, Any]:
        return {
            "Folder": obj(files={"type": "array", "items": ref("File")}, parent=ref("Folder")),
            "File": obj(folder=ref("Folder"), size={"type": kind}),
        }

    old = make_document(ref("Folder"), **components("integer"))
    new = make_document(ref("Folder"), **components("string"))
    (change,) = compare_roots(old, new, Direction.RESPONSE)
    assert change.revision_pointer == "/components/schemas/File/properties/size/type"


def test_a_component_gives_the_same_change_from_everywhere() -> None:
    """Two ways to a changed component end in equal changes."""
    root = obj(one=ref("Address"), other={"type": "array", "items": ref("Address")})
    old = make_document(root, Address=obj(zip=STRING))
    new = make_document(root, Address=obj(zip={"type": "integer"}))
    comparer = SchemaComparer(old, new)
    places = [ROOT, f"{ROOT}/properties/one", f"{ROOT}/properties/other/items"]
    found = [comparer.compare(place, place, Direction.RESPONSE) for place in places]
    assert found[0] == found[1] == found[2]
    assert len(found[0]) == 1


CARD = obj(("kind",), kind=STRING, number=STRING)
IBAN = obj(("kind",), kind=STRING, iban=STRING)
PAY = {"oneOf": [ref("Card"), ref("Iban")]}


def _pay(**discriminator: Any) -> dict[str, Any]:
    return {**PAY, "discriminator": {"propertyName": "kind", **discriminator}}


DISCRIMINATORS: list[tuple[str, Any, Any, str, str]] = [
    ("mapping spelled out", _pay(), _pay(mapping={
        "Card": "#/components/schemas/Card", "Iban": "#/components/schemas/Iban"}), N, N),
    ("mapping by name", _pay(mapping={"Card": "#/components/schemas/Card"}),
     _pay(mapping={"Card": "Card"}), N, N),
    ("tag added", _pay(), _pay(mapping={"visa": "#/components/schemas/Card"}), I, B),
    ("tag removed", _pay(mapping={"visa": "#/components/schemas/Card"}), _pay(), B, I),
    ("tag moved", _pay(mapping={"x": "#/components/schemas/Card"}),
     _pay(mapping={"x": "#/components/schemas/Iban"}), B, B),
    ("other property", _pay(), {**PAY, "discriminator": {"propertyName": "type"}}, B, B),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "base", "revision", "request_level", "response_level"),
    DISCRIMINATORS,
    ids=[case[0] for case in DISCRIMINATORS],
)
def test_discriminators_are_compared_by_the_tags_they_know(
    name: str, base: Any, revision: Any, request_level: str, response_level: str
) -> None:
    """A mapping is compared with the names it implies, not by its text."""
    old = make_document(base, Card=CARD, Iban=IBAN)
    new = make_document(revision, Card=CARD, Iban=IBAN)
    assert levels(old, new) == [request_level, response_level]


def test_a_dangling_reference_is_a_lookup_error() -> None:
    """A pointer or reference that leads nowhere is for the caller to report."""
    old = make_document(ref("Nowhere"))
    with pytest.raises(LookupError):
        compare_roots(old, old, Direction.REQUEST)


def test_a_reference_to_itself_is_a_lookup_error() -> None:
    """A reference that leads back to itself ends the comparison instead of the program."""
    old = make_document(ref("Loop"), Loop=ref("Loop"))
    with pytest.raises(LookupError):
        compare_roots(old, old, Direction.REQUEST)


def test_deep_schemas_end() -> None:
    """Schemas nested as deep as a document may be are compared without exhausting the stack."""

    def nest(inner: Any, depth: int = 160) -> Any:
        for _ in range(depth):
            inner = {"type": "array", "items": inner}
        return inner

    old, new = make_document(nest(STRING)), make_document(nest({"type": "integer"}))
    assert levels(old, old) == [N, N]
    assert all(level in (W, B) for level in levels(old, new))


MALFORMED: list[Any] = [
    {"required": True}, {"properties": []}, {"items": [STRING]}, {"type": None}, {"enum": "a"},
    {"allOf": {}}, {"minimum": "1"}, {"maxLength": -1}, {"pattern": 3}, {"pattern": "("},
    {"discriminator": "kind", "oneOf": [STRING, {"type": "null"}]}, {"multipleOf": 0},
    {"properties": {"a": None}}, {"maximum": 1e999}, {"$ref": 3}, "text", None, [], 7,
    {"anyOf": []}, {"oneOf": []}, {"dependentRequired": {"a": "b"}}, {"x-extensible-enum": 1},
]  # fmt: skip


@pytest.mark.parametrize("malformed", MALFORMED, ids=str)
def test_malformed_schemas_do_not_stop_the_comparison(malformed: Any) -> None:
    """What is no schema is for the linter to say; here it means as little as possible."""
    sound = make_document(obj(("a",), a=STRING))
    odd = make_document(malformed)
    assert levels(odd, odd) == [N, N]
    for documents in ((sound, odd), (odd, sound)):
        assert len(levels(*documents)) == 2
