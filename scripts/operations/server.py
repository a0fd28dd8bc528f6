"""Server Objects (OpenAPI 3.1, section 4.8.5)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from scripts.operations.node import Node

_VARIABLE = re.compile(r"\{([^{}]+)\}")
_ADDRESS = re.compile(r"https?://[^/\s{}]+|/")
_NO_ADDRESS = re.compile(r"[\s{}?#]")


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable in a server's address.

    Attributes:
        default: None where it has no default, though each must have one.
        choices: The values it may have; empty where it may be anything.
    """

    name: str
    default: str | None
    choices: tuple[str, ...]
    description: str
    pointer: str


@dataclass(frozen=True, slots=True)
class Server:
    """An address the API is served at.

    Attributes:
        url: As written: absolute, or relative to where the document lies; with variables.
        name: What it is called (OpenAPI 3.2); empty where it has no name.
    """

    url: str
    name: str = ""
    description: str = ""
    variables: tuple[Variable, ...] = ()
    pointer: str = "/servers"
    written: Mapping[str, Any] = field(default_factory=dict)

    @property
    def default_url(self) -> str:
        """The address with each variable's default; one that has none stays as written."""
        known = {each.name: each.default for each in self.variables}
        defaults = {name: value for name, value in known.items() if value is not None}
        return _VARIABLE.sub(lambda match: defaults.get(match[1], match[0]), self.url)

    @property
    def base_path(self) -> str:
        """The path of its default address, without a slash at its end; empty for no address."""
        try:
            return urlsplit(self.default_url).path.rstrip("/")
        except ValueError:  # Brackets that hold no IPv6 address, as a variable nobody declared may.
            return ""


def find_address(servers: Iterable[Server]) -> str | None:
    """The first default address a client can call, without a slash at its end.

    It is absolute, or the path of an address relative to the host of the document's own; None
    where a variable has no default or the address is none of http.
    """
    for server in servers:
        url = server.default_url
        if _ADDRESS.match(url) and not _NO_ADDRESS.search(url):
            return url.rstrip("/")
    return None


def read_servers(owners: Iterable[Node]) -> tuple[Server, ...]:
    """The servers in effect: those of the first owner that has some, else `/`.

    Args:
        owners: What may hold servers, the nearest first: operation, path item, document.
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
