"""The workflow that reviews pull requests is safe to run on anybody's text."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

WORKFLOW = Path(__file__).parents[2] / ".github" / "workflows" / "api-review.yml"
BIN = Path(sys.executable).parent


@pytest.mark.parametrize(
    "command",
    [
        ("zizmor", "--offline", "--no-progress", "--no-online-audits"),
        ("check-jsonschema", "--builtin-schema", "vendor.github-workflows"),
    ],
    ids=lambda command: command[0],
)
def test_checkers_have_nothing_to_say(command: tuple[str, ...]) -> None:
    """The workflow passes both checkers, offline."""
    tool = BIN / command[0]
    if not tool.exists():
        pytest.skip(f"{command[0]} is not installed beside this Python")
    run = subprocess.run(
        [tool, *command[1:], WORKFLOW], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_shell_meets_no_text_of_the_pull_request() -> None:
    """No step writes an expression into a shell script; values come by the environment."""
    jobs = yaml.safe_load(WORKFLOW.read_text())["jobs"]
    scripts = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]
    assert scripts
    assert not [script for script in scripts if "${{" in script]
