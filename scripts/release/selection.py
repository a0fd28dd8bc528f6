"""Selects the part of another team's document that describes our operations."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from typing import Any

from scripts.document import (
    METHODS,
    Document,
    list_references,
    split_pointer,
    walk_paths,
)
from scripts.operations import Operation, read_api

# Hosts are not compared; each operation gets only the path of its server.
_SERVERS = frozenset({"servers"})

_Operations = Mapping[tuple[str, str], Operation]


def select_operations(upstream: Document, ours: Document) -> tuple[Document, Document]:
    """Our and upstream's documents with only our operations and what they use.

    Operations are the same when method and path are the same. The path includes the path of the
    server; the names of its parameters do not matter.
    """
    own = _index_operations(ours)
    other = {key: each for key, each in _index_operations(upstream).items() if key in own}
    info = {"info": ours.data["info"]}
    return _narrow(ours, own, info), _narrow(upstream, other, info)


def _index_operations(document: Document) -> _Operations:
    operations = read_api(document).operations
    return {(each.method, _read_full_path(each)): each for each in operations}


def _read_full_path(operation: Operation) -> str:
    return (operation.servers[0].base_path + operation.anonymous_path).rstrip("/")


def _narrow(document: Document, operations: _Operations, info: Mapping[str, Any]) -> Document:
    """The document with some operations, at a server path without a host."""
    paths: dict[str, dict[str, Any]] = {}
    for operation in operations.values():
        item = paths.setdefault(operation.path, _without(operation.shared, _SERVERS))
        is_fixed = operation.method.lower() in METHODS
        holder = item if is_fixed else item.setdefault("additionalOperations", {})
        name = operation.method.lower() if is_fixed else operation.method
        servers = [{"url": operation.servers[0].base_path or "/"}]
        holder[name] = {**operation.written, "servers": servers}
    data = {**_without(document.data, _SERVERS | {"webhooks"}), **info, "paths": paths}
    data["components"] = dict(_select_components(data))
    return replace(document, data=data)


def _without(members: Mapping[str, Any], names: Set[str]) -> dict[str, Any]:
    return {key: value for key, value in members.items() if key not in names}


def _select_components(data: dict[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The used components: faults elsewhere in a large document are not reported."""
    reached = _find_reached(data)
    for kind, named in (data.get("components") or {}).items():
        if isinstance(named, dict):
            chosen = {
                name: node
                for name, node in named.items()
                if kind == "securitySchemes" or (kind, name) in reached
            }
            yield kind, chosen


def _find_reached(data: dict[str, Any]) -> set[tuple[str, str]]:
    targets = (
        split_pointer(reference.target)
        for node in walk_paths(data)
        for reference in list_references(node)
    )
    return {(each[1], each[2]) for each in targets if each[:1] == ["components"] and each[2:]}
