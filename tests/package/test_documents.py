"""Documents of other vendors become whole packages."""

import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.document import METHODS, Document
from tests.package.packages import SPECS, Package, package_of

NAMES = {
    "petstore": "petstore.yaml",
    "museum31": "museum31.yaml",
    "ollama": "ollama.yaml",
    "readme_param_style": "readme-param-style.yaml",
}

pytestmark = pytest.mark.skipif(
    not SPECS.is_dir(), reason="the documents of other vendors are not beside the repository"
)


def _make(name: str) -> Package:
    return package_of(SPECS / NAMES[name], None, name)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All packages side by side."""
    made = tmp_path_factory.mktemp("documents")
    for name in NAMES:
        _make(name).lay_out(made)
    return made


def _list_operations(document: Document) -> set[str]:
    return {
        f"`{method.upper()} {path}`"
        for path, item in document.data["paths"].items()
        for method in item
        if method in METHODS
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_operation_has_a_method(name: str) -> None:
    """The list of methods names each path and method of the document, and no other."""
    package = _make(name)
    lines = [line for line in package.tree["api.md"].splitlines() if " -> " in line]
    shown = {f"`{line.rpartition(': `')[2].partition('`')[0]}`" for line in lines}
    assert shown == _list_operations(package.document)
    assert len(lines) == len(shown)


@pytest.mark.parametrize("name", NAMES)
def test_every_module_can_be_imported(name: str, folder: Path) -> None:
    """Each module of the package is loaded, and each name it exports is there."""
    package = _make(name).load(folder)
    modules = [
        importlib.import_module(found.name)
        for found in pkgutil.walk_packages(package.__path__, f"{name}.")
    ]
    assert len(modules) > 20
    for exported in package.__all__:
        assert hasattr(package, exported)


@pytest.mark.parametrize(
    "command",
    [
        ("mypy", "--strict", "--cache-dir=.mypy", *(f"--package={name}" for name in NAMES)),
        ("ruff", "check", "--isolated", "--no-cache", *NAMES),
    ],
    ids=["mypy", "ruff"],
)
def test_the_packages_pass_the_tools_of_their_users(command: tuple[str, ...], folder: Path) -> None:
    """Neither the strictest types nor the linter's default rules find anything."""
    run = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
