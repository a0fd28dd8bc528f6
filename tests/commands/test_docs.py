"""`docs`: says where the reference page is, and writes one that marks what changed."""

from pathlib import Path

import pytest

from scripts.__main__ import main

ROOT = Path(__file__).parents[2]
SPEC = ROOT / "spec" / "openapi.yaml"
Captured = pytest.CaptureFixture[str]


def test_the_page_is_named(capsys: Captured) -> None:
    """Where nothing can be opened, its path is all that is printed."""
    assert main(["docs", "--out", str(ROOT / "generated")]) == 0
    assert capsys.readouterr().out == f"{ROOT / 'generated' / 'reference' / 'index.html'}\n"


def test_a_missing_page_is_told(tmp_path: Path, capsys: Captured) -> None:
    """The message says which command makes it."""
    assert main(["docs", "--out", str(tmp_path)]) == 2
    assert "run `make generate` first" in capsys.readouterr().err


def test_changes_are_marked(tmp_path: Path, capsys: Captured) -> None:
    """What only the base has is told on the page, which is written beside the package."""
    base = tmp_path / "base.yaml"
    text = SPEC.read_text(encoding="utf-8")
    base.write_text(text.replace("extraction_target:", "extraction_goal:"), encoding="utf-8")
    out = tmp_path / "marked"
    options = ["--spec", str(SPEC), "--base", str(base), "--output", str(out)]
    assert main(["docs", *options]) == 0
    assert capsys.readouterr().out == f"{out / 'index.html'}\n"
    page = (out / "index.html").read_text(encoding="utf-8")
    assert "The property `extraction_goal` was removed." in page


def test_an_output_that_cannot_be_written_is_told(tmp_path: Path, capsys: Captured) -> None:
    """One line on standard error, without a traceback."""
    taken = tmp_path / "taken"
    taken.write_text("", encoding="utf-8")
    options = ["--spec", str(SPEC), "--base", str(SPEC), "--output", str(taken)]
    assert main(["docs", *options]) == 2
    assert "cannot write" in capsys.readouterr().err
