"""`lint` as called: what it prints, and how it ends."""

import argparse
import json
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
