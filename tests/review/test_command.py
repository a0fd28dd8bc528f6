"""`review` reads two documents, writes a report, and says by its exit status how bad it is."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.__main__ import main

HEAD = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n"
BASE = HEAD + "paths:\n  /a: {get: {responses: {'200': {description: ok}}}}\n"
REMOVED = HEAD + "paths: {}\n"
RENAMED = HEAD + "paths:\n  /a: {get: {operationId: b, responses: {'200': {description: ok}}}}\n"
ADDED = BASE + "  /b: {get: {responses: {'200': {description: ok}}}}\n"
REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _write(name: str, text: str) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text)
    return name


def _git(*arguments: str) -> str:
    names = ("-c", "user.name=t", "-c", "user.email=t@example.org")
    run = subprocess.run(["git", *names, *arguments], check=True, capture_output=True, text=True)
    return run.stdout


@pytest.mark.parametrize(
    ("revision", "options", "want"),
    [
        (BASE, [], 0),
        (REMOVED, [], 1),
        (REMOVED, ["--fail-on", "never"], 0),
        (RENAMED, [], 0),
        (RENAMED, ["--fail-on", "warning"], 1),
        (BASE, ["--fail-on", "warning"], 0),
        (RENAMED, ["--fail-on", "major"], 1),
        (ADDED, ["--fail-on", "major"], 0),
    ],
)
def test_exit_status(revision: str, options: list[str], want: int) -> None:
    """It is 1 from the threshold on, else 0."""
    arguments = ["review", _write("base.yaml", BASE), _write("revision.yaml", revision)]
    assert main([*arguments, *options]) == want


@pytest.mark.parametrize(
    ("revision", "old", "new", "want"),
    [
        (BASE, "1.0.0", "1.0.0", ""),
        (ADDED, "1.0.0", "1.0.1", "the changes need a minor version: raise `info.version` from "
         "1.0.0 to 1.1.0; it is 1.0.1"),
        (ADDED, "1.0.0", "1.1.0", ""),
        (ADDED, "1.0.0", "2.0.0", ""),
        (REMOVED, "1.4.2", "1.4.2", "the changes need a major version: raise `info.version` from "
         "1.4.2 to 2.0.0"),
        (REMOVED, "0.4.2", "0.5.0", ""),
        (BASE, "1.1.0", "1.0.0", "`info.version` falls from 1.1.0 to 1.0.0: it must be at least "
         "1.1.0"),
        (REMOVED, "1.1.0", "1.0.0", "falls from 1.1.0 to 1.0.0: it must be at least 2.0.0"),
        (ADDED, "1", "2", "write three numbers, such as 1.4.0"),
    ],
)  # fmt: skip
def test_the_version_admits_the_changes(
    revision: str, old: str, new: str, want: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --check-version the version must rise by what changed, whatever the threshold."""
    base = _write("base.yaml", BASE.replace("version: '1'", f"version: '{old}'"))
    file = _write("revision.yaml", revision.replace("version: '1'", f"version: '{new}'"))
    arguments = ["review", base, file, "--check-version", "--fail-on", "never"]
    assert main(arguments) == bool(want)
    assert want in capsys.readouterr().out


BAD = [
    ("", "1:1: error[unreadable]: the file is empty"),
    ("openapi: 3.1.0\ninfo: {}\npaths: [", "unreadable"),
    ("[1]", "1:1: error[not-openapi]"),
    ("swagger: '2.0'\n", "1:1: error[not-openapi]"),
    (HEAD + "paths:\n  /a:\n    $ref: '#/x'\n", "5:5: error[reference]: '#/x' leads nowhere"),
    (
        HEAD + "components:\n  schemas:\n    A: {$ref: '#/components/schemas/A'}\n",
        "5:9: error[reference]: '#/components/schemas/A' leads back to itself",
    ),
    (HEAD + "paths: [1]\n", "3:1: error[not-openapi]: an object was expected"),
    (HEAD + "paths: {/a: {get: {parameters: {}}}}\n", "error[not-openapi]: a list was expected"),
    (HEAD + "paths: {/a: {get: 5}}\n", "error[not-openapi]: an object was expected"),
    (HEAD + "paths: {/a: {get: {tags: 5}}}\n", "error[not-openapi]: a list of texts"),
    (
        HEAD + "paths: {/a: {get: {parameters: [{in: query}]}}}\n",
        "error[not-openapi]: the parameter has no name",
    ),
    (
        HEAD + "paths: {/a: {get: {parameters: [{name: a, in: body}]}}}\n",
        "error[parameter-location]: a parameter must be in path, query,",
    ),
]


@pytest.mark.parametrize(("text", "want"), BAD, ids=[want for _, want in BAD])
@pytest.mark.parametrize("side", ["base", "revision"])
def test_bad_input(side: str, text: str, want: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be read or resolved gives one finding with its place, no verdict, status 2."""
    names = {"base": "good.yaml", "revision": "good.yaml"} | {side: "bad.yaml"}
    _write("good.yaml", BASE)
    _write("bad.yaml", text)
    assert main(["review", names["base"], names["revision"], "--output", "report"]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith("bad.yaml:")
    assert want in output.err
    assert output.err.count("\n") == 1
    assert not Path("report").exists()


def test_absent_file(capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is not there is named."""
    assert main(["review", "no.yaml", _write("base.yaml", BASE)]) == 2
    assert capsys.readouterr().err.startswith("no.yaml:1:1: error[unreadable]: cannot be read")


def test_cycles_end() -> None:
    """Schemas that refer to each other are compared and end."""
    tail = (
        "components: {schemas: {A: {type: object, properties: {b: {$ref: '#/components/schemas/B'"
        "}}}, B: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}}}\n"
    )
    content = "content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}"
    text = BASE.replace("description: ok", f"description: ok, {content}") + tail
    name = _write("base.yaml", text)
    assert main(["review", name, name]) == 0


def test_output_is_swapped_in(folder: Path) -> None:
    """The report replaces the file as a whole and leaves nothing beside it."""
    _write("report.json", "old")
    names = [_write("base.yaml", BASE), _write("revision.yaml", REMOVED)]
    assert main(["review", *names, "--format", "json", "--output", "report.json"]) == 1
    assert json.loads(Path("report.json").read_text())["verdict"] == "breaking"
    assert sorted(path.name for path in folder.iterdir()) == [
        "base.yaml",
        "report.json",
        "revision.yaml",
    ]


def test_output_that_cannot_be_written(capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is not there is a line, not a traceback."""
    name = _write("base.yaml", BASE)
    assert main(["review", name, name, "--output", "no/report"]) == 2
    assert capsys.readouterr().err.startswith("no/report: cannot be written")


def test_git_revisions(capsys: pytest.CaptureFixture[str]) -> None:
    """Both sides may be `GITREV:PATH`, acknowledgements beside them included."""
    _git("init", "-q")
    _write("spec/openapi.yaml", BASE)
    _git("add", ".")
    _git("commit", "-qm", "one")
    _write("spec/openapi.yaml", REMOVED)
    entry = {"rule": "operation-removed", "pointer": "/paths/~1a/get", "reason": "Unused."}
    _write("spec/accepted-changes.yaml", json.dumps([entry]))
    _git("add", ".")
    _git("commit", "-qm", "two")
    assert main(["review", "HEAD~1:spec/openapi.yaml", "HEAD:spec/openapi.yaml"]) == 0
    output = capsys.readouterr().out
    assert "HEAD~1:spec/openapi.yaml:4:8: info[operation-removed]" in output
    assert "accepted: Unused." in output
    assert main(["review", "HEAD:spec/openapi.yaml", "HEAD~2:spec/openapi.yaml"]) == 2


def test_a_root_that_is_no_folder_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that was misspelled would leave references unread without a word."""
    names = [_write("a.yaml", BASE), _write("b.yaml", BASE)]
    with pytest.raises(SystemExit) as stopped:
        main(["review", *names, "--root", "absent"])
    assert stopped.value.code == 2
    assert "--root: absent is not a folder" in capsys.readouterr().err


def test_references_stay_inside_the_root(capsys: pytest.CaptureFixture[str]) -> None:
    """Files outside the document's folder are read only below `--root`."""
    shared = _write("shared.yaml", "get: {responses: {'200': {description: ok}}}\n")
    text = HEAD + f"paths: {{/a: {{$ref: ../{shared}}}}}\n"
    names = [_write("spec/base.yaml", text), _write("spec/revision.yaml", text)]
    assert main(["review", *names]) == 2
    assert "is outside" in capsys.readouterr().err
    assert main(["review", *names, "--root", "."]) == 0


def test_git_diff_driver() -> None:
    """As a driver of git the command shows the review where git would show the lines."""
    _git("init", "-q")
    _write(".gitattributes", "openapi.yaml diff=openapi\n")
    _write("openapi.yaml", BASE)
    _git("add", ".")
    _git("commit", "-qm", "one")
    _write("openapi.yaml", REMOVED)
    start = f"import sys; sys.path.insert(0, {str(REPOSITORY)!r}); import scripts.__main__ as m"
    driver = f'{sys.executable} -c "{start}; sys.exit(m.main(sys.argv[1:]))" gitdiff'
    output = _git("-c", f"diff.openapi.command={driver}", "diff")
    assert "breaking[operation-removed]" in output
    _write("new/openapi.yaml", BASE)
    _git("add", ".")
    output = _git("-c", f"diff.openapi.command={driver}", "diff", "--cached")
    assert "new/openapi.yaml is new" in output


@pytest.mark.parametrize(
    ("is_terminal", "no_colour", "want"),
    [(True, "", True), (True, "1", False), (False, "", False)],
)
def test_colours(
    is_terminal: bool,
    no_colour: str,
    want: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A terminal gets colours unless NO_COLOR is set; a pipe never does."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: is_terminal)
    monkeypatch.setenv("NO_COLOR", no_colour)
    assert main(["review", _write("base.yaml", BASE), _write("revision.yaml", REMOVED)]) == 1
    assert ("\x1b[31mbreaking" in capsys.readouterr().out) is want


def test_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """Without documents there is a usage line and status 2."""
    with pytest.raises(SystemExit, match="2"):
        main(["review"])
    assert "required: BASE, REVISION" in capsys.readouterr().err


def test_starts_without_what_it_does_not_need() -> None:
    """Neither the generators nor the template engine are loaded for a plain report."""
    names = [_write("base.yaml", BASE), _write("revision.yaml", REMOVED)]
    code = (
        "import sys, scripts.__main__ as m; m.main(sys.argv[1:]);"
        "print([n for n in ('jinja2', 'jsonschema', 'rich', 'httpx', 'datamodel_code_generator')"
        " if n in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, "review", *names],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(REPOSITORY)},
    )
    assert run.stdout.endswith("[]\n")


def test_a_document_that_cannot_be_read_is_an_annotation(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In a workflow the place is shown beside the line of the document."""
    names = [_write("base.yaml", BASE), _write("bad.yaml", HEAD + "paths: [1]\n")]
    assert main(["review", *names, "--format", "github"]) == 2
    output = capsys.readouterr()
    assert output.out.startswith("::error file=bad.yaml,line=3,col=1,title=not-openapi::an object")
    assert output.err.startswith("bad.yaml:3:1: error[not-openapi]: an object")


@pytest.mark.parametrize("error", [RecursionError("too deep"), PermissionError(13, "denied")])
def test_a_fault_of_the_review_is_no_verdict(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Status 1 says what a review found; one that could not be made has status 2."""

    def fail(*arguments: object, **options: object) -> None:
        raise error

    monkeypatch.setattr("scripts.commands.review.review_documents", fail)
    names = [_write("base.yaml", BASE), _write("revision.yaml", BASE)]
    assert main(["review", *names, "--format", "github"]) == 2
    output = capsys.readouterr()
    assert "::error file=revision.yaml,line=1,col=1,title=review-failed::" in output.out
    assert "error[review-failed]: internal error of the review" in output.err
    assert "Traceback" not in output.err
