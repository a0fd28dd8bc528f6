"""Uploads to a real index on loopback, and everything that stops one."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.release.artefacts import build_artefacts, read_artefacts
from scripts.release.index import find_index
from scripts.release.project import read_project
from scripts.release.publication import upload_artefacts
from scripts.release.refusal import RefusalError
from scripts.release.repository import find_epoch
from tests.commands.test_demo import PETS
from tests.release.conftest import RunningIndex, Scratch, commit, run_git

NAMES = ["llama_extraction-1.0.0-py3-none-any.whl", "llama_extraction-1.0.0.tar.gz"]


@pytest.fixture(scope="session")
def built(released: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `build` makes of the release; to be copied."""
    folder = tmp_path_factory.mktemp("built") / "dist"
    build_artefacts(read_project(released / "generated"), folder, find_epoch(released))
    return folder


@pytest.fixture
def ready(scratch: Scratch, built: Path, monkeypatch: pytest.MonkeyPatch) -> Scratch:
    """A scratch repository with its release built, and credentials in the environment."""
    shutil.copytree(built, scratch.folder / "dist")
    monkeypatch.setenv("TWINE_USERNAME", RunningIndex.username)
    monkeypatch.setenv("TWINE_PASSWORD", RunningIndex.password)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    return scratch


def _publish(scratch: Scratch, index: RunningIndex) -> int:
    return scratch.run("publish", "--no-verify", "--index", index.url)


def _list_uploaded(index: RunningIndex) -> list[str]:
    return sorted(path.name for path in index.folder.glob("llama*"))


def test_without_an_index_it_says_what_it_would_do(ready: Scratch) -> None:
    """Files with their hashes, the commit, and how to go on."""
    assert ready.run("publish") == 0
    commit_id = run_git(ready.folder, "rev-parse", "HEAD").strip()
    assert ready.out.startswith(f"llama-extraction 1.0.0 from commit {commit_id}\n")
    assert all(f"  dist/{name}\n" in ready.out for name in NAMES)
    assert "INDEX=" in ready.out
    assert "prevents the upload" not in ready.out


def test_both_archives_are_uploaded_once(ready: Scratch, index: RunningIndex) -> None:
    """The second time the version is there, and that is said without touching anything."""
    assert _publish(ready, index) == 0, ready.err
    assert _list_uploaded(index) == NAMES
    assert index.password not in ready.out + ready.err
    assert _publish(ready, index) == 1
    assert "error[version-there]" in ready.err


def test_an_interrupted_upload_is_taken_up(ready: Scratch, index: RunningIndex) -> None:
    """What is there with the same content stays, the rest follows."""
    shutil.copyfile(Path("dist", NAMES[0]), index.folder / NAMES[0])
    assert _publish(ready, index) == 0, ready.err
    assert f"already uploaded: {NAMES[0]}" in ready.out
    assert f"uploaded {NAMES[1]}" in ready.out
    assert _list_uploaded(index) == NAMES


def test_a_version_with_other_content_is_taken(ready: Scratch, index: RunningIndex) -> None:
    """A version means one content for ever."""
    (index.folder / NAMES[0]).write_bytes(b"other")
    assert _publish(ready, index) == 1
    assert "error[version-taken]" in ready.err
    assert _list_uploaded(index) == NAMES[:1]


def test_wrong_credentials_are_one_line_without_them(
    ready: Scratch, index: RunningIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The refusal names what to look at and shows no secret."""
    monkeypatch.setenv("TWINE_PASSWORD", "not-the-secret")
    assert _publish(ready, index) == 1
    assert len(ready.err.splitlines()) == 1
    assert "error[upload-failed]" in ready.err
    assert "403" in ready.err
    assert "not-the-secret" not in ready.out + ready.err
    assert _list_uploaded(index) == []


def test_missing_credentials_are_one_line(
    ready: Scratch, index: RunningIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is asked; the index says that it wants somebody."""
    monkeypatch.delenv("TWINE_USERNAME")
    monkeypatch.delenv("TWINE_PASSWORD")
    assert _publish(ready, index) == 1
    assert "error[upload-failed]" in ready.err
    assert "TWINE_USERNAME" in ready.err


def test_a_file_that_changes_meanwhile_is_not_uploaded(built: Path, index: RunningIndex) -> None:
    """What is sent is what was checked."""
    artefacts = [replace(each, sha256="0" * 64) for each in read_artefacts(built)]
    with pytest.raises(RefusalError, match="changed-during-run"):
        upload_artefacts(artefacts, find_index(index.url))
    assert _list_uploaded(index) == []


def _leave_uncommitted(scratch: Scratch) -> None:
    Path("notes.txt").write_text("x", "utf-8")


def _move_tag(scratch: Scratch) -> None:
    Path("notes.txt").write_text("x", "utf-8")
    commit(scratch.folder, "Note")


def _delete_tag(scratch: Scratch) -> None:
    run_git(scratch.folder, "tag", "--delete", "v1.0.0")


def _edit_by_hand(scratch: Scratch) -> None:
    path = Path("generated/src/llama_extraction/models.py")
    path.write_text(path.read_text("utf-8") + "\nx = 1\n", "utf-8")
    _commit_and_tag(scratch)


def _forget_to_generate(scratch: Scratch) -> None:
    scratch.edit("description: One run of", "description: A run of")
    _commit_and_tag(scratch)


def _commit_and_tag(scratch: Scratch) -> None:
    commit(scratch.folder, "Edit")
    run_git(scratch.folder, "tag", "--force", "v1.0.0")


def _cut_short(scratch: Scratch) -> None:
    path = Path("dist", NAMES[1])
    path.write_bytes(path.read_bytes()[:1000])


def _lose_one(scratch: Scratch) -> None:
    Path("dist", NAMES[0]).unlink()


def _add_another(scratch: Scratch) -> None:
    shutil.copyfile(Path("dist", NAMES[0]), "dist/llama_extraction-0.9.0-py3-none-any.whl")


def _empty(scratch: Scratch) -> None:
    shutil.rmtree("dist")


@pytest.mark.parametrize(
    ("spoil", "want"),
    [
        (_leave_uncommitted, "notes.txt:1:1: error[uncommitted]"),
        (_move_tag, "v1.0.0:1:1: error[tag-elsewhere]"),
        (_delete_tag, "v1.0.0:1:1: error[no-tag]"),
        (_edit_by_hand, "generated/src/llama_extraction/models.py"),
        (_forget_to_generate, "error[stale-file]"),
        (_cut_short, f"dist/{NAMES[1]}:1:1: error[stale-artefact]"),
        (_lose_one, f"{NAMES[0]}:1:1: error[not-built]"),
        (_add_another, "dist/llama_extraction-0.9.0-py3-none-any.whl:1:1: error[foreign-artefact]"),
        (_empty, "dist:1:1: error[nothing-built]"),
    ],
)
def test_what_is_in_the_way_stops_the_upload(
    ready: Scratch, index: RunningIndex, spoil: object, want: str
) -> None:
    """Nothing reaches the index, and each line says what to mend."""
    assert callable(spoil)
    spoil(ready)
    assert _publish(ready, index) == 1
    assert want in ready.err
    assert _list_uploaded(index) == []


def test_a_forgotten_folder_is_one_line(
    ready: Scratch, index: RunningIndex, tmp_path: Path
) -> None:
    """A package of another document differs in every file; one sentence says why."""
    spec = tmp_path / "pets.yaml"
    spec.write_text(PETS, "utf-8")
    assert ready.run("publish", "--index", index.url, "--spec", str(spec)) == 1
    assert ready.err.startswith("generated:1:1: error[other-package]: it holds llama-extraction")
    assert ready.err.count("\n") == 1
    assert _list_uploaded(index) == []


def test_a_version_too_low_stops_the_upload(ready: Scratch, index: RunningIndex) -> None:
    """A breaking change does not leave as a patch, even when all else fits."""
    ready.edit("PARTIAL_SUCCESS, CANCELLED]", "PARTIAL_SUCCESS]")
    ready.edit("  version: 1.0.0\n", "  version: 1.0.1\n")
    assert ready.run("generate") == 0
    commit(ready.folder, "Narrow")
    run_git(ready.folder, "tag", "v1.0.1")
    assert ready.run("build", "--no-verify") == 0
    assert _publish(ready, index) == 1
    assert "error[version-too-low]" in ready.err
    assert _list_uploaded(index) == []
