"""What a release says of a package whose code changed, with or without its document."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.canonical import Canonical
from scripts.package.package import make_package
from scripts.package.tree import SourceTree
from scripts.release import preparation
from tests.release.conftest import Scratch


def _change_package(monkeypatch: pytest.MonkeyPatch, path: str, edit: Callable[[str], str]) -> None:
    """Let every package be made with another text of one file."""

    def make(*arguments: Any, **options: Any) -> tuple[Canonical, SourceTree]:
        canonical, tree = make_package(*arguments, **options)
        return canonical, {**tree, path: edit(tree[path])}

    monkeypatch.setattr(preparation, "make_package", make)


RETRY = "src/llama_extraction/_runtime/retry.py"


def test_changed_code_of_the_package_is_a_patch(
    scratch: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another runtime, template or generator is a change for users, whatever the document says."""
    _change_package(monkeypatch, RETRY, lambda text: f"{text}\n_MORE = 1\n")
    assert scratch.run("release", "--dry-run", "--date", "2026-02-01") == 0
    assert "release 1.0.0 -> 1.0.1 (patch)" in scratch.out
    assert "- The code behind the calls changed; all names and signatures" in scratch.out
    assert "Documentation only" not in scratch.out
    assert f"the code changed in {RETRY}; explain to users what this means" in scratch.out


def test_a_note_says_what_changed_code_means(
    scratch: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`## Unreleased` becomes part of the entry, and is no part of the package before that."""
    changelog = Path("CHANGELOG.md")
    title, _, rest = changelog.read_text("utf-8").partition("\n")
    note = "- retries: a 409 is tried again."
    changelog.write_text(f"{title}\n\n## Unreleased\n\n{note}\n{rest}", "utf-8")
    assert scratch.run("generate", "--check") == 0, scratch.err
    _change_package(monkeypatch, RETRY, lambda text: f"{text}\n_MORE = 1\n")
    assert scratch.run("release", "--yes", "--date", "2026-02-01") == 0
    text = changelog.read_text("utf-8")
    assert f"\n## 1.0.1 (2026-02-01)\n\n### Changed\n\n{note}\n" in text
    assert "Unreleased" not in text
    assert "behind the calls" not in text


def test_other_words_in_the_code_are_documentation(
    scratch: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A docstring is no code: nothing asks for a release."""
    _change_package(monkeypatch, RETRY, lambda text: text.replace('"""', '"""Now: ', 1))
    assert scratch.run("release", "--dry-run") == 0
    assert "nothing to do" in scratch.out


def test_a_name_that_new_code_takes_away_is_breaking(
    scratch: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names of the runtime are promised as well as those of the document."""
    path = "src/llama_extraction/__init__.py"
    _change_package(monkeypatch, path, lambda text: text.replace('"Timeout",', ""))
    assert scratch.run("release", "--dry-run") == 0
    assert "release 1.0.0 -> 2.0.0 (major)" in scratch.out
    assert "### Breaking\n\n- `Timeout` is gone.\n" in scratch.out


def test_review_check_and_release_say_the_same(scratch: Scratch) -> None:
    """A renamed schema changes no message and takes a name away; all three know it."""
    before = scratch.folder / "before.yaml"
    before.write_bytes(scratch.spec.read_bytes())
    text = scratch.spec.read_text("utf-8").replace("ExtractPriority", "JobPriority")
    scratch.spec.write_text(text, "utf-8")
    sentence = "`ExtractPriority` is now `JobPriority`"
    assert scratch.run("review", "before.yaml", "spec/openapi.yaml", "--fail-on", "major") == 1
    assert f"In Python {sentence}." in scratch.out
    assert "at least a major one" in scratch.out
    assert scratch.run("release", "--check") == 1
    assert f"In Python {sentence} [package-name-changed] at spec/openapi.yaml:" in scratch.err
    assert scratch.run("release", "--dry-run") == 0
    assert "release 1.0.0 -> 2.0.0 (major)" in scratch.out
    assert f"### Breaking\n\n- {sentence}.\n" in scratch.out
    assert scratch.out.count("ExtractPriority") == 1
