"""`watch`: a change of the document makes the package anew."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.test_generate import REPOSITORY, SMALL

PATIENCE = 40.0


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "spec" / "small.yaml"
    path.parent.mkdir()
    path.write_text(SMALL)
    return path


@pytest.fixture
def log(spec: Path, tmp_path: Path) -> Iterator[Path]:
    """What the command has said so far."""
    path = tmp_path / "log"
    command = ["watch", "--spec", str(spec), "--out", str(tmp_path / "out")]
    with path.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "scripts", *command], cwd=REPOSITORY, stdout=file, stderr=file
        )
    yield path
    process.terminate()
    process.wait(10)


def _wait_for_runs(log: Path, count: int) -> None:
    end = time.monotonic() + PATIENCE
    while log.read_text(encoding="utf-8").count("waiting for changes") < count:
        assert time.monotonic() < end, log.read_text(encoding="utf-8")
        time.sleep(0.05)


def test_a_change_is_seen(spec: Path, tmp_path: Path, log: Path) -> None:
    """The package is made at once, after a change, and also after a mistake was corrected."""
    models = tmp_path / "out" / "src" / "small" / "models.py"
    _wait_for_runs(log, 1)
    assert "a: str" in models.read_text(encoding="utf-8")
    spec.write_text("openapi: [")
    _wait_for_runs(log, 2)
    assert "a: str" in models.read_text(encoding="utf-8")
    spec.write_text(SMALL.replace("a: { type: string }", "later: { type: string }"))
    _wait_for_runs(log, 3)
    assert "later: str" in models.read_text(encoding="utf-8")
