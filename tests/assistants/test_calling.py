"""Tools call the API: what is sent, what comes back, and what is refused before."""

import json
from base64 import b64encode
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import anyio
import pytest
from mcp import Client

from tests.assistants.sessions import MODES, Server, Told, ask
from tests.command_line.processes import Answer, respond

PET = b'{"id": "1", "name": "Rex", "status": "new", "owner": {"name": "Ann", "age": 3}}'


def call(server: Server, answer: Answer, tool: str, given: dict[str, Any], **options: Any) -> Told:
    """What a tool gives where the service responds as it is told."""
    with respond(answer) as url:
        return server.ask(tool, given, base_url=url, **options)


@pytest.mark.parametrize("mode", MODES)
def test_jobs_are_listed(jobs: Server, mode: str) -> None:
    """Against the sandbox of the document, with the members that were asked for."""
    given = {"extraction_agent_id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"}
    told = jobs.ask("extraction_jobs_list", {**given, "fields": ["id", "status"]}, mode=mode)
    assert not told.is_error, told.text
    items = json.loads(told.text)["items"]
    assert items
    assert all(item.keys() == {"id", "status"} for item in items)


def test_arguments_become_a_request(lonely: Server) -> None:
    answer = Answer(body=PET)
    given = {"name": "Rex", "born": "2020-01-02", "owner": {"name": "Ann"}, "nicknames": ["x"]}
    told = call(lonely, answer, "pets_create", given)
    assert not told.is_error, told.text
    ((method, path, body),) = answer.requests
    assert (method, path, json.loads(body)) == ("POST", "/pets", given)


def test_fields_reach_into_objects(lonely: Server) -> None:
    told = call(
        lonely, Answer(body=PET), "pets_get", {"pet_id": "1", "fields": ["id", "owner.name"]}
    )
    assert json.loads(told.text) == {"id": "1", "owner": {"name": "Ann"}}


@pytest.mark.parametrize(
    ("tool", "given", "message"),
    [
        ("pets_get", {}, "these arguments are missing: pet_id"),
        ("pets_get", {"pet": "1", "pet_id": "1"}, "unknown argument 'pet'; there are: pet_id"),
        ("pets_create", {"name": 1}, "name: 1 is not of type 'string'"),
        ("pets_create", {"name": "x", "owner": {"name": []}}, "owner.name: [] is not of type"),
        ("pets_get", {"pet_id": "1", "fields": "id"}, "fields must be a list of texts"),
        ("pets_list", {"result_limit": 0}, "limit must be a whole number of 1 or more"),
        ("photos_get", {"pet_id": "1"}, "files are not allowed; start the server with --files"),
    ],
)
def test_mistakes_are_told_and_nothing_is_sent(
    lonely: Server, tool: str, given: dict[str, Any], message: str
) -> None:
    answer = Answer(body=PET)
    told = call(lonely, answer, tool, given)
    assert told.is_error
    assert told.text.startswith(message)
    assert answer.requests == []


def test_pages_are_followed_up_to_the_limit(lonely: Server) -> None:
    """Two pages of two: three items are wanted, and it says that there are more."""
    pages = [
        json.dumps({"data": [json.loads(PET), json.loads(PET)], "next_cursor": cursor}).encode()
        for cursor in ("two", "three")
    ]
    answer = Answer(body=pages[0], later=(pages[1],))
    told = call(lonely, answer, "pets_list", {"result_limit": 3, "fields": ["id"]})
    assert json.loads(told.text) == {"items": [{"id": "1"}] * 3, "has_more": True}
    assert len(answer.requests) == 2


def test_a_long_result_says_what_to_choose(lonely: Server) -> None:
    """The names of the members stand in place of a text that nobody can read."""
    body = json.dumps({"id": "1", "name": "x" * 50_000, "status": "new"}).encode()
    told = call(lonely, Answer(body=body), "pets_get", {"pet_id": "1"})
    assert told.text.endswith("Choose fields: id, name, status")


def test_as_many_items_are_given_as_fit(lonely: Server) -> None:
    pets = [{"id": str(number), "name": "x" * 5_000, "status": "new"} for number in range(20)]
    body = json.dumps({"data": pets, "next_cursor": None}).encode()
    shown = json.loads(call(lonely, Answer(body=body), "pets_list", {}).text)
    assert len(shown["items"]) + shown["left_out"] == 20
    assert len(shown["items"]) == 7


def test_a_stream_is_read_to_its_end(shop: Server) -> None:
    told = shop.ask("events_watch", {})
    assert [item["n"] for item in json.loads(told.text)["items"]] == [1, 2]


def test_failures_are_errors_in_the_words_of_the_service(lonely: Server) -> None:
    """With the id of the request."""
    answer = Answer(
        status=404,
        body=b'{"detail": "no such pet"}',
        headers={"x-request-id": "r1", "Content-Type": "application/json"},
    )
    told = call(lonely, answer, "pets_get", {"pet_id": "1"}, max_retries=0)
    assert told.is_error
    assert "no such pet" in told.text
    assert told.text.count("(request r1)") == 1


@pytest.mark.parametrize("key", ["secret-key", 'secret"key', "secret\\key", "secret/key+1"])
def test_a_key_that_the_service_repeats_is_hidden(lonely: Server, key: str) -> None:
    """Also as it is spelled in JSON text, in an address and by basic authentication."""
    server = replace(lonely, environment={"SHOP_API_KEY": key})
    pet = {
        "id": key,
        "name": f"https://shop.test/?key={quote(key, safe='')}",
        "status": "new",
        "owner": {"name": b64encode(key.encode()).decode(), "said": json.dumps({"key": key})},
    }
    told = call(server, Answer(body=json.dumps(pet).encode()), "pets_get", {"pet_id": "1"})
    assert json.loads(told.text) == {
        "id": "[redacted]",
        "name": "https://shop.test/?key=[redacted]",
        "status": "new",
        "owner": {"name": "[redacted]", "said": '{"key": "[redacted]"}'},
    }


def test_no_part_of_a_key_is_left_where_a_text_is_cut(lonely: Server, tmp_path: Path) -> None:
    text = Answer(body=b"x" * 39_995 + b"secret-key", headers={"Content-Type": "text/plain"})
    given = {"pet_id": "1", "file": "in.png", "title": "t"}
    (tmp_path / "in.png").write_bytes(b"png")
    told = call(lonely, text, "photos_add", given, files=tmp_path)
    assert "secr" not in told.text


def test_a_field_may_have_a_dot_in_its_name(lonely: Server) -> None:
    body = b'{"id": "1", "name": "x", "status": "new", "owner.name": "Bob", "owner": {"age": 3}}'
    given = {"pet_id": "1", "fields": ["owner.name", "owner.age"]}
    told = call(lonely, Answer(body=body), "pets_get", given)
    assert json.loads(told.text) == {"owner.name": "Bob", "owner": {"age": 3}}


def test_files_are_sent_and_received_in_one_folder(lonely: Server, tmp_path: Path) -> None:
    """A received file never replaces another one."""
    (tmp_path / "in.png").write_bytes(b"png")
    answer = Answer(body=b"kept", headers={"Content-Type": "text/plain"})
    given = {"pet_id": "1", "file": "in.png", "title": "t"}
    assert call(lonely, answer, "photos_add", given, files=tmp_path).text == "kept"
    assert b"\r\n\r\npng\r\n" in answer.requests[0][2]
    photo = Answer(body=b"photo", headers={"Content-Type": "image/png"})
    for name in ("photos.get.png", "photos.get-2.png"):
        told = call(lonely, photo, "photos_get", {"pet_id": "1"}, files=tmp_path)
        assert told.text == f"5 bytes were written to the file {name!r}"
        assert (tmp_path / name).read_bytes() == b"photo"


def test_files_received_at_the_same_time_have_names_of_their_own(
    lonely: Server, tmp_path: Path
) -> None:
    photo = Answer(body=b"photo", headers={"Content-Type": "image/png"}, seconds=0.3)

    told: list[Told] = []

    async def receive(client: Client) -> None:
        told.append(await ask(client, "photos_get", {"pet_id": "1"}))

    async def talk(client: Client) -> None:
        async with anyio.create_task_group() as calls:
            for _ in range(3):
                calls.start_soon(receive, client)

    with respond(photo) as url:
        lonely.talk(talk, base_url=url, files=tmp_path)
    names = {"photos.get.png", "photos.get-2.png", "photos.get-3.png"}
    assert {one.text.rpartition(" ")[2].strip("'") for one in told} == names
    assert {path.name for path in tmp_path.iterdir()} == names


def test_a_file_that_breaks_off_leaves_nothing(lonely: Server, tmp_path: Path) -> None:
    headers = {"Content-Type": "image/png", "Content-Encoding": "gzip"}
    photo = Answer(body=b"no gzip", headers=headers)
    assert call(lonely, photo, "photos_get", {"pet_id": "1"}, files=tmp_path).is_error
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["../secret", "/etc/hostname", "link", "nothing", "", "a\0b"])
def test_no_other_file_is_sent(lonely: Server, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    (tmp_path / "secret").write_text("x")
    (folder / "link").symlink_to(tmp_path / "secret")
    answer = Answer()
    given = {"pet_id": "1", "file": name, "title": "t"}
    assert call(lonely, answer, "photos_add", given, files=folder).is_error
    assert answer.requests == []
