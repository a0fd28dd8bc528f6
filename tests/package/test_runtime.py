"""A package holds the files of the runtime it needs, and declares what they import."""

import ast
import sys
import tomllib
from collections.abc import Iterator
from pathlib import PurePosixPath

import pytest
from packaging.requirements import Requirement

from scripts.operations.media_types import is_json
from scripts.package.pages import (
    CLI_REQUIREMENTS,
    MCP_REQUIREMENTS,
    MODEL_REQUIREMENTS,
    REQUIREMENTS,
)
from scripts.package.rendering import TEMPLATES
from scripts.package.runtime import select_runtime
from tests.package.packages import CASES, Package, list_cases, package_of, package_of_case

# Files that only some packages need; all others are in each of them.
OPTIONAL = frozenset(
    """
    body content_body credentials deprecated_field deprecation event_parsing file_types multipart
    open_enum pages resource servers
    streams tokens unions uploads webhooks
    """.split()
)
NEEDED = (*REQUIREMENTS, *MODEL_REQUIREMENTS["pydantic"])
# The parts of a package that extras are for.
PARTS = ("_cli", "_mcp")
# Imported only where the library itself calls the package.
CALLERS = ("rich",)
# Where the name of a distribution is not that of its module.
MODULES = {
    "pydantic-core": "pydantic_core",
    "pyyaml": "yaml",
    "typing-extensions": "typing_extensions",
}


def _list_runtime(package: Package) -> set[str]:
    folder = PurePosixPath(f"src/{package.name}/_runtime")
    return {PurePosixPath(p).stem for p in package.tree if PurePosixPath(p).parent == folder}


def _list_needed(package: Package) -> Iterator[str]:
    """The optional files that the document asks for."""
    canonical, models = package.canonical, package.read("models.py")
    bodies = [operation.body for operation in canonical.operations if operation.body]
    deprecated = [
        *(each.deprecated for each in canonical.operations),
        *(parameter.deprecated for each in canonical.operations for parameter in each.parameters),
        *(each.deprecated for body in bodies for each in body.properties),
    ]
    needs: dict[str, object] = {
        "body": bodies,
        "content_body file_types multipart uploads": [
            media for body in bodies for media in body.media_types if not is_json(media.name)
        ],
        "credentials": canonical.security_schemes,
        "deprecated_field": "Deprecated[" in models or "= UNSET" in models,
        "deprecation": any(deprecated),
        "open_enum": "StrEnum" in models or "IntEnum" in models,
        "pages": any(operation.pages for operation in canonical.operations),
        "resource": canonical.operations,
        "servers": canonical.servers,
        "streams event_parsing": any(operation.stream for operation in canonical.operations),
        "tokens": any(scheme.takes_sources for scheme in canonical.security_schemes),
        "unions": "Tagged(" in models,
        "webhooks": canonical.events,
    }
    for names, is_needed in needs.items():
        if is_needed:
            yield from names.split()


@pytest.mark.parametrize("claim", list_cases())
def test_a_package_holds_what_its_document_needs(claim: str) -> None:
    """No body, no module for bodies; and so with credentials, unions, enums and deprecations."""
    package = package_of_case(claim)
    every = {path.stem for path in (TEMPLATES / "runtime").glob("*.py")}
    assert _list_runtime(package) == (every - OPTIONAL) | set(_list_needed(package))


def test_each_optional_file_is_needed_by_a_case_and_not_by_another() -> None:
    """The test above would say nothing of a file that all or none of the cases hold."""
    held = [_list_runtime(package_of_case(claim)) for claim in list_cases()]
    assert set[str]().union(*held) - held[0].intersection(*held) == OPTIONAL


@pytest.mark.parametrize("claim", list_cases())
def test_what_a_package_imports_from_itself_is_there(claim: str) -> None:
    """Each module that is imported by a relative name is a file of the package."""
    package = package_of_case(claim)
    source = PurePosixPath(f"src/{package.name}")
    for path, text in package.tree.items():
        if path.endswith(".py"):
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.ImportFrom) and node.level and node.module:
                    folder = PurePosixPath(path).parents[node.level - 1]
                    target = folder.joinpath(*node.module.split("."))
                    assert f"{target}.py" in package.tree, f"{path} imports {target}"
                    assert source in target.parents


def test_a_module_brings_along_what_it_imports() -> None:
    """And what that imports in turn, but never the module that each package has of its own."""
    alone = select_runtime({"a.py": "from ._runtime.pieces import LineSplitter\n"})
    assert set(alone) == {"__init__.py", "pieces.py"}
    more = select_runtime(
        {
            "a/b.py": "from .._runtime.media_types import is_json\nimport json\n",
            "_runtime/_about.py": "from .operation import SecurityScheme\n",
            "README.md": "from ._runtime.body import Body",
        }
    )
    assert set(more) == {"__init__.py", "media_types.py", "operation.py"}
    assert "_about.py" not in select_runtime({"a.py": "from ._runtime.settings import x\n"})


def _list_modules(text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module.partition(".")[0]


def _list_imported(package: Package, part: str = "") -> set[str]:
    """The libraries that one part of a package imports: `_cli`, `_mcp`, or the rest."""
    modules = {
        module
        for path, text in package.tree.items()
        if path.endswith(".py") and part == next((p for p in PARTS if f"/{p}/" in path), "")
        for module in _list_modules(text)
    }
    return modules - {*sys.stdlib_module_names, package.name}


def _list_declared(requirements: tuple[str, ...]) -> set[str]:
    return {MODULES.get(name, name) for name in (Requirement(r).name for r in requirements)}


def test_packages_declare_what_they_import() -> None:
    """None imports more, and all of them together import each that is declared."""
    packages = [package_of_case(claim) for claim in list_cases()]
    imported = set[str]().union(*(_list_imported(each) for each in packages))
    assert imported - {*CALLERS} == _list_declared(NEEDED)


def test_packages_with_models_of_msgspec_declare_what_they_import() -> None:
    """Nothing of pydantic is among it."""
    needed = (*REQUIREMENTS, *MODEL_REQUIREMENTS["msgspec"])
    package = package_of(CASES / "bodies-are-spread" / "openapi.yaml", None, None, "msgspec")
    assert _list_imported(package) == _list_declared(needed)
    project = tomllib.loads(package.tree["pyproject.toml"])["project"]
    assert tuple(project["dependencies"]) == needed


def test_the_server_imports_what_its_extra_declares() -> None:
    """Beside what the package needs anyhow; one library is looked up by its name."""
    package = package_of_case(list_cases()[0])
    imported = _list_imported(package, "_mcp") - _list_declared(REQUIREMENTS)
    assert imported | {"jsonschema"} == _list_declared(MCP_REQUIREMENTS)
    extras = tomllib.loads(package.tree["pyproject.toml"])["project"]["optional-dependencies"]
    assert tuple(extras["mcp"]) == MCP_REQUIREMENTS


def test_the_command_line_imports_what_its_extra_declares() -> None:
    """A library of the extra is imported nowhere else, and the rest of the package not at all."""
    package = package_of_case(list_cases()[0])
    assert _list_imported(package, "_cli") == _list_declared(CLI_REQUIREMENTS)
    extras = tomllib.loads(package.tree["pyproject.toml"])["project"]["optional-dependencies"]
    assert tuple(extras["cli"]) == CLI_REQUIREMENTS


def test_the_requirements_stand_in_the_project_file() -> None:
    """As they are written where they are decided."""
    project = tomllib.loads(package_of_case(list_cases()[0]).tree["pyproject.toml"])["project"]
    assert tuple(project["dependencies"]) == NEEDED


def test_no_private_attribute_of_a_library_is_read() -> None:
    """Only an object's own attributes begin with an underscore, and what Python's enums promise."""
    for path in sorted((TEMPLATES / "runtime").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr.startswith("_"):
                owner = ast.unparse(node.value)
                assert owner in OWN or node.attr.startswith("__"), (
                    f"{path.name}: {owner}.{node.attr}"
                )


# `changed` is a client that is being made, `member` an enum's, `kind` the class of a model; the
# rest an object itself.
OWN = ("self", "cls", "changed", "member", "other", "page", "type(self)", "kind")
