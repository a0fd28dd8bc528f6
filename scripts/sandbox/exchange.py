"""Requests and responses as plain data, independent of the server."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote, unquote_plus


@dataclass(frozen=True, slots=True)
class Incoming:
    """A request.

    Attributes:
        method: The HTTP method in capitals.
        path: As sent, percent-encoded.
        query: As sent, without the question mark.
        headers: By name in lower case; repeated ones are joined by a comma (RFC 9110, section 5.3).
        body: The complete body.
    """

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes = b""

    def raw_pairs(self) -> list[tuple[str, str]]:
        """The pairs in the query: the name decoded, the value as sent."""
        return split_pairs(self.query)

    def query_pairs(self) -> list[tuple[str, str]]:
        """The pairs in the query, decoded."""
        return [(name, unquote_plus(value)) for name, value in self.raw_pairs()]

    def cookie_pairs(self) -> list[tuple[str, str]]:
        """The names and values of the cookies, as sent."""
        crumbs = [crumb.strip() for crumb in self.headers.get("cookie", "").split(";")]
        return [(unquote(name), value) for name, _, value in (c.partition("=") for c in crumbs)]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A response.

    Attributes:
        status: The HTTP status code.
        headers: In the order to send them, with `Content-Type`.
        body: All of it.
        note: The reason for it, for the log.
    """

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    note: str = ""


def split_pairs(text: str) -> list[tuple[str, str]]:
    """The pairs of a form or query: the name decoded, the value as sent."""
    pairs = (pair.partition("=") for pair in text.split("&") if pair)
    return [(unquote_plus(name), value) for name, _, value in pairs]
