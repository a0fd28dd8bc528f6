"""What of a package its users may import, call and read, and which of it a new one takes away."""

import ast
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from scripts.package.tree import SourceTree

if TYPE_CHECKING:
    import griffe

Surface = Mapping[str, str]
"""Each public name by its dotted path: a signature, a type, or the bases of a class."""


@dataclass(frozen=True, slots=True)
class Breakage:
    """Something that code written for the old package relies on and the new one does not give.

    Attributes:
        name: Dotted path.
        message: What becomes of it, to follow the name.
    """

    name: str
    message: str


def read_public_surface(tree: SourceTree, package: str) -> Surface:
    """Every name users may import from a package, and the members they reach from there.

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
        return dict(sorted(_list_module(module, package)))


def _list_module(module: "griffe.Object | griffe.Alias", path: str) -> Iterator[tuple[str, str]]:
    import griffe

    exported = module.exports
    for name, member in module.members.items():
        inner = f"{path}.{name}"
        if isinstance(member, griffe.Module):
            if not name.startswith("_"):
                yield from _list_module(member, inner)
        elif name in exported if exported is not None else _is_own(name, member):
            yield from _list_item(member, inner)


def _is_own(name: str, member: "griffe.Object | griffe.Alias") -> bool:
    return not name.startswith("_") and not member.is_alias


def _list_item(member: "griffe.Object | griffe.Alias", path: str) -> Iterator[tuple[str, str]]:
    import griffe

    try:
        found = member.final_target if isinstance(member, griffe.Alias) else member
    except griffe.AliasResolutionError:
        return  # It comes from another distribution, which keeps its own promises.
    match found:
        case griffe.Class():
            yield path, f"class({', '.join(str(base) for base in found.bases)})"
            for name, inner in found.all_members.items():
                if not name.startswith("_") or name == "__init__":
                    yield from _list_item(inner, f"{path}.{name}")
        case griffe.Function():
            yield path, _render_signature(found)
        case griffe.Attribute():
            yield path, str(found.annotation or found.value)
        case _:
            return


def _render_signature(function: "griffe.Function") -> str:
    text = str(function.signature())
    return text[text.index("(") :]


def find_breakages(old: Surface, new: Surface) -> tuple[Breakage, ...]:
    """What of the old surface the new one breaks, by name.

    Of what is gone the members are not told, nor what is reached by a shorter path as well.
    """
    found: list[Breakage] = []
    for name, text in old.items():
        shorter = name.replace(".models.", ".")
        if shorter != name and shorter in old:
            continue
        if name not in new:
            parent = name.rpartition(".")[0]
            if parent in new or parent not in old:
                found.append(Breakage(name, "is gone"))
        elif text != new[name] and text.startswith("(") and new[name].startswith("("):
            found += (Breakage(name, message) for message in _compare_signatures(text, new[name]))
    return tuple(found)


def _compare_signatures(old: str, new: str) -> Iterator[str]:
    before, after = _read_arguments(old), _read_arguments(new)
    was, now = _read_parameters(before), _read_parameters(after)
    for name, (kind, is_required) in now.items():
        former = was.get(name)
        if is_required and (former is None or not former[1]):
            yield f"needs `{name}`"
        elif former is not None and former[0] != kind and former[0] == "positional":
            yield f"takes `{name}` by keyword only"
    if after.kwarg is None:
        for name in was.keys() - now.keys():
            yield f"takes no `{name}` any more"


def _read_arguments(signature: str) -> ast.arguments:
    (function,) = ast.parse(f"def f{signature}: ...").body
    assert isinstance(function, ast.FunctionDef)
    return function.args


def _read_parameters(arguments: ast.arguments) -> dict[str, tuple[str, bool]]:
    """For each parameter whether it may be given by position, and whether it must be given."""
    positional = [*arguments.posonlyargs, *arguments.args]
    required = len(positional) - len(arguments.defaults)
    found = {each.arg: ("positional", index < required) for index, each in enumerate(positional)}
    for each, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        found[each.arg] = ("keyword", default is None)
    return found
