"""Parameters, and the templates of the paths they fill."""

import re
from collections.abc import Iterator
from typing import Any

from scripts.document import Kind, Node, join_pointer
from scripts.lint.index import Index, find_list, find_map, find_text
from scripts.lint.rule import Fault

_TEMPLATE = re.compile(r"\{([^{}]*)\}")
# OpenAPI 3.1, section 4.8.12.1: definitions of these are ignored.
_RESERVED_HEADERS = ("accept", "content-type", "authorization")


def list_parameters(index: Index, operation: Node) -> list[tuple[str, dict[str, Any]]]:
    """Each parameter of an operation with its pointer; its own hide those of the path item."""
    found: dict[tuple[str, str], tuple[str, dict[str, Any]]] = {}
    for node in (operation.parent, operation):
        if node is None:
            continue
        for position, member in enumerate(find_list(node.data, "parameters")):
            data = index.follow(member)
            key = (find_text(data, "in"), find_text(data, "name"))
            found[key] = (join_pointer(node.pointer, "parameters", position), data)
    return list(found.values())


def find_undeclared_path_parameters(index: Index) -> Iterator[Fault]:
    """Names in a path's template that no parameter declares."""
    for path, method, node in index.list_callable():
        declared = {
            find_text(data, "name")
            for _, data in list_parameters(index, node)
            if find_text(data, "in") == "path"
        }
        for name in dict.fromkeys(_TEMPLATE.findall(path)):
            if name not in declared:
                message = f"{method.upper()} {path} declares no path parameter {name!r}; add it"
                yield Fault(node.pointer, message)


def find_unplaced_path_parameters(index: Index) -> Iterator[Fault]:
    """Path parameters that their path's template does not name."""
    for path, _, node in index.list_callable():
        names = _TEMPLATE.findall(path)
        for pointer, data in list_parameters(index, node):
            name = find_text(data, "name")
            if find_text(data, "in") == "path" and name not in names:
                message = f"the path {path!r} has no {{{name}}}; add it or remove the parameter"
                yield Fault(pointer, message)


def find_duplicate_parameters(index: Index) -> Iterator[Fault]:
    """Parameters that stand twice in one list."""
    for node in [*index.list_nodes(Kind.PATH_ITEM), *index.list_nodes(Kind.OPERATION)]:
        seen: set[tuple[str, str]] = set()
        for position, member in enumerate(find_list(node.data, "parameters")):
            data = index.follow(member)
            key = (find_text(data, "in"), find_text(data, "name"))
            if key in seen and all(key):
                pointer = join_pointer(node.pointer, "parameters", position)
                yield Fault(pointer, f"the {key[0]} parameter {key[1]!r} stands twice; keep one")
            seen.add(key)


def find_undescribed_parameters(index: Index) -> Iterator[Fault]:
    """Parameters without a description."""
    for node in index.list_nodes(Kind.PARAMETER):
        if not node.is_reference and not find_text(node.data, "description"):
            name = find_text(node.data, "name")
            yield Fault(node.pointer, f"the parameter {name!r} has no description; add one")


def find_ignored_headers(index: Index) -> Iterator[Fault]:
    """Header parameters that OpenAPI tells tools to ignore."""
    for node in index.list_nodes(Kind.PARAMETER):
        name = find_text(node.data, "name")
        if find_text(node.data, "in") == "header" and name.lower() in _RESERVED_HEADERS:
            message = f"the header {name!r} is ignored here; use `content` or `security` instead"
            yield Fault(node.pointer, message)


def find_equal_paths(index: Index) -> Iterator[Fault]:
    """Paths that differ in nothing but the names in their templates."""
    first: dict[str, str] = {}
    for path in find_map(index.document.data, "paths"):
        shape = _TEMPLATE.sub("{}", path)
        earlier = first.setdefault(shape, path)
        if earlier != path:
            message = f"a request for it matches {earlier!r} as well; join the two"
            yield Fault(join_pointer("/paths", path), message)
