"""What is generated passes the tools of those who use it, without an exception for any of it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.package.packages import CASES, list_cases, list_samples, package_of_case


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages of all cases side by side, and beside them the files that call them."""
    folder = tmp_path_factory.mktemp("workspace")
    for claim in list_cases():
        package = package_of_case(claim)
        package.lay_out(folder)
        shutil.copy(CASES / claim / "calls.py", folder / f"calls_{package.name}.py")
        samples = "".join(map("{}\n".format, list_samples(package)))
        client = package.canonical.package.client
        setup = f"from {package.name} import {client}\n\nclient = {client}()\n"
        (folder / f"samples_{package.name}.py").write_text(setup + samples, encoding="utf-8")
    return folder


def _run(folder: Path, *command: str) -> str:
    """Standard output of a tool that finds nothing to say against the folder."""
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


def test_packages_and_their_callers_pass_mypy_strictly(workspace: Path) -> None:
    """`mypy --strict` finds nothing in the packages, their samples and strictly typed callers."""
    _run(workspace, sys.executable, "-m", "mypy", "--strict", "--cache-dir=.mypy", ".")


def test_packages_pass_the_default_rules_of_ruff(workspace: Path) -> None:
    """`ruff check` and `ruff format --check` find nothing in the packages."""
    folders = [path.parent.name for path in workspace.glob("*/__init__.py")]
    _run(workspace, sys.executable, "-m", "ruff", "check", "--isolated", "--no-cache", *folders)
    _run(
        workspace, sys.executable, "-m", "ruff", "format", "--isolated", "--no-cache", "--check",
        "--line-length=100", *folders,
    )  # fmt: skip


def test_packages_and_their_callers_pass_pyright_strictly(workspace: Path) -> None:
    """basedpyright in strict mode finds nothing in what is generated, nor in its callers."""
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "include": ["*/models.py", "*/_client.py", "*/resources", "*/__init__.py", "calls_*.py"],
        "reportDeprecated": False,
    }
    (workspace / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    _run(workspace, sys.executable, "-m", "basedpyright", f"--pythonpath={sys.executable}")
