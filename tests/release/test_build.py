"""What is built is the same every time, holds what belongs there, and is put in place whole."""

import json
import os
import tarfile
import zipfile
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from scripts.release import artefacts
from scripts.release.artefacts import build_artefacts, read_artefacts
from scripts.release.contents import check_contents
from scripts.release.project import Project, read_project
from scripts.release.refusal import RefusalError
from scripts.release.sbom import render_sbom
from scripts.release.verification import list_lowest, render_user
from tests.release.conftest import Scratch, run_git

EPOCH = 1_700_000_000


@pytest.fixture
def project(scratch: Scratch) -> Project:
    """The generated project of a scratch repository."""
    return read_project(scratch.folder / "generated")


def test_the_same_commit_gives_the_same_bytes(scratch: Scratch) -> None:
    """Neither the folder nor the umask nor the time of a file shows in what is built."""
    assert scratch.run("build", "--no-verify", "--out", "first") == 0, scratch.err
    clone = scratch.folder.with_name("clone")
    old = os.umask(0o077)
    try:
        run_git(scratch.folder, "clone", "--quiet", ".", str(clone))
        os.utime(clone / "generated/README.md", (1, 1))
        out = str(scratch.folder / "second")
        assert (
            scratch.run("build", "--no-verify", "--project", f"{clone}/generated", "--out", out)
            == 0
        )
    finally:
        os.umask(old)
    first, second = read_artefacts(Path("first")), read_artefacts(Path("second"))
    assert [each.sha256 for each in first] == [each.sha256 for each in second]
    assert {each.path.name: each.path.stat().st_mode & 0o777 for each in second} == {
        "llama_extraction-1.0.0-py3-none-any.whl": 0o644,
        "llama_extraction-1.0.0.cdx.json": 0o644,
        "llama_extraction-1.0.0.tar.gz": 0o644,
    }


def test_nothing_lies_in_them_that_does_not_belong_there(project: Project, tmp_path: Path) -> None:
    """Package, licence, readme, changelog and document, and the metadata a standard asks for."""
    built = {each.path.name: each.path for each in build_artefacts(project, tmp_path / "d", EPOCH)}
    with tarfile.open(built["llama_extraction-1.0.0.tar.gz"]) as archive:
        members = archive.getmembers()
    outside = {m.name.partition("/")[2] for m in members if "/src/llama_extraction/" not in m.name}
    wanted = "CHANGELOG.md LICENSE PKG-INFO README.md openapi.json pyproject.toml"
    assert outside == set(wanted.split())
    assert {(m.mode, m.uid, m.uname) for m in members} == {(0o644, 0, "")}
    with zipfile.ZipFile(built["llama_extraction-1.0.0-py3-none-any.whl"]) as wheel:
        names = [name for name in wheel.namelist() if not name.startswith("llama_extraction/")]
        times = {info.date_time for info in wheel.infolist()}
        bill = wheel.read("llama_extraction-1.0.0.dist-info/sboms/bom.cdx.json").decode()
        metadata = wheel.read("llama_extraction-1.0.0.dist-info/METADATA").decode()
    assert {name.split("/")[0] for name in names} == {"llama_extraction-1.0.0.dist-info"}
    assert times == {(2023, 11, 14, 22, 13, 20)}
    assert "License-Expression: MIT\nLicense-File: LICENSE\n" in metadata
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill) is None
    component = json.loads(bill)["metadata"]["component"]
    assert component["purl"] == "pkg:pypi/llama-extraction@1.0.0"
    assert "hashes" not in component


def test_what_does_not_belong_there_is_found(project: Project, tmp_path: Path) -> None:
    """A file too many in a wheel is a finding."""
    built = {
        each.path.suffix: each.path for each in build_artefacts(project, tmp_path / "d", EPOCH)
    }
    with zipfile.ZipFile(built[".whl"], "a") as wheel:
        wheel.writestr("tests/test_it.py", "")
    (fault,) = check_contents(project, built[".gz"], built[".whl"])
    assert (fault.rule, fault.message) == (
        "foreign-content",
        "tests/test_it.py does not belong in it",
    )


def test_the_bill_of_materials_is_cyclonedx(project: Project) -> None:
    """It is valid, names package and requirements, and is the same for the same wheel."""
    text = render_sbom(project, "ab" * 32, EPOCH)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert text == render_sbom(project, "ab" * 32, EPOCH)
    bill = json.loads(text)
    assert bill["metadata"]["component"]["purl"] == "pkg:pypi/llama-extraction@1.0.0"
    assert bill["metadata"]["timestamp"].startswith("2023-11-14T22:13:20")
    assert {each["name"] for each in bill["components"]} == {
        requirement.partition(">")[0] for requirement in project.requirements
    }


def test_a_half_written_folder_is_replaced_whole(project: Project, tmp_path: Path) -> None:
    """What an interrupted build left goes away."""
    out = tmp_path / "dist"
    out.mkdir()
    (out / "llama_extraction-0.9.0-py3-none-any.whl").write_bytes(b"PK")
    assert len(build_artefacts(project, out, EPOCH)) == 3
    assert len(list(out.iterdir())) == 3


def test_a_folder_with_something_else_is_left_alone(project: Project, tmp_path: Path) -> None:
    """A folder is only replaced when nothing but artefacts lies in it."""
    (tmp_path / "thesis.txt").write_text("mine", "utf-8")
    with pytest.raises(RefusalError, match=r"foreign-folder.*thesis\.txt"):
        build_artefacts(project, tmp_path, EPOCH)
    assert (tmp_path / "thesis.txt").read_text("utf-8") == "mine"


def test_a_project_that_changes_meanwhile_is_not_built(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is put in place, and what was there stays."""

    def save(*_: object) -> tuple[()]:
        (project.folder / "README.md").write_text("other", "utf-8")
        return ()

    monkeypatch.setattr(artefacts, "check_contents", save)
    with pytest.raises(RefusalError, match="changed-during-run"):
        build_artefacts(project, tmp_path / "dist", EPOCH)
    assert not (tmp_path / "dist").exists()
    assert [path.name for path in tmp_path.glob(".dist*")] == []


@pytest.mark.parametrize(
    ("arguments", "environment", "want"),
    [
        (["--project", "nowhere"], {}, "nowhere/pyproject.toml:1:1: error[no-project]"),
        ([], {"SOURCE_DATE_EPOCH": "noon"}, "SOURCE_DATE_EPOCH:1:1: error[no-time]"),
        (["--out", "spec/openapi.yaml"], {}, "spec/openapi.yaml:1:1: error[foreign-folder]"),
    ],
)
def test_a_mistake_is_one_line(
    scratch: Scratch,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    environment: dict[str, str],
    want: str,
) -> None:
    """No traceback, exit status 1."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert scratch.run("build", "--no-verify", *arguments) == 1
    assert scratch.err.startswith(want)
    assert len(scratch.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("requirements", "want"),
    [
        (["a>=1.2"], ["a==1.2"]),
        (["a>=1.2,<3", "b==2"], ["a==1.2", "b==2"]),
        (["a[x]>=1.2; python_version < '4'"], ["a==1.2"]),
    ],
)
def test_the_lowest_dependencies_are_the_lower_bounds(
    requirements: list[str], want: list[str]
) -> None:
    """Each bound is what is installed."""
    assert list(list_lowest(requirements)) == want


def test_a_requirement_without_a_lower_bound_is_refused() -> None:
    """What is not tried is not promised."""
    with pytest.raises(RefusalError, match="no-lower-bound"):
        list_lowest(["a<3"])


def test_the_module_of_a_user_is_wrong_in_each_line_that_says_so(project: Project) -> None:
    """Only a checker that knows the types finds something to ignore."""
    source = render_user(project)
    compile(source, "user.py", "exec")
    assert source.count("type: ignore[assignment]") == 2


def test_modules_and_data_of_ones_own_are_published(scratch: Scratch) -> None:
    """What people put into `lib` is in the wheel byte for byte; a repository and notes are not."""
    lib = Path("generated/src/llama_extraction/lib")
    lib.mkdir()
    (lib / "__init__.py").write_text("X = 1\n", "utf-8")
    (lib / "data.bin").write_bytes(b"\xff\xfe\x00")
    Path("generated/notes.md").write_text("mine", "utf-8")
    assert scratch.run("build", "--no-verify") == 0, scratch.err
    with zipfile.ZipFile(next(Path("dist").glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
        assert wheel.read("llama_extraction/lib/data.bin") == b"\xff\xfe\x00"
    assert "llama_extraction/lib/__init__.py" in names
    assert not any("notes" in name for name in names)
