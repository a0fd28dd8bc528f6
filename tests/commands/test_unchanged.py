"""`generate` and `--check` where nothing changed: decided by digests, and never wrongly."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.__main__ import main
from scripts.package import stamp
from scripts.package.stamp import drop_stamp, read_stamp

SMALL = """\
openapi: 3.1.0
info:
  title: Small
  version: 1.2.0
  license: { name: MIT, identifier: MIT }
paths:
  /a:
    get:
      operationId: read_a
      tags: [things]
      summary: Read it.
      responses:
        "200":
          description: It.
          content: { application/json: { schema: { $ref: "#/components/schemas/A" } } }
components:
  schemas:
    A:
      type: object
      properties: { a: { type: string } }
"""
Captured = pytest.CaptureFixture[str]


def run(spec: Path, out: Path, *options: str) -> int:
    return main(["generate", "--spec", str(spec), "--out", str(out), *options])


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, Path]:
    """A document and its package, made by a run that had nothing to report."""
    spec, out = tmp_path / "small.yaml", tmp_path / "out"
    spec.write_text(SMALL, encoding="utf-8")
    assert run(spec, out) == 0
    assert read_stamp(out) is not None
    return spec, out


@pytest.fixture
def unused_generators(
    made: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> tuple[Path, Path]:
    """The same, where making a package again fails."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the package was made again")

    monkeypatch.setattr("scripts.package.package.make_package", refuse)
    return made


@pytest.mark.parametrize("options", [(), ("--check",), ("--format", "json")])
def test_nothing_is_made_again(
    unused_generators: tuple[Path, Path], options: tuple[str, ...], capsys: Captured
) -> None:
    """The same inputs and untouched files: the counts are known without a generator."""
    capsys.readouterr()
    assert run(*unused_generators, *options) == 0
    said = capsys.readouterr().out
    assert "operations: 1 of 1 generated; models: 1" in said or '"operations": 1' in said


def _edit_document(spec: Path, _: Path) -> None:
    spec.write_text(SMALL.replace("Read it.", "Read it now."), encoding="utf-8")


def _edit_changelog(spec: Path, _: Path) -> None:
    (spec.parent / "CHANGELOG.md").write_text("# Changes of small\n\n## 1.2.0\n\nFirst.\n")


def _edit_generated(_: Path, out: Path) -> None:
    (out / "README.md").write_text("mine", encoding="utf-8")


def _remove_generated(_: Path, out: Path) -> None:
    (out / "api.md").unlink()


@pytest.mark.parametrize(
    "change", [_edit_document, _edit_changelog, _edit_generated, _remove_generated]
)
def test_what_changed_is_seen(
    made: tuple[Path, Path], change: Callable[[Path, Path], None]
) -> None:
    """A change of the document, of the changelog or of a generated file is found and mended."""
    change(*made)
    assert run(*made, "--check") == 1
    assert run(*made) == 0
    assert run(*made, "--check") == 0


def test_a_changed_pipeline_is_seen(
    made: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another template or module makes another digest."""
    before = read_stamp(made[1])
    pipeline = tmp_path / "pipeline"
    (pipeline / "templates").mkdir(parents=True)
    (pipeline / "templates" / "a.jinja").write_text("new", encoding="utf-8")
    (pipeline / "requirements.lock").write_text("", encoding="utf-8")
    monkeypatch.setattr(stamp, "_ROOT", pipeline)
    assert run(*made) == 0
    assert read_stamp(made[1]) != before


def test_a_run_with_findings_is_repeated(tmp_path: Path, capsys: Captured) -> None:
    """What was reported once is reported each time."""
    spec, out = tmp_path / "small.yaml", tmp_path / "out"
    wrong = "      properties: { a: { type: string, example: 1 } }"
    spec.write_text(SMALL.replace("      properties: { a: { type: string } }", wrong), "utf-8")
    for _ in range(2):
        assert run(spec, out) == 0
        assert "example" in capsys.readouterr().out
    assert read_stamp(out) is None


def test_an_extra_module_is_still_found(made: tuple[Path, Path]) -> None:
    """A file that would be published fails the check, though all generated files are intact."""
    (made[1] / "src" / "small" / "extra.py").write_text("", encoding="utf-8")
    assert run(*made, "--check") == 1


def test_the_manifest_is_still_one_for_sha256sum(made: tuple[Path, Path]) -> None:
    """The stamp is a comment that the tool of the system passes over."""
    command = ["sha256sum", "--check", "--quiet", "--strict", ".generated.sha256"]
    try:
        outcome = subprocess.run(command, cwd=made[1], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("no sha256sum on this machine")
    assert outcome.returncode == 0, outcome.stderr
    text = (made[1] / ".generated.sha256").read_text(encoding="utf-8")
    assert drop_stamp(text) != text


def test_the_generators_are_not_even_imported(made: tuple[Path, Path]) -> None:
    """A run in a new process loads none of the modules that take the time."""
    code = (
        "import sys; from scripts.__main__ import main\n"
        f"main(['generate', '--spec', {str(made[0])!r}, '--out', {str(made[1])!r}])\n"
        "heavy = ('datamodel_code_generator', 'openapi_python_client', 'scripts.canonical', "
        "'scripts.review', 'jsonschema')\n"
        "sys.exit(','.join(name for name in heavy if name in sys.modules) or 0)"
    )
    root = Path(__file__).parents[2]
    outcome = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stderr
