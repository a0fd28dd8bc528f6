"""How the modules of the engine and its explanation depend on each other."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import scripts.review.containment

ROOT = Path(scripts.review.containment.__file__).parent
PACKAGE = scripts.review.containment.__name__


def list_imports(path: Path) -> set[str]:
    """The modules of this package that a module imports, also for annotations alone."""
    nodes = ast.walk(ast.parse(path.read_text()))
    named = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    return {name for name in named if name.startswith(f"{PACKAGE}.")}


def name_module(path: Path) -> str:
    """The dotted name of a module of this package."""
    return ".".join((PACKAGE, *path.relative_to(ROOT).with_suffix("").parts))


IMPORTS = {name_module(path): list_imports(path) for path in sorted(ROOT.rglob("*.py"))}


def test_no_module_depends_on_itself() -> None:
    """The imports of the modules form no circle."""
    assert list(TopologicalSorter(IMPORTS).static_order())


def test_the_engine_knows_nothing_of_explanations() -> None:
    """Whether a value exists is decided without knowing what is said about it."""
    engine = {name: found for name, found in IMPORTS.items() if f"{PACKAGE}.engine" in name}
    assert len(engine) > 5
    assert not [name for found in engine.values() for name in found if ".explanation" in name]


def test_finders_know_the_search_around_them_by_its_protocol() -> None:
    """What finds a value of one JSON type does not import what takes goals apart."""
    finders = {name: found for name, found in IMPORTS.items() if ".finders." in name}
    known = {f"{PACKAGE}.engine.{name}" for name in ("goal", "search")}
    assert len(finders) > 3
    for found in finders.values():
        engine = {name for name in found if f"{PACKAGE}.engine." in name}
        assert not [name for name in engine - known if ".finders." not in name]
