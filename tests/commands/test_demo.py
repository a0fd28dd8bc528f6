"""`demo`: a newcomer's first call."""

import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


def _run_demo(
    monkeypatch: pytest.MonkeyPatch, **variables: str
) -> "subprocess.CompletedProcess[str]":
    for name in ("API_KEY", "BASE_URL", "AGENT_ID"):
        monkeypatch.delenv(f"LLAMA_CLOUD_{name}", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return subprocess.run(
        [sys.executable, "-m", "scripts", "demo"],
        cwd=REPOSITORY, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def test_the_demo_ends_with_a_table_of_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Jobs of the sandbox, listed by the generated client, one a row."""
    run = _run_demo(monkeypatch, COLUMNS="200")
    assert run.returncode == 0, run.stderr
    assert "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e" in run.stdout
    assert "PENDING" in run.stdout


def test_a_server_that_does_not_answer_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment leads the same client elsewhere; its exception is said, not raised."""
    run = _run_demo(
        monkeypatch, LLAMA_CLOUD_API_KEY="a-key", LLAMA_CLOUD_BASE_URL="http://127.0.0.1:9"
    )
    assert run.returncode == 1
    assert "APIConnectionError" in run.stderr
    assert "Traceback" not in run.stderr
