"""The workflows, as tools that know GitHub's rules see them."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.release.conftest import REPOSITORY

WORKFLOWS = sorted((REPOSITORY / ".github/workflows").glob("*.yml"))


def _check(program: str, *options: str) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).parent / program), *options, *map(str, WORKFLOWS)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_zizmor_finds_nothing() -> None:
    """No injection, no broad permission, no action that could change under us."""
    run = _check("zizmor", "--offline", "--no-progress", "--persona", "pedantic")
    assert run.returncode == 0, run.stdout


def test_they_fit_the_schema_of_workflows() -> None:
    """Keys and values are those GitHub knows."""
    run = _check("check-jsonschema", "--builtin-schema", "vendor.github-workflows")
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_and_rights_are_asked_for_by_job(path: Path) -> None:
    """Each action is a commit with its version beside it; a workflow itself has no right."""
    text = path.read_text("utf-8")
    uses = re.findall(r"^\s*- uses: (.*)$", text, re.MULTILINE)
    assert uses
    assert all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each) for each in uses)
    assert yaml.safe_load(text)["permissions"] == {}


def test_only_an_approved_job_may_publish() -> None:
    """The right to speak to the index is with the one job that waits for a person."""
    jobs = yaml.safe_load((REPOSITORY / ".github/workflows/release.yml").read_text("utf-8"))["jobs"]
    uploading = {name for name, job in jobs.items() if "gh-action-pypi-publish" in str(job)}
    assert uploading == {"publish"}
    assert jobs["publish"]["environment"] == {"name": "release"}
    assert jobs["build"]["permissions"] == {"contents": "read"}
    assert "run" not in str(jobs["publish"]["steps"])


@pytest.mark.parametrize(
    ("report", "open_issue", "want"),
    [
        ("### Said otherwise (1)\n", "", ["label create drift", "issue create"]),
        ("### Said otherwise (1)\n", "7", ["issue edit 7 --body-file body.md"]),
        ("Both documents agree.\n", "7", ["issue close 7"]),
        ("Both documents agree.\n", "", []),
    ],
)
def test_drift_keeps_one_issue(
    report: str, open_issue: str, want: list[str], tmp_path: Path
) -> None:
    """It is opened once, brought up to date, and closed when the documents agree."""
    jobs = yaml.safe_load((REPOSITORY / ".github/workflows/drift.yml").read_text("utf-8"))["jobs"]
    script = jobs["report"]["steps"][-1]["run"]
    (tmp_path / "drift.md").write_text(report, "utf-8")
    program = tmp_path / "gh"
    program.write_text(
        '#!/bin/sh\nif [ "$2" = list ]; then echo "$OPEN"; else echo "$*" >> calls; fi\n', "utf-8"
    )
    program.chmod(0o755)
    variables = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "OPEN": open_issue}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    subprocess.run(command, cwd=tmp_path, env=variables, check=True)
    calls = tmp_path / "calls"
    made = calls.read_text("utf-8").splitlines() if calls.exists() else []
    assert len(made) == len(want)
    assert all(call.startswith(start) for call, start in zip(made, want, strict=True))
