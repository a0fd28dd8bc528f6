"""Request Body Objects (OpenAPI 3.1, section 4.8.13)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scripts.operations.media_type import MediaType, read_content
from scripts.operations.node import Node


@dataclass(frozen=True, slots=True)
class RequestBody:
    """The request body of an operation, in one or more media types."""

    required: bool
    description: str
    content: tuple[MediaType, ...]
    pointer: str
    written: Mapping[str, Any]


def read_request_body(operation: Node) -> RequestBody | None:
    """The request body of an operation; None if it has none."""
    node = operation.member("requestBody")
    if node is None:
        return None
    return RequestBody(
        required=node.flag("required"),
        description=node.prose("description"),
        content=read_content(node),
        pointer=node.pointer,
        written=node.value,
    )
