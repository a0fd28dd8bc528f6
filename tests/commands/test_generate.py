"""`generate`: what it prints, what it writes, and what it leaves alone."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.__main__ import main
from scripts.package.workspace import hold_workspace
from scripts.package.writing import read_tree

REPOSITORY = Path(__file__).parents[2]
SPEC = REPOSITORY / "spec" / "openapi.yaml"
SMALL = """\
openapi: 3.1.0
info: { title: Small, version: 1.2.0 }
paths:
  /a:
    get:
      operationId: read_a
      responses:
        "200":
          description: It.
          content: { application/json: { schema: { $ref: "#/components/schemas/A" } } }
components:
  schemas:
    A: { type: object, properties: { a: { type: string } } }
"""

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of the small document, made once."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "small.yaml").write_text(SMALL, encoding="utf-8")
    assert generate(folder / "small.yaml", folder / "out") == 0
    return folder / "out"


@pytest.fixture
def old(made: Path, out: Path) -> Path:
    """A package of the small document that was made before."""
    shutil.copytree(made, out)
    return out


def generate(spec: Path, out: Path, *options: str) -> int:
    return main(["generate", "--spec", str(spec), "--out", str(out), *options])


def test_the_package_in_the_repository_is_fresh(capsys: Captured) -> None:
    """`generated/` is what the document, the templates and the pinned generators give."""
    status = generate(SPEC, REPOSITORY / "generated", "--check")
    assert status == 0, capsys.readouterr().err


def test_the_last_line_counts_operations_and_models(
    spec: Path, out: Path, capsys: Captured
) -> None:
    """Whoever reads only the end knows whether all of the document is there."""
    assert generate(spec, out) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "operations: 1 of 1 generated; models: 1"


def test_the_folder_is_a_whole_project(made: Path) -> None:
    """Every file the project promises is there, and nothing beside the folder."""
    promised = {
        "pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "api.md", "openapi.json",
        "src/small/py.typed", "src/small/__init__.py", "src/small/models.py",
    }  # fmt: skip
    assert promised <= read_tree(made).keys()
    assert sorted(path.name for path in made.parent.iterdir()) == ["out", "small.yaml"]


def test_a_second_run_changes_nothing(spec: Path, old: Path, capsys: Captured) -> None:
    """The folder is not even written again."""
    before = old.stat().st_ino
    capsys.readouterr()
    assert generate(spec, old) == 0
    assert "files: unchanged" in capsys.readouterr().out
    assert old.stat().st_ino == before


def test_changed_items_of_the_api_are_named(spec: Path, old: Path, capsys: Captured) -> None:
    """Public names with their signatures, old and new; nothing of constants and internals."""
    spec.write_text(
        SMALL.replace("a: { type", "b: { type").replace(
            "operationId: read_a",
            "operationId: read_a\n"
            "      parameters: [{ name: n, in: query, schema: { type: string } }]",
        )
    )
    capsys.readouterr()
    assert generate(spec, old) == 0
    printed = capsys.readouterr().out
    assert "  added small.A.b: str | None = None\n" in printed
    assert "  removed small.A.a: str | None = None\n" in printed
    assert "  changed small.Small.a.read(…) -> " in printed
    assert "       to small.Small.a.read(…, n: str | Omit = omit, …) -> " in printed
    assert "changed api.md" in printed
    api = printed.partition("API: changed")[2]
    for unsaid in ("READ_A", ".models.", "Async", "with_raw_response", "resources"):
        assert unsaid not in api


@pytest.mark.parametrize(
    ("spoil", "place", "rule"),
    [
        (lambda out: (out / "api.md").unlink(), "api.md:1:1", "missing-file"),
        (
            lambda out: (out / "src/small/notes.py").write_text("mine"),
            "src/small/notes.py:1:1",
            "extra-file",
        ),
        (
            lambda out: (out / "LICENSE").write_text(
                (out / "LICENSE").read_text(encoding="utf-8") + "more\n", encoding="utf-8"
            ),
            "LICENSE:",
            "stale-file",
        ),
        (
            lambda out: (out / "pyproject.toml").write_bytes(b"\xff"),
            "pyproject.toml:1:1",
            "stale-file",
        ),
    ],
    ids=["missing", "extra", "edited", "not text"],
)
def test_check_names_each_file_that_differs(
    spec: Path, old: Path, capsys: Captured, spoil: object, place: str, rule: str
) -> None:
    """Exit 1, one line a file, and nothing is written."""
    out = old
    assert callable(spoil)
    spoil(out)
    before = read_tree(out)
    capsys.readouterr()
    assert generate(spec, out, "--check") == 1
    found = [line for line in capsys.readouterr().err.splitlines() if "-file]" in line]
    assert len(found) == 1
    assert found[0].startswith(f"{out}/{place}")
    assert f"error[{rule}]" in found[0]
    assert read_tree(out) == before


def test_check_leaves_alone_what_is_not_published(spec: Path, old: Path, capsys: Captured) -> None:
    """Notes, tests and tools beside the package are no fault, nor are modules in `lib`."""
    for path in ("notes.txt", "tests/test_mine.py", ".venv/bin/python", "src/small/lib/mine.py"):
        (old / path).parent.mkdir(parents=True, exist_ok=True)
        (old / path).write_text("mine")
    assert generate(spec, old, "--check") == 0, capsys.readouterr().err


def test_a_package_that_is_renamed_leaves_the_users_own_files(
    spec: Path, old: Path, capsys: Captured
) -> None:
    """They are named, with where they belong now; `--check` fails until they are there."""
    renamed = {"distribution": "small", "import": "tiny"}
    for path in ("src/small/lib/mine.py", "src/small/other.py"):
        (old / path).parent.mkdir(parents=True, exist_ok=True)
        (old / path).write_text("mine")
    spec.write_text(
        SMALL.replace("title: Small", f"title: Small, x-package: {json.dumps(renamed)}")
    )
    assert generate(spec, old) == 0
    said = capsys.readouterr().out
    for path in ("src/small/lib/mine.py", "src/small/other.py"):
        assert f"{old}/{path}:1:1: warning[kept-file]" in said
        assert (old / path).read_text() == "mine"
    assert "move it to src/tiny/lib/mine.py" in said
    assert "move it to src/tiny/lib/other.py" in said
    assert not (old / "src/small/__init__.py").exists()
    assert generate(spec, old, "--check") == 1
    assert capsys.readouterr().err.count("move it into src/tiny/lib or remove it") == 2
    (old / "src/small/lib").rename(old / "src/tiny/lib")
    (old / "src/small/other.py").unlink()
    assert generate(spec, old, "--check") == 0, capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "want"),
    [(SMALL, "it was edited by hand"), (SMALL.replace("a: {", "b: {"), "it is stale")],
)
def test_check_tells_an_edited_file_from_a_stale_one(
    spec: Path, old: Path, capsys: Captured, text: str, want: str
) -> None:
    """What to do about it is not the same."""
    spec.write_text(text)
    if text == SMALL:
        (old / "src/small/models.py").write_text("mine")
    assert generate(spec, old, "--check") == 1
    lines = [line for line in capsys.readouterr().err.splitlines() if "small/models.py" in line]
    assert [want in line for line in lines] == [True]


def test_another_document_is_refused(spec: Path, old: Path, capsys: Captured) -> None:
    """Whoever forgot OUT is told so, and the package that is there stays."""
    before = read_tree(old)
    spec.write_text(SMALL.replace("Small", "Other"))
    for options, status in ([], 2), (["--check"], 1):
        capsys.readouterr()
        assert generate(spec, old, *options) == status
        assert "it holds small, and this document gives other" in capsys.readouterr().err
    assert read_tree(old) == before


def test_two_runs_at_once_both_end_well(spec: Path, old: Path) -> None:
    """The folder is then what one of them gives, and whole."""
    other = spec.with_name("other.yaml")
    other.write_text(SMALL.replace("a: {", "b: {"))
    command = [sys.executable, "-m", "scripts", "generate", "--out", str(old), "--spec"]
    runs = [
        subprocess.Popen([*command, str(each)], cwd=REPOSITORY, stdout=subprocess.DEVNULL)
        for each in (spec, other, spec, other)
    ]
    assert [run.wait(60) for run in runs] == [0, 0, 0, 0]
    assert 0 in [generate(each, old, "--check") for each in (spec, other)]
    assert not list(old.glob(".generate"))


def test_a_package_whose_document_has_changed_is_not_written(spec: Path, old: Path) -> None:
    """Whoever waits for a release to end does not put the package of before in its place."""
    before = read_tree(old)
    spec.write_text(SMALL.replace("a: {", "b: {"))
    command = [sys.executable, "-m", "scripts", "generate", "--spec", str(spec)]
    with hold_workspace(old / ".generate", "writes it"):
        run = subprocess.Popen(
            [*command, "--out", str(old)], cwd=REPOSITORY, stderr=subprocess.PIPE, text=True
        )
        assert run.stderr is not None
        assert "waiting for another run that writes" in run.stderr.readline()
        spec.write_text(SMALL.replace("a: {", "c: {"))
    _, said = run.communicate(timeout=30)
    assert run.returncode == 2
    assert f"{spec}:1:1: error[changed-during-run]" in said
    assert read_tree(old) == before


def test_what_stays_is_not_said_to_be_removed(spec: Path, old: Path, capsys: Captured) -> None:
    """The difference is that of the folder, before and after."""
    (old / "notes.txt").write_text("mine")
    (old / ".generated.sha256").unlink()
    spec.write_text(SMALL.replace("a: {", "b: {"))
    capsys.readouterr()
    assert generate(spec, old) == 0
    said = capsys.readouterr().out
    assert "  removed notes.txt" not in said
    assert f"{old}/notes.txt:1:1: warning[kept-file]" in said


def test_check_of_a_folder_that_is_not_there_fails(spec: Path, out: Path) -> None:
    """All files are missing, and none is made."""
    assert generate(spec, out, "--check") == 1
    assert not out.exists()


@pytest.mark.parametrize("content", [b"class (", b"\xff"])
def test_a_broken_old_package_is_replaced(spec: Path, old: Path, content: bytes) -> None:
    """Text in the old folder that is no Python keeps nobody from making the new one."""
    (old / "src/small/models.py").write_bytes(content)
    assert generate(spec, old) == 0
    assert generate(spec, old, "--check") == 0


def test_the_package_can_be_named(spec: Path, out: Path) -> None:
    """`--package` decides import name, distribution, client and environment."""
    assert generate(spec, out, "--package", "other_name") == 0
    assert "class OtherName(" in read_tree(out)["src/other_name/_client.py"]
    assert 'name = "other-name"' in read_tree(out)["pyproject.toml"]


def test_the_report_can_be_json(spec: Path, out: Path, capsys: Captured) -> None:
    """One object with counts, changes and findings."""
    spec.write_text(SMALL.replace("type: string }", "type: string, default: 1 }"))
    assert generate(spec, out, "--format", "json") == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["operations"], report["models"]) == (1, 1)
    assert "small.A" in report["changes"]["API"]["added"]
    assert {"file", "line", "column", "rule", "message", "level"} <= report["findings"][0].keys()


BROKEN = {
    "not-yaml": ("a: [", 2, ":1:"),
    "not-an-object": ("- a", 2, "error[not-openapi]"),
    "swagger": ('swagger: "2.0"', 2, "error[not-openapi]"),
    "too-new": ("openapi: 3.3.0", 2, ":1:"),
    "empty": ("", 2, "error["),
    "dangling": (SMALL.replace("schemas/A", "schemas/B"), 1, ":10:"),
    "network": (SMALL.replace("#/components", "http://127.0.0.1:9/a#/components"), 2, ":10:"),
    "outside": (SMALL.replace("#/components", "../../a.yaml#/components"), 2, ":10:"),
    "deep": ("{a: " * 3000 + "1" + "}" * 3000, 2, "error["),
    "duplicate-key": (SMALL + "openapi: 3.1.0\n", 2, ":14:"),
    "wrong-package": (
        SMALL.replace("version: 1.2.0", "version: 1.2.0, x-package: { import: a-b }"),
        1, "error[package-fact]",
    ),
    "cyclic": (
        SMALL.replace("A: { type", "A: { $ref: '#/components/schemas/A' }\n    B: { type"),
        1, "error[",
    ),
}  # fmt: skip


# What could be read, and is refused for what it says; all else is not a document at all.
REFUSED = ("dangling", "network", "outside", "wrong-package", "cyclic")


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("type: string }", "type: string, example: 1 }", "example"),
        ("type: string }", "type: string, default: 1, minLength: x }", "default"),
        ("/a:", "/a/{id}:", "path-parameter-undeclared"),
        ("responses", "security: [{ none: [] }]\n      responses", "undeclared-security-scheme"),
        ("3.1.0", "3.0.3", "newer-keyword"),
        ("schemas:\n", "schemas:\n    B: { $ref: absent.yaml }\n", "dangling-reference-unneeded"),
    ],
)
def test_a_fault_that_can_be_mended_is_a_warning(
    spec: Path, out: Path, capsys: Captured, old: str, new: str, rule: str
) -> None:
    """The package of somebody else's document is made in spite of it, unless strictly."""
    text = SMALL.replace("{ a: { type: string", "{ b: { const: 1 }, a: { type: string")
    spec.write_text(text.replace(old, new))
    assert generate(spec, out) == 0
    said = capsys.readouterr().out
    assert f"warning[{rule}]" in said
    assert "error[" not in said
    if rule == "default":
        assert generate(spec, out, "--strict") == 1
        lines = capsys.readouterr().err.splitlines()
        assert lines[-3] == "refused: 2 findings stop generation"
        assert ["error[" in line for line in lines[-2:]] == [True, True]


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_document_leaves_the_folder_as_it_was(
    name: str, spec: Path, old: Path, capsys: Captured
) -> None:
    """Findings with a place, the exit status of the contract, no traceback, the old folder."""
    before = read_tree(old)
    text, want, part = BROKEN[name]
    broken = spec.with_name("broken.yaml")
    broken.write_text(text, encoding="utf-8")
    capsys.readouterr()
    status = generate(broken, old)
    said = capsys.readouterr()
    assert status == want, said.err
    assert part in said.err
    assert "Traceback" not in said.err
    *heading, finding = said.err.splitlines()
    assert heading == (["refused: 1 finding stops generation"] if name in REFUSED else [])
    assert finding.startswith(f"{broken}:")
    assert "generated;" not in said.out
    assert read_tree(old) == before


def test_a_document_that_is_not_there_is_said_in_one_line(
    tmp_path: Path, out: Path, capsys: Captured
) -> None:
    """Exit 2 and one finding."""
    assert generate(tmp_path / "no.yaml", out) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert not out.exists()


def test_references_reach_into_the_root_and_not_beyond(
    tmp_path: Path, out: Path, capsys: Captured
) -> None:
    """`--root` widens what is read; without it the document's own folder is all."""
    inner = tmp_path / "inner"
    inner.mkdir()
    entry = inner / "api.yaml"
    entry.write_text(SMALL.replace('"#/components/schemas/A"', '"../shared.yaml#/A"'))
    (tmp_path / "shared.yaml").write_text(
        "A: { type: object, properties: { z: { type: string } } }"
    )
    assert generate(entry, out) == 2
    assert "outside" in capsys.readouterr().err
    assert generate(entry, out, "--root", str(tmp_path)) == 0
    assert "z: str | None" in read_tree(out)["src/small/models.py"]


@pytest.mark.parametrize("kind", ["folder", "file", "marked by nobody"])
def test_a_foreign_folder_is_refused_and_not_read(
    kind: str, spec: Path, out: Path, capsys: Captured
) -> None:
    """What this pipeline did not make it does not replace: exit 2, one line."""
    if kind == "file":
        out.write_text("mine")
    else:
        out.mkdir()
        (out / "pyproject.toml").write_text("[project]" if kind == "folder" else "")
        (out / "unreadable").symlink_to(out / "nowhere")
    assert generate(spec, out) == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1
    assert "choose another folder" in said[0]
    assert out.exists()


def test_a_link_to_the_folder_stays_a_link(spec: Path, tmp_path: Path) -> None:
    """The folder behind it is replaced; nothing is left beside either."""
    real, link = tmp_path / "real" / "out", tmp_path / "link"
    real.mkdir(parents=True)
    link.symlink_to(real)
    for name in ("a", "other"):
        spec.write_text(SMALL.replace("a: {", f"{name}: {{"))
        assert generate(spec, link) == 0
    assert link.is_symlink()
    assert "other: str" in (real / "src/small/models.py").read_text(encoding="utf-8")
    assert [path.name for path in real.parent.iterdir()] == ["out"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "real", "small.yaml"]


def _lay_out_a_file(folder: Path) -> None:
    (folder / "out").write_text("mine")


def _lay_out_a_link_to_itself(folder: Path) -> None:
    (folder / "out").symlink_to("out")


def _lay_out_a_workspace_of_somebody_elses(folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "out/.generate").write_text("mine")


def _lay_out_a_folder_for_a_manifest(folder: Path) -> None:
    (folder / "out/.generated.sha256").mkdir(parents=True)


@pytest.mark.parametrize(
    ("lay_out", "name", "want"),
    [
        (_lay_out_a_file, "out", "it is a file; choose another folder"),
        (_lay_out_a_file, "out/below", "Not a directory"),
        (_lay_out_a_link_to_itself, "out", "symbolic links"),
        (_lay_out_a_workspace_of_somebody_elses, "out", "out/.generate: File exists"),
        (_lay_out_a_folder_for_a_manifest, "out", "out/.generated.sha256: Is a directory"),
        (None, ".", "it contains files that were not generated; choose another folder"),
        (None, "", "it contains files that were not generated; choose another folder"),
        (None, "spec", "it contains files that were not generated; choose another folder"),
    ],
)
def test_a_place_that_cannot_be_written_into_is_one_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Captured,
    lay_out: Callable[[Path], None] | None,
    name: str,
    want: str,
) -> None:
    """Exit 2, the name and the reason; everything is as before."""
    monkeypatch.chdir(tmp_path)
    Path("spec").mkdir()
    Path("spec/small.yaml").write_text(SMALL)
    if lay_out:
        lay_out(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    assert generate(Path("spec/small.yaml"), Path(name)) == 2
    (line,) = [line for line in capsys.readouterr().err.splitlines() if "error[output]" in line]
    assert line.startswith(f"{name or '.'}:1:1: ")
    assert line.endswith(want)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_full_disk_is_one_line_and_keeps_the_old_package(spec: Path, old: Path) -> None:
    """What was there is there, and nothing else is."""
    before = read_tree(old)
    spec.write_text(SMALL.replace("a: {", "b: {"))
    limited = "import resource as r, sys; r.setrlimit(r.RLIMIT_FSIZE, (5000, -1)); " + (
        "from scripts.__main__ import main; sys.exit(main())"
    )
    run = subprocess.run(
        [sys.executable, "-c", limited, "generate", "--spec", str(spec), "--out", str(old)],
        cwd=REPOSITORY, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 2, run.stderr
    assert len([line for line in run.stderr.splitlines() if "error[output]" in line]) == 1
    assert "Traceback" not in run.stderr
    assert read_tree(old) == before
    assert not (old / ".generate").exists()


@pytest.mark.parametrize("name", ["spec/out", "../out", "spec/../out"])
def test_folders_may_lie_in_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A document and its package share a folder as long as neither is in the other's way."""
    (tmp_path / "work/spec").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "work")
    Path("spec/small.yaml").write_text(SMALL)
    assert generate(Path("spec/small.yaml"), Path(name)) == 0
    assert generate(Path("spec/small.yaml"), Path(name), "--check") == 0
    assert (tmp_path / "work" / name / "pyproject.toml").is_file()


def test_the_package_can_be_the_folder_one_works_in(
    spec: Path, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With OUT=. the shell's folder stays, and the document may lie in it."""
    monkeypatch.chdir(old)
    (old / "spec").mkdir()
    (old / "spec/small.yaml").write_text(SMALL.replace("a: {", "b: {"))
    assert generate(Path("spec/small.yaml"), Path()) == 0
    assert generate(Path("spec/small.yaml"), Path(), "--check") == 0
    assert Path("src/small/models.py").read_text().count("b: str") == 1
    assert old.samefile(Path())


@pytest.mark.skipif(
    not Path("/proc/self").is_dir(), reason="no folder here refuses even a privileged writer"
)
def test_a_folder_that_cannot_be_written_is_said_in_one_line(spec: Path, capsys: Captured) -> None:
    """Exit 2, the reason, no traceback."""
    assert generate(spec, Path("/proc/out")) == 2
    said = capsys.readouterr().err.splitlines()
    assert len([line for line in said if "error[output]" in line]) == 1


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The package made twice, each time in as different a place as there is."""
    made = []
    for number, (locale, zone, seed, mask) in enumerate(
        [("C", "Asia/Kathmandu", "1", 0o077), ("tr_TR.UTF-8", "America/St_Johns", "2", 0o002)]
    ):
        home = tmp_path_factory.mktemp("a place" + "x" * 30 * number)
        shutil.copytree(REPOSITORY / "spec", home / "spec")
        if (REPOSITORY / "CHANGELOG.md").is_file():
            shutil.copy(REPOSITORY / "CHANGELOG.md", home)
        environment = {
            **os.environ, "LC_ALL": locale, "TZ": zone, "PYTHONHASHSEED": seed,
            "PYTHONPATH": str(REPOSITORY), "COLUMNS": str(40 + number),
        }  # fmt: skip
        run = subprocess.run(
            [sys.executable, "-m", "scripts", "generate"],
            cwd=home, env=environment, umask=mask, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert run.returncode == 0, run.stderr
        made.append(home / "generated")
    return made


def test_every_run_gives_the_same_bytes(copies: list[Path]) -> None:
    """Folder, locale, time zone, hash seed and umask leave no trace."""
    contents = [
        {
            path.relative_to(folder): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file()
        }
        for folder in copies
    ]
    assert contents[0]
    assert contents[0] == contents[1]


def test_no_file_names_a_place_or_a_host(copies: list[Path]) -> None:
    """Nothing of the machine is in the output."""
    for path, text in read_tree(copies[0]).items():
        assert str(copies[0].parent) not in text, path
        assert str(REPOSITORY) not in text, path
