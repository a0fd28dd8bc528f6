"""Where calls go: the servers in effect for an operation (OpenAPI 3.1, section 4.8.5)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product

from scripts.operations import Operation, Server
from scripts.review.change import Fact
from scripts.review.operations.comparison import Pair, quote

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_ANY = "{}"
_PORTS = {"https": ":443", "http": ":80", "wss": ":443", "ws": ":80"}
# An address with more combinations than this is compared by its defaults alone.
_MOST_ADDRESSES = 256


def compare_servers(pair: Pair[Operation]) -> Iterator[Fact]:
    """Facts about the addresses an operation is served at."""
    is_moved = pair.base.anonymous_path != pair.revision.anonymous_path
    base, revision = (
        [_Served(server, operation.anonymous_path if is_moved else "") for server in servers]
        for operation, servers in (
            (pair.base, pair.base.servers),
            (pair.revision, pair.revision.servers),
        )
    )
    before, after = (
        [address for each in served for address in each.addresses] for served in (base, revision)
    )
    for each in base:
        if gone := [address for address in each.addresses if not _is_covered(address, after)]:
            message = f"{_quote_all(gone)} is not among the servers any more."
            yield pair.state_removed("server-removed", message, each.server, "servers")
    for each in revision:
        if new := [address for address in each.addresses if not _is_covered(address, before)]:
            message = f"{_quote_all(new)} is among the servers now."
            yield pair.state_added("server-added", message, each.server, "servers")
    default, new_default = base[0].default, revision[0].default
    if default != new_default and _is_covered(default, after):
        message = (
            f"Calls go to {quote(new_default)} unless told otherwise, not to {quote(default)}."
        )
        where = pair.narrow(base[0].server, revision[0].server, "servers")
        rule = "server-default-changed"
        yield where.state(rule, message, before=default, after=new_default)


@dataclass(frozen=True, slots=True)
class _Served:
    """A server and what follows its address."""

    server: Server
    path: str

    @property
    def addresses(self) -> list[str]:
        return [self._join(address) for address in _list_addresses(self.server)]

    @property
    def default(self) -> str:
        return self._join(normalise_address(self.server.default_url))

    def _join(self, address: str) -> str:
        return address.rstrip("/") + self.path if self.path else address


def _list_addresses(server: Server) -> list[str]:
    """The addresses a server stands for; a variable without `enum` stands for any text."""
    choices_of = {each.name: each.choices for each in server.variables}
    choices = [choices_of.get(name) or (_ANY,) for name in _VARIABLE.findall(server.url)]
    parts = _VARIABLE.split(server.url)[::2]
    combinations = list(islice(product(*choices), _MOST_ADDRESSES + 1))
    if len(combinations) > _MOST_ADDRESSES:
        return [normalise_address(server.default_url)]
    return [normalise_address(_weave(parts, values)) for values in combinations]


def _weave(parts: list[str], values: tuple[str, ...]) -> str:
    return "".join(part + value for part, value in zip(parts, (*values, ""), strict=True))


def normalise_address(url: str) -> str:
    """The address with scheme and host in lower case and no slash at its end (RFC 3986, 6.2).

    The port that a scheme implies is left out; a variable that is left in stands for any text.
    """
    url = _VARIABLE.sub(_ANY, url)
    scheme, separator, rest = url.partition("://")
    if separator:
        scheme = scheme.lower()
        host, slash, path = rest.partition("/")
        host = host.lower().removesuffix(_PORTS.get(scheme, ":"))
        url = f"{scheme}://{host}{slash}{path}"
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
