"""Creates virtual environments and runs programs in them."""

import os
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.release.refusal import refuse

_INSTALL_SECONDS = 600
_RUN_SECONDS = 120
_TYPES_SECONDS = 300
_NO_NETWORK = ("NewConnectionError", "Failed to establish", "Name or service not known")


def create_environment(folder: Path) -> Path:
    """The interpreter of a new environment without pip; our own pip installs into it."""
    venv.EnvBuilder(with_pip=False, symlinks=os.name != "nt").create(folder)
    return folder / ("Scripts" if os.name == "nt" else "bin") / "python"


def install(python: Path, arguments: Sequence[str]) -> None:
    """Install distributions for an interpreter.

    Args:
        arguments: Distributions and options for pip.

    Raises:
        RefusalError: pip failed; the finding says why.
    """
    options = ["--no-input", "--disable-pip-version-check"]
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", *options]
    run = _run([*command, *arguments], os.environ, _INSTALL_SECONDS)
    if run.returncode:
        raise refuse("pip", "install-failed", _explain_pip(run.stdout + run.stderr))


def _explain_pip(output: str) -> str:
    if any(sign in output for sign in _NO_NETWORK):
        return "the package index cannot be reached; is there a network?"
    said = [line.strip() for line in output.splitlines()]
    errors = [line.removeprefix("ERROR:").strip() for line in said if line.startswith("ERROR:")]
    conflicts = [line for line in said if " depends on " in line or "(constraint)" in line]
    return "; ".join([*(errors or said)[:1], *conflicts[:6]])


def run_python(python: Path, arguments: Sequence[str], variables: Mapping[str, str]) -> str | None:
    """Run an interpreter in an empty folder; None when it succeeds, else its output.

    Args:
        arguments: Its arguments; paths in them are absolute.
        variables: Environment variables, which replace those of the caller that affect a package.
    """
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    command = [str(python), "-sP", *arguments]
    with TemporaryDirectory() as folder:  # What an example writes must not reach the repository.
        run = _run(command, {**kept, **variables}, _RUN_SECONDS, folder)
    if run.returncode == 0:
        return None
    return (run.stdout + run.stderr).strip() or f"exit status {run.returncode}"


def check_types(
    python: Path, paths: Sequence[Path], cache: Path, sources: Path | None = None
) -> str | None:
    """Run `mypy --strict` on files, with the packages of an interpreter; None without errors.

    Args:
        cache: Folder for the cache of mypy.
        sources: Folder of packages that are not installed.
    """
    options = ["--strict", "--no-error-summary", "--config-file="]
    interpreter = ["--python-executable", str(python), "--cache-dir", str(cache)]
    command = [sys.executable, "-m", "mypy", *options, *interpreter, *map(str, paths)]
    run = _run(command, {**os.environ, "MYPYPATH": str(sources or "")}, _TYPES_SECONDS)
    return (run.stdout + run.stderr).strip() if run.returncode else None


def _run(
    command: Sequence[str], variables: Mapping[str, str], seconds: int, folder: str | None = None
) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            command,
            cwd=folder,
            env=variables,
            capture_output=True,
            text=True,
            check=False,
            timeout=seconds,
        )
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 1, "", f"not finished in {seconds} seconds")
