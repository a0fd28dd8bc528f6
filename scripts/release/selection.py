"""The part of somebody else's document that speaks of the operations of ours."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import unquote, urlsplit

from scripts.document import Document, split_pointer, walk_objects, walk_references

_METHODS = frozenset("get put post delete options head patch trace query".split())
_PARAMETER = re.compile(r"\{[^}]*\}")
# What names things for people and generators; it differs without meaning anything to callers.
_NAMING = frozenset({"operationId", "tags", "servers", "summary", "description"})
_BARE_NAME = re.compile(r"[A-Za-z0-9._-]+")

Operations = Mapping[tuple[str, str], tuple[str, dict[str, Any]]]
"""Path key and path item of each operation, by method and whole path without names."""


def select_operations(upstream: Document, ours: Document) -> tuple[Document, Document]:
    """Ours and upstream's documents with the same operations in reach, and nothing else.

    Operations are the same when method and path are: the path of the server counts as part of it,
    the names of its parameters do not. What only names an operation is taken from ours.
    """
    own, other = _index_operations(ours), _index_operations(upstream)
    paths: dict[str, dict[str, Any]] = {}
    for key, (path, item) in own.items():
        if key in other:
            found_path, found = other[key]
            target = found_path if _strip_names(found_path) == _strip_names(path) else path
            kept = paths.setdefault(target, _without_operations(found))
            kept[key[0]] = _name_as(found[key[0]], item[key[0]])
    servers = {"servers": [{"url": "/"}]}
    data = {**upstream.data, **servers, "info": ours.data["info"], "paths": paths}
    data.pop("webhooks", None)
    return (
        replace(ours, data={**ours.data, **servers, "paths": _strip_servers(ours)}),
        replace(upstream, data={**data, "components": dict(_select_components(data))}),
    )


def _index_operations(document: Document) -> Operations:
    found = {}
    prefix = _find_prefix(document.data)
    for path, reference in (document.data.get("paths") or {}).items():
        item, _ = document.dereference(reference)
        for method in item.keys() & _METHODS:
            whole = _find_prefix(item[method]) or _find_prefix(item) or prefix
            found[method, _strip_names(whole + path)] = path, item
    return found


def _find_prefix(holder: Mapping[str, Any]) -> str:
    """The path of the first server, without a slash at its end."""
    servers = holder.get("servers")
    if not servers:
        return ""
    url = str(servers[0].get("url", ""))
    for name, variable in (servers[0].get("variables") or {}).items():
        url = url.replace(f"{{{name}}}", str(variable.get("default", "")))
    return urlsplit(url).path.rstrip("/")


def _strip_names(path: str) -> str:
    return _PARAMETER.sub("{}", path).rstrip("/")


def _without_operations(item: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in item.items() if key not in _METHODS | _NAMING}


def _name_as(operation: Mapping[str, Any], ours: Mapping[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in operation.items() if key not in _NAMING}
    return {**kept, **{key: ours[key] for key in _NAMING & ours.keys() if key != "servers"}}


def _strip_servers(document: Document) -> dict[str, Any]:
    stripped = {}
    for path, reference in document.data["paths"].items():
        item, _ = document.dereference(reference)
        stripped[path] = {
            key: {name: part for name, part in value.items() if name != "servers"}
            if key in _METHODS
            else value
            for key, value in item.items()
            if key != "servers"
        }
    return stripped


def _select_components(data: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The components in reach: faults elsewhere in a large document are not ours to report."""
    reached = _find_reached(data)
    for kind, named in (data.get("components") or {}).items():
        if isinstance(named, dict):
            chosen = {
                name: node
                for name, node in named.items()
                if kind == "securitySchemes" or (kind, name) in reached
            }
            yield kind, chosen


def _find_reached(data: Mapping[str, Any]) -> set[tuple[str, str]]:
    reached: set[tuple[str, str]] = set()
    pending: list[Any] = [data["paths"]]
    is_paths = True
    while pending:
        node = pending.pop()
        for pointer in _list_pointers(node, is_named_map=is_paths):
            tokens = split_pointer(pointer)
            key = (tokens[1], tokens[2]) if tokens[0] == "components" and len(tokens) > 2 else None
            if key and key not in reached:
                reached.add(key)
                pending += _find_node(data, tokens[:3])
        is_paths = False
    return reached


def _list_pointers(node: Any, *, is_named_map: bool) -> Iterator[str]:
    for _, reference in walk_references(node):
        if reference.startswith("#/"):
            yield unquote(reference[1:])
    for _, member in walk_objects(node, is_named_map=is_named_map):
        discriminator = member.get("discriminator")
        mapping = discriminator.get("mapping") if isinstance(discriminator, dict) else None
        for target in (mapping or {}).values():
            if isinstance(target, str) and _BARE_NAME.fullmatch(target):
                yield f"/components/schemas/{target}"


def _find_node(data: Mapping[str, Any], tokens: list[str]) -> list[Any]:
    node: Any = data
    for token in tokens:
        if not isinstance(node, dict) or token not in node:
            return []
        node = node[token]
    return [node]
