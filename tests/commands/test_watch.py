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
    command += ["--root", str(tmp_path)]
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


def test_an_overlay_that_is_new_counts(spec: Path, tmp_path: Path, log: Path) -> None:
    """It is laid beside the document while nothing else changes, and is watched from then on."""
    models = tmp_path / "out" / "src" / "small" / "models.py"
    _wait_for_runs(log, 1)
    (spec.parent / "overlays").mkdir()
    for runs, name in enumerate(("b", "later"), 2):
        (spec.parent / "overlays" / "names.yaml").write_text(
            "overlay: 1.1.0\ninfo: { title: Names, version: 1.0.0 }\nactions:\n"
            "- target: $.components.schemas.A.properties\n"
            f"  update: {{ {name}: {{ type: string }} }}\n"
        )
        _wait_for_runs(log, runs)
        assert f"{name}: str" in models.read_text(encoding="utf-8")


def test_a_file_the_document_refers_to_counts(spec: Path, tmp_path: Path, log: Path) -> None:
    """Also below the folder given as root; a neighbour that nothing refers to does not."""
    shared = tmp_path / "shared.yaml"
    shared.write_text("type: object\nproperties: { a: { type: string } }\n")
    _wait_for_runs(log, 1)
    text = spec.read_text(encoding="utf-8").replace(
        "{ type: object, properties: { a: { type: string } } }", "{ $ref: ../shared.yaml }"
    )
    assert "shared.yaml" in text
    spec.write_text(text)
    _wait_for_runs(log, 2)
    (spec.parent / "neighbour.yaml").write_text("a: 1\n")
    spec.write_text(text)
    shared.write_text("type: object\nproperties: { later: { type: string } }\n")
    _wait_for_runs(log, 3)
    models = tmp_path / "out" / "src" / "small" / "models.py"
    assert "later: str" in models.read_text(encoding="utf-8")
    time.sleep(1)
    assert log.read_text(encoding="utf-8").count("waiting for changes") == 3
