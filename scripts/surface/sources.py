"""Finds an installed package and loads its sources; nothing of it is imported or run."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.surface.annotations import list_paths, write_paths

if TYPE_CHECKING:
    import griffe


class UnknownDistributionError(Exception):
    """No such distribution is installed, or it holds no package."""


def find_package(distribution: str, folders: list[str] | None = None) -> tuple[str, Path]:
    """The import name of an installed distribution, and the folder that it stands in.

    Args:
        distribution: Its name on an index.
        folders: Where to look; by default where this interpreter imports from.

    Raises:
        UnknownDistributionError: There is none, or none with sources.
    """
    for each in distributions(name=distribution, path=folders or sys.path):
        for name in _list_packages(each):
            return name, Path(str(each.locate_file(name))).parent
    raise UnknownDistributionError(f"no distribution {distribution!r} with a package is installed")


def _list_packages(distribution: Distribution) -> Iterator[str]:
    for path in distribution.files or ():
        if len(path.parts) == 2 and path.name == "__init__.py":
            yield path.parts[0]


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of a package.

    Attributes:
        package: Its import name.
        exported: The names that it exports, in its own order.
        module: The package itself.
    """

    package: str
    exported: tuple[str, ...]
    module: "griffe.Module"

    def find(self, path: str) -> "griffe.Object | None":
        """What stands at a path of the package, through the names that it is imported under."""
        import griffe

        if not path.startswith(f"{self.package}."):
            return None
        try:
            found = self.module.modules_collection[path]
            return found.final_target if isinstance(found, griffe.Alias) else found
        except (KeyError, griffe.GriffeError):
            return None

    def find_class(self, path: str) -> "griffe.Class | None":
        """The class at a path."""
        import griffe

        found = self.find(path)
        return found if isinstance(found, griffe.Class) else None

    def resolve(self, path: str) -> str | None:
        """The source of what an alias stands for, or of the values of an enum; None for others."""
        import griffe

        found = self.find(path)
        if isinstance(found, griffe.Class):
            values = _list_enum_values(found)
            return f"Literal[{', '.join(values)}]" if values else None
        value = found.value if isinstance(found, griffe.Attribute) else None
        if isinstance(value, griffe.ExprCall):
            is_alias = str(value.function).endswith("TypeAliasType") and len(value.arguments) > 1
            value = value.arguments[1] if is_alias else None
        return write_paths(value) if value else None

    def follow(self, paths: Iterable[str]) -> frozenset[str]:
        """The paths of the classes among them, and in the types that they stand for."""
        found: set[str] = set()
        seen: set[str] = set()
        pending = list(paths)
        while pending:
            path = pending.pop()
            if path in seen:
                continue
            seen.add(path)
            if held := self.find_class(path):
                found.add(held.path)
            else:
                pending += list_paths(self.resolve(path) or "None")
        return frozenset(found)


def load_sources(package: str, folder: Path) -> Sources:
    """The sources of a package.

    Args:
        package: Its import name.
        folder: The folder that it stands in.
    """
    import griffe

    module = griffe.load(package, search_paths=[folder], allow_inspection=False)
    assert isinstance(module, griffe.Module)
    listed = module.exports or [name for name in module.members if not name.startswith("_")]
    return Sources(package, tuple(map(str, listed)), module)


def list_classes(module: "griffe.Module") -> "Iterator[griffe.Class]":
    """The classes that the modules of a package define."""
    import griffe

    for member in module.members.values():
        if isinstance(member, griffe.Module):
            yield from list_classes(member)
        elif isinstance(member, griffe.Class):
            yield member


def _list_enum_values(found: "griffe.Class") -> list[str]:
    """The sources of an enum's values; empty for another class."""
    import griffe

    if not any("Enum" in str(base) for base in found.bases):
        return []
    members = found.members.items()
    return [
        str(member.value)
        for name, member in members
        if isinstance(member, griffe.Attribute) and member.value and not name.startswith("_")
    ]
