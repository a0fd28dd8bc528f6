"""Whatever a document holds, a run ends soon, in a whole package or in a clear refusal."""

import json
import os
import re
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.hostile.commands import Run, act_apart, run_apart, try_package
from tests.hostile.documents import DOCUMENTS, describe
from tests.package.crashes import forking

pytestmark = pytest.mark.slow
# Bounds against explosion: many times what the machine needs for an ordinary document.
_MOST_TIMES = 20
_MOST_MEGABYTES = 1_000
_PLACE = re.compile(r"^\S*?[ab]\.yaml:\d+:\d+: error\[[a-z-]+\]: .+$", re.MULTILINE)


@pytest.fixture(scope="module")
def most_seconds(tmp_path_factory: pytest.TempPathFactory) -> float:
    folder = tmp_path_factory.mktemp("ordinary")
    (folder / "a.yaml").write_text(json.dumps(describe()), "utf-8")
    ordinary = run_apart(folder, *"generate --spec a.yaml --out out --package ordinary".split())
    return _MOST_TIMES * ordinary.seconds


@forking
@pytest.mark.parametrize("name", DOCUMENTS)
def test_generate(name: str, tmp_path: Path, most_seconds: float) -> None:
    """There is a whole package, which imports and does nothing else, or a refusal with a place."""
    _write(tmp_path, name)
    run = run_apart(tmp_path, *"generate --spec a.yaml --out out --package hostile_api".split())
    _check(run, tmp_path, {"out"}, most_seconds)
    if run.status == 0:
        [counts] = re.findall(r"^operations: (\d+) of (\d+) generated", run.stdout, re.MULTILINE)
        assert counts[0] == counts[1] or "left out" in run.stdout
        tried = try_package(tmp_path, "hostile_api")
        assert tried.status == 0, tried.stderr
        assert tried.seconds < most_seconds
        assert not _find_hidden(tmp_path / "out")
    else:
        assert _PLACE.search(run.stderr), run.stderr
        assert not (tmp_path / "out").exists()


@forking
@pytest.mark.parametrize("name", DOCUMENTS)
def test_lint(name: str, tmp_path: Path, most_seconds: float) -> None:
    """Lint tells what it finds, with places."""
    _write(tmp_path, name)
    run = run_apart(tmp_path, "lint", "a.yaml")
    _check(run, tmp_path, set(), most_seconds)
    assert run.status == 0 or _PLACE.search(run.stdout + run.stderr)


@forking
@pytest.mark.parametrize("name", DOCUMENTS)
def test_review(name: str, tmp_path: Path, most_seconds: float) -> None:
    """A document is compared with itself but for one change, or refused."""
    _write(tmp_path, name)
    run = run_apart(tmp_path, "review", "a.yaml", "b.yaml")
    _check(run, tmp_path, set(), most_seconds)
    assert run.status == 0 or _PLACE.search(run.stderr + run.stdout)


@forking
@pytest.mark.parametrize("name", DOCUMENTS)
def test_serve(name: str, tmp_path: Path, most_seconds: float) -> None:
    """The sandbox starts to listen, or refuses."""
    _write(tmp_path, name)
    run = run_apart(tmp_path, "serve", "--spec", "a.yaml", "--port", "0")
    _check(run, tmp_path, set(), most_seconds)
    assert run.stdout.startswith("http://127.0.0.1:") or _PLACE.search(run.stderr)


@forking
@pytest.mark.parametrize(
    "action",
    [
        lambda: Path("/tmp/no-such-folder/file").write_text("a"),
        lambda: Path("/etc/passwd").read_text(),
        lambda: subprocess.run(["true"]),
        lambda: os.system("true"),
        lambda: socket.create_connection(("127.0.0.1", 9)),
    ],
)
def test_trespasses_are_seen(action: Callable[[], Any], tmp_path: Path) -> None:
    """The watch over the other tests notes what no document may bring about."""
    assert act_apart(tmp_path, action).trespasses


def _write(folder: Path, name: str) -> None:
    text = DOCUMENTS[name]()
    (folder / "a.yaml").write_text(text, "utf-8")
    (folder / "b.yaml").write_text(text.replace('"Fine"', '"Well"'), "utf-8")


def _check(run: Run, folder: Path, made: set[str], most_seconds: float) -> None:
    assert "Traceback" not in run.stderr + run.stdout, run.stderr[-2_000:]
    assert run.status in (0, 1, 2, -15), run.stderr[-2_000:]
    assert run.trespasses == ()
    assert run.seconds < most_seconds
    assert run.megabytes < _MOST_MEGABYTES
    assert len(run.stderr) < 20_000 or run.status == 0
    left = {path.name for path in folder.iterdir()}
    assert left - made <= {"a.yaml", "b.yaml", "stdout", "stderr", "trespasses", "scratch"}
    assert not any((folder / "scratch").iterdir())


def _find_hidden(folder: Path) -> list[str]:
    """The files in which a character stands that turns text round or hides it."""
    hidden = re.compile("[\u200b\u202a-\u202e\u2066-\u2069\ufeff\u00ad]|\U000e0041")
    texts = {path: path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()}
    return [str(path) for path, text in texts.items() if hidden.search(text)]
