"""A release that is killed, wherever it is, has happened or has not: the next run sees to it."""

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from scripts.package.manifest import add_manifest
from scripts.package.rendering import MARK
from scripts.package.writing import write_tree
from scripts.release import application, journal
from scripts.release.application import Edits, apply_edits, finish_release
from scripts.release.refusal import RefusalError
from tests.package.crashes import crash_at_each_step, forking
from tests.release.conftest import REPOSITORY, Scratch, run_git

NARROWED = ("PARTIAL_SUCCESS, CANCELLED]", "PARTIAL_SUCCESS]")


def _render(version: str) -> Mapping[str, str]:
    project = add_manifest(
        {
            "pyproject.toml": f'{MARK}\n[project]\nname = "a"\nversion = "{version}"\n',
            "src/a/__init__.py": f"{version}\n",
            f"src/a/of_{version}.py": "",
        }
    )
    record = {"openapi.json": version, f"tests/test_{version}.py": "x"}
    return {
        "spec/openapi.yaml": f"version: {version}\n",
        "CHANGELOG.md": version,
        **{f"generated/{path}": text for path, text in project.items()},
        **{f"spec/released/{path}": text for path, text in record.items()},
    }


def _make_edits(folder: Path, version: str) -> Edits:
    files = _render(version)

    def select(prefix: str) -> dict[str, str]:
        return {
            path.removeprefix(prefix): text
            for path, text in files.items()
            if path.startswith(prefix)
        }

    single = {folder / name: files[name] for name in ("spec/openapi.yaml", "CHANGELOG.md")}
    project, record = folder / "generated", folder / "spec/released"
    return Edits(
        version, single, (project, select("generated/")), (record, select("spec/released/")), ()
    )


def _read_all(folder: Path) -> dict[str, str]:
    """Every file with its text, and every empty folder with none."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") if path.is_file() else ""
        for path in sorted(folder.rglob("*"))
        if path.is_file() or not any(path.iterdir())
    }


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small working tree after the release of 1.0.0."""
    # A process that is killed loses nothing that it has handed to the system.
    monkeypatch.setattr(os, "fsync", lambda _: None)
    folder = tmp_path / "tree"
    (folder / "spec").mkdir(parents=True)
    apply_edits(_make_edits(folder, "1.0.0"), {})
    assert _read_all(folder) == _render("1.0.0")
    return folder


def _apply(folder: Path, version: str) -> None:
    edits = _make_edits(folder, version)
    apply_edits(edits, {path: path.read_bytes() for path in edits.files if path.exists()})


@forking
@pytest.mark.parametrize("is_first", [False, True])
def test_a_release_that_is_killed_anywhere_is_finished_or_undone(
    tree: Path, tmp_path: Path, is_first: bool
) -> None:
    """After the next run there is one version everywhere, and nothing of the accident."""
    if is_first:
        shutil.rmtree(tree)
        (tree / "spec").mkdir(parents=True)
    pristine = tmp_path / "pristine"
    shutil.copytree(tree, pristine)
    before, outcomes, steps = _read_all(tree), [], 0
    for steps in crash_at_each_step(lambda: _apply(tree, "2.0.0")):
        is_finished = finish_release(tree / "spec") is not None
        found = _read_all(tree)
        assert found in ([_render("2.0.0")] if is_finished else [before, _render("2.0.0")]), steps
        outcomes.append(found != before)
        shutil.rmtree(tree)
        shutil.copytree(pristine, tree)
    assert steps > 30
    # First nothing has happened, then all of it will have.
    assert outcomes == sorted(outcomes)
    assert set(outcomes) == {False, True}


@forking
def test_a_run_that_is_killed_while_it_finishes_is_finished_in_turn(
    tree: Path, tmp_path: Path
) -> None:
    """An accident may follow another one."""
    _interrupt(tree, "2.0.0")
    pristine = tmp_path / "pristine"
    shutil.copytree(tree, pristine)
    for step in crash_at_each_step(lambda: finish_release(tree / "spec")):
        finish_release(tree / "spec")
        assert _read_all(tree) == _render("2.0.0"), step
        shutil.rmtree(tree)
        shutil.copytree(pristine, tree)


def _interrupt(folder: Path, version: str) -> None:
    """Leave the tree as a run does that is killed when it has written the first file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(application, "write_tree", _stop)
        patch.setattr(application, "_take_back", lambda _: False)
        with pytest.raises(KeyboardInterrupt):
            _apply(folder, version)
    assert journal.is_under_way(folder / "spec")


def _stop(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_file_that_was_edited_after_the_interruption_is_not_overwritten(tree: Path) -> None:
    """It is named with the two ways to go on, and each of them leads on."""
    _interrupt(tree, "2.0.0")
    edited = tree / "spec/openapi.yaml"
    edited.write_text("edited")
    with pytest.raises(RefusalError, match=r"changed-since.*git, or remove .*/spec/.release to"):
        finish_release(tree / "spec")
    assert edited.read_text() == "edited"
    edited.write_text(_render("1.0.0")["spec/openapi.yaml"])
    assert finish_release(tree / "spec") is not None
    assert _read_all(tree) == _render("2.0.0")


def test_a_tree_that_was_moved_after_the_interruption_is_finished(
    tree: Path, tmp_path: Path
) -> None:
    """The journal names no place of the machine."""
    _interrupt(tree, "2.0.0")
    moved = tree.rename(tmp_path / "moved")
    assert finish_release(moved / "spec") is not None
    assert _read_all(moved) == _render("2.0.0")
    assert not tree.exists()


@pytest.mark.parametrize("is_first", [False, True])
def test_a_release_into_a_foreign_folder_is_undone(tree: Path, is_first: bool) -> None:
    """The obstacle is named, and all that was written before it is put back."""
    if is_first:
        shutil.rmtree(tree)
    for path in ("spec/notes.md", "generated/src/a/of_2.0.0.py"):
        (tree / path).parent.mkdir(parents=True, exist_ok=True)
        (tree / path).write_text("mine")
    before = _read_all(tree)
    with pytest.raises(RefusalError, match="choose another folder"):
        _apply(tree, "2.0.0")
    assert _read_all(tree) == before
    assert not (tree / "spec/released").exists() or not is_first


def test_a_failure_that_cannot_be_undone_is_left_to_the_next_run(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the package is half written, the release is not said to have left everything alone."""

    def write_half(*arguments: Any) -> None:
        write_tree(*arguments)
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(application, "write_tree", write_half)
        with pytest.raises(RefusalError, match="`make release` to write the rest"):
            _apply(tree, "2.0.0")
    assert finish_release(tree / "spec") is not None
    assert _read_all(tree) == _render("2.0.0")


@pytest.mark.parametrize("command", ["release", "generate"])
def test_the_next_command_finishes_it(scratch: Scratch, command: str) -> None:
    """Who runs either of them sees what happened; `check` says it and writes nothing."""
    scratch.edit(*NARROWED)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(application, "write_tree", _stop)
        assert scratch.run("release", "--yes") == 130
    for check in (["release", "--check"], ["release", "--dry-run"], ["generate", "--check"]):
        assert scratch.run(*check) == 1
        assert "error[release-under-way]" in scratch.err
    assert scratch.run(command) == 0, scratch.err
    assert "finished the release of 2.0.0, which was interrupted" in scratch.out + scratch.err
    assert scratch.run("generate", "--check") == 0, scratch.err
    assert 'version = "2.0.0"' in Path("generated/pyproject.toml").read_text("utf-8")
    assert not Path("spec/.release").exists()


def test_a_killed_command_leaves_one_version(scratch: Scratch) -> None:
    """Real processes, killed at moments nobody chose; then `release` ends where it should."""
    moments = random.Random(3)
    scratch.edit(*NARROWED)
    command = [sys.executable, "-m", "scripts", "release", "--yes", "--date", "2026-03-01"]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    for _ in range(3):
        with subprocess.Popen(
            command, cwd=scratch.folder, env=environment, stdout=subprocess.DEVNULL
        ) as process:
            _wait_for(scratch.folder / "spec/.release", process)
            time.sleep(moments.uniform(0, 0.05))
            process.kill()
        assert scratch.run("release", "--yes", "--date", "2026-03-01") == 0
        assert scratch.run("generate", "--check") == 0, scratch.err
        run_git(scratch.folder, "checkout", "--", ".")
        run_git(scratch.folder, "clean", "-fdq")
        scratch.edit(*NARROWED)


def _wait_for(path: Path, process: "subprocess.Popen[bytes]") -> None:
    while not path.exists() and process.poll() is None:
        time.sleep(0.001)


def test_two_releases_at_once_make_one(scratch: Scratch) -> None:
    """The second one finds the files changed, or a release that is done, and says so."""
    scratch.edit(*NARROWED)
    command = [sys.executable, "-m", "scripts", "release", "--yes", "--date", "2026-03-01"]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    runs = [
        subprocess.Popen(
            command, cwd=scratch.folder, env=environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )
        for _ in range(2)
    ]  # fmt: skip
    said = [run.communicate(timeout=60)[1] for run in runs]
    assert 0 in [run.returncode for run in runs], said
    assert "Traceback" not in "".join(said)
    assert scratch.run("generate", "--check") == 0, scratch.err
    assert 'version = "2.0.0"' in Path("generated/pyproject.toml").read_text("utf-8")
