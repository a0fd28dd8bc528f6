"""Operation, Path Item and Callback Objects (OpenAPI 3.1, sections 4.8.9, 4.8.10 and 4.8.18)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from scripts.document import METHODS
from scripts.operations.node import Fault, Node
from scripts.operations.parameter import (
    Parameter,
    anonymise_path,
    read_parameters,
    select_effective,
)
from scripts.operations.request_body import RequestBody, read_request_body
from scripts.operations.response import Response, read_responses
from scripts.operations.security import Requirement, SecurityScheme, read_security
from scripts.operations.server import Server, read_servers

# RFC 9110, sections 9.1 and 5.6.2
_METHOD: Final = re.compile(r"[a-zA-Z0-9!#$%&'*+.^_`|~-]+")


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation, with everything it inherits.

    Attributes:
        method: The HTTP method in capitals.
        path: The key of its path item, the name of the webhook, or the expression of the callback.
        id: Its `operationId`; empty if it has none.
        parameters: The parameters of a call, with those of the path item; path parameters first.
        declared_parameters: All parameters in the document: of the path item, then of the
        operation.
        security: The alternatives that apply; empty if no credential is needed.
        security_pointer: Pointer of these alternatives.
        servers: The servers that apply; never empty.
        shared: The members of the path item that apply to all its operations.
        written: The object in the document.
    """

    method: str
    path: str
    id: str
    summary: str
    description: str
    tags: tuple[str, ...]
    deprecated: bool
    parameters: tuple[Parameter, ...]
    declared_parameters: tuple[Parameter, ...]
    body: RequestBody | None
    responses: tuple[Response, ...]
    security: tuple[Requirement, ...]
    security_pointer: str
    servers: tuple[Server, ...]
    callbacks: tuple["Callback", ...]
    extensions: Mapping[str, Any]
    pointer: str
    shared: Mapping[str, Any]
    written: Mapping[str, Any]

    @property
    def anonymous_path(self) -> str:
        """The path without the names of its variables, such as `/pets/{}`."""
        return anonymise_path(self.path)


@dataclass(frozen=True, slots=True)
class Callback:
    """The operations that a service calls at an address from the request."""

    name: str
    operations: tuple[Operation, ...]
    pointer: str


@dataclass(frozen=True, slots=True)
class Trail:
    """The operations whose callbacks are being read, so that circular callbacks end.

    Attributes:
        above: Their pointers, outermost first.
        nested: Pointers of the operations in nested callbacks that were read so far.
    """

    above: tuple[str, ...] = ()
    nested: set[str] = field(default_factory=set)

    def extend(self, pointer: str) -> "Trail":
        """The trail for the callbacks of an operation."""
        return Trail((*self.above, pointer), self.nested if self.above else set())

    def admits(self, pointer: str) -> bool:
        """Whether to read an operation here: one in nested callbacks is read only once."""
        is_nested = len(self.above) > 1
        if pointer in self.above or (is_nested and pointer in self.nested):
            return False
        if is_nested:
            self.nested.add(pointer)
        return True


NO_TRAIL: Final = Trail()


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the operations of one document.

    Attributes:
        root: The document.
        schemes: Its security schemes.
    """

    root: Node
    schemes: Mapping[str, SecurityScheme]

    def read_paths(
        self, holder: Node | None, trail: Trail = NO_TRAIL, *, is_webhook: bool = False
    ) -> Iterator[Operation]:
        """The operations of a map of path items, in the document's order.

        Args:
            holder: The map; None if there is none.
            trail: The operations whose callbacks are being read.
            is_webhook: Whether it is the map of webhooks, whose names may begin with `x-`.
        """
        for path in holder.value if holder else ():
            if holder and (is_webhook or not path.startswith("x-")):
                yield from self._read_path_item(path, list(_split_item(holder, path)), trail)

    def _read_path_item(self, path: str, items: list[Node], trail: Trail) -> Iterator[Operation]:
        seen: set[str] = set()
        for item in items:
            for method, node in _list_methods(item):
                if method.upper() not in seen and trail.admits(node.pointer):
                    seen.add(method.upper())
                    yield self._read_operation(path, method.upper(), items, node, trail)

    def _read_operation(
        self, path: str, method: str, items: list[Node], node: Node, trail: Trail
    ) -> Operation:
        inherited = [each for item in items for each in read_parameters(item)]
        declared = (*inherited, *read_parameters(node))
        has_own = node.value.get("security") is not None
        return Operation(
            method=method,
            path=path,
            id=node.text("operationId").strip(),
            summary=node.prose("summary"),
            description=node.prose("description"),
            tags=node.texts("tags"),
            deprecated=node.flag("deprecated"),
            parameters=select_effective(path, declared, node.pointer),
            declared_parameters=declared,
            body=read_request_body(node),
            responses=read_responses(node),
            security=read_security(node, self.root, self.schemes),
            security_pointer=node.at("security") if has_own else self.root.at("security"),
            servers=read_servers((node, *items, self.root)),
            callbacks=tuple(self._read_callbacks(node, trail.extend(node.pointer))),
            extensions=node.extensions,
            pointer=node.pointer,
            shared=_read_shared(items),
            written=node.value,
        )

    def _read_callbacks(self, operation: Node, trail: Trail) -> Iterator[Callback]:
        for name, node in operation.members("callbacks"):
            yield Callback(name, tuple(self.read_paths(node, trail)), node.pointer)


def _split_item(holder: Node, path: str) -> Iterator[Node]:
    """The path item itself, then the one it refers to, which has lower priority."""
    value, pointer = holder.value[path], holder.at(path)
    if isinstance(value, dict) and len(value) > 1 and "$ref" in value:
        own = {key: member for key, member in value.items() if key != "$ref"}
        yield Node(holder.document, pointer, own, holder.faults)
    if item := holder.member(path):
        yield item


def _read_shared(items: list[Node]) -> dict[str, Any]:
    """The members of a path item except its operations; its own members have priority."""
    members: dict[str, Any] = {}
    for item in reversed(items):
        members |= item.value
    own = {*METHODS, "additionalOperations", "$ref"}
    return {key: value for key, value in members.items() if key not in own}


def _list_methods(item: Node) -> Iterator[tuple[str, Node]]:
    """The operations of a path item by their method, in the document's order."""
    for key in item.value:
        if key in METHODS and (node := item.member(key)):
            yield key, node
    for method, node in item.members("additionalOperations"):
        if _METHOD.fullmatch(method):
            yield method, node
        else:
            message = f"{method!r} is not an HTTP method; write letters, such as COPY"
            item.faults.append(Fault(node.pointer, message, "method"))
