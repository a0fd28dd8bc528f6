"""Server Objects (OpenAPI 3.1, section 4.8.5)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

from scripts.operations.node import Node

_VARIABLE = re.compile(r"\{([^{}]+)\}")
_ADDRESS = re.compile(r"https?://[^/\s{}]+|/")
_ANY_HOST = "http://host/"
_NO_ADDRESS = re.compile(r"[\s{}?#]")


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable in the address of a server.

    Attributes:
        default: The default; None if it is missing, although it is required.
        choices: The allowed values; empty if all are allowed.
    """

    name: str
    default: str | None
    choices: tuple[str, ...]
    description: str
    pointer: str


@dataclass(frozen=True, slots=True)
class Server:
    """An address of the API.

    Attributes:
        url: The address in the document: absolute, or relative to the document; it may have
        variables.
        name: Its name (OpenAPI 3.2); empty if it has none.
    """

    url: str
    name: str = ""
    description: str = ""
    variables: tuple[Variable, ...] = ()
    pointer: str = "/servers"
    written: Mapping[str, Any] = field(default_factory=dict)

    @property
    def default_url(self) -> str:
        """The address with the default of each variable; a variable without one stays as it is."""
        known = {each.name: each.default for each in self.variables}
        defaults = {name: value for name, value in known.items() if value is not None}
        return _VARIABLE.sub(lambda match: defaults.get(match[1], match[0]), self.url)

    @property
    def base_path(self) -> str:
        """The path of its default address, without a slash at the end; empty if it is invalid."""
        try:
            path = urlsplit(self.default_url).path
            return urlsplit(urljoin(_ANY_HOST, path)).path.rstrip("/")  # RFC 3986, section 5.2.4
        except ValueError:  # Brackets without an IPv6 address, as of a variable.
            return ""


def find_address(servers: Iterable[Server]) -> str | None:
    """The first default address that a client can call, without a slash at the end.

    It is absolute, or a path relative to the host of the document. None if a variable has no
    default or the address is not http(s).
    """
    for server in servers:
        url = server.default_url
        if _ADDRESS.match(url) and not _NO_ADDRESS.search(url):
            return url.rstrip("/")
    return None


def read_servers(owners: Iterable[Node]) -> tuple[Server, ...]:
    """The servers that apply: those of the first owner that has some, else `/`.

    Args:
        owners: The objects that can have servers, nearest first: operation, path item, document.
    """
    for owner in owners:
        if found := tuple(_read_server(node) for node in owner.elements("servers")):
            return found
    return (Server("/", written={"url": "/"}),)


def _read_server(node: Node) -> Server:
    return Server(
        url=node.text("url") or "/",
        name=node.text("name"),
        description=node.prose("description"),
        variables=tuple(_read_variable(name, each) for name, each in node.members("variables")),
        pointer=node.pointer,
        written=node.value,
    )


def _read_variable(name: str, node: Node) -> Variable:
    choices = node.value.get("enum")
    return Variable(
        name=name,
        default=str(node.value["default"]) if "default" in node.value else None,
        choices=tuple(map(str, choices)) if isinstance(choices, list) else (),
        description=node.prose("description"),
        pointer=node.pointer,
    )
