"""Each kind of failure has an exit code and one line, with the id of the request."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from llama_extraction._cli.failures import EXIT_CODES

from tests.command_line.processes import ROOT, Answer, Program, respond

REFUSED = {"X-Request-Id": "req-1"}
GET = ("pets", "get", "1", "--max-retries", "0")


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (400, 5),
        (401, 3),
        (403, 3),
        (404, 4),
        (409, 5),
        (418, 5),
        (422, 5),
        (429, 6),
        (500, 7),
        (503, 7),
    ],
)
def test_a_status_has_an_exit_code(
    lonely: Program, status: int, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    body = json.dumps({"message": "no\nway\x1b[0m"}).encode()
    with respond(Answer(status, body, headers=REFUSED)) as url:
        assert lonely.run_here(*GET, SHOP_BASE_URL=url) == code
    written = capsys.readouterr()
    (line,) = written.err.splitlines()
    assert written.out == ""
    assert line.startswith(f"shop: Error code: {status}")
    assert line.endswith("(request req-1)")
    assert "no way\\u001b[0m" in line


def test_no_connection_and_no_time_differ(lonely: Program) -> None:
    assert lonely.run(*GET, SHOP_BASE_URL="http://127.0.0.1:1").returncode == 8
    with respond(Answer(body=b"{}", seconds=3)) as url:
        assert lonely.run(*GET, "--timeout", "0.2", SHOP_BASE_URL=url).returncode == 9


def test_a_response_that_is_not_what_the_document_says(lonely: Program) -> None:
    with respond(Answer(body=b'{"id": 1}', headers=REFUSED)) as url:
        done = lonely.run(*GET, SHOP_BASE_URL=url)
        lenient = lonely.run(*GET, "--lenient", SHOP_BASE_URL=url)
    assert done.returncode == 10
    assert b"--lenient shows what came (request req-1)" in done.stderr
    assert (lenient.returncode, json.loads(lenient.stdout)) == (0, {"id": 1})


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("pets lst", 'Unknown command "lst". Did you mean "list"?'),
        ("pets get", "--pet-id requires an argument"),
        ("pets list --nothing", "Unknown option: --nothing"),
        ("pets list --api-output middle", 'Choose from: "short", "long"'),
        ("pets list --api-limit many", 'unable to convert "many" into int'),
        ("pets list --where {", "--where: is not JSON: "),
        ("pets list --filter status", "--filter: 'status' is not COLUMN=VALUE"),
        ("pets list --limit 0", "--limit: must be 1 or more, or `all`"),
        ("pets get 1 --watch 0", "--watch: must be more than 0 seconds"),
        ("pets get 1 --until status=done", "--until: goes with --watch SECONDS"),
        ("pets create --kind cat", "give --name, or put it into --body"),
        ("pets create --body /nowhere", "/nowhere: No such file or directory"),
        ("pets create --body /", "/: Is a directory"),
        ("photos update 7", "give the body: --body FILE"),
        ("photos add 7 --title t", "give --file, or put it into --body"),
        ("photos add 7 --title t --file /", "/ is a folder; name a file"),
        ("photos get 7 --to /nowhere/x", "No such file or directory"),
        ("photos get 7 --to /", "/ is a folder; name a file"),
        (f"pets create --name x --owner {'[' * 50_000}", "--owner: is not JSON: it is nested"),
        ("pets get .", "pet_id"),
    ],
)
def test_wrong_usage_is_one_line(
    shop: Program, arguments: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shop.run_here(*arguments.split()) == 2
    written = capsys.readouterr()
    (line,) = written.err.splitlines()
    assert written.out == ""
    assert line.startswith("shop: ")
    assert message in line


@pytest.mark.parametrize("body", [b"{", b"[1]", b"\xff"])
def test_a_body_that_is_no_object_is_refused(lonely: Program, body: bytes) -> None:
    done = lonely.run("pets", "create", "--body", "-", stdin=body, SHOP_BASE_URL="http://[::1]:1")
    assert done.returncode == 2
    assert done.stderr.startswith(b"shop: --body: ")


def test_a_traceback_is_shown_only_when_asked_for(lonely: Program) -> None:
    with respond(Answer(404, headers=REFUSED)) as url:
        plain = lonely.run(*GET, SHOP_BASE_URL=url)
        shown = lonely.run(*GET, "--debug", SHOP_BASE_URL=url)
    assert b"Traceback" not in plain.stderr
    assert b"Traceback" in shown.stderr
    assert shown.stderr.endswith(plain.stderr)
    assert shown.returncode == plain.returncode == 4
    assert b"key" not in shown.stderr.replace(b"keys.py", b"").replace(b"find_keys", b"")


def test_a_missing_key_names_the_variable_and_the_keyring(lonely: Program) -> None:
    done = lonely.run(*GET, SHOP_API_KEY="")
    assert done.returncode == 3
    assert b"set SHOP_API_KEY, or store it with `keyring set shop SHOP_API_KEY`" in done.stderr


def test_a_terminal_is_asked_for_a_key_that_it_does_not_show(lonely: Program) -> None:
    answer = Answer(body=b'{"id": "1", "name": "x", "status": "new"}')
    with respond(answer) as url:
        code, seen = lonely.show(*GET, typed=b"hidden\n", SHOP_API_KEY="", SHOP_BASE_URL=url)
    assert code == 0
    assert "SHOP_API_KEY: " in seen
    assert "hidden" not in seen
    assert answer.keys == ["Bearer hidden"]


@pytest.mark.parametrize("typed", [b"\n", b"\x04"])
def test_a_terminal_that_gives_no_key_ends_like_a_missing_one(
    lonely: Program, typed: bytes
) -> None:
    code, seen = lonely.show(*GET, typed=typed, SHOP_API_KEY="")
    assert code == 3
    assert "a key is missing: set SHOP_API_KEY" in seen
    assert "Traceback" not in seen


def test_closed_streams_are_no_mistake_of_the_program(lonely: Program) -> None:
    """A service manager may start a program without them; what is for one goes to no other."""
    line = f"{sys.executable} -m shop {' '.join(GET)}"
    with respond(Answer(404, headers=REFUSED)) as url:
        variables = lonely.list_variables({"SHOP_BASE_URL": url})
        for closed in ("<&-", ">&-", "2>&-"):
            done = subprocess.run(
                ["sh", "-c", f"{line} {closed}"], env=variables, capture_output=True, check=False
            )
            assert (done.returncode, done.stdout) == (4, b"")
            assert b"Traceback" not in done.stderr


def test_a_key_comes_from_the_keyring(lonely: Program, tmp_path: Path) -> None:
    (tmp_path / "ring.py").write_text(
        "from keyring.backends.null import Keyring\n"
        "class Ring(Keyring):\n"
        "    def get_password(self, service, username):\n"
        "        return 'secret' if (service, username) == ('shop', 'SHOP_API_KEY') else None\n"
    )
    answer = Answer(body=b'{"id": "1", "name": "x", "status": "new"}')
    with respond(answer) as url:
        done = lonely.run(
            *GET,
            SHOP_API_KEY="",
            SHOP_BASE_URL=url,
            PYTHON_KEYRING_BACKEND="ring.Ring",
            PYTHONPATH=f"{lonely.folder}:{tmp_path}",
        )
    assert (done.returncode, done.stderr) == (0, b"")
    assert answer.keys == ["Bearer secret"]


@pytest.mark.parametrize(
    ("backend", "reason"),
    [("nowhere.Ring", b"No module named 'nowhere'"), ("ring.Ring", b"no bus")],
)
def test_a_keyring_that_fails_is_told_in_one_line(
    lonely: Program, tmp_path: Path, backend: str, reason: bytes
) -> None:
    """Whatever fails in it: it is somebody else's program."""
    (tmp_path / "ring.py").write_text(
        "from keyring.backends.null import Keyring\n"
        "class Ring(Keyring):\n"
        "    def get_password(self, service, username):\n"
        "        raise OSError('no bus')\n"
    )
    path = f"{lonely.folder}:{tmp_path}"
    done = lonely.run(*GET, SHOP_API_KEY="", PYTHON_KEYRING_BACKEND=backend, PYTHONPATH=path)
    assert done.returncode == 3
    assert done.stderr.startswith(b"shop: a key is missing: set SHOP_API_KEY")
    assert done.stderr.endswith(b"; the keyring cannot be read: " + reason + b"\n")


def test_no_option_takes_a_key(shop: Program) -> None:
    text = shop.run("pets", "get", "--help").stdout.decode()
    assert "key" not in text.replace("no key, or", "")


def test_every_exit_code_is_in_the_help_and_the_documentation(shop: Program) -> None:
    text = shop.run("pets", "get", "--help").stdout.decode()
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    for code, meaning in EXIT_CODES:
        assert f"{code}  {meaning}" in text
        assert f"| {code} | {meaning} |" in page


def test_without_its_libraries_it_says_what_to_install(jobs: Program) -> None:
    hidden = (
        "import sys\n"
        "sys.modules['cyclopts'] = None\n"
        "from llama_extraction._cli.entry import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", hidden],
        capture_output=True,
        env=jobs.list_variables({}),
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode() == (
        "llama-extraction: the command line is not installed; "
        "run: pip install 'llama-extraction[cli]'\n"
    )
