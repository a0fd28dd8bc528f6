"""Code written for the last release, held against the package as it is now."""

from pathlib import Path

import pytest

from scripts.release import compatibility
from tests.release.conftest import REPOSITORY, Scratch


def test_what_breaks_is_reported_by_all_who_notice(scratch: Scratch) -> None:
    """Surface, types and tests each name the class that is gone."""
    text = scratch.spec.read_text("utf-8")
    text = text.replace("    ExtractAgent:\n", "    Agent:\n").replace('/ExtractAgent"', '/Agent"')
    text = text.replace("extraction.ExtractAgent: ExtractAgent", "extraction.ExtractAgent: Agent")
    scratch.spec.write_text(text, "utf-8")
    assert scratch.run("generate") == 0
    assert scratch.run("release", "--compatibility") == 1
    lines = scratch.err.splitlines()
    rules = {line.partition("error[")[2].partition("]")[0] for line in lines}
    assert rules == {"surface-broken", "types-broken", "test-broken"}
    assert any("llama_extraction.ExtractAgent is gone (works with 1.0.0)" in line for line in lines)
    assert any(line.startswith("test_calls.py") for line in lines)


def test_a_major_version_admits_what_breaks(
    scratch: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is still told, as warnings."""
    monkeypatch.setattr(compatibility, "check_types", lambda *_: None)
    Path("spec/released/tests/test_calls.py").unlink()
    Path("spec/released/README.md").write_text(
        "```python\nfrom llama_extraction import Nothing\n```\n", "utf-8"
    )
    scratch.edit("  version: 1.0.0\n", "  version: 2.0.0\n")
    assert scratch.run("generate") == 0
    assert scratch.run("release", "--compatibility") == 0
    assert "example_1.py:1:1: warning[example-broken]" in scratch.out


def test_this_repository_stays_compatible(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last release's tests and examples work with the package that is to follow it."""
    if not (REPOSITORY / "spec/released").is_dir():
        pytest.skip("nothing was released from this repository yet")
    monkeypatch.chdir(REPOSITORY)
    found = compatibility.check_compatibility(Path("spec/openapi.yaml"), Path("generated"))
    assert not found.is_broken, "\n".join(str(finding) for finding in found.findings)
