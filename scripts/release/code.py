"""Compares the code of packages, without their documentation."""

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scripts.package.breakages import Breakage, Surface, find_breakages
from scripts.package.code import strip_docstrings
from scripts.package.surface import read_surface
from scripts.package.tree import SourceTree

_PROJECT = "pyproject.toml"
_INSTALLED = ("requires-python", "dependencies", "optional-dependencies")


@dataclass(frozen=True, slots=True)
class CodeChange:
    """What changed in a package although its document stayed the same.

    Attributes:
        files: Files whose code changed, by path in the generated folder.
        breakages: What no longer works for its users.
    """

    files: tuple[str, ...] = ()
    breakages: tuple[Breakage, ...] = ()


def fingerprint_code(tree: SourceTree) -> dict[str, str]:
    """A hash of the code of each module and of the other installed files, by path.

    Docstrings are ignored, also those of fields.
    """
    texts = {path: strip_docstrings(text) for path, text in tree.items() if path.endswith(".py")}
    texts[_PROJECT] = str(list(_list_requirements(tree[_PROJECT])))
    return {path: hashlib.sha256(text.encode()).hexdigest() for path, text in sorted(texts.items())}


def _list_requirements(project: str) -> Iterator[object]:
    metadata = tomllib.loads(project)["project"]
    for key in _INSTALLED:
        yield metadata.get(key)


def compare_code(
    surface: Surface, code: Mapping[str, str], tree: SourceTree, package: str
) -> CodeChange:
    """What changed in a package since its public API and the hashes of its code were recorded.

    Args:
        surface: The recorded API.
        code: The recorded hashes; empty if there are none.
        tree: The folder that is now generated from the same document.
        package: Its import name.
    """
    now = fingerprint_code(tree)
    differing = {path for path in code.keys() | now.keys() if code.get(path) != now.get(path)}
    if code and not differing:
        return CodeChange()
    return CodeChange(
        tuple(sorted(differing)) if code else (),
        find_breakages(surface, read_surface(tree, package)),
    )
