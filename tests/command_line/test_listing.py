"""Jobs are listed from the sandbox in every format, and followed until they are done."""

import csv
import io
import json
from collections.abc import Iterator

import pytest
import yaml

from scripts.document import read_document
from scripts.sandbox import run_sandbox
from tests.command_line.processes import ROOT, Answer, Program, read_lines, respond, serve

AGENT = ("extraction", "jobs", "list", "--extraction-agent-id", "dfl-1")
ID = "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"
PEOPLE = [
    {"id": "1", "name": "Rex", "status": "new", "owner": {"name": "Ann"}},
    {"id": "2", "name": "Tom", "status": "done", "owner": {"name": "Bob"}},
    {"id": "3", "name": "Kit", "status": "failed", "owner": {"name": "Cyd"}},
]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with run_sandbox(read_document(str(ROOT / "spec" / "openapi.yaml"))) as address:
        yield address


def list_jobs(jobs: Program, url: str, *options: str) -> bytes:
    """What a listing writes, which must be all that it does."""
    done = jobs.run(*AGENT, *options, LLAMA_CLOUD_BASE_URL=url)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


def test_a_program_gets_json_lines_of_a_list(jobs: Program, url: str) -> None:
    (job,) = read_lines(list_jobs(jobs, url))
    assert (job["id"], job["status"]) == (ID, "PENDING")


def test_every_format_holds_the_same_jobs(jobs: Program, url: str) -> None:
    plain = json.loads(list_jobs(jobs, url, "--output", "json"))
    assert read_lines(list_jobs(jobs, url, "--output", "jsonl")) == plain
    assert yaml.safe_load(list_jobs(jobs, url, "--output", "yaml")) == plain
    (row,) = csv.DictReader(io.StringIO(list_jobs(jobs, url, "--output", "csv").decode()))
    assert row["extraction_agent.config.extract_model"] == "openai-gpt-4-1"
    table = list_jobs(jobs, url, "--output", "table").decode()
    assert ID in table
    assert "PENDING" in table


def test_columns_are_chosen_by_path(jobs: Program, url: str) -> None:
    columns = ("--columns", "status,extraction_agent.config.priority")
    expected = {"status": "PENDING", "extraction_agent.config.priority": "low"}
    assert read_lines(list_jobs(jobs, url, *columns)) == [expected]
    assert json.loads(list_jobs(jobs, url, *columns, "--output", "json")) == [expected]
    text = list_jobs(jobs, url, *columns, "--output", "csv").decode()
    assert text.splitlines() == ["status,extraction_agent.config.priority", "PENDING,low"]


def test_rows_are_filtered_and_sorted(lonely: Program) -> None:
    body = json.dumps({"data": PEOPLE, "next_cursor": None}).encode()
    options = ("--filter", "status!=done", "--sort", "-owner.name", "--columns", "id")
    with respond(Answer(body=body)) as url:
        done = lonely.run("pets", "list", *options, SHOP_BASE_URL=url)
    assert (done.stderr, read_lines(done.stdout)) == (b"", [{"id": "3"}, {"id": "1"}])


def test_a_watch_follows_a_job_until_it_is_done(jobs: Program) -> None:
    with serve("--state", "--move", "status=PENDING,SUCCESS") as url:
        lines = list_jobs(jobs, url, "--watch", "0.05", "--columns", "status")
        last = list_jobs(jobs, url, "--watch", "0.05", "--output", "csv", "--columns", "status")
    assert read_lines(lines) == [{"status": "PENDING"}, {"status": "SUCCESS"}]
    assert last.decode().splitlines() == ["status", "SUCCESS"]


def test_a_watch_ends_when_the_caller_says(jobs: Program) -> None:
    with serve("--move", "status=PENDING,ERROR,SUCCESS,CANCELLED") as url:
        options = ("--watch", "0.05", "--until", "status=SUCCESS", "--columns", "status")
        rows = read_lines(list_jobs(jobs, url, *options))
    assert rows == [{"status": each} for each in ("PENDING", "ERROR", "SUCCESS")]


def test_a_watch_on_a_terminal_marks_what_changes(jobs: Program) -> None:
    with serve("--state", "--move", "status=PENDING,SUCCESS") as url:
        code, seen = jobs.show(*AGENT, "--watch", "0.05", LLAMA_CLOUD_BASE_URL=url, NO_COLOR="1")
    assert code == 0
    first, last = seen.index("0 of 1 done"), seen.index("1 of 1 done")
    assert "*" not in seen[:first]
    assert "PENDING > SUCCESS" in seen[first:last]
    assert "\x1b[3" not in seen  # No colour.


def test_a_terminal_gets_a_table_of_what_fits(jobs: Program, url: str) -> None:
    code, seen = jobs.show(*AGENT, LLAMA_CLOUD_BASE_URL=url)
    assert code == 0
    assert ID in seen
    assert "more columns: --columns" in seen
    assert max(map(len, seen.replace("\x1b[1m", "").replace("\x1b[0m", "").split("\r\n"))) <= 100


def test_the_ends_of_lines_of_csv_are_not_shown_as_escapes(jobs: Program, url: str) -> None:
    options = ("--output", "csv", "--columns", "id")
    code, seen = jobs.show(*AGENT, *options, LLAMA_CLOUD_BASE_URL=url)
    assert (code, seen) == (0, f"id\r\n{ID}\r\n")


def test_text_of_the_service_cannot_act_on_a_terminal(lonely: Program) -> None:
    name = "\x1b]0;owned\x07[red]\u202e\x9b31m\n"
    pet = {"id": "1", "name": name, "status": "new"}
    with respond(Answer(body=json.dumps(pet).encode())) as url:
        for form in ("table", "json", "yaml", "csv"):
            code, seen = lonely.show("pets", "get", "1", "--output", form, SHOP_BASE_URL=url)
            assert code == 0
            assert "[red]" in seen
            assert not any(sign in seen for sign in ("\x1b]", "\x07", "\u202e", "\x9b"))
        plain = lonely.run("pets", "get", "1", SHOP_BASE_URL=url).stdout
    assert json.loads(plain)["name"] == name
