"""The public Python API of a package's sources, as griffe reads them, one text an item."""

import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from scripts.package.tree import SourceTree

if TYPE_CHECKING:
    import griffe


def read_surface(tree: SourceTree, package: str) -> dict[str, str]:
    """Each public class, attribute and method by its path, with what callers depend on.

    Args:
        tree: A generated folder.
        package: Its import name.
    """
    import griffe

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, text in tree.items():
            if path.startswith(f"src/{package}/") and path.endswith(".py"):
                target = folder / PurePosixPath(path).relative_to("src")
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, encoding="utf-8", errors="surrogateescape")
        module = griffe.load(package, search_paths=[folder], allow_inspection=False)
        return dict(_list_items(module))


def _list_items(parent: "griffe.Object | griffe.Alias") -> Iterator[tuple[str, str]]:
    import griffe

    for member in parent.members.values():
        if member.name.startswith("_") or "_runtime" in member.path:
            continue
        match member:
            case griffe.Module():
                yield from _list_items(member)
            case griffe.Class():
                yield member.path, f"class({', '.join(str(base) for base in member.bases)})"
                yield from _list_items(member)
            case griffe.Function():
                yield member.path, str(member.signature())
            case griffe.Attribute():
                value = "" if member.value is None else f" = {member.value}"
                yield member.path, f"{member.annotation}{value}"
            case _:
                pass  # An alias: the item is listed where it is defined.
