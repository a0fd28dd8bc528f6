"""`lint --fix` puts members in order: nothing is lost, and comments move with their node."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.document import Kind, read_document
from scripts.document.grammar import LISTS, MAPS, METHODS, ONE, PATTERNED
from scripts.document.yaml_source import parse_yaml
from scripts.lint.key_order import KEY_ORDER, order_keys
from scripts.lint.mending import mend_document
from scripts.lint.ordering import order_members
from tests.lint.documents import make_document
from tests.package.packages import SPECS

MEMBERS = {
    "tags": "tags: # said beside it\n- a\n  # in the list\n- b",
    "summary": "# Before the summary.\nsummary: 'one\n\n  two'",
    "description": "description: |\n  # no comment\n\n  text\n",
    "operationId": "operationId: list  # behind",
    "x-method": "# Our name.\n# Two lines.\n\nx-method: pets.list",
    "responses": 'responses:\n  "200": { description: fine, x-a: {b: 1} }\n  # at the end',
    "parameters": "parameters:\n  - in: query\n    # Its name.\n    name: page\n"
    "  - {in: path, name: id}",
}


def order_operation(text: str) -> str:
    """The text of one operation, in order."""
    kinds = {"": Kind.OPERATION, "/parameters/0": Kind.PARAMETER, "/parameters/1": Kind.PARAMETER}
    return order_members(text, kinds)


def count_words(text: str) -> Counter[str]:
    """The words of a text, comments included, and how often each is in it."""
    return Counter(re.findall(r"[^\s,{}-]+", text))


@settings(max_examples=60, deadline=None)
@given(st.permutations(list(MEMBERS)), st.sampled_from(["\n", "\n\n", "\n \n"]), st.booleans())
def test_members_move_with_their_comments(keys: list[str], gap: str, has_end: bool) -> None:
    """Whatever the order was: the same data, lines and comments, each comment beside its node."""
    text = "# The file.\n\nx-first: 1\n" + gap.join(MEMBERS[key] for key in keys) + "\n" * has_end
    ordered = order_operation(text)
    assert parse_yaml("", ordered)[1] == parse_yaml("", text)[1]
    assert count_words(ordered) == count_words(text)
    assert ordered.count("\n") == text.count("\n")
    for comments in ("# Before the summary.\nsummary", "# Two lines.\n\nx-method", "fine, x-a"):
        assert comments in ordered
    assert "- # Its name.\n    name: page\n    in: query\n  - {name: id, in: path}" in ordered
    found = [key for key in parse_yaml("", ordered)[1] if not key.startswith("x-")]
    assert found == ["tags", "summary", "description", "operationId", "parameters", "responses"]
    assert order_operation(ordered) == ordered


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{ name: a, description: b, url: c }", "{ url: c, name: a, description: b }"),
        ('{"description": "a",\r\n "url": "b"}', '{"url": "b",\r\n "description": "a"}'),
        ("x-a: 1\ndescription: b\nx-b: 2\nurl: c", "x-a: 1\nurl: c\ndescription: b\nx-b: 2"),
        ("name: &a b\nx-name: *a\nurl: c", "url: c\nname: &a b\nx-name: *a"),
        ("description: b\r\n\r\nurl: c\r\n", "url: c\r\n\r\ndescription: b\r\n"),
    ],
)
def test_layout_stays(before: str, after: str) -> None:
    """Flow stays flow, and an extension stays behind the member it follows."""
    assert order_members(before, {"": Kind.SERVER}) == after


@pytest.mark.parametrize(
    "text",
    [
        "description: &a b\nurl: *a",
        "description: b\n? url\n: c",
        "{ description: b, # why\n  url: c }",
        "description: |+\n  b\n\nurl: c",
        "- description: b\n# not in the column of a key\n  url: c",
        "url: b\ndescription: c",
    ],
)
def test_what_cannot_move_safely_stays(text: str) -> None:
    """An alias stays behind its anchor; a comment nobody can attribute stays where it is."""
    pointer = "/0" if text.startswith("-") else ""
    assert order_members(text, {pointer: Kind.SERVER}) == text


@pytest.mark.parametrize("kind", KEY_ORDER)
def test_the_order_has_every_member_that_contains_objects(kind: Kind) -> None:
    """What the grammar knows has a place, except what keeps its writer's order."""
    members = {*ONE.get(kind, {}), *LISTS.get(kind, {}), *MAPS.get(kind, {})}
    assert members - {*METHODS, "additionalOperations"} <= set(KEY_ORDER[kind])
    assert kind not in {*PATTERNED, Kind.SCHEMA}


def test_methods_stay_in_their_order_behind_what_holds_for_all() -> None:
    """The order of operations is the order of the generated package."""
    keys = ["post", "x-a", "get", "parameters", "x-b", "summary"]
    ordered = [keys[at] for at in order_keys(Kind.PATH_ITEM, keys)]
    assert ordered == ["summary", "parameters", "x-b", "post", "x-a", "get"]


def test_examples_schemas_and_properties_keep_their_order() -> None:
    """Data may look like an object of OpenAPI, and a schema's order is its writer's."""
    text = (
        "openapi: 3.1.0\ncomponents:\n  schemas:\n    A:\n      description: x\n"
        "      type: object\n      example: { description: x, url: y }\n"
        "      properties: { url: {}, description: {}, name: {} }\n"
    )
    assert mend_document(make_document(text)) == {}


def test_our_own_document_is_in_order() -> None:
    """It is written as `lint --fix` writes."""
    assert mend_document(read_document("spec/openapi.yaml")) == {}


@pytest.mark.parametrize("name", ["petstore", "museum31", "train-travel31", "ollama", "lakefs"])
def test_real_documents_keep_their_data_and_their_lines(name: str) -> None:
    """Their members are in order afterwards, and a second run changes nothing."""
    path = SPECS / f"{name}.yaml"
    if not path.is_file():
        pytest.skip("the shared documents are not there")
    text = path.read_text(encoding="utf-8")
    [(_, ordered)] = mend_document(read_document(str(path))).items()
    assert parse_yaml("", ordered)[1] == parse_yaml("", text)[1]
    assert count_words(ordered) == count_words(text)
    assert mend_document(make_document(ordered)) == {}
