"""Reads the public Python API from the sources of a package."""

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from scripts.package.breakages import Surface
from scripts.package.tree import SourceTree

if TYPE_CHECKING:
    import griffe

# Its classes are only used through the client and not imported.
_RESOURCES = "resources"
_RUNTIME = "_runtime"


def read_surface(tree: SourceTree, package: str) -> Surface:
    """The public names of a package: those that users import, and the members of these.

    The methods of a resource are listed under the client, as `package.Client.jobs.list`.

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
            if not name.startswith("_") and name != _RESOURCES:
                yield from _list_module(member, inner)
        elif name in exported if exported is not None else _is_own(name, member):
            # A module below the package may give an item a second name; it is the same item.
            is_second = (
                isinstance(member, griffe.Alias)
                and "." in path
                and not member.target_path.startswith(f"{path}.")
            )
            yield from [(inner, "alias")] if is_second else _list_item(member, inner)


def _is_own(name: str, member: "griffe.Object | griffe.Alias") -> bool:
    return not name.startswith("_") and not member.is_alias


def _list_item(member: "griffe.Object | griffe.Alias", path: str) -> Iterator[tuple[str, str]]:
    import griffe

    try:
        found = member.final_target if isinstance(member, griffe.Alias) else member
    except griffe.AliasResolutionError:
        return  # It comes from another distribution, which is not part of this API.
    match found:
        case griffe.Class():
            yield path, f"class({', '.join(str(base) for base in found.bases)})"
            yield from _list_members(found, path)
        case griffe.Function():
            yield path, _render_signature(found)
        case griffe.Attribute():
            yield path, _render_attribute(found)
            if resource := _find_resource(found):
                yield from _list_members(resource, path)
        case _:
            return


def _list_members(parent: "griffe.Class", path: str) -> Iterator[tuple[str, str]]:
    is_resource = _is_resource(parent.path)
    for name, member in parent.all_members.items():
        # A resource is made by the client; its variants have the same methods.
        is_inner = is_resource and (name == "__init__" or name.startswith("with_"))
        if not is_inner and (name == "__init__" or not name.startswith("_")):
            yield from _list_item(member, f"{path}.{name}")


def _find_resource(attribute: "griffe.Attribute") -> "griffe.Class | None":
    """The class of the resource in an attribute of a client or of a resource."""
    import griffe

    annotation = attribute.annotation
    if not isinstance(annotation, griffe.Expr) or attribute.name.startswith("with_"):
        return None
    path = annotation.canonical_path
    found = attribute.modules_collection[path] if _is_resource(path) else None
    return found if isinstance(found, griffe.Class) else None


def _is_resource(path: str) -> bool:
    return path.split(".")[1:2] == [_RESOURCES]


def _render_attribute(attribute: "griffe.Attribute") -> str:
    """The type of an attribute, or its value; a default shows that a field is optional."""
    found = (attribute.annotation, attribute.value)
    parts = [_leave_out_modules(str(part), [part]) for part in found if part is not None]
    return " = ".join(parts) if "class-attribute" in attribute.labels else parts[0]


def _render_signature(function: "griffe.Function") -> str:
    text = str(function.signature())
    named = [function.returns, *(each.annotation for each in function.parameters)]
    return _leave_out_modules(text[text.index("(") :], named)


def _leave_out_modules(text: str, expressions: Iterable["str | griffe.Expr | None"]) -> str:
    """The text without the modules of the package in its types: where a name is, can change."""
    import griffe

    for expression in expressions:
        inner = expression.iterate(flat=False) if isinstance(expression, griffe.Expr) else ()
        for node in (expression, *inner):
            if isinstance(node, griffe.ExprAttribute) and _is_own_module(node):
                text = text.replace(str(node), str(node.last))
    return text


def _is_own_module(node: "griffe.ExprAttribute") -> bool:
    path = node.canonical_path
    inner = path.split(".")[1:]
    # The runtime lends the HTTP library, which is no module of the package.
    return _is_resource(path) or (inner[:1] == [_RUNTIME] and "httpx2" not in inner)
