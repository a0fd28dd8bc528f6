"""What holds for the repository as a whole."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOOLS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy": ["mypy"],
    "basedpyright": ["basedpyright"],
}


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@pytest.mark.parametrize("tool", TOOLS)
def test_the_sources_pass(tool: str) -> None:
    """Sources, tests and the generated package pass without an exception."""
    outcome = run(sys.executable, "-m", *TOOLS[tool])
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def tracked_files() -> list[Path]:
    listed = run("git", "ls-files", "-z").stdout.split("\0")
    return [ROOT / name for name in listed if name and (ROOT / name).is_file()]


def test_no_index_host_or_lock_address_is_committed() -> None:
    """The lock pins by hash; where packages come from is the machine's business."""
    host = re.compile(rb"pypi\.(?:org|python\.org)|pythonhosted\.org|registry\.npmjs")
    named = [path for path in tracked_files() if host.search(path.read_bytes())]
    assert named == []
    lock = (ROOT / "requirements.lock").read_text()
    assert "--hash=sha256:" in lock
    assert not re.search(r"https?://|--(?:extra-)?index-url|--find-links", lock)


def test_every_direct_dependency_is_locked() -> None:
    """What pyproject.toml asks for stands in the lock, pinned exactly."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = [*project["project"]["dependencies"]]
    for group in project["dependency-groups"].values():
        asked += group
    names = [re.match(r"[A-Za-z0-9._-]+", line) for line in asked]
    lock = (ROOT / "requirements.lock").read_text().lower()
    missing = [n[0] for n in names if n and f"\n{n[0].lower()}==" not in f"\n{lock}"]
    assert missing == []


def test_help_lists_every_target_with_one_line() -> None:
    """A bare `make` says what there is."""
    targets = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert targets
    # Under `make test` its flags would speak along.
    shown = run("make", MAKEFLAGS="", MAKELEVEL="").stdout
    listed = [line.split()[1] for line in shown.splitlines()]
    assert sorted(listed) == sorted(targets[1].split())


def test_every_command_has_help() -> None:
    """`--help` of each command exits 0 and begins with its usage."""
    names = [path.stem for path in (ROOT / "scripts" / "commands").glob("[a-z]*.py")]
    outcomes = {name: run(sys.executable, "-m", "scripts", name, "--help") for name in names}
    assert {name: each.returncode for name, each in outcomes.items()} == dict.fromkeys(names, 0)
    assert all(each.stdout.startswith("usage: ") for each in outcomes.values())


def test_the_readme_names_only_what_exists() -> None:
    """Links of README and CONTRIBUTING lead somewhere, and their targets are real."""
    texts = [(ROOT / name).read_text() for name in ("README.md", "CONTRIBUTING.md")]
    links = [link for text in texts for link in re.findall(r"\]\(([^)#]+)\)", text)]
    assert [link for link in links if not (ROOT / link).exists()] == []
    makefile = (ROOT / "Makefile").read_text()
    targets = {name for text in texts for name in re.findall(r"(?m)(?:^|`)make ([a-z]+)", text)}
    assert [name for name in targets if f"\n{name}:" not in makefile] == []


def test_a_linked_environment_is_ignored(tmp_path: Path) -> None:
    """Whoever shares one environment between working trees never commits the link to it."""
    shutil.copy(ROOT / ".gitignore", tmp_path)
    (tmp_path / ".venv").symlink_to(tmp_path, target_is_directory=True)
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    listed = subprocess.run(
        ["git", "status", "--porcelain"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert listed.stdout == "?? .gitignore\n"
