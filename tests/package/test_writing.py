"""A folder is replaced as a whole, whatever happens meanwhile."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts.package.writing import ForeignFolderError, read_tree, write_tree

MARK = "# mark"
REPOSITORY = Path(__file__).parents[2]
ROUNDS = 12


def _make_tree(name: str) -> dict[str, str]:
    return {"pyproject.toml": f"{MARK}\n", **{f"{name}/{n}.py": f"{name}\n" for n in range(20)}}


OLD, NEW = _make_tree("old"), _make_tree("new")
_SWAP_FOREVER = """
import sys
from pathlib import Path
from tests.package.test_writing import MARK, NEW, OLD
from scripts.package.writing import write_tree
print("ready", flush=True)
while True:
    for tree in (NEW, OLD):
        write_tree(Path(sys.argv[1]), tree, MARK)
"""


def test_a_killed_run_leaves_the_old_folder_or_the_new_one(tmp_path: Path) -> None:
    """At no moment is there a folder of both, of parts, or none."""
    folder = tmp_path / "out"
    write_tree(folder, OLD, MARK)
    moments = random.Random(7)
    for _ in range(ROUNDS):
        with subprocess.Popen(
            [sys.executable, "-c", _SWAP_FOREVER, str(folder)],
            cwd=REPOSITORY, stdout=subprocess.PIPE,
        ) as process:  # fmt: skip
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(moments.uniform(0, 0.05))
            process.kill()
        assert read_tree(folder) in (OLD, NEW)
    write_tree(folder, NEW, MARK)
    assert read_tree(folder) == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_failure_while_writing_leaves_nothing_behind(tmp_path: Path) -> None:
    """A file that cannot be written keeps the old folder, and what was staged goes."""
    folder = tmp_path / "out"
    write_tree(folder, OLD, MARK)
    with pytest.raises(OSError, match="directory"):
        write_tree(folder, {**NEW, "new": "a file where a folder is"}, MARK)
    assert read_tree(folder) == OLD
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_only_marked_or_empty_folders_are_replaced(tmp_path: Path) -> None:
    """A folder of somebody else's stays."""
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(ForeignFolderError):
        write_tree(tmp_path, NEW, MARK)
    empty = tmp_path / "empty"
    empty.mkdir()
    write_tree(empty, NEW, MARK)
    assert read_tree(empty) == NEW


def test_what_tools_leave_behind_is_not_read(tmp_path: Path) -> None:
    """Caches are neither files of the package nor extra ones."""
    write_tree(tmp_path / "out", NEW, MARK)
    (tmp_path / "out" / "new" / "__pycache__").mkdir()
    (tmp_path / "out" / "new" / "__pycache__" / "0.pyc").write_bytes(b"\xff")
    assert read_tree(tmp_path / "out") == NEW


def test_line_ends_are_written_as_they_are(tmp_path: Path) -> None:
    """No translation by the platform."""
    tree = {"pyproject.toml": f"{MARK}\r\nx\n"}
    write_tree(tmp_path / "out", tree, MARK)
    assert (tmp_path / "out" / "pyproject.toml").read_bytes() == f"{MARK}\r\nx\n".encode()
