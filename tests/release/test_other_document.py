"""Whoever names another document and another folder gets that document's own release."""

import shutil
from pathlib import Path

from scripts.document import read_document
from scripts.release.last_release import find_last_release
from tests.commands.test_demo import PETS
from tests.release.conftest import Scratch, commit, run_git

OPTIONS = ("--spec", "pets/pets.yaml", "--out", "pets/out")
PROJECT = ("--spec", "pets/pets.yaml", "--project", "pets/out")


def _add_pets(scratch: Scratch) -> None:
    folder = scratch.folder / "pets"
    folder.mkdir()
    (folder / "pets.yaml").write_text(PETS, "utf-8")


def test_a_second_document_goes_the_whole_road(scratch: Scratch) -> None:
    """Release, check, build and publish speak of the document and the folder they are given."""
    _add_pets(scratch)
    assert scratch.run("release", *OPTIONS, "--yes", "--date", "2026-03-01") == 0, scratch.err
    commit(scratch.folder, "Release the pets")
    run_git(scratch.folder, "tag", "v0.3.0")
    assert "## 0.3.0 (2026-03-01)" in Path("pets/CHANGELOG.md").read_text("utf-8")
    assert not Path("pets/released/tests").exists()
    assert scratch.run("build", *PROJECT, "--no-verify") == 0, scratch.err
    assert {path.name for path in Path("dist").iterdir()} == {
        "pet_shop-0.3.0-py3-none-any.whl",
        "pet_shop-0.3.0.tar.gz",
        "pet_shop-0.3.0.cdx.json",
    }
    assert scratch.run("publish", *PROJECT, "--check") == 0, scratch.err
    assert scratch.out.startswith("pet-shop 0.3.0 from commit ")
    assert scratch.run("publish", *PROJECT) == 0, scratch.err
    assert "run make publish SPEC=pets/pets.yaml OUT=pets/out INDEX=" in scratch.out
    assert scratch.run("generate", *OPTIONS, "--check") == 0, scratch.err
    assert scratch.run("release", *OPTIONS, "--check") == 0, scratch.err
    assert scratch.run("release", "--check") == 0, scratch.err


def test_a_forgotten_folder_is_refused(scratch: Scratch) -> None:
    """The one package is never built in the name of the other."""
    _add_pets(scratch)
    assert scratch.run("build", "--spec", "pets/pets.yaml", "--no-verify") == 1
    assert "generated:1:1: error[other-document]: llama-extraction was not made from" in scratch.err
    assert not Path("dist").exists()


def test_a_release_into_a_forgotten_folder_is_refused_before_anybody_is_asked(
    scratch: Scratch,
) -> None:
    """Neither the question nor a dry run speaks of a release that cannot be."""
    _add_pets(scratch)
    for options in ([], ["--dry-run"], ["--yes"]):
        assert scratch.run("release", "--spec", "pets/pets.yaml", *options) == 1
        assert scratch.err.startswith("generated:1:1: error[other-package]: it holds llama-extr")
        assert scratch.out == ""
    assert run_git(scratch.folder, "status", "--porcelain", "--", "generated") == ""


def test_the_record_of_another_document_is_refused(scratch: Scratch) -> None:
    """Two documents in one folder would be measured against each other."""
    _add_pets(scratch)
    shutil.move("pets/pets.yaml", "spec/pets.yaml")
    assert scratch.run("release", "--spec", "spec/pets.yaml", "--check") == 1
    assert "error[other-record]: it is the record of llama-extraction" in scratch.err


def test_a_tag_of_another_package_is_no_release(scratch: Scratch) -> None:
    """At its commit the document stated another version."""
    _add_pets(scratch)
    commit(scratch.folder, "Add the pets")
    run_git(scratch.folder, "tag", "v1.2.0")
    spec = Path("pets/pets.yaml")
    spec.write_text(spec.read_text("utf-8").replace("Some pets", "Pets"), "utf-8")
    assert scratch.run("release", *OPTIONS, "--dry-run", "--date", "2026-03-01") == 0
    assert scratch.out.startswith("release 0.3.0\n")


def _release_pets(scratch: Scratch, version: str) -> None:
    _add_pets(scratch)
    path = scratch.folder / "pets/pets.yaml"
    path.write_text(path.read_text("utf-8").replace("version: 0.3.0", f"version: {version}"))
    assert scratch.run("release", *OPTIONS, "--yes", "--date", "2026-03-01") == 0, scratch.err
    commit(scratch.folder, "Release the pets")
    run_git(scratch.folder, "tag", f"v{version}")


def test_a_tag_of_another_document_is_not_the_last_release(scratch: Scratch) -> None:
    """Even if a document stated the tag's version as its next one, nothing of it is released."""
    spec = scratch.folder / "spec/openapi.yaml"
    spec.write_text(spec.read_text("utf-8").replace("version: 1.0.0", "version: 9.0.0"), "utf-8")
    _release_pets(scratch, "9.0.0")
    spec.write_text(spec.read_text("utf-8").replace("summary: List", "summary: Show"), "utf-8")
    last = find_last_release(spec, scratch.folder / "generated", read_document(str(spec)))
    assert last is not None
    assert str(last.version) == "1.0.0"


def test_a_version_whose_tag_is_taken_is_refused(scratch: Scratch) -> None:
    """The documents of a repository share its tags, so one has to take a later version."""
    _release_pets(scratch, "9.0.0")
    spec = scratch.folder / "spec/openapi.yaml"
    spec.write_text(spec.read_text("utf-8").replace("version: 1.0.0", "version: 9.0.0"), "utf-8")
    run_git(scratch.folder, "add", "--all")
    before = run_git(scratch.folder, "status", "--porcelain")
    assert scratch.run("release", "--yes") == 1
    assert "error[tag-taken]: the tag v9.0.0 already exists for something else" in scratch.err
    assert run_git(scratch.folder, "status", "--porcelain") == before
