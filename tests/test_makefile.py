"""The targets, with what people write into their variables."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# Under `make test` its flags would speak along.
_CLEAN = {
    name: text for name, text in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))
}


def _run_make(folder: Path, *arguments: str) -> str:
    run = subprocess.run(
        ["make", *arguments], cwd=folder, env=_CLEAN, capture_output=True, text=True, check=True
    )
    return run.stdout


@pytest.mark.parametrize(
    "path",
    [
        "plain.yaml",
        "two words.yaml",
        "it's.yaml",
        'a "b".yaml',
        "a$b.yaml",
        "`a`.yaml",
        "a\\b.yaml",
    ],
)
@pytest.mark.parametrize("variable", ["SPEC", "OUT"])
def test_a_path_may_hold_any_sign(tmp_path: Path, path: str, variable: str) -> None:
    """The command gets the path as it was written, whatever the shell makes of its signs."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    for name in ("requirements.lock", "ready"):
        (tmp_path / name).touch()
    show = ["READY=ready", "RUN=printf '%s\\n'"]
    words = _run_make(tmp_path, "generate", f"{variable}={path}", *show).splitlines()
    assert words[words.index(f"--{variable.lower()}") + 1] == path


def test_clean_removes_what_was_made_and_nothing_else(tmp_path: Path) -> None:
    """A configuration whose name only begins like a result stays."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    made, kept = [".coverage", ".coverage.host.1", ".mypy_cache"], [".coveragerc", "generated"]
    for name in (*made, *kept):
        (tmp_path / name).write_text("")
    _run_make(tmp_path, "clean")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".coveragerc",
        "Makefile",
        "generated",
    ]
