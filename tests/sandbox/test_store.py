"""What was sent can be listed, read, changed and deleted."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from scripts.document import read_document
from scripts.sandbox.answers import Sandbox, prepare_sandbox
from tests.sandbox.conftest import Answer, ask_sandbox

Fixture = Callable[..., Any]
JSON = {"Content-Type": "application/json"}
PET = {
    "type": "object",
    "required": ["id", "name"],
    "properties": {
        "id": {"type": "integer", "readOnly": True},
        "name": {"type": "string"},
        "tag": {"type": ["string", "null"]},
        "secret": {"type": "string", "writeOnly": True},
    },
}
REF = {"$ref": "#/components/schemas/Pet"}
PAGE = {
    "type": "object",
    "required": ["items", "total"],
    "properties": {"items": {"type": "array", "items": REF}, "total": {"type": "integer"}},
}


def say(schema: Any) -> dict[str, Any]:
    return {"description": "-", "content": {"application/json": {"schema": schema}}}


def build_paths(listed: Any, shown: Any) -> dict[str, Any]:
    body = {"requestBody": {"required": True, "content": say(REF)["content"]}}
    gone = say({"type": "object", "required": ["detail"]})
    return {
        "/shops/{shop}/pets": {
            "get": {"responses": {"200": say(listed)}},
            "post": {**body, "responses": {"201": say(shown)}},
        },
        "/shops/{shop}/pets/{pet_id}": {
            "get": {"responses": {"200": say(shown), "404": gone}},
            "put": {**body, "responses": {"200": say(shown)}},
            "patch": {
                "requestBody": {"content": say({"type": "object"})["content"]},
                "responses": {"200": say(shown)},
            },
            "delete": {"responses": {"204": {"description": "-"}}},
        },
    }


LISTS = [
    ({"type": "array", "items": REF}, lambda data: data),
    (PAGE, lambda data: data["items"] if data["total"] == len(data["items"]) else None),
]
SHOWN = [
    (REF, lambda data: data),
    (
        {"type": "object", "required": ["data"], "properties": {"data": REF}},
        lambda data: data["data"],
    ),
]


@pytest.fixture
def make_sandbox(make_document: Fixture) -> Callable[[Any, Any], Sandbox]:
    def make(listed: Any, shown: Any) -> Sandbox:
        components = {"schemas": {"Pet": PET}}
        document = make_document(build_paths(listed, shown), components=components)
        return prepare_sandbox(document, has_state=True)

    return make


def send(sandbox: Sandbox, line: str, body: Any) -> Answer:
    return ask_sandbox(sandbox, line, JSON, json.dumps(body).encode())


@pytest.mark.parametrize(("listed", "open_list"), LISTS, ids=("array", "page"))
@pytest.mark.parametrize(("shown", "open_thing"), SHOWN, ids=("plain", "wrapped"))
def test_a_thing_lives_from_its_creation_to_its_deletion(
    make_sandbox: Fixture, listed: Any, open_list: Fixture, shown: Any, open_thing: Fixture
) -> None:
    """Each answer holds what was sent, without what only requests have."""
    sandbox = make_sandbox(listed, shown)
    assert open_list(ask_sandbox(sandbox, "GET /shops/1/pets").data) == []
    made = send(sandbox, "POST /shops/1/pets", {"name": "Rex", "secret": "s"})
    rex = open_thing(made.data)
    assert (made.status, rex["name"], rex.keys()) == (201, "Rex", {"id", "name"})
    send(sandbox, "POST /shops/1/pets", {"name": "Ada", "tag": "t"})
    one = f"/shops/1/pets/{rex['id']}"
    assert open_thing(ask_sandbox(sandbox, f"GET {one}").data) == rex
    named = [pet["name"] for pet in open_list(ask_sandbox(sandbox, "GET /shops/1/pets").data)]
    assert named == ["Rex", "Ada"]
    assert open_list(ask_sandbox(sandbox, "GET /shops/2/pets").data) == []
    patched = send(sandbox, f"PATCH {one}", {"tag": "old"})
    assert open_thing(patched.data) == {**rex, "tag": "old"}
    put = send(sandbox, f"PUT {one}", {"name": "Max"})
    assert open_thing(put.data) == {"id": rex["id"], "name": "Max"}
    assert ask_sandbox(sandbox, f"DELETE {one}").status == 204
    assert ask_sandbox(sandbox, f"GET {one}").status == 404
    assert ask_sandbox(sandbox, f"DELETE {one}").status == 404


def test_a_thing_may_be_put_where_none_was(make_sandbox: Fixture) -> None:
    """Its key is the path's, of the type the schema gives it."""
    sandbox = make_sandbox(PAGE, REF)
    put = send(sandbox, "PUT /shops/1/pets/7", {"name": "Max"})
    assert put.data == {"id": 7, "name": "Max"}
    assert ask_sandbox(sandbox, "GET /shops/1/pets/7").data == put.data


def test_each_thing_has_a_key_of_its_own(make_sandbox: Fixture) -> None:
    """However many there are."""
    sandbox = make_sandbox(PAGE, REF)
    made = [send(sandbox, "POST /shops/1/pets", {"name": str(n)}).data["id"] for n in range(150)]
    assert len(set(made)) == 150


def test_what_breaks_the_document_is_not_stored(make_sandbox: Fixture) -> None:
    """A refused request changes nothing."""
    sandbox = make_sandbox(PAGE, REF)
    assert send(sandbox, "POST /shops/1/pets", {"name": 1}).status == 422
    assert ask_sandbox(sandbox, "GET /shops/1/pets").data["items"] == []


def test_a_preferred_response_is_still_the_documents(make_sandbox: Fixture) -> None:
    """`Prefer` asks for a declared response, whatever is stored."""
    sandbox = make_sandbox(PAGE, REF)
    answer = ask_sandbox(sandbox, "GET /shops/1/pets/1", {"Prefer": "code=200"})
    assert answer.status == 200


def test_petstore_keeps_pets(shared_specs: Path) -> None:
    """A vendor's document with its own habits: a pet is changed where it is created."""
    document = read_document(str(shared_specs / "petstore.yaml"))
    sandbox = prepare_sandbox(document, has_state=True)
    allowed = {"Authorization": "Bearer t", "api_key": "k", **JSON}
    pet = {"id": 5, "name": "Rex", "photoUrls": ["x"]}

    def call(line: str, body: Any = None) -> Answer:
        return ask_sandbox(sandbox, line, allowed, json.dumps(body).encode() if body else b"")

    prefix = "/api/v3"
    assert call(f"POST {prefix}/pet", pet).data == pet
    assert call(f"GET {prefix}/pet/5").data == pet
    assert call(f"PUT {prefix}/pet", {**pet, "name": "Max"}).data["name"] == "Max"
    assert call(f"GET {prefix}/pet/5").data["name"] == "Max"
    assert call(f"DELETE {prefix}/pet/5").status == 200
    assert call(f"GET {prefix}/pet/5").status == 404


@pytest.mark.parametrize("name", ["a b", "a/b", "50%", "é"])
def test_a_key_may_need_escaping_in_a_path(make_document: Fixture, name: str) -> None:
    """A thing is found by its key, which the path has percent-encoded."""
    named = {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}
    body = {"requestBody": {"required": True, "content": say(named)["content"]}}
    paths = {
        "/tags": {"post": {**body, "responses": {"201": say(named)}}},
        "/tags/{name}": {"get": {"responses": {"200": say(named)}}},
    }
    sandbox = prepare_sandbox(make_document(paths), has_state=True)
    send(sandbox, "POST /tags", {"name": name})
    assert ask_sandbox(sandbox, f"GET /tags/{quote(name, safe='')}").data == {"name": name}
