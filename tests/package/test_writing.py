"""What is generated is replaced as a whole, and what other people keep beside it stays."""

import errno
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from scripts.package import exchange, writing
from scripts.package.manifest import MANIFEST, add_manifest
from scripts.package.placement import ObstacleError
from scripts.package.rendering import MARK
from scripts.package.tree import SourceTree
from scripts.package.workspace import hold_workspace
from scripts.package.writing import WORKSPACE, read_generated, read_tree, write_tree
from tests.package.crashes import crash_at_each_step, forking, run_at_once

REPOSITORY = Path(__file__).parents[2]
PROJECT = f'{MARK}\n[project]\nname = "thing"\n'


def make_tree(word: str, package: str = "thing", count: int = 2) -> SourceTree:
    """A small project in which every file of the package holds the word."""
    modules = {f"src/{package}/part/{word}{n}.py": f"{word}\n" for n in range(count)}
    common = {f"src/{package}/__init__.py": f"{MARK}\n{word}\n", "pyproject.toml": PROJECT}
    return add_manifest({**common, "README.md": f"{word}\n", **modules})


OLD, NEW = make_tree("old"), make_tree("new")
FOREIGN = {
    ".git/HEAD": "ref",
    ".venv/bin/python": "program",
    "notes.md": "mine",
    "tests/test_mine.py": "mine",
    "src/thing/lib/mine.py": "mine",
    "src/thing/mine.py": "mine",
    "src/thing/part/mine.py": "mine",
    "src/beside/mine.py": "mine",
}


def lay(folder: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)


def read_all(folder: Path) -> dict[str, str]:
    """Every file but those of a run that was killed, which git does not see."""
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and WORKSPACE not in path.parts
    }


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder that holds the old tree and files of other people."""
    folder = tmp_path / "out"
    write_tree(folder, OLD)
    lay(folder, FOREIGN)
    return folder


def test_what_was_not_generated_stays(out: Path) -> None:
    """Notes, tests, modules, repositories and environments outlive every run."""
    (out / "empty").mkdir()
    (out / "src/thing/lib/link").symlink_to("mine.py")
    inode = (out / ".venv/bin/python").stat().st_ino
    assert write_tree(out, NEW) == ()
    assert read_all(out) == {**NEW, **FOREIGN, "src/thing/lib/link": "mine"}
    assert (out / "src/thing/lib/link").is_symlink()
    assert (out / "empty").is_dir()
    assert (out / ".venv/bin/python").stat().st_ino == inode
    assert not (out / WORKSPACE).exists()


def test_a_run_writes_only_what_changes(out: Path) -> None:
    """A file and a package that stay the same are not even written again."""
    files = ["README.md", "pyproject.toml", "src/thing"]
    before = [(out / name).stat().st_ino for name in files]
    write_tree(out, add_manifest({**OLD, "README.md": "other"}))
    after = [(out / name).stat().st_ino for name in files]
    assert [old == new for old, new in zip(before, after, strict=True)] == [False, True, True]


def test_a_renamed_package_leaves_its_old_folder(out: Path) -> None:
    """What was generated under the old import name goes, what people wrote there stays."""
    renamed = make_tree("new", "other")
    (out / "src/thing/__pycache__").mkdir()
    write_tree(out, renamed)
    assert read_all(out) == {**renamed, **FOREIGN}


def test_an_edited_file_is_named(out: Path) -> None:
    """One that is generated again is replaced with a word; one that is not stays with a word."""
    lay(out, {"README.md": "edited", "src/thing/part/old0.py": "edited"})
    said = [str(finding) for finding in write_tree(out, NEW)]
    assert [line.partition(": ")[0] for line in said] == [
        f"{out}/README.md:1:1", f"{out}/src/thing/part/old0.py:1:1",
    ]  # fmt: skip
    assert "warning[edited-file]" in said[0]
    assert "warning[kept-file]" in said[1]
    assert read_all(out) == {**NEW, **FOREIGN, "src/thing/part/old0.py": "edited"}


@pytest.mark.parametrize(
    ("foreign", "place"),
    [
        ({"src/thing/part/new1.py": "mine"}, "src/thing/part/new1.py"),
        ({"src/thing/part/NEW1.py": "mine"}, "src/thing/part/NEW1.py"),
        ({"src/thing/part/new1.py/mine": "mine"}, "src/thing/part/new1.py"),
        ({"extra": "mine"}, "extra"),
        ({"Extra/mine": "mine"}, "Extra"),
    ],
    ids=["file", "case", "folder", "file for a folder", "case of a folder"],
)
def test_a_file_in_the_way_is_named_and_nothing_is_written(
    out: Path, foreign: Mapping[str, str], place: str
) -> None:
    """Each obstacle is one finding at its place."""
    lay(out, foreign)
    before = read_all(out)
    with pytest.raises(ObstacleError) as refused:
        write_tree(out, add_manifest({**NEW, "extra/page": "x", "extra/more": "x"}))
    assert [str(each.location) for each in refused.value.findings] == [f"{out / place}:1:1"]
    assert read_all(out) == before
    assert not (out / WORKSPACE).exists()


def test_nothing_is_written_or_removed_through_a_link(out: Path, tmp_path: Path) -> None:
    """A link in the folder does not lead a run out of it."""
    elsewhere = tmp_path / "elsewhere"
    shutil.move(out / "src/thing", elsewhere)
    (out / "src/thing").symlink_to(elsewhere)
    before = read_all(elsewhere)
    with pytest.raises(ObstacleError, match="it is a link"):
        write_tree(out, NEW)
    write_tree(out, make_tree("new", "other"))
    assert read_all(elsewhere) == before


def test_a_file_of_the_same_text_is_not_in_the_way(out: Path) -> None:
    """Files that came without the manifest, as a merge may bring them, become ours."""
    lay(out, {"src/thing/part/new1.py": "new\n"})
    write_tree(out, NEW)
    assert read_tree(out).keys() >= NEW.keys()


def test_a_marked_file_is_not_in_the_way(out: Path) -> None:
    """What a run made whose manifest git took away again is replaced, with a word."""
    lay(out, {"src/thing/part/new1.py": f"{MARK}\nfrom another document\n"})
    (finding,) = write_tree(out, NEW)
    assert finding.location.file == f"{out}/src/thing/part/new1.py"
    assert finding.rule == "edited-file"
    assert read_all(out) == {**NEW, **FOREIGN}


def test_a_folder_that_cannot_be_read_stops_the_run(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be seen is not taken for nothing and thrown away."""
    scan = os.scandir

    def refuse(path: Any) -> Any:
        if str(path).endswith("/lib"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", refuse)
        with pytest.raises(PermissionError):
            write_tree(out, NEW)
    assert read_all(out) == {**OLD, **FOREIGN}


@pytest.mark.parametrize(
    "line", ["0" * 64 + "  ../mine", "0" * 64 + "  /mine", "<<<<<<< ours", "", "\udcff"]
)
def test_a_damaged_manifest_does_no_harm(out: Path, line: str) -> None:
    """Lines that list nothing in the folder count for nothing."""
    manifest = (out / MANIFEST).read_text()
    (out / MANIFEST).write_bytes(f"{line}\n{manifest}".encode("utf-8", "surrogateescape"))
    write_tree(out, NEW)
    assert read_all(out) == {**NEW, **FOREIGN}


def test_a_folder_without_a_manifest_is_known_by_its_marks(out: Path) -> None:
    """What has the mark or is generated again is replaced; the rest stays and is named."""
    (out / MANIFEST).unlink()
    lay(out, {"src/thing/gone.py": f"{MARK}\n"})
    said = {str(finding.location) for finding in write_tree(out, NEW)}
    old = [f"src/thing/part/old{n}.py" for n in range(2)]
    visible = [path for path in FOREIGN if path.startswith("src/")]
    assert said == {f"{out}/{path}:1:1" for path in (*old, *visible, "notes.md", "tests")}
    assert read_all(out) == {**NEW, **FOREIGN, **dict.fromkeys(old, "old\n")}


@pytest.mark.parametrize("files", [{"mine.txt": "mine"}, {"pyproject.toml": "[project]"}])
def test_a_folder_of_somebody_elses_is_refused(tmp_path: Path, files: Mapping[str, str]) -> None:
    """Nothing is put among files when nothing was generated there before."""
    lay(tmp_path, files)
    with pytest.raises(ObstacleError, match="choose another folder"):
        write_tree(tmp_path, NEW)
    assert read_all(tmp_path) == files


def test_an_empty_folder_and_a_new_repository_are_written_into(tmp_path: Path) -> None:
    """What begins with a dot is no reason to refuse."""
    lay(tmp_path, {".git/HEAD": "ref"})
    write_tree(tmp_path, NEW)
    assert read_all(tmp_path) == {**NEW, ".git/HEAD": "ref"}


def test_another_distribution_is_refused(out: Path) -> None:
    """Whoever forgot to name another folder keeps the package that is there."""
    other = add_manifest({**NEW, "pyproject.toml": PROJECT.replace("thing", "other")})
    with pytest.raises(ObstacleError, match=r"holds thing, and this document gives other; .*OUT="):
        write_tree(out, other)
    assert read_all(out) == {**OLD, **FOREIGN}


def test_a_failure_leaves_the_old_files_and_nothing_else(out: Path) -> None:
    """Where the disk is full, nothing changes."""
    resource = pytest.importorskip("resource")
    before = sorted(out.rglob("*"))
    large = add_manifest({**NEW, "README.md": "x" * 100_000})
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, limit[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            write_tree(out, large)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert sorted(out.rglob("*")) == before
    assert read_all(out) == {**OLD, **FOREIGN}


def test_what_tools_leave_behind_is_not_read(out: Path) -> None:
    """Caches are neither files of the package nor extra ones."""
    (out / "src/thing/__pycache__").mkdir()
    (out / "src/thing/__pycache__/0.pyc").write_bytes(b"\xff")
    assert read_generated(out) == OLD
    foreign = {path: text for path, text in FOREIGN.items() if path.startswith("src/")}
    assert read_tree(out) == {**OLD, **foreign}


def test_line_ends_are_written_as_they_are(tmp_path: Path) -> None:
    """No translation by the platform."""
    tree = add_manifest({"README.md": "a\r\nx\n"})
    write_tree(tmp_path / "out", tree)
    assert (tmp_path / "out" / "README.md").read_bytes() == b"a\r\nx\n"


def _read_package(folder: Path) -> dict[str, str]:
    foreign = {f"src/thing/{path}" for path in ("lib/mine.py", "mine.py", "part/mine.py")}
    return {
        path: text
        for path, text in read_all(folder).items()
        if path.startswith("src/thing/") and path not in foreign
    }


def _select_package(tree: SourceTree) -> dict[str, str]:
    return {path: text for path, text in tree.items() if path.startswith("src/")}


def _refuse_folders(source: Path, target: Path, rename: Any = os.rename) -> None:
    if Path(source).is_dir():
        raise OSError(errno.EXDEV, "Invalid cross-device link")
    rename(source, target)


@pytest.fixture
def quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that is killed loses nothing that it has handed to the system."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.mark.usefixtures("quick_disk")
@forking
@pytest.mark.parametrize("way", ["exchange", "renames", "files"])
def test_a_run_that_is_killed_anywhere_harms_nothing(
    out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """At every step each file of other people is at its place and the package is whole.

    The next run, of the same tree or another one, ends as if there had been no accident. Where
    the system cannot exchange folders, or not even move them, the package may be gone or mixed
    until then.
    """
    is_atomic = way == "exchange"
    if is_atomic and sys.platform not in ("linux", "darwin"):
        pytest.skip("folders cannot be exchanged here")
    if not is_atomic:
        monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    if way == "files":
        monkeypatch.setattr(os, "rename", _refuse_folders)
    pristine = tmp_path / "pristine"
    shutil.copytree(out, pristine)
    steps = 0
    for step in crash_at_each_step(lambda: write_tree(out, NEW)):
        if is_atomic:
            assert FOREIGN.items() <= read_all(out).items(), step
            assert _read_package(out) in (_select_package(OLD), _select_package(NEW)), step
        wanted = (NEW, OLD)[step % 2]
        assert write_tree(out, wanted) == (), step
        assert read_all(out) == {**wanted, **FOREIGN}, step
        assert not (out / WORKSPACE).exists(), step
        shutil.rmtree(out)
        shutil.copytree(pristine, out)
        steps = step
    assert steps > 30


@pytest.mark.usefixtures("quick_disk")
@forking
def test_a_first_run_that_is_killed_is_taken_up(tmp_path: Path) -> None:
    """The package appears as a whole, and nothing of the accident is left."""
    out = tmp_path / "out"
    for step in crash_at_each_step(lambda: write_tree(out, OLD)):
        assert not (out / "src/thing").exists() or _read_package(out) == _select_package(OLD)
        write_tree(out, NEW)
        assert read_all(out) == NEW, step
        assert not (out / WORKSPACE).exists(), step
        shutil.rmtree(out)


@pytest.mark.usefixtures("quick_disk")
@forking
def test_runs_at_the_same_time_follow_each_other(out: Path) -> None:
    """Whoever is last wins with a whole tree, and no run disturbs what another one prepares."""
    for _ in range(50):
        run_at_once(lambda: write_tree(out, NEW), lambda: write_tree(out, OLD))
        assert read_all(out) in ({**NEW, **FOREIGN}, {**OLD, **FOREIGN})
        assert not (out / WORKSPACE).exists()


def test_a_run_that_waits_says_so(out: Path) -> None:
    """A word on standard error, and on it goes as soon as the other one is done."""
    write = _SWAP_FOREVER.replace("while True", "if True")
    with hold_workspace(out / WORKSPACE, "writes it"):
        process = subprocess.Popen(
            [sys.executable, "-c", write, str(out)],
            cwd=REPOSITORY, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert process.stderr is not None
        assert process.stderr.readline() == f"waiting for another run that writes {out}\n"
        assert read_all(out) == {**OLD, **FOREIGN}
    assert process.wait(10) == 0
    process.stderr.close()
    assert read_all(out) == {**OLD, **FOREIGN}


def test_a_run_that_waited_does_not_replace_another_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both found the folder empty; the second one has to look again when the first one is done."""
    folder = tmp_path / "new"
    other = add_manifest({**NEW, "pyproject.toml": PROJECT.replace("thing", "other")})

    @contextmanager
    def hold_after_another(path: Path, purpose: str) -> Iterator[Path]:
        monkeypatch.undo()
        write_tree(folder, other)
        with hold_workspace(path, purpose) as work:
            yield work

    monkeypatch.setattr(writing, "hold_workspace", hold_after_another)
    with pytest.raises(ObstacleError, match="holds other, and this document gives thing"):
        write_tree(folder, add_manifest({**NEW, "pyproject.toml": PROJECT}))
    assert read_tree(folder) == other


def test_what_is_saved_during_the_exchange_is_kept(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor may put a file into the old folder just before it goes."""
    swap = exchange._exchange

    def save_first(staged: Path, target: Path) -> bool:
        (target / "mine.new").write_text("saved")
        (target / "mine.new").replace(target / "lib/mine.py")
        (target / "lib/later.py").write_text("new")
        return swap(staged, target)

    monkeypatch.setattr(exchange, "_exchange", save_first)
    write_tree(out, NEW)
    saved = {"src/thing/lib/mine.py": "saved", "src/thing/lib/later.py": "new"}
    assert read_all(out) == {**NEW, **FOREIGN, **saved}


def test_files_that_cannot_have_two_names_are_carried_over(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not every file system knows hard links."""

    def refuse_link(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse_link)
    write_tree(out, NEW)
    assert read_all(out) == {**NEW, **FOREIGN}


_SWAP_FOREVER = """
import sys
from pathlib import Path
from tests.package.test_writing import make_tree
from scripts.package.writing import write_tree
old, new = make_tree("old"), make_tree("new")
print("ready", flush=True)
while True:
    for tree in (new, old):
        write_tree(Path(sys.argv[1]), tree)
"""
_READ_FOREVER = """
import os, sys, time
end = time.monotonic() + 1.5
names = set()
while time.monotonic() < end:
    with os.scandir(sys.argv[1]) as entries:
        names.add("".join(sorted({entry.name[:3] for entry in entries})))
print(names)
"""


def test_a_reader_meets_no_moment_without_the_package(out: Path) -> None:
    """While one process exchanges the package again and again, another one always finds it."""
    swap = [sys.executable, "-c", _SWAP_FOREVER, str(out)]
    with subprocess.Popen(swap, cwd=REPOSITORY, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        read = [sys.executable, "-c", _READ_FOREVER, str(out / "src/thing/part")]
        run = subprocess.run(read, capture_output=True, text=True, check=False)
        writer.kill()
    assert run.stderr == ""


def test_a_killed_process_leaves_a_folder_that_the_next_one_repairs(out: Path) -> None:
    """At moments nobody chose, real processes are killed; nothing of anybody's is lost."""
    moments = random.Random(7)
    for _ in range(8):
        with subprocess.Popen(
            [sys.executable, "-c", _SWAP_FOREVER, str(out)],
            cwd=REPOSITORY, stdout=subprocess.PIPE,
        ) as process:  # fmt: skip
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(moments.uniform(0, 0.05))
            process.kill()
        assert FOREIGN.items() <= read_all(out).items()
        assert _read_package(out) in (_select_package(OLD), _select_package(NEW))
    write_tree(out, NEW)
    assert read_all(out) == {**NEW, **FOREIGN}
