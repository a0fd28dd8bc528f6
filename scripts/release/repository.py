"""What git knows of the working tree: commit, time, changes, tags."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from packaging.version import Version

from scripts.release.refusal import refuse
from scripts.release.version import parse_version

# hatchling's own date for archives without one: a tree that is under no version control has none.
_UNDATED = 1580601600
_NO_GIT = "git is needed here and is not on PATH; install it"
_OF_HOOKS = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"})


@dataclass(frozen=True, slots=True)
class Repository:
    """A git working tree.

    Attributes:
        root: Its top folder.
        commit: Full id of the commit it stands on.
    """

    root: Path
    commit: str


def find_repository(folder: Path) -> Repository | None:
    """The working tree a folder lies in, None outside of any or before the first commit."""
    run = _run_git(folder, "rev-parse", "--show-toplevel", "HEAD")
    if run.returncode:
        return None
    root, commit = run.stdout.splitlines()[:2]
    return Repository(Path(root), commit)


def require_repository(folder: Path) -> Repository:
    """The working tree a folder lies in.

    Raises:
        RefusalError: It lies in none.
    """
    repository = find_repository(folder)
    if repository is None:
        raise refuse(folder, "no-commit", "there is no git commit here; commit first")
    return repository


def find_epoch(folder: Path) -> int:
    """Seconds since 1970 that every file of a build carries.

    `SOURCE_DATE_EPOCH` where it is set, else the time of the commit.

    Raises:
        RefusalError: The variable is no number of seconds.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given:
        if not given.isdecimal():
            raise refuse("SOURCE_DATE_EPOCH", "no-time", f"{given!r} is no number of seconds")
        return int(given)
    run = _run_git(folder, "log", "-1", "--format=%ct")
    return int(run.stdout) if run.returncode == 0 and run.stdout.strip() else _UNDATED


def list_uncommitted(repository: Repository) -> tuple[str, ...]:
    """Paths that differ from the commit, and files it does not know, unless they are ignored."""
    run = _run_git(repository.root, "status", "--porcelain", "-z", "--untracked-files=all")
    return tuple(entry[3:] for entry in run.stdout.split("\0") if entry[2:3] == " ")


def list_tracked(folder: Path) -> frozenset[str]:
    """Paths below a folder that git knows, relative to it; none outside of any working tree."""
    return _list_paths(folder)


def list_untracked(folder: Path, *, is_brief: bool = False) -> frozenset[str]:
    """Paths below a folder that git neither knows nor ignores, relative to it.

    Args:
        folder: The folder.
        is_brief: Whether a folder of nothing else stands for its files.
    """
    brief = ["--directory", "--no-empty-directory"] if is_brief else []
    return _list_paths(folder, "--others", "--exclude-standard", *brief)


def _list_paths(folder: Path, *options: str) -> frozenset[str]:
    if not folder.is_dir():
        return frozenset()
    run = _run_git(folder, "ls-files", "-z", *options)
    return frozenset(path for path in run.stdout.split("\0") if path)


def list_tagged_versions(folder: Path, merged: str = "HEAD") -> tuple[Version, ...]:
    """The versions with a tag `v<version>` on the way to a commit, oldest first."""
    run = _run_git(folder, "tag", "--list", "v[0-9]*", "--merged", merged)
    found = (parse_version(name.removeprefix("v")) for name in run.stdout.split())
    return tuple(sorted(version for version in found if version is not None))


def read_tagged_commit(repository: Repository, tag: str) -> str | None:
    """Id of the commit a tag stands for, None without the tag."""
    run = _run_git(
        repository.root, "rev-parse", "--verify", "--quiet", f"refs/tags/{tag}^{{commit}}"
    )
    return run.stdout.strip() or None


def list_files_at(folder: Path, revision: str, path: str) -> tuple[str, ...]:
    """Paths below a path at a revision, relative to the folder."""
    run = _run_git(folder, "ls-tree", "-r", "-z", "--name-only", revision, "--", path)
    return tuple(name for name in run.stdout.split("\0") if name)


def read_file_at(folder: Path, revision: str, path: str) -> str | None:
    """Text of a file at a revision, None when there is none.

    Args:
        path: Relative to the folder.
    """
    run = _run_git(folder, "cat-file", "blob", f"{revision}:./{path}")
    return run.stdout if run.returncode == 0 else None


def _run_git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What git says of a folder; it fails where the folder is under no version control.

    Raises:
        RefusalError: The folder is under git's control, and there is no git here.
    """
    # A hook's own variables would lead away from the folder.
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
