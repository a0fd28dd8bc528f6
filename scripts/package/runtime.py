"""Selects the files of the runtime that a package needs."""

import ast
from collections.abc import Iterator
from functools import cache

from scripts.package.rendering import TEMPLATES
from scripts.package.tree import SourceTree

FOLDER = "_runtime"
# Where the modules stand that are written for another model library than pydantic.
_OWN_FOLDERS = {"msgspec": "structs"}
# Every package has its own, which is rendered.
_RENDERED = "_about"
_BLOCKS = ("body", "handlers", "orelse", "finalbody", "cases")


def select_runtime(modules: SourceTree, models: str = "pydantic") -> SourceTree:
    """The files of `templates/runtime/` that modules import, directly or indirectly.

    Args:
        modules: The rendered modules of a package, by path.
        models: The model library; some modules are written for each of them.
    """
    wanted = {"__init__", *_list_runtime_imports(modules)}
    texts: dict[str, str] = {}
    while wanted:
        texts |= {name: _read_module(name, models) for name in wanted}
        wanted = {name for module in wanted for name in _list_siblings(texts[module])} - {*texts}
        wanted.discard(_RENDERED)
    return {f"{name}.py": texts[name] for name in sorted(texts)}


def _list_runtime_imports(modules: SourceTree) -> Iterator[str]:
    for path, text in modules.items():
        if path.endswith(f"{FOLDER}/{_RENDERED}.py"):
            yield from _list_siblings(text)
        elif path.endswith(".py"):
            for names in _list_imported_modules(text):
                if FOLDER in names[:-1] and names[-1] != _RENDERED:
                    yield names[-1]


@cache
def _list_siblings(text: str) -> frozenset[str]:
    return frozenset(names[-1] for names in _list_imported_modules(text, level=1))


def _list_imported_modules(text: str, level: int | None = None) -> Iterator[list[str]]:
    """The parts of the name of each imported module, for one level of relative imports or all."""
    for node in _list_statements(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and level in (None, node.level):
            if node.module:
                yield node.module.split(".")
            elif node.level == 1:
                yield from ([alias.name] for alias in node.names)


def _list_statements(node: ast.AST) -> Iterator[ast.AST]:
    """All statements, without a look into their expressions, of which there are many more."""
    yield node
    for field in _BLOCKS:
        for each in getattr(node, field, ()):
            yield from _list_statements(each)


def _read_module(name: str, models: str) -> str:
    own = TEMPLATES / _OWN_FOLDERS.get(models, "runtime") / f"{name}.py"
    path = own if own.is_file() else TEMPLATES / "runtime" / f"{name}.py"
    return path.read_text(encoding="utf-8")
