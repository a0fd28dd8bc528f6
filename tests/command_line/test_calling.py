"""Commands send what their options and files say, and write what comes back."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command_line.processes import Answer, Program, read_lines, respond

PET = b'{"id": "1", "name": "Rex", "status": "new"}'


def send(program: Program, *arguments: str, body: bytes = PET, stdin: bytes = b"") -> Answer:
    """What a server got from a command that succeeds."""
    answer = Answer(body=body)
    with respond(answer) as url:
        done = program.run(*arguments, stdin=stdin, SHOP_BASE_URL=url)
    assert (done.returncode, done.stderr) == (0, b"")
    return answer


def test_options_become_the_members_of_a_body(lonely: Program) -> None:
    options = """--name Rex --born 2020-01-02 --weight -3.5 --kind cat --no-api-debug
        --nicknames x --nicknames y --mixed text""".split()
    nested = ("--owner", '{"name": "Ann"}', "--toys", '{"name": "ball"}', "--toys", '{"name": "b"}')
    ((method, path, body),) = send(lonely, "pets", "create", *options, *nested).requests
    assert (method, path) == ("POST", "/pets")
    assert json.loads(body) == {
        "name": "Rex",
        "born": "2020-01-02",
        "weight": -3.5,
        "kind": "cat",
        "debug": False,
        "nicknames": ["x", "y"],
        "mixed": "text",
        "owner": {"name": "Ann"},
        "toys": [{"name": "ball"}, {"name": "b"}],
    }


def test_an_option_of_either_kind_may_be_json_and_a_list_may_be_whole(lonely: Program) -> None:
    options = ("--name", "1", "--mixed", '{"a": 1}', "--toys", '[{"name": "ball"}]')
    ((_, _, body),) = send(lonely, "pets", "create", *options).requests
    assert json.loads(body) == {"name": "1", "mixed": {"a": 1}, "toys": [{"name": "ball"}]}


def test_parameters_are_options_and_those_of_the_path_arguments(lonely: Program) -> None:
    page = b'{"data": [], "next_cursor": null}'
    options = """--api-limit 5 --tags a --tags b --alive --api-output long --where {"k":"v"}"""
    ((_, path, _),) = send(lonely, "pets", "list", *options.split(), body=page).requests
    assert path == "/pets?limit=5&output=long&tags=a&tags=b&alive=true&where%5Bk%5D=v"
    assert send(lonely, "pets", "get", "a/b").requests[0][1] == "/pets/a%2Fb"
    assert send(lonely, "pets", "get", "--pet-id", "7").requests[0][1] == "/pets/7"


def test_a_body_comes_from_a_file_and_options_add_to_it(lonely: Program, tmp_path: Path) -> None:
    file = tmp_path / "body.json"
    file.write_text('{"name": "Tom", "kind": "dog", "unknown": [1]}')
    ((_, _, body),) = send(lonely, "pets", "create", "--body", str(file), "--kind", "cat").requests
    assert json.loads(body) == {"name": "Tom", "kind": "cat", "unknown": [1]}


def test_a_body_comes_from_standard_input(lonely: Program) -> None:
    create = ("pets", "create", "--body", "-")
    ((_, _, body),) = send(lonely, *create, stdin=b'{"name": "Tom"}').requests
    assert json.loads(body) == {"name": "Tom"}
    update = ("notes", "update", "--body", "-")
    assert send(lonely, *update, body=b"", stdin=b'["a"]').requests[0][2] == b'["a"]'
    assert send(lonely, *update, body=b"", stdin=b"a note").requests[0][2] == b"a note"


def test_files_are_sent(lonely: Program, tmp_path: Path) -> None:
    photo = tmp_path / "photo.png"
    photo.write_bytes(b"\x89PNG" + bytes(range(256)))
    update = ("photos", "update", "7", "--body", str(photo))
    assert send(lonely, *update, body=b"").requests[0][2] == photo.read_bytes()
    add = ("photos", "add", "7", "--title", "t", "--file", str(photo))
    answer = Answer(body=b"kept", headers={"Content-Type": "text/plain"})
    with respond(answer) as url:
        done = lonely.run(*add, SHOP_BASE_URL=url)
        code, seen = lonely.show(*add, SHOP_BASE_URL=url)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"kept\n", b"")
    assert b'name="file"; filename="photo.png"' in answer.requests[0][2]
    assert photo.read_bytes() in answer.requests[0][2]
    assert code == 0
    assert "photo.png" in seen
    assert "260/260 bytes" in seen


def test_a_file_that_is_received_is_written_whole(shop: Program, tmp_path: Path) -> None:
    target = tmp_path / "photo.png"
    assert shop.run("photos", "get", "7", "--to", str(target)).returncode == 0
    assert target.read_bytes().startswith(b"\x89PNG")
    assert shop.run("photos", "get", "7").stdout == target.read_bytes()
    assert shop.run("photos", "get", "7", "--to", "-").stdout == target.read_bytes()


def test_a_terminal_gets_no_file(shop: Program) -> None:
    code, seen = shop.show("photos", "get", "7")
    assert code == 2
    assert "--to FILE" in seen


def test_a_stream_is_written_line_by_line(shop: Program) -> None:
    assert read_lines(shop.run("events", "watch").stdout) == [{"n": 1}, {"n": 2}]
    assert read_lines(shop.run("events", "watch", "--limit", "1").stdout) == [{"n": 1}]
    assert shop.run("events", "watch", "--output", "yaml").stdout == b"- n: 1\n- n: 2\n"


@pytest.mark.parametrize(
    ("options", "ids", "has_more"),
    [
        ((), "ab", True),
        (("--limit", "1"), "a", True),
        (("--limit", "3"), "abc", True),
        (("--limit", "4"), "abcd", False),
        (("--limit", "all"), "abcd", False),
        (("--limit", "all", "--sort", "-id"), "dcba", False),
        (("--limit", "1", "--filter", "id=c"), "c", False),
    ],
)
def test_pages_are_followed_up_to_the_limit(
    lonely: Program, options: tuple[str, ...], ids: str, has_more: bool
) -> None:
    def write_page(names: str, cursor: str | None) -> bytes:
        pets = [{"id": each, "name": each, "status": "new"} for each in names]
        return json.dumps({"data": pets, "next_cursor": cursor}).encode()

    answer = Answer(body=write_page("ab", "2"), later=(write_page("cd", None),))
    with respond(answer) as url:
        done = lonely.run("pets", "list", *options, SHOP_BASE_URL=url)
    assert [row["id"] for row in read_lines(done.stdout)] == list(ids)
    assert (b"there are more" in done.stderr) is has_more
    assert [path for _, path, _ in answer.requests][1:] in ([], ["/pets?cursor=2"])


def test_a_group_may_be_called_as_the_folder_of_the_commands(shop: Program) -> None:
    assert read_lines(shop.run("cli", "list").stdout) == ["a", "b"]


def test_nothing_is_written_where_nothing_comes_back(shop: Program) -> None:
    done = shop.run("pets", "delete", "7")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.parametrize("options", ["--limit 3000", "--limit 3000 --output table", "--help"])
def test_the_reader_of_the_output_may_end(shop: Program, options: str) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "shop", "pets", "list", *options.split()],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=shop.list_variables({}),
    )
    assert process.stdout is not None
    assert process.stderr is not None
    if options.endswith("3000"):
        process.stdout.readline()
    process.stdout.close()
    assert process.wait(30) == 141
    assert process.stderr.read() == b""
    process.stderr.close()


def test_ctrl_c_ends_a_watch(shop: Program) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "shop", "pets", "get", "7", "--watch", "60", "--output", "jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=shop.list_variables({}),
        # A shell's background job ignores the signal, and so would what it starts.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert process.stdout is not None
    process.stdout.readline()
    os.kill(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (130, b"shop: interrupted\n")


@pytest.mark.parametrize("option", ["--name=[bold]x", "--name=\\", "--name=--kind"])
def test_texts_are_sent_as_they_are(lonely: Program, option: str) -> None:
    ((_, _, body),) = send(lonely, "pets", "create", option).requests
    assert json.loads(body) == {"name": option.removeprefix("--name=")}
