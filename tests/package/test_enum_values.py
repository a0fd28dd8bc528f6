"""Type checkers know which texts the values of an enum may be, in responses and in arguments."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.package.packages import package_of_case

CASE = package_of_case("enums-stay-open")
PROGRAM = """
from typing import assert_never

from enumerated import Colour, ColourValue, Values, ValuesLevel


def compare(values: Values) -> bool:
    found = [values.colour == "red", values.level == 2, values.colour == Colour.DARK_BLUE]
    found.append(values.colour == "rad")  # wrong
    found.append(values.level == 4)  # wrong
    found.append(values.colour == Colour.RAD)  # wrong
    return any(found)


def describe(colour: ColourValue) -> str:
    match colour:
        case "red" | "green":
            return "bright"
        case Colour.DARK_BLUE:
            return "dark"
        case _:
            assert_never(colour)


def forget(colour: ColourValue) -> str:
    match colour:
        case "red":
            return "bright"
        case Colour.DARK_BLUE:
            return "dark"
        case _:
            assert_never(colour)  # wrong


def use(values: Values) -> list[str]:
    values.colour = "green"
    values.colour = Colour.GREEN
    values.colour = "grean"  # wrong
    known = [Colour(values.colour).is_known, ValuesLevel(values.level).is_known]
    return [describe("red"), describe(Colour.RED), describe(values.colour), *map(str, known)]
"""
WRONG = {number for number, line in enumerate(PROGRAM.splitlines(), 1) if line.endswith("# wrong")}


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The package, and beside it the program."""
    CASE.lay_out(tmp_path)
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    settings = {"typeCheckingMode": "strict", "include": ["program.py"]}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    return tmp_path


def _run(folder: Path, *command: str) -> str:
    run = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False
    )
    return run.stdout


def test_mypy_finds_what_is_wrong_and_nothing_else(workspace: Path) -> None:
    """A text that is not listed, a member that is not there, a case that is left out."""
    said = _run(workspace, "mypy", "--strict", "--no-error-summary", "program.py")
    assert {int(line.split(":")[1]) for line in said.splitlines() if ": error:" in line} == WRONG


def test_pyright_finds_the_same(workspace: Path) -> None:
    command = ("basedpyright", f"--pythonpath={sys.executable}", "--outputjson")
    said = json.loads(_run(workspace, *command))["generalDiagnostics"]
    found = {one["range"]["start"]["line"] + 1 for one in said if one["severity"] == "error"}
    assert found == WRONG, said
