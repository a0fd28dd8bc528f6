"""What `release` refuses, asks and leaves alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.release import application
from tests.release.conftest import Scratch, run_git

NARROWED = ("PARTIAL_SUCCESS, CANCELLED]", "PARTIAL_SUCCESS]")


def _is_clean_but_for_spec(scratch: Scratch) -> bool:
    return run_git(scratch.folder, "status", "--porcelain").split() in (
        [],
        ["M", "spec/openapi.yaml"],
    )


def test_a_dry_run_writes_nothing(scratch: Scratch) -> None:
    """It shows version and entry."""
    scratch.edit(*NARROWED)
    assert scratch.run("release", "--dry-run", "--date", "2026-02-03") == 0
    assert "release 1.0.0 -> 2.0.0 (major)" in scratch.out
    assert "## 2.0.0 (2026-02-03)" in scratch.out
    assert _is_clean_but_for_spec(scratch)


def test_nobody_to_ask_is_no_consent(scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a terminal nothing is written, and both ways to consent are named."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    scratch.edit(*NARROWED)
    assert scratch.run("release") == 1
    assert (
        "error[not-confirmed]: no terminal to confirm on; pass --yes, or to make YES=1"
        in scratch.err
    )
    assert _is_clean_but_for_spec(scratch)


@pytest.mark.parametrize(("answer", "status"), [("y", 0), ("", 1), ("no", 1)])
def test_it_asks(
    scratch: Scratch, monkeypatch: pytest.MonkeyPatch, answer: str, status: int
) -> None:
    """Only a yes is a yes."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: answer)
    scratch.edit(*NARROWED)
    assert scratch.run("release") == status
    assert _is_clean_but_for_spec(scratch) is (status == 1)


def test_no_answer_is_no_yes(scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-D writes nothing, without a traceback."""

    def end(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", end)
    scratch.edit(*NARROWED)
    assert scratch.run("release") == 1
    assert scratch.err == "nothing was written\n"
    assert _is_clean_but_for_spec(scratch)


def test_an_edited_file_of_the_package_is_named(scratch: Scratch) -> None:
    """A release replaces what somebody edited, as `generate` does, and says so."""
    scratch.edit(*NARROWED)
    Path("generated/README.md").write_text("edited", "utf-8")
    assert scratch.run("release", "--yes") == 0, scratch.err
    assert "generated/README.md:1:1: warning[edited-file]" in scratch.out


@pytest.mark.parametrize(
    ("edits", "want"),
    [
        ([], None),
        (
            [
                ("  version: 1.0.0\n", "  version: 1.1.0\n"),
                ("description: One run of", "description: A run of"),
            ],
            None,
        ),
        ([NARROWED], "[response-known-value-removed] at spec/openapi.yaml:"),
        ([NARROWED, ("  version: 1.0.0\n", "  version: 1.0.1\n")], "need 2.0.0"),
        ([NARROWED, ("  version: 1.0.0\n", "  version: 2.0.0\n")], None),
        ([("  version: 1.0.0\n", "  version: 0.9.0\n")], "older than the last release, 1.0.0"),
        ([("  version: 1.0.0\n", "  version: 1.0.0-rc1\n")], "three numbers"),
    ],
)
def test_the_check_holds_the_version_to_the_change(
    scratch: Scratch, edits: list[tuple[str, str]], want: str | None
) -> None:
    """A version that is too low is an error at its place, naming the change."""
    for old, new in edits:
        scratch.edit(old, new or old)
    assert scratch.run("release", "--check") == (1 if want else 0), scratch.err
    if want:
        assert want in scratch.err
        assert scratch.err.startswith("spec/openapi.yaml:7:3: error[")


def test_a_reviewed_breaking_change_is_named_with_its_place(scratch: Scratch) -> None:
    """The finding names rule and line of the change that asks for more."""
    scratch.edit("required: [id, extraction_agent, status]", "required: [id, extraction_agent]")
    scratch.edit("  version: 1.0.0\n", "  version: 1.0.1\n")
    assert scratch.run("release", "--check") == 1
    assert "[response-property-became-optional] at spec/openapi.yaml:" in scratch.err


def test_an_accepted_change_is_accepted_in_the_entry(scratch: Scratch) -> None:
    """The reason of an acceptance stands in the changelog."""
    scratch.edit("required: [id, extraction_agent, status]", "required: [id, extraction_agent]")
    Path("spec/accepted-changes.yaml").write_text(
        "- rule: response-property-became-optional\n"
        "  pointer: /components/schemas/ExtractJob/properties/status\n"
        "  reason: It was never sure to arrive.\n",
        "utf-8",
    )
    assert scratch.run("release", "--dry-run") == 0
    assert "Accepted: It was never sure to arrive." in scratch.out


def test_a_document_with_errors_is_not_released(scratch: Scratch) -> None:
    """The linter's error stands where the error is."""
    scratch.edit('$ref: "#/components/schemas/ExtractAgent"', '$ref: "#/components/schemas/Nobody"')
    status = scratch.run("release", "--yes")
    assert status in (1, 2)
    assert "spec/openapi.yaml:" in scratch.err
    assert _is_clean_but_for_spec(scratch)


def test_a_damaged_record_is_named(scratch: Scratch) -> None:
    """The record is restored with git, not guessed."""
    Path("spec/released/api.json").write_text("{", "utf-8")
    assert scratch.run("release", "--check") == 1
    assert "spec/released:1:1: error[record-damaged]" in scratch.err


def test_no_document_is_one_line(scratch: Scratch) -> None:
    """A missing document ends with 2 and one finding."""
    scratch.spec.unlink()
    assert scratch.run("release", "--yes") == 2
    assert len(scratch.err.splitlines()) == 1


def test_a_file_that_changes_meanwhile_stops_the_release(
    scratch: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What somebody saves during the run is not overwritten."""
    scratch.edit(*NARROWED)

    def save_then_check(
        read: dict[Path, bytes], check: Callable[..., None] = application._check_unchanged
    ) -> None:
        scratch.spec.write_bytes(scratch.spec.read_bytes() + b"# saved\n")
        check(read)

    monkeypatch.setattr(application, "_check_unchanged", save_then_check)
    assert scratch.run("release", "--yes") == 1
    assert "error[changed-during-run]" in scratch.err
    assert scratch.spec.read_bytes().endswith(b"# saved\n")
    assert _is_clean_but_for_spec(scratch)


def test_a_release_that_fails_half_way_is_undone(
    scratch: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Document, changelog and record are as before when the package cannot be written."""
    scratch.edit(*NARROWED)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(application, "write_tree", fail)
    assert scratch.run("release", "--yes") == 1
    assert "No space left on device" in scratch.err
    assert _is_clean_but_for_spec(scratch)
