"""What is committed and tagged is complete, and `check` and `build` name what would be left out."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.release.conftest import REPOSITORY, Scratch, commit, run_git
from tests.release.test_scenario import _OPERATION as OPERATION

_PERSON = {
    f"GIT_{role}_{fact}": "ann@example.com"
    for role in ("AUTHOR", "COMMITTER")
    for fact in ("NAME", "EMAIL")
}


def _change(scratch: Scratch) -> None:
    """A release that brings a new module, and a document in two files."""
    moved = OPERATION.replace("extraction.jobs.get", "runs.get")
    scratch.edit("paths:\n", moved.replace("{ type: string }", '{ $ref: "ids.yaml#/Id" }'))
    Path("spec/ids.yaml").write_text("Id: { type: string }\n", "utf-8")


def _run_shell(commands: str) -> None:
    subprocess.run(
        commands, shell=True, check=True, capture_output=True, env={**os.environ, **_PERSON}
    )


def _import_tag(remote: Path, folder: Path, tag: str) -> None:
    run_git(folder, "clone", "--quiet", "--branch", tag, str(remote), "clone")
    subprocess.run(
        [sys.executable, "-c", "import llama_extraction.resources.runs"],
        cwd=folder / "clone/generated/src", check=True,
    )  # fmt: skip
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    for command in (["generate", "--check"], ["release", "--check"]):
        subprocess.run(
            [sys.executable, "-m", "scripts", *command],
            cwd=folder / "clone", env=environment, check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip


def test_the_printed_commands_publish_a_complete_tag(scratch: Scratch, tmp_path: Path) -> None:
    """Whoever types what `release` prints tags a commit that imports and passes `check`."""
    remote = tmp_path / "remote.git"
    run_git(tmp_path, "init", "--quiet", "--bare", str(remote))
    run_git(scratch.folder, "remote", "add", "origin", str(remote))
    run_git(scratch.folder, "push", "--quiet", "--set-upstream", "origin", "main")
    _change(scratch)
    assert scratch.run("release", "--yes") == 0, scratch.err
    _run_shell("\n".join(re.findall("^  git .*$", scratch.out, re.MULTILINE)))
    assert run_git(scratch.folder, "status", "--porcelain") == ""
    _import_tag(remote, tmp_path, "v1.1.0")


def test_the_documented_commands_are_those_that_are_printed(scratch: Scratch) -> None:
    """The document on releases and the command say the same."""
    scratch.edit("description: One run of", "description: A run of")
    assert scratch.run("release", "--yes") == 0, scratch.err
    documented = (REPOSITORY / "docs/releasing.md").read_text("utf-8").replace("1.1.0", "1.0.1")
    for command in re.findall("^  (git .*)$", scratch.out, re.MULTILINE):
        assert command in documented


def test_check_names_what_a_commit_would_leave_out(scratch: Scratch) -> None:
    """New files are errors until git knows them, drafts beside the document are not."""
    _change(scratch)
    Path("spec/draft.yaml").write_text("", "utf-8")
    Path("generated/notes.txt").write_text("", "utf-8")
    (scratch.folder / "generated/.venv").mkdir()
    Path("generated/.venv/python").write_text("", "utf-8")
    assert scratch.run("generate") == 0, scratch.err
    assert scratch.run("generate", "--check") == 1
    found = re.findall(r"^(\S+):1:1: (\w+)\[untracked\]", scratch.err, re.MULTILINE)
    assert sorted(found) == [
        ("generated/notes.txt", "error"),
        ("generated/src/llama_extraction/_cli/commands/runs.py", "error"),
        ("generated/src/llama_extraction/resources/runs.py", "error"),
        ("spec/draft.yaml", "warning"),
        ("spec/ids.yaml", "error"),
    ]
    Path("generated/notes.txt").unlink()
    run_git(scratch.folder, "add", "generated", "spec/ids.yaml")
    assert scratch.run("generate", "--check") == 0, scratch.err


def test_build_names_it_too(scratch: Scratch) -> None:
    """What is built is more than what would be tagged."""
    _change(scratch)
    assert scratch.run("generate") == 0, scratch.err
    assert scratch.run("build", "--no-verify") == 0, scratch.err
    assert "resources/runs.py:1:1: warning[untracked]" in scratch.err


def test_a_file_that_git_ignores_is_named(scratch: Scratch) -> None:
    """A rule that was meant for something else takes a module out of every commit."""
    _change(scratch)
    Path(".gitignore").write_text("runs.py\n.venv\n__pycache__/\n", "utf-8")
    assert scratch.run("generate") == 0, scratch.err
    assert scratch.run("generate", "--check") == 1
    assert "resources/runs.py:1:1: error[ignored]" in scratch.err


@pytest.mark.parametrize(("is_ignored", "count"), [(False, 1), (True, 0)])
def test_a_folder_git_knows_nothing_of_is_no_fault(
    scratch: Scratch, is_ignored: bool, count: int
) -> None:
    """A package that was just made gets one word, one that is never committed gets none."""
    if is_ignored:
        Path(".gitignore").write_text("/trial/\n", "utf-8")
    commit(scratch.folder, "Ignore") if is_ignored else None
    assert scratch.run("generate", "--out", "trial") == 0, scratch.err
    assert scratch.run("generate", "--out", "trial", "--check") == 0, scratch.err
    said = (scratch.out + scratch.err).count("trial:1:1: warning[untracked]")
    assert said == count


def test_another_document_beside_a_tracked_one_is_no_fault(scratch: Scratch) -> None:
    """A document that was just put there gets one word, as its package does."""
    Path("spec/other.yaml").write_text(scratch.spec.read_text("utf-8"), "utf-8")
    assert scratch.run("generate", "--spec", "spec/other.yaml", "--check") == 0, scratch.err
    assert re.findall(r"(\S+): warning\[untracked\]", scratch.out) == ["spec/other.yaml:1:1"]


NEEDING_GIT = [
    ["release", "--check"],
    ["release", "--yes"],
    ["release", "--compatibility"],
    ["build", "--no-verify"],
    ["publish"],
    ["review", "HEAD:spec/openapi.yaml", "spec/openapi.yaml"],
]


@pytest.mark.parametrize("command", NEEDING_GIT, ids=" ".join)
def test_what_needs_git_says_so(
    scratch: Scratch, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: list[str]
) -> None:
    """Where git is not on PATH there is one line, and nothing is written."""
    before = run_git(scratch.folder, "status", "--porcelain")
    with monkeypatch.context() as patch:
        patch.setenv("PATH", str(tmp_path))
        assert scratch.run(*command) in (1, 2)
    assert len(scratch.err.splitlines()) == 1
    assert "git is needed, but it is not on PATH" in scratch.err
    assert run_git(scratch.folder, "status", "--porcelain") == before


@pytest.mark.parametrize(
    "command",
    [["generate"], ["generate", "--check"], ["lint", "spec/openapi.yaml"]],
    ids=" ".join,
)
def test_what_needs_no_git_works_without(
    scratch: Scratch, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: list[str]
) -> None:
    """Curating a document needs Python and nothing else."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert scratch.run(*command) == 0, scratch.err


def test_a_folder_under_no_version_control_needs_no_git(
    scratch: Scratch, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """There is nothing that git could tell of it."""
    (scratch.folder / ".git").rename(tmp_path / "git-folder")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert scratch.run("release", "--check") == 0, scratch.err
    assert scratch.run("build", "--no-verify") == 0, scratch.err
