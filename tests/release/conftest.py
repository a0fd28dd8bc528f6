"""A scratch repository with the real document, and commands run in it."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.__main__ import main

REPOSITORY = Path(__file__).parents[2]
DAY = "2026-03-01"
_GIT = ("git", "-c", "user.name=Ann", "-c", "user.email=ann@example.com", "-c", "commit.gpgsign=0")


@dataclass
class Scratch:
    """A git repository that holds nothing but a document and what is made from it.

    Attributes:
        folder: Its working tree.
        out: What the last command printed.
        err: What the last command said on standard error.
    """

    folder: Path
    captured: pytest.CaptureFixture[str]
    out: str = ""
    err: str = ""

    @property
    def spec(self) -> Path:
        """The document."""
        return self.folder / "spec/openapi.yaml"

    def run(self, *arguments: str) -> int:
        """The exit status of a command."""
        self.captured.readouterr()
        status = main(list(arguments))
        self.out, self.err = self.captured.readouterr()
        return status

    def edit(self, old: str, new: str) -> None:
        """Replace the one occurrence of a text in the document."""
        text = self.spec.read_text("utf-8")
        assert text.count(old) == 1, old
        self.spec.write_text(text.replace(old, new), "utf-8")

    def release(self, day: str = DAY) -> str:
        """Release what changed, commit and tag it; the version."""
        assert self.run("release", "--yes", "--date", day) == 0, self.err
        (line,) = [
            line for line in self.spec.read_text("utf-8").splitlines() if "  version:" in line
        ]
        version = line.split()[1]
        commit(self.folder, f"Release {version}")
        run_git(self.folder, "tag", f"v{version}")
        return version


def run_git(folder: Path, *arguments: str) -> str:
    """What git prints."""
    run = subprocess.run(
        [*_GIT, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return run.stdout


def commit(folder: Path, message: str) -> None:
    """Commit everything."""
    run_git(folder, "add", "--all")
    run_git(folder, "commit", "--quiet", "--message", message)


@pytest.fixture(scope="session")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose document was released as 1.0.0, committed and tagged; to be copied."""
    folder = tmp_path_factory.mktemp("released")
    (folder / "spec").mkdir()
    text = (REPOSITORY / "spec/openapi.yaml").read_text("utf-8")
    (folder / "spec/openapi.yaml").write_text(_set_version(text), "utf-8")
    shutil.copytree(REPOSITORY / "tests/compatibility", folder / "tests/compatibility")
    (folder / ".gitignore").write_text("/dist/\n__pycache__/\n", "utf-8")
    run_git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder, "Curate")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert main(["release", "--yes", "--date", "2026-01-01"]) == 0
    commit(folder, "Release 1.0.0")
    run_git(folder, "tag", "v1.0.0")
    return folder


def _set_version(text: str) -> str:
    lines = text.split("\n")
    (number,) = [index for index, line in enumerate(lines) if line.startswith("  version:")]
    lines[number] = "  version: 1.0.0"
    return "\n".join(lines)


@pytest.fixture
def scratch(
    released: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Scratch:
    """A copy of the released repository, which is the working folder while the test runs."""
    folder = tmp_path / "scratch"
    shutil.copytree(released, folder)
    monkeypatch.chdir(folder)
    for name in ("SOURCE_DATE_EPOCH", "TWINE_USERNAME", "TWINE_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    return Scratch(folder, capsys)


@dataclass(frozen=True)
class RunningIndex:
    """A pypiserver on loopback.

    Attributes:
        url: Where it takes files.
        folder: Where it keeps them.
    """

    url: str
    folder: Path
    username: str = "ann"
    password: str = "a-secret-of-ann"


@pytest.fixture
def index(tmp_path: Path) -> Iterator[RunningIndex]:
    """An empty index that asks for a name and a password."""
    folder = tmp_path / "index"
    folder.mkdir()
    program = str(Path(__file__).with_name("index_server.py"))
    command = [sys.executable, program, str(folder), RunningIndex.username, RunningIndex.password]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield RunningIndex(server.stdout.readline().strip(), folder)
        server.terminate()
