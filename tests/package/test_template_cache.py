"""Compiled templates are kept beside their sources, and never used for another source."""

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from scripts.package.template_cache import find_template_cache


def render(folder: Path) -> str:
    """The template in a folder, by an environment that knows only what the folder holds."""
    environment = Environment()
    cache = find_template_cache(folder, environment)
    fresh = environment.overlay(loader=FileSystemLoader(folder), bytecode_cache=cache)
    return fresh.get_template("a.jinja").render()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "a.jinja").write_text("first")
    return tmp_path


def test_a_template_that_changed_is_compiled_anew(folder: Path) -> None:
    assert render(folder) == "first"
    [kept] = (folder / "__pycache__").iterdir()
    before = kept.read_bytes()
    assert render(folder) == "first"
    (folder / "a.jinja").write_text("second")
    assert render(folder) == "second"
    assert kept.read_bytes() != before


def test_what_is_kept_may_be_damaged(folder: Path) -> None:
    render(folder)
    [kept] = (folder / "__pycache__").iterdir()
    for damaged in (b"", kept.read_bytes()[:-5], b"\x00" * 100):
        kept.write_bytes(damaged)
        assert render(folder) == "first"


def test_a_folder_that_cannot_be_written_is_no_obstacle(folder: Path) -> None:
    (folder / "__pycache__").write_text("a file")
    assert render(folder) == "first"


def test_nothing_is_kept_where_python_keeps_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert render(folder) == "first"
    assert not (folder / "__pycache__").exists()
