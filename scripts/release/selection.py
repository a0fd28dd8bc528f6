"""The part of somebody else's document that speaks of the operations of ours."""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import unquote, urlsplit

from scripts.document import Document, split_pointer, walk_objects, walk_references

_METHODS = frozenset("get put post delete options head patch trace query".split())
_PARAMETER = re.compile(r"\{[^}]*\}")
# What names things for people and generators; it differs without meaning anything to callers.
_NAMING = frozenset({"operationId", "tags", "servers", "summary", "description", "x-method"})
_BARE_NAME = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class _Found:
    """An operation of a document.

    Attributes:
        key: Of its path item, as the document writes it.
        path: The same after the path of the server.
    """

    key: str
    path: str
    item: Mapping[str, Any]


_Operations = Mapping[tuple[str, str], _Found]


def select_operations(upstream: Document, ours: Document) -> tuple[Document, Document]:
    """Ours and upstream's documents with the operations of ours, and nothing else in reach.

    Operations are the same when method and path are: the path of the server counts as part of it,
    the names of its parameters do not. What only names an operation is taken from ours.
    """
    own = _index_operations(ours)
    other = {key: each for key, each in _index_operations(upstream).items() if key in own}
    info = {"info": ours.data["info"]}
    return _narrow(ours, own, own, info), _narrow(upstream, other, own, info)


def _index_operations(document: Document) -> _Operations:
    found = {}
    prefix = _find_prefix(document.data)
    for key, reference in (document.data.get("paths") or {}).items():
        item, _ = document.dereference(reference)
        for method in item.keys() & _METHODS:
            path = (_find_prefix(item[method]) or _find_prefix(item) or prefix) + key
            found[method, _PARAMETER.sub("{}", path).rstrip("/")] = _Found(key, path, item)
    return found


def _narrow(
    document: Document, operations: _Operations, named: _Operations, info: Mapping[str, Any]
) -> Document:
    """The document with some operations under their whole paths, named as others are."""
    paths: dict[str, dict[str, Any]] = {}
    for key, found in operations.items():
        method = key[0]
        item = paths.setdefault(found.path, _without(found.item, _METHODS | _NAMING))
        item[method] = _name_as(found.item[method], named[key].item[method])
    data = {**_without(document.data, _NAMING | {"webhooks"}), **info, "paths": paths}
    data["components"] = dict(_select_components(data))
    keys = {found.path: found.key for found in operations.values()}
    entry = document.sources[""]
    renamed = replace(entry, _find=lambda tokens: entry._find(_restore_path(tokens, keys)))
    return replace(document, data=data, sources={**document.sources, "": renamed})


def _restore_path(tokens: list[str], keys: Mapping[str, str]) -> list[str]:
    """The tokens of a pointer with the path as the file writes it."""
    if len(tokens) < 2 or tokens[0] != "paths":
        return tokens
    return ["paths", keys.get(tokens[1], tokens[1]), *tokens[2:]]


def _without(members: Mapping[str, Any], names: Set[str]) -> dict[str, Any]:
    return {key: value for key, value in members.items() if key not in names}


def _name_as(operation: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    names = {key: other[key] for key in _NAMING & other.keys() if key != "servers"}
    return {**_without(operation, _NAMING), **names}


def _find_prefix(holder: Mapping[str, Any]) -> str:
    """The path of the first server, without a slash at its end."""
    servers = holder.get("servers")
    if not servers:
        return ""
    url = str(servers[0].get("url", ""))
    for name, variable in (servers[0].get("variables") or {}).items():
        url = url.replace(f"{{{name}}}", str(variable.get("default", "")))
    return urlsplit(url).path.rstrip("/")


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
