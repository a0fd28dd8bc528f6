"""Security schemes: which one on one side is which one on the other, and how they differ."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from typing import Any

from scripts.operations import Flow, SecurityScheme
from scripts.review.change import Fact
from scripts.review.level import Level
from scripts.review.operations.comparison import Pair, quote

_URLS = {
    "authorizationUrl": "authorization_url",
    "tokenUrl": "token_url",
    "refreshUrl": "refresh_url",
}
_Schemes = Mapping[str, SecurityScheme]


def match_schemes(base: _Schemes, revision: _Schemes) -> dict[str, str]:
    """For each name of the base the name in the revision: one that says the same, else its own."""
    by_meaning: dict[Any, list[str]] = {}
    for name, scheme in revision.items():
        by_meaning.setdefault(_read_meaning(scheme), []).append(name)
    matched = {}
    for name, scheme in base.items():
        same = by_meaning.get(_read_meaning(scheme), [])
        matched[name] = name if name in same or not same else same[0]
    return matched


def _read_meaning(scheme: SecurityScheme) -> tuple[Any, ...]:
    flows = ((flow.name, *_read_urls(flow).values(), *sorted(flow.scopes)) for flow in scheme.flows)
    return (*_read_identity(scheme), *sorted(flows))


def _read_identity(scheme: SecurityScheme) -> tuple[str, ...]:
    """What a caller has to know; bearerFormat is a hint (OpenAPI 3.1, section 4.8.27.1)."""
    match scheme.type:
        case "apiKey":
            has_case = scheme.location != "header"
            name = scheme.parameter if has_case else scheme.parameter.lower()
            return scheme.type, scheme.location, name
        case "http":
            return scheme.type, scheme.scheme
        case "openIdConnect":
            return scheme.type, scheme.openid_url
    return (scheme.type,)


def _read_urls(flow: Flow) -> dict[str, str]:
    return {key: getattr(flow, attribute) for key, attribute in _URLS.items()}


def compare_schemes(pair: Pair[SecurityScheme], needed: Set[str]) -> Iterator[Fact]:
    """Facts about one security scheme as both sides define it.

    Args:
        pair: The scheme.
        needed: The scopes of it that the operation needs on either side.
    """
    name = quote(pair.base.name)
    if _read_identity(pair.base) != _read_identity(pair.revision):
        message = f"The security scheme {name} works in another way."
        before, after = pair.base.written, pair.revision.written
        yield pair.state("security-scheme-changed", message, before=before, after=after)
        return
    before_flows, after_flows = (
        {flow.name: flow for flow in side.flows} for side in (pair.base, pair.revision)
    )
    for key, flow in before_flows.items():
        words = f"flow {quote(key)}"
        if key in after_flows:
            yield from _compare_flows(pair.narrow(flow, after_flows[key], words), needed)
        else:
            message = f"The flow {quote(key)} of {name} is gone."
            yield pair.state_removed("security-flow-removed", message, flow, words)
    for key, flow in after_flows.items():
        if key not in before_flows:
            message = f"The flow {quote(key)} of {name} is new."
            yield pair.state_added("security-flow-added", message, flow, f"flow {quote(key)}")


def _compare_flows(pair: Pair[Flow], needed: Set[str]) -> Iterator[Fact]:
    name = quote(pair.base.name)
    old, new = _read_urls(pair.base), _read_urls(pair.revision)
    for url in _URLS:
        if old[url] != new[url]:
            message = f"The flow {name} has another {quote(url)}."
            yield pair.state_member("security-scheme-changed", message, url)
    before, after = pair.base.scopes, pair.revision.scopes
    for verb, names, others in (("removed", before, after), ("added", after, before)):
        if different := [each for each in names if each not in others]:
            listed = ", ".join(map(quote, different))
            words = "cannot" if verb == "removed" else "can"
            message = f"Tokens {words} ask for {listed} in the flow {name} now."
            fact = pair.state_member(f"security-flow-scope-{verb}", message, "scopes")
            is_missed = verb == "removed" and not needed.isdisjoint(different)
            yield fact if verb == "added" or is_missed else replace(fact, level=Level.WARNING)
