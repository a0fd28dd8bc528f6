"""Response Objects by status (OpenAPI 3.1, sections 4.8.16 and 4.8.17)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from scripts.operations.media_type import Header, MediaType, read_content, read_headers
from scripts.operations.node import Node

DEFAULT: Final = "default"
_STATUS = re.compile(r"[1-5](?:[0-9]{2}|XX)")


@dataclass(frozen=True, slots=True)
class Response:
    """One declared response.

    Attributes:
        status: A status code, a range such as `4XX`, or `default`.
    """

    status: str
    description: str
    content: tuple[MediaType, ...]
    headers: tuple[Header, ...]
    pointer: str
    written: Mapping[str, Any]

    @property
    def is_success(self) -> bool:
        """Whether its status is a success."""
        return self.status.startswith("2")


def read_responses(operation: Node) -> tuple[Response, ...]:
    """The responses of an operation; invalid statuses are left out."""
    found = []
    for name, node in operation.members("responses", is_extensible=True):
        status = DEFAULT if name.lower() == DEFAULT else name.upper()
        if status != DEFAULT and not _STATUS.fullmatch(status):
            message = f"{name!r} is not a status; write a code, a range such as 4XX, or default"
            operation.note("responses", message, "response-status")
            continue
        found.append(_read_response(status, node))
    return tuple(found)


def _read_response(status: str, node: Node) -> Response:
    return Response(
        status=status,
        description=node.prose("description"),
        content=read_content(node),
        headers=read_headers(node),
        pointer=node.pointer,
        written=node.value,
    )


def find_response(responses: Iterable[Response], status: int | str) -> Response | None:
    """The response for a code or range: its own, else that of the range, else the default."""
    by_status = {each.status: each for each in responses}
    keys = (str(status), f"{str(status)[0]}XX", DEFAULT)
    return next((by_status[key] for key in keys if key in by_status), None)


def has_content(status: int, method: str = "GET") -> bool:
    """Whether a response with this status and method can have content (RFC 9110, section 6.4.1)."""
    return status >= 200 and status not in (204, 205, 304) and method.upper() != "HEAD"
