"""Security schemes: which one on one side is which one on the other, and how they differ."""

from collections.abc import Iterator
from typing import Any

from scripts.document import Document
from scripts.review.change import Fact
from scripts.review.surface.comparison import Pair, quote
from scripts.review.surface.node import Node, read_members

# What a caller has to know; bearerFormat is a hint (OpenAPI 3.1, section 4.8.27.1).
_IDENTITY = {
    "apiKey": ("type", "in", "name"),
    "http": ("type", "scheme"),
    "oauth2": ("type",),
    "openIdConnect": ("type", "openIdConnectUrl"),
    "mutualTLS": ("type",),
}
_URLS = ("authorizationUrl", "tokenUrl", "refreshUrl")


def read_schemes(document: Document) -> dict[str, Node]:
    """The security schemes of a document by name."""
    components = Node(document, "", document.data).member("components")
    return read_members(components, "securitySchemes")


def match_schemes(base: dict[str, Node], revision: dict[str, Node]) -> dict[str, str]:
    """For each name of the base the name in the revision: one that says the same, else its own."""
    by_meaning: dict[Any, list[str]] = {}
    for name, node in revision.items():
        by_meaning.setdefault(_read_meaning(node), []).append(name)
    matched = {}
    for name, node in base.items():
        same = by_meaning.get(_read_meaning(node), [])
        matched[name] = name if name in same or not same else same[0]
    return matched


def _read_meaning(node: Node) -> tuple[Any, ...]:
    flows = {
        name: (*(flow.text(url) for url in _URLS), *sorted(_read_scopes(flow)))
        for name, flow in read_members(node, "flows").items()
        if not name.startswith("x-")
    }
    return (*_read_identity(node), *sorted(flows.items()))


def _read_identity(node: Node) -> tuple[str, ...]:
    keys = _IDENTITY.get(node.text("type") or "", ("type",))
    values = tuple(node.text(key) or "" for key in keys)
    is_caseless = values[0] == "http" or "header" in values[1:2]
    return tuple(value.lower() for value in values) if is_caseless else values


def _read_scopes(flow: Node) -> list[str]:
    scopes = flow.member("scopes")
    return list(scopes.mapping) if scopes is not None and scopes.value is not None else []


def compare_schemes(pair: Pair, name: str) -> Iterator[Fact]:
    """Facts about one security scheme as both sides define it."""
    if _read_identity(pair.base) != _read_identity(pair.revision):
        message = f"The security scheme {quote(name)} works in another way."
        before, after = pair.base.value, pair.revision.value
        yield pair.state("security-scheme-changed", message, before=before, after=after)
        return
    before_flows, after_flows = (read_members(side, "flows") for side in (pair.base, pair.revision))
    for flow, node in before_flows.items():
        words = f"flow {quote(flow)}"
        if flow in after_flows:
            yield from _compare_flows(pair.narrow(node, after_flows[flow], words), flow)
        else:
            message = f"The flow {quote(flow)} of {quote(name)} is gone."
            yield pair.state_removed("security-flow-removed", message, node, words)
    for flow, node in after_flows.items():
        if flow not in before_flows:
            message = f"The flow {quote(flow)} of {quote(name)} is new."
            yield pair.state_added("security-flow-added", message, node, f"flow {quote(flow)}")


def _compare_flows(pair: Pair, flow: str) -> Iterator[Fact]:
    for url in _URLS:
        if pair.base.text(url) != pair.revision.text(url):
            message = f"The flow {quote(flow)} has another {quote(url)}."
            yield pair.state_member("security-scheme-changed", message, url)
    before, after = _read_scopes(pair.base), _read_scopes(pair.revision)
    for verb, names, others in (("removed", before, after), ("added", after, before)):
        if different := [name for name in names if name not in others]:
            listed = ", ".join(map(quote, different))
            words = "cannot" if verb == "removed" else "can"
            message = f"Tokens {words} ask for {listed} in the flow {quote(flow)} now."
            yield pair.state_member(f"security-flow-scope-{verb}", message, "scopes")
