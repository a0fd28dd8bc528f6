"""`python -m scripts`: what holds for every command."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.__main__ import main
from tests.commands.test_demo import PETS

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


@pytest.mark.parametrize(
    "arguments",
    [
        ["serve", "--port", "abc"],
        ["release", "--date", "soon"],
        ["generate", "--package", "a-b"],
        ["review", "a", "b", "--format", "pdf"],
    ],
)
def test_a_value_that_is_mistyped_is_one_line(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Who knows the option needs no usage."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"python -m scripts {arguments[0]}: error: argument --")


@pytest.mark.parametrize("name", ["generate", "release", "lint", "serve"])
def test_a_finding_is_one_line_whatever_its_file_is_called(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Signs that a terminal would obey are escaped."""
    spec = str(tmp_path / "a\n\x1b[2Jb.yaml")
    options = [spec] if name == "lint" else ["--spec", spec]
    assert main([name, *options]) == 2
    printed = "".join(capsys.readouterr())
    assert f"{tmp_path}/a\\n\\u001b[2Jb.yaml:1:1: error[unreadable]: cannot be read" in printed
    assert "\x1b" not in printed


@pytest.mark.parametrize(
    "command",
    [["generate", "--out", "out"], ["generate", "--out", "out", "--check"], ["lint"], ["--help"]],
    ids=" ".join,
)
def test_a_reader_that_goes_away_is_no_failure(command: list[str], tmp_path: Path) -> None:
    """As with `| head`: nothing is said, and what was written is whole."""
    document = tmp_path / "spec/openapi.yaml"
    document.parent.mkdir()
    document.write_text(PETS, "utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        run = subprocess.run(
            [sys.executable, "-m", "scripts", *command],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
            stdout=writing,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    finally:
        os.close(writing)
    said = [line for line in run.stderr.splitlines() if "[stale]" not in line]
    assert not [line for line in said if "Broken" in line or "Traceback" in line], run.stderr
    is_written = (tmp_path / "out/.generated.sha256").exists()
    assert is_written == (command == ["generate", "--out", "out"])


_STOP_AT_IMPORT = """
import builtins, runpy, sys
left, load = int(sys.argv.pop(1)), builtins.__import__

def count(*arguments, **options):
    global left
    left -= 1
    if left == 0:
        raise KeyboardInterrupt
    return load(*arguments, **options)

builtins.__import__ = count
runpy.run_module("scripts", run_name="__main__", alter_sys=True)
"""


@pytest.mark.parametrize("number", [10, 100, 500, 1000])
def test_ctrl_c_is_one_word_even_while_modules_load(number: int) -> None:
    """The first second goes into imports; whoever changes their mind then sees no traceback."""
    run = subprocess.run(
        [sys.executable, "-c", _STOP_AT_IMPORT, str(number), "lint", "spec/openapi.yaml"],
        cwd=REPOSITORY, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (130, "stopped\n")


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
