"""Reads all operations of a document: those a client can call, and those the service calls."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from scripts.document import METHODS, Document
from scripts.operations.node import Fault, Node
from scripts.operations.operation import Operation, Reader
from scripts.operations.security import SecurityScheme, read_security_schemes
from scripts.operations.server import Server, read_servers


@dataclass(frozen=True, slots=True)
class Info:
    """The title and version of the API (OpenAPI 3.1, section 4.8.2)."""

    title: str
    version: str
    extensions: Mapping[str, Any]
    pointer: str
    written: Mapping[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Api:
    """Everything a document describes.

    Attributes:
        operations: Those under `paths`, in the document's order.
        webhooks: Those under `webhooks`, which the service calls.
        servers: The servers of the document itself; never empty.
        security_schemes: The security schemes, by name.
        faults: The parts that could not be read and were left out, in reading order.
    """

    document: Document
    info: Info
    operations: tuple[Operation, ...]
    webhooks: tuple[Operation, ...]
    servers: tuple[Server, ...]
    security_schemes: dict[str, SecurityScheme]
    faults: tuple[Fault, ...]


def read_api(document: Document) -> Api:
    """The operations of a document.

    Parts that do not have the structure of OpenAPI are left out and listed in `faults`.
    """
    faults: list[Fault] = []
    root = Node(document, "", document.data, faults)
    schemes = read_security_schemes(root)
    reader = Reader(root, schemes)
    operations = tuple(map(_begin_with_slash, reader.read_paths(root.member("paths"))))
    webhooks = tuple(reader.read_paths(root.member("webhooks"), is_webhook=True))
    return Api(
        document,
        _read_info(root),
        operations,
        webhooks,
        read_servers((root,)),
        schemes,
        tuple(dict.fromkeys(faults)),
    )


def _begin_with_slash(operation: Operation) -> Operation:
    """The operation with the slash that a path must begin with (OpenAPI, Paths Object)."""
    is_path = operation.path.startswith("/")
    return operation if is_path else replace(operation, path=f"/{operation.path}")


def _read_info(root: Node) -> Info:
    node = root.member("info") or replace(root, pointer="/info", value={})
    return Info(
        title=node.prose("title"),
        version=node.prose("version"),
        extensions=node.extensions,
        pointer=node.pointer,
        written=node.value,
    )


def read_document_servers(document: Document) -> tuple[Server, ...]:
    """The servers of the document itself, never empty; nothing else is read."""
    return read_servers((Node(document, "", document.data),))


def count_operations(document: Document) -> int:
    """The number of operations under `paths`, including those that cannot be read."""
    paths = document.data.get("paths")
    items = paths.items() if isinstance(paths, dict) else ()
    return sum(len(_list_methods(document, each)) for key, each in items if key[:2] != "x-")


def _list_methods(document: Document, item: Any) -> set[str]:
    """The methods of a path item, and of the one it refers to, in capitals."""
    found: set[str] = set()
    try:
        parts = (item, document.dereference(item)[0])
    except LookupError:
        parts = (item, None)
    for part in parts:
        members = part if isinstance(part, dict) else {}
        added = members.get("additionalOperations")
        found |= {method.upper() for method in METHODS if method in members}
        found |= {method.upper() for method in added} if isinstance(added, dict) else set()
    return found
