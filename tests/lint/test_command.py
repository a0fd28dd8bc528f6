"""`lint` as called: what it prints, and how it ends."""

import argparse
import json
import os
from pathlib import Path

import pytest

from scripts.commands import lint

CASES = Path(__file__).parents[1] / "cases" / "lint"


def call(*words: str) -> int:
    parser = argparse.ArgumentParser()
    lint.configure(parser)
    return lint.run(parser.parse_args(words))


@pytest.mark.parametrize(
    ("case", "status", "summary"),
    [
        ("example/passes.yaml", 0, "no findings"),
        ("enum-without-type/fires.yaml", 0, "1 warning"),
        ("example/fires.yaml", 1, "1 error"),
        ("duplicate-key/fires.yaml", 2, "1 error"),
        ("not-openapi/fires.yaml", 2, "1 error"),
        ("no-such-folder/openapi.yaml", 2, "1 error"),
    ],
)
def test_exit_status(
    case: str, status: int, summary: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """0 without errors, 1 with errors, 2 without a document."""
    assert call(str(CASES / case)) == status
    assert capsys.readouterr().err == f"{summary}\n"


def test_text_names_file_line_column(capsys: pytest.CaptureFixture[str]) -> None:
    """A line can be clicked in an editor, and holds no colour in a pipe."""
    path = CASES / "example" / "fires.yaml"
    call(str(path))
    message = "7 is not of type 'string'; correct it or its schema"
    assert capsys.readouterr().out == f"{path}:16:33: error[example]: {message}\n"


def test_json_is_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    """A program reads the same as a person, and the pointer besides; also of unreadable input."""
    call(str(CASES / "example" / "fires.yaml"), "--format", "json")
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["pointer"].endswith("/examples/nut/value/name")
    assert (finding["line"], finding["column"], finding["level"]) == (16, 33, "error")
    assert call(str(CASES / "duplicate-key" / "fires.yaml"), "--format", "json") == 2
    assert json.loads(capsys.readouterr().out)["findings"][0]["rule"] == "duplicate-key"


def test_rules_are_listed_with_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever sees a rule's id can read why it is there."""
    assert call("--rules") == 0
    assert "error[example]: A wrong example misleads" in capsys.readouterr().out


def test_a_level_can_be_chosen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A team decides what is an error and what is not heard, in the document or at the call."""
    text = (CASES / "operation-without-summary" / "fires.yaml").read_text()
    path = tmp_path / "api.yaml"
    path.write_text(text + "x-lint: { operation-without-summary: none }\n")
    assert call(str(path)) == 0
    assert capsys.readouterr() == ("", "no findings\n")
    assert call(str(path), "--level", "operation-without-summary=error") == 1
    assert "error[operation-without-summary]" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("choice", "reason"),
    [
        ("no-such-rule=error", "no such rule"),
        ("unreadable=warning", "its level cannot be changed"),
        ("example=loud", "is not a level"),
        ("example", "is not a level"),
    ],
)
def test_a_wrong_choice_is_wrong_usage(
    choice: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What stops generation cannot be silenced, and slips are told."""
    with pytest.raises(SystemExit) as caught:
        call("--level", choice)
    assert caught.value.code == 2
    assert reason in capsys.readouterr().err


@pytest.mark.parametrize(
    ("rule", "effect"),
    [
        ("default", "the default is left out"),
        ("dangling-reference", "no package is made"),
        ("undeclared-tag", "the package is made as the document says"),
    ],
)
def test_a_rule_is_explained(rule: str, effect: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Why it is there, what it does to generation, and a case that exists."""
    assert call("--explain", rule) == 0
    why, generation, example = capsys.readouterr().out.splitlines()
    assert f"[{rule}]: " in why
    assert effect in generation
    assert (CASES.parents[2] / example.split()[1].rstrip(",")).exists()


def test_a_file_that_cannot_be_corrected_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a full disk, `--fix` reports that in one line and loses nothing of the document."""
    path = tmp_path / "api.yaml"
    text = (CASES / "nullable-leftover" / "fires.yaml").read_text()
    path.write_text(text)

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    assert call("--fix", str(path)) == 2
    said = capsys.readouterr().out
    assert said == f"{path}:1:1: error[output]: cannot write: No space left on device\n"
    assert path.read_text() == text
    assert list(tmp_path.iterdir()) == [path]
