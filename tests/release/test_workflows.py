"""The workflows, as tools that know GitHub's rules see them."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

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


def test_the_pins_are_kept_fresh() -> None:
    """Dependabot looks at the actions; its file is one that it understands."""
    path = REPOSITORY / ".github/dependabot.yml"
    program = str(Path(sys.executable).parent / "check-jsonschema")
    command = [program, "--builtin-schema", "vendor.dependabot", str(path)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout
    updates = yaml.safe_load(path.read_text("utf-8"))["updates"]
    assert [each["package-ecosystem"] for each in updates] == ["github-actions"]


def test_every_python_of_the_package_and_every_system_is_tried() -> None:
    """The minors are those that the package's classifiers promise."""
    jobs = _read_jobs("ci.yml")
    matrix = jobs["test"]["strategy"]["matrix"]
    project = (REPOSITORY / "generated/pyproject.toml").read_text("utf-8")
    promised = re.findall(r"Python :: (3\.\d+)", project)
    assert matrix["python"] == promised
    systems = [*matrix["os"], *(each["os"] for each in matrix["include"])]
    assert [*systems, jobs["windows"]["runs-on"]] == [
        "ubuntu-latest",
        "macos-latest",
        "windows-latest",
    ]


def test_what_windows_tries_works_here() -> None:
    """The script of that job needs nothing but the package."""
    (script,) = [step["run"] for step in _read_jobs("ci.yml")["windows"]["steps"][-1:]]
    folder = str(REPOSITORY / "generated/src")
    subprocess.run([sys.executable, "-c", script], env={"PYTHONPATH": folder}, check=True)


def test_a_fork_replays_a_release_up_to_the_upload() -> None:
    """What comes before asks for no secret and no right; what others see is not for forks."""
    text = (REPOSITORY / ".github/workflows/release.yml").read_text("utf-8")
    jobs = _read_jobs("release.yml")
    assert "secrets." not in text
    assert "if" not in jobs["build"]
    assert "!github.event.repository.fork" in jobs["attest"]["if"]
    assert (jobs["publish"]["needs"], jobs["show"]["needs"]) == ("attest", "publish")


def test_only_an_approved_job_may_publish() -> None:
    """The right to speak to the index is with the one job that waits for a person."""
    jobs = _read_jobs("release.yml")
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
    (tmp_path / "drift.md").write_text(report, "utf-8")
    script = _read_jobs("drift.yml")["report"]["steps"][-1]["run"]
    _check_calls(_run_script(script, tmp_path, '[ "$2" = list ]', open_issue), want)


@pytest.mark.parametrize(
    ("own", "want"),
    [
        ("", "api --method POST repos/o/r/issues/5/comments --field body=@body.md"),
        ("42", "api --method PATCH repos/o/r/issues/comments/42 --field body=@body.md"),
    ],
)
def test_a_pull_request_has_one_comment(own: str, want: str, tmp_path: Path) -> None:
    """It is written once, and brought up to date from then on; its mark tells it from others."""
    (tmp_path / "review.md").write_text("# Review\n", "utf-8")
    job = _read_jobs("api-review.yml")["comment"]
    assert job["permissions"] == {"pull-requests": "write"}
    script = f"REPOSITORY=o/r NUMBER=5\n{job['steps'][-1]['run']}"
    _check_calls(_run_script(script, tmp_path, '[ "$2" = --paginate ]', own), [want])
    assert (tmp_path / "body.md").read_text("utf-8") == "<!-- api-review -->\n# Review\n"


def test_a_document_that_cannot_be_reviewed_is_annotated(tmp_path: Path) -> None:
    """The step before writes that there is no review, and does not stop the one that says why."""
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / ".venv/bin/python").symlink_to("/bin/false")
    summary = next(
        step["run"] for step in _read_jobs("api-review.yml")["review"]["steps"]
        if step.get("name") == "Write the summary"
    )  # fmt: skip
    _run_script(f"GITHUB_STEP_SUMMARY=summary.md\n{summary}", tmp_path, "false", "")
    assert "cannot be reviewed" in (tmp_path / "summary.md").read_text("utf-8")


@pytest.mark.parametrize("is_there", [False, True])
def test_a_release_is_shown_with_its_entry_and_its_files(is_there: bool, tmp_path: Path) -> None:
    """It is public when it is whole, and a second run finishes what the first one began."""
    files = tmp_path / "files"
    files.mkdir()
    names = ("a-1.0.0-py3-none-any.whl", "a-1.0.0.cdx.json", "a-1.0.0.tar.gz")
    for name in (*names, "entry.md"):
        (files / name).touch()
    script = f"TAG=v1.0.0\n{_read_jobs('release.yml')['show']['steps'][-1]['run']}"
    test = f'[ "$2" = view ] && {"true" if is_there else "exit 1"}'
    create = "release create v1.0.0 --verify-tag --draft --title v1.0.0 --notes-file entry.md"
    upload = "release upload v1.0.0 " + " ".join(f"files/{name}" for name in names) + " --clobber"
    publish = "release edit v1.0.0 --draft=false --notes-file entry.md"
    steps = [upload, publish] if is_there else [create, upload, publish]
    _check_calls(_run_script(script, tmp_path, test, ""), steps)


def _read_jobs(name: str) -> dict[str, Any]:
    text = (REPOSITORY / ".github/workflows" / name).read_text("utf-8")
    return dict(yaml.safe_load(text)["jobs"])


def _run_script(script: str, folder: Path, question: str, answer: str) -> list[str]:
    """The calls of gh that a step makes and that change something.

    Args:
        question: A test of the shell, true for a call that only asks.
        answer: What such a call prints.
    """
    program = folder / "gh"
    program.write_text(
        f'#!/bin/sh\nif {question}; then echo "$ANSWER"; else echo "$*" >> calls; fi\n', "utf-8"
    )
    program.chmod(0o755)
    variables = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "ANSWER": answer}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    subprocess.run(command, cwd=folder, env=variables, check=True)
    calls = folder / "calls"
    return calls.read_text("utf-8").splitlines() if calls.exists() else []


def _check_calls(made: list[str], want: list[str]) -> None:
    assert len(made) == len(want)
    assert all(call.startswith(start) for call, start in zip(made, want, strict=True))
