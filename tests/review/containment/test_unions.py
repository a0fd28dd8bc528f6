"""Unions of open objects are compared as their writers mean them."""

from typing import Any

import pytest

from scripts.review.containment import Direction
from tests.review.containment.comparing import compare_roots, find_level
from tests.schemas.documents import make_document

STRING, INTEGER, NULL = ({"type": kind} for kind in ("string", "integer", "null"))


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def obj(required: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(required), "properties": properties}


def union(*names: str, keyword: str = "oneOf", **more: Any) -> dict[str, Any]:
    return {keyword: [ref(name) for name in names], **more}


def told(**mapping: str) -> dict[str, Any]:
    """A discriminator, with a mapping where one is given."""
    targets = {value: ref(name)["$ref"] for value, name in mapping.items()}
    return {"discriminator": {"propertyName": "kind", **({"mapping": targets} if targets else {})}}


CAT, DOG = obj(("kind",), kind=STRING, lives=INTEGER), obj(("kind",), kind=STRING, bark=STRING)
A, B = obj(a=STRING), obj(b=STRING)
PETS = {"Cat": CAT, "Dog": DOG}
OPEN = {"A": A, "B": B}
N, I, W, X = "none", "info", "warning", "breaking"  # noqa: E741

# By the letter `oneOf` refuses what fits two branches: a branch that accepts less lets more pass.
LETTER = {"oneOf": W, "anyOf": I}

# name, components of the base, those that change in the revision, level for a request and for a
# response; the message is `Root`.
Case = tuple[str, dict[str, Any], dict[str, Any], str, str]
TAGGED: list[Case] = [
    ("a bound in a branch", {"Cat": obj(("kind",), kind=STRING, lives={**INTEGER, "maximum": 9}),
                             "Dog": DOG, "Root": union("Cat", "Dog", **told())},
     {"Cat": obj(("kind",), kind=STRING, lives={**INTEGER, "maximum": 8})}, X, I),
    ("a type in a branch", {**PETS, "Root": union("Cat", "Dog", **told())},
     {"Cat": obj(("kind",), kind=STRING, lives=STRING)}, X, X),
    ("a member became required", {**PETS, "Root": union("Cat", "Dog", **told())},
     {"Cat": obj(("kind", "lives"), kind=STRING, lives=INTEGER)}, X, I),
    ("a tag became required", {**PETS, "Cat": obj(kind=STRING, lives=INTEGER),
                               "Root": union("Cat", "Dog", **told())},
     {"Cat": CAT}, X, I),
    ("a tag became optional", {**PETS, "Root": union("Cat", "Dog", **told())},
     {"Cat": obj(kind=STRING, lives=INTEGER)}, I, X),
    ("a parent without a tag that the mapping leaves out", {
        "Pet": {**obj(kind=STRING, name=INTEGER), **told(Cat="Cat")},
        "Cat": {"allOf": [ref("Pet"), obj(("name",), name=STRING)]}, "Root": ref("Pet")},
     {"Pet": {**obj(kind=STRING, name={**INTEGER, "maximum": 5}), **told(Cat="Cat")}}, X, I),
    ("a mapped child of a parent whose tag is optional requires more", {
        "Pet": {**obj(kind=STRING), **told(Cat="Cat")},
        "Cat": {"allOf": [ref("Pet"), obj(name=STRING)]}, "Root": ref("Pet")},
     {"Cat": {"allOf": [ref("Pet"), obj(("name",), name=STRING)]}}, X, I),
    ("a tagged union in a tagged union", {
        "Cat": obj(("kind",), kind={"enum": ["cat"]}, lives=INTEGER),
        "Dog": obj(("kind",), kind={"enum": ["dog"]}, bark=STRING),
        "Ant": obj(("kind",), kind={"enum": ["ant"]}, legs=INTEGER),
        "Pet": union("Cat", "Dog", **told()), "Root": union("Pet", "Ant", **told())},
     {"Cat": obj(("kind",), kind={"enum": ["cat"]}, lives=STRING)}, X, X),
    ("a branch that the mapping calls otherwise than it calls itself", {
        "Cat": obj(("kind",), kind={"enum": ["Cat"]}, lives=INTEGER), "Dog": DOG,
        "Root": union("Cat", "Dog", **told(lion="Cat", Dog="Dog"))},
     {"Cat": obj(("kind",), kind={"enum": ["Cat"]}, lives=STRING)}, X, X),
    ("a member was added", {**PETS, "Root": union("Cat", "Dog", **told())},
     {"Cat": obj(("kind",), kind=STRING, lives=INTEGER, fur=STRING)}, I, I),
    ("a member of the other branch was added", {**PETS, "Root": union("Cat", "Dog", **told())},
     {"Cat": obj(("kind",), kind=STRING, lives=INTEGER, bark=STRING)}, I, I),
    ("a value was added to the mapping", {**PETS, "Root": union("Cat", "Dog", **told(cat="Cat"))},
     {"Root": union("Cat", "Dog", **told(cat="Cat", lion="Cat"))}, I, X),
    ("a value was taken from the mapping",
     {**PETS, "Root": union("Cat", "Dog", **told(cat="Cat", lion="Cat"))},
     {"Root": union("Cat", "Dog", **told(cat="Cat"))}, X, I),
    ("a branch was added", {**PETS, "Root": union("Cat", **told())},
     {"Root": union("Cat", "Dog", **told())}, I, X),
    ("a branch was removed", {**PETS, "Root": union("Cat", "Dog", **told())},
     {"Root": union("Cat", **told())}, X, W),
    ("a branch was renamed and kept its value",
     {**PETS, "Lion": CAT, "Root": union("Cat", "Dog", **told(cat="Cat", dog="Dog"))},
     {"Root": union("Lion", "Dog", **told(cat="Lion", dog="Dog"))}, N, N),
    ("a branch was renamed and with it its value",
     {**PETS, "Lion": CAT, "Root": union("Cat", "Dog", **told())},
     {"Root": union("Lion", "Dog", **told())}, X, X),
    ("the branch lists other values than the mapping",
     {"Cat": obj(("kind",), kind={"const": "cat"}, lives=INTEGER), "Dog": DOG,
      "Root": union("Cat", "Dog", **told())},
     {"Cat": obj(("kind",), kind={"const": "cat"}, lives=STRING)}, X, X),
    ("the default leads to another branch",
     {**PETS, "Root": union("Cat", "Dog", discriminator={
         "propertyName": "kind", "defaultMapping": "Cat"})},
     {"Root": union("Cat", "Dog", discriminator={
         "propertyName": "kind", "defaultMapping": "Dog"})}, X, X),
    ("below a parent", {
        "Pet": {**obj(("kind",), kind=STRING), **told()},
        "Cat": {"allOf": [ref("Pet"), obj(lives=INTEGER)]}, "Root": obj(pet=ref("Pet"))},
     {"Cat": {"allOf": [ref("Pet"), obj(lives=STRING)]}}, X, X),
    ("a child was added to a parent", {
        "Pet": {**obj(("kind",), kind=STRING), **told()},
        "Cat": {"allOf": [ref("Pet"), obj(lives=INTEGER)]}, "Root": ref("Pet")},
     {"Dog": {"allOf": [ref("Pet"), obj(bark=STRING)]}}, I, X),
    ("a parent changed itself", {
        "Pet": {**obj(("kind",), kind=STRING, name=STRING), **told()},
        "Cat": {"allOf": [ref("Pet"), obj(lives=INTEGER)]}, "Root": ref("Pet")},
     {"Pet": {**obj(("kind",), kind=STRING, name=INTEGER), **told()}}, X, X),
    ("children of a parent that lists them itself", {
        "Pet": {**obj(("kind",), kind=STRING), **union("Cat", "Dog", **told())},
        "Cat": {"allOf": [ref("Pet"), obj(lives=INTEGER)]},
        "Dog": {"allOf": [ref("Pet"), obj(bark=STRING)]}, "Root": ref("Pet")},
     {"Cat": {"allOf": [ref("Pet"), obj(lives=STRING)]}}, X, X),
]  # fmt: skip
UNTAGGED: list[Case] = [
    *(
        case
        for keyword in ("oneOf", "anyOf")
        for case in (
            (f"a type in a branch of {keyword}",
             {**OPEN, "Root": union("A", "B", keyword=keyword)}, {"B": obj(b=INTEGER)}, X, X),
            (f"an enum in a branch of {keyword}",
             {**OPEN, "B": obj(b={"enum": ["x", "y"]}),
              "Root": union("A", "B", keyword=keyword)},
             {"B": obj(b={"enum": ["x"]})}, X, LETTER[keyword]),
            (f"a member of a branch of {keyword} became required",
             {"A": A, "B": obj(b=STRING, c=STRING), "Root": union("A", "B", keyword=keyword)},
             {"B": obj(("c",), b=STRING, c=STRING)}, X, LETTER[keyword]),
            (f"a branch of {keyword} was added", {**OPEN, "Root": union("A", keyword=keyword)},
             {"Root": union("A", "B", keyword=keyword)}, LETTER[keyword], X),
            (f"a branch of {keyword} was removed",
             {**OPEN, "Root": union("A", "B", keyword=keyword)},
             {"Root": union("A", keyword=keyword)}, X, W),
            (f"a member was added to a branch of {keyword}",
             {**OPEN, "Root": union("A", "B", keyword=keyword)},
             {"A": obj(a=STRING, c=STRING)}, I, I),
            (f"a member was removed from a branch of {keyword}",
             {"A": obj(a=STRING, c=STRING), "B": B, "Root": union("A", "B", keyword=keyword)},
             {"A": A}, W, W),
        )
    ),
    ("a member that both branches have", {"A": obj(("n",), n=STRING, a=STRING),
                                          "B": obj(("n",), n=STRING, b=STRING),
                                          "Root": union("A", "B")},
     {"A": obj(("n",), n=INTEGER, a=STRING)}, X, X),
    ("both branches require more", {"A": obj(n=STRING, a=STRING), "B": obj(n=STRING, b=STRING),
                                    "Root": union("A", "B")},
     {"A": obj(("a",), n=STRING, a=STRING), "B": obj(("b",), n=STRING, b=STRING)}, X, W),
    ("a type was widened", {**OPEN, "Root": union("A", "B")},
     {"B": obj(b={"type": ["string", "integer"]})}, W, X),
    ("a type was widened below anyOf", {**OPEN, "Root": union("A", "B", keyword="anyOf")},
     {"B": obj(b={"type": ["string", "integer"]})}, I, X),
    ("a type was widened below a discriminator", {**PETS, "Root": union("Cat", "Dog", **told())},
     {"Cat": obj(("kind",), kind=STRING, lives={"type": ["string", "integer"]})}, I, X),
    ("children with the same base", {
        "Base": obj(("id",), id=STRING), "A": {"allOf": [ref("Base"), A]},
        "B": {"allOf": [ref("Base"), B]}, "Root": union("A", "B")},
     {"B": {"allOf": [ref("Base"), obj(b=INTEGER)]}}, X, X),
    ("a component that null stands beside", {"A": A, "Root": {"anyOf": [ref("A"), NULL]}},
     {"A": obj(a=INTEGER)}, X, X),
    ("a component became a branch", {**OPEN, "Root": ref("A")}, {"Root": union("A", "B")}, W, X),
    ("a branch became the component", {**OPEN, "Root": union("A", "B")}, {"Root": ref("A")}, X, W),
    ("other branches", {**OPEN, "C": obj(c=STRING), "D": obj(d=STRING), "Root": union("A", "B")},
     {"Root": union("C", "D")}, X, X),
    ("a branch that another one covers", {**OPEN, "C": {"allOf": [ref("A")]},
                                          "Root": union("A", "B", keyword="anyOf")},
     {"Root": union("A", "B", "C", keyword="anyOf")}, I, I),
    ("a branch goes that another one covers", {**OPEN, "C": {"allOf": [ref("A")]},
                                               "Root": union("A", "B", "C", keyword="anyOf")},
     {"Root": union("A", "B", keyword="anyOf")}, I, W),
    ("branches that only require", {"Root": {**obj(a=STRING, b=STRING), "oneOf": [
        {"required": ["a"]}, {"required": ["b"]}]}},
     {"Root": {**obj(a=STRING, b=STRING), "anyOf": [{"required": ["a"]}, {"required": ["b"]}]}},
     I, X),
    ("two unions that apply together", {
        **OPEN, "C": obj(c=STRING), "D": obj(d=STRING),
        "Root": {"allOf": [union("A", "B"), union("C", "D")]}},
     {"Root": {"allOf": [union("B", "A"), union("D", "C")]}}, N, N),
    ("the last property beside a union is gone", {
        **OPEN, "Root": {**union("A", "B"), "properties": {"k": STRING}}},
     {"Root": union("A", "B")}, W, W),
    ("a property beside a union moves into its branches", {
        **OPEN, "Root": {**union("A", "B"), "properties": {"k": STRING}}},
     {"A": obj(a=STRING, k=STRING), "B": obj(b=STRING, k=STRING), "Root": union("A", "B")}, I, I),
    ("it moves into one of them only", {
        **OPEN, "Root": {**union("A", "B"), "properties": {"k": STRING}}},
     {"A": obj(a=STRING, k=STRING), "Root": union("A", "B")}, W, W),
    ("a branch without a name loses a property", {"Root": {"oneOf": [A, obj(b=STRING, c=STRING)]}},
     {"Root": {"oneOf": [A, B]}}, W, W),
    ("a branch that includes the union's other keywords", {
        "Pet": {**union("Cat", "Dog"), **obj(name=STRING)},
        "Cat": {"allOf": [ref("Pet"), obj(("lives",), lives=INTEGER)]}, "Dog": B,
        "Root": ref("Pet")},
     {"Cat": {"allOf": [ref("Pet"), obj(("lives",), lives=STRING)]}}, X, X),
    ("a branch that includes them by a third schema", {
        "Pet": {**union("Cat", "Dog"), **obj(name=STRING)}, "Animal": {"allOf": [ref("Pet")]},
        "Cat": {"allOf": [ref("Animal"), obj(("lives",), lives=INTEGER)]}, "Dog": B,
        "Root": ref("Pet")},
     {"Pet": {**union("Cat", "Dog"), **obj(name=INTEGER)}}, X, X),
    ("two unions that are each a branch of the other", {
        "One": {"oneOf": [ref("Other"), obj(("a",), a=STRING)]},
        "Other": {"oneOf": [ref("One"), obj(("b",), b=STRING)]}, "Root": ref("One")},
     {"Other": {"oneOf": [ref("One"), obj(("b",), b=INTEGER)]}}, X, X),
    ("a union in a list", {**OPEN, "Root": {"type": "array", "items": union("A", "B")}},
     {"B": obj(b=INTEGER)}, X, X),
]  # fmt: skip
CASES = [*TAGGED, *UNTAGGED]


@pytest.mark.parametrize(
    ("name", "components", "changed", "request_level", "response_level"),
    CASES,
    ids=[case[0] for case in CASES],
)
def test_a_branch_is_judged_by_what_it_declares(
    name: str,
    components: dict[str, Any],
    changed: dict[str, Any],
    request_level: str,
    response_level: str,
) -> None:
    """What changes in one branch is seen although other branches are open."""
    documents = [
        make_document(each["Root"], "3.2.0", **{k: v for k, v in each.items() if k != "Root"})
        for each in (components, {**components, **changed})
    ]
    base, revision = documents
    found = [find_level(compare_roots(base, revision, direction)) for direction in Direction]
    assert found == [request_level, response_level]
