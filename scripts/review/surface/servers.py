"""Where calls go: the servers in effect for an operation (OpenAPI 3.1, section 4.8.5)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product

from scripts.review.change import Fact
from scripts.review.surface.comparison import Pair, quote
from scripts.review.surface.node import Node, read_elements, read_members
from scripts.review.surface.parameters import normalise_path

_VARIABLE = re.compile(r"\{([^{}]+)\}")
_ANY = "{}"
# An address with more combinations than this is compared by its defaults alone.
_MOST_ADDRESSES = 256


def compare_servers(
    pair: Pair,
    base_holders: list[Node],
    revision_holders: list[Node],
    paths: tuple[str, str] = ("", ""),
) -> Iterator[Fact]:
    """Facts about the addresses an operation is served at.

    Args:
        pair: The operation.
        base_holders: What may hold `servers` in the base, nearest first; the document last.
        revision_holders: Likewise in the revision.
        paths: What follows the address on each side, where that differs.
    """
    base = [_Server(node, paths[0]) for node in _read_servers(base_holders)]
    revision = [_Server(node, paths[1]) for node in _read_servers(revision_holders)]
    before, after = (
        [address for server in servers for address in server.addresses]
        for servers in (base, revision)
    )
    for server in base:
        if gone := [each for each in server.addresses if not _is_covered(each, after)]:
            message = f"{_quote_all(gone)} is not among the servers any more."
            yield pair.state_removed("server-removed", message, server.node, "servers")
    for server in revision:
        if new := [each for each in server.addresses if not _is_covered(each, before)]:
            message = f"{_quote_all(new)} is among the servers now."
            yield pair.state_added("server-added", message, server.node, "servers")
    default, new_default = base[0].default, revision[0].default
    if default != new_default and _is_covered(default, after):
        message = (
            f"Calls go to {quote(new_default)} unless told otherwise, not to {quote(default)}."
        )
        where = pair.narrow(base[0].node, revision[0].node, "servers")
        rule = "server-default-changed"
        yield where.state(rule, message, before=default, after=new_default)


@dataclass(frozen=True, slots=True)
class _Server:
    """A server object and what follows its address."""

    node: Node
    path: str

    @property
    def addresses(self) -> list[str]:
        return [self._join(address) for address in _list_addresses(self.node)]

    @property
    def default(self) -> str:
        return self._join(_read_default(self.node))

    def _join(self, address: str) -> str:
        return address.rstrip("/") + normalise_path(self.path) if self.path else address


def read_default_address(holders: list[Node]) -> str:
    """The address a client calls unless told otherwise.

    Args:
        holders: What may hold `servers`, nearest first; the document last.
    """
    return _read_default(_read_servers(holders)[0])


def _read_servers(holders: list[Node]) -> list[Node]:
    for holder in holders:
        if servers := read_elements(holder, "servers"):
            return servers
    root = holders[-1]
    return [Node(root.document, "/servers", {"url": "/"})]


def _read_variables(server: Node) -> dict[str, Node]:
    return read_members(server, "variables")


def _list_addresses(server: Node) -> list[str]:
    """The addresses a server stands for; a variable without `enum` stands for any text."""
    url = server.text("url") or "/"
    choices = []
    variables = _read_variables(server)
    for name in _VARIABLE.findall(url):
        values = variables[name].mapping.get("enum") if name in variables else None
        choices.append([str(value) for value in values] if values else [_ANY])
    parts = _VARIABLE.split(url)[::2]
    combinations = list(islice(product(*choices), _MOST_ADDRESSES + 1))
    if len(combinations) > _MOST_ADDRESSES:
        return [_read_default(server)]
    return [_normalise(_weave(parts, values)) for values in combinations]


def _read_default(server: Node) -> str:
    url = server.text("url") or "/"
    variables = _read_variables(server)

    def fill(match: re.Match[str]) -> str:
        variable = variables.get(match[1])
        return str(variable.mapping.get("default", _ANY)) if variable is not None else _ANY

    return _normalise(_VARIABLE.sub(fill, url))


def _weave(parts: list[str], values: tuple[str, ...]) -> str:
    return "".join(part + value for part, value in zip(parts, (*values, ""), strict=True))


def _normalise(url: str) -> str:
    """The address with scheme and host in lower case and no slash at its end (RFC 3986, 6.2)."""
    scheme, separator, rest = url.partition("://")
    if separator:
        host, slash, path = rest.partition("/")
        url = f"{scheme.lower()}://{host.lower()}{slash}{path}"
    return url.rstrip("/") or "/"


def _is_covered(address: str, others: list[str]) -> bool:
    return any(address == other or _matches(other, address) for other in others)


def _matches(pattern: str, address: str) -> bool:
    if _ANY not in pattern:
        return False
    return re.fullmatch(".+".join(map(re.escape, pattern.split(_ANY))), address) is not None


def _quote_all(addresses: list[str]) -> str:
    shown = ", ".join(quote(each.replace(_ANY, "{…}")) for each in addresses[:4])
    return shown + (f" and {len(addresses) - 4} more" if len(addresses) > 4 else "")
