"""Reads from git: commit, time, changes and tags of the working tree."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from packaging.version import Version

from scripts.release.refusal import refuse
from scripts.release.version import parse_version

# hatchling's default date for archives, used outside of version control.
_UNDATED = 1580601600
_NO_GIT = "git is needed, but it is not on PATH; install it"
_OF_HOOKS = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"})


@dataclass(frozen=True, slots=True)
class Repository:
    """A git working tree.

    Attributes:
        root: Its top folder.
        commit: Full id of its current commit.
    """

    root: Path
    commit: str


def find_repository(folder: Path) -> Repository | None:
    """The working tree of a folder; None without one or before the first commit."""
    run = _run_git(folder, "rev-parse", "--show-toplevel", "HEAD")
    if run.returncode:
        return None
    root, commit = run.stdout.splitlines()[:2]
    return Repository(Path(root), commit)


def require_repository(folder: Path) -> Repository:
    """The working tree of a folder.

    Raises:
        RefusalError: The folder is not in a working tree.
    """
    repository = find_repository(folder)
    if repository is None:
        raise refuse(folder, "no-commit", "there is no git commit here; commit first")
    return repository


def find_epoch(folder: Path) -> int:
    """The time of every file of a build, in seconds since 1970.

    `SOURCE_DATE_EPOCH` if it is set, else the time of the commit.

    Raises:
        RefusalError: The variable is not a number of seconds.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given:
        if not given.isdecimal():
            raise refuse("SOURCE_DATE_EPOCH", "no-time", f"{given!r} is not a number of seconds")
        return int(given)
    run = _run_git(folder, "log", "-1", "--format=%ct")
    return int(run.stdout) if run.returncode == 0 and run.stdout.strip() else _UNDATED


def list_uncommitted(repository: Repository) -> tuple[str, ...]:
    """Paths that differ from the commit, and untracked files, unless they are ignored."""
    run = _run_git(repository.root, "status", "--porcelain", "-z", "--untracked-files=all")
    return tuple(entry[3:] for entry in run.stdout.split("\0") if entry[2:3] == " ")


def list_tracked(folder: Path) -> frozenset[str]:
    """Tracked paths below a folder, relative to it; none outside of a working tree."""
    return _list_paths(folder)


def list_untracked(folder: Path, *, is_brief: bool = False) -> frozenset[str]:
    """Untracked paths below a folder, without ignored ones, relative to it.

    Args:
        folder: The folder.
        is_brief: Whether to list a folder with only such files instead of the files.
    """
    brief = ["--directory", "--no-empty-directory"] if is_brief else []
    return _list_paths(folder, "--others", "--exclude-standard", *brief)


def _list_paths(folder: Path, *options: str) -> frozenset[str]:
    if not folder.is_dir():
        return frozenset()
    run = _run_git(folder, "ls-files", "-z", *options)
    return frozenset(path for path in run.stdout.split("\0") if path)


def list_tagged_versions(folder: Path, merged: str = "HEAD") -> tuple[Version, ...]:
    """The versions with a tag `v<version>` in the history of a commit, oldest first."""
    run = _run_git(folder, "tag", "--list", "v[0-9]*", "--merged", merged)
    found = (parse_version(name.removeprefix("v")) for name in run.stdout.split())
    return tuple(sorted(version for version in found if version is not None))


def read_tagged_commit(repository: Repository, tag: str) -> str | None:
    """Id of the commit of a tag; None if there is no such tag."""
    run = _run_git(
        repository.root, "rev-parse", "--verify", "--quiet", f"refs/tags/{tag}^{{commit}}"
    )
    return run.stdout.strip() or None


def list_files_at(folder: Path, revision: str, path: str) -> tuple[str, ...]:
    """Paths below a path at a revision, relative to the folder."""
    run = _run_git(folder, "ls-tree", "-r", "-z", "--name-only", revision, "--", path)
    return tuple(name for name in run.stdout.split("\0") if name)


def list_all_files_at(repository: Repository, revision: str) -> tuple[str, ...]:
    """Paths of all files at a revision, relative to the top folder."""
    run = _run_git(repository.root, "ls-tree", "-r", "-z", "--name-only", "--full-tree", revision)
    return tuple(name for name in run.stdout.split("\0") if name)


def read_file_at(folder: Path, revision: str, path: str) -> str | None:
    """Text of a file at a revision, None when there is none.

    Args:
        path: Relative to the folder.
    """
    run = _run_git(folder, "cat-file", "blob", f"{revision}:./{path}")
    return run.stdout if run.returncode == 0 else None


def _run_git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The output of git for a folder; git fails if the folder is not under version control.

    Raises:
        RefusalError: The folder is under version control, but git is not installed.
    """
    # The variables of a git hook would make git use another folder.
    variables = {name: value for name, value in os.environ.items() if name not in _OF_HOOKS}
    command = ["git", "-C", str(folder), *arguments]
    try:
        return subprocess.run(
            command,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            env=variables,
        )
    except OSError:
        place = folder.absolute()
        if any((each / ".git").exists() for each in (place, *place.parents)):
            raise refuse(folder, "no-git", _NO_GIT) from None
        return subprocess.CompletedProcess(command, 1, "", "there is no git")
