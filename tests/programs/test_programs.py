"""What customers write: programs against packages of real documents, beside the vendor's way.

Each folder of `tests/cases/programs` has a program for our package, and the same work with the SDK
of the vendor as text.
"""

import ast
import importlib.util
import inspect
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from scripts.document import Document, read_document
from scripts.lint import lint_document, list_blocking
from scripts.package.package import make_package
from scripts.sandbox import run_sandbox
from tests.package.packages import SPECS, Package, import_from

ROOT = Path(__file__).parents[2]
PROGRAMS = ROOT / "tests" / "cases" / "programs"
# The document of each program, by the name of its package.
DOCUMENTS = {
    "box": SPECS / "box.json",
    "cohere": SPECS / "cohere.yaml",
    "extraction_v1": ROOT / "spec" / "openapi.yaml",
    "lakefs": SPECS / "lakefs.yaml",
    "museum": SPECS / "museum31.yaml",
    "ollama": SPECS / "ollama.yaml",
    "openai": SPECS / "openai.yaml",
    "resend": SPECS / "resend.yaml",
    "svix": SPECS / "svix.json",
    "tgi": SPECS / "hf-tgi.json",
    "train_travel": SPECS / "train-travel31.yaml",
}


@dataclass(frozen=True, slots=True)
class Made:
    """A program, and the package that it uses in the folder beside it."""

    document: Document
    package: Package
    folder: Path
    program: Path


@pytest.fixture(scope="module", params=DOCUMENTS)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The package of the document that a program is for."""
    name = request.param
    if not DOCUMENTS[name].exists():
        pytest.skip(f"{DOCUMENTS[name].name} is not beside the repository")
    overlays = sorted(map(str, (PROGRAMS / name).glob("overlay.yaml")))
    document = read_document(str(DOCUMENTS[name]), overlays=overlays)
    assert not list_blocking(document, lint_document(document))
    package = Package(document, *make_package(document, None if overlays else name))
    folder = tmp_path_factory.mktemp(name)
    package.lay_out(folder)
    program = folder / f"program_{name}.py"
    program.write_text(
        (PROGRAMS / name / "program.py").read_text(encoding="utf-8"), encoding="utf-8"
    )
    return Made(document, package, folder, program)


def _load(path: Path) -> ModuleType:
    location = importlib.util.spec_from_file_location(path.stem, path)
    assert location is not None
    assert location.loader is not None
    module = importlib.util.module_from_spec(location)
    location.loader.exec_module(module)
    return module


@pytest.mark.slow
def test_a_program_runs_against_the_sandbox(
    made: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It ends, and says what it was written to say."""
    with import_from(made.folder, made.package.name):
        program = _load(made.program)
        client = next(iter(inspect.signature(program.run, eval_str=True).parameters.values()))
        schemes = made.package.canonical.security_schemes
        keys = {name: "a-key" for scheme in schemes for name in scheme.client_arguments}
        with run_sandbox(made.document) as url, client.annotation(base_url=url, **keys) as opened:
            program.run(opened, tmp_path)
    assert capsys.readouterr().out.strip()


@pytest.mark.slow
def test_type_checkers_know_every_word_of_a_program(made: Made) -> None:
    """`mypy --strict` and basedpyright find nothing in it."""
    mypy = [sys.executable, "-m", "mypy", "--strict", "--cache-dir=.mypy", made.program.name]
    pyright = [sys.executable, "-m", "basedpyright", "--level=error", made.program.name]
    for command in (mypy, [*pyright, f"--pythonpath={sys.executable}"]):
        checked = subprocess.run(
            command, cwd=made.folder, capture_output=True, text=True, check=False
        )
        assert checked.returncode == 0, checked.stdout + checked.stderr


def count_statements(path: Path) -> int:
    """The statements of a program, without imports and docstrings."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    left_out = (ast.Import, ast.ImportFrom, ast.FunctionDef)
    return sum(
        isinstance(node, ast.stmt)
        and not isinstance(node, left_out)
        and not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        for node in nodes
    )


@pytest.mark.parametrize(
    "vendor", sorted(PROGRAMS.glob("*/vendor.txt")), ids=lambda one: one.parent.name
)
def test_a_program_is_no_longer_than_with_the_sdk_of_the_vendor(vendor: Path) -> None:
    """The same work takes at most as many statements."""
    assert count_statements(vendor.with_name("program.py")) <= count_statements(vendor)
