"""`python -m scripts`: what holds for every command."""

import subprocess
import sys
from pathlib import Path

import pytest

from scripts.__main__ import main

REPOSITORY = Path(__file__).parents[2]
COMMANDS = sorted(path.stem for path in (REPOSITORY / "scripts" / "commands").glob("[a-z]*.py"))


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` ends with 0 and says what the command is for."""
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])
    assert ended.value.code == 0
    assert name in capsys.readouterr().out


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a command's name, each is named once."""
    with pytest.raises(SystemExit):
        main(["--help"])
    printed = capsys.readouterr().out
    assert [name for name in COMMANDS if f"    {name}" not in printed] == []


@pytest.mark.parametrize("arguments", [[], ["no-such-command"], ["generate", "--no-such-option"]])
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The message goes to standard error and shows the usage."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_a_reader_who_leaves_is_no_fault() -> None:
    """A closed pipe ends the command without a traceback."""
    spec = REPOSITORY / "spec" / "openapi.yaml"
    with subprocess.Popen(
        [sys.executable, "-m", "scripts", "lint", "--rules", str(spec)],
        cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        process.stdout.close()
        _, said = process.communicate(timeout=30)
    assert "Traceback" not in said
