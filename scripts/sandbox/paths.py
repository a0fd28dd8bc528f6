"""Matches request paths with path templates, and reads their variables."""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, quote, unquote

from scripts.operations import Api, Operation, Server

_EXPRESSION = re.compile(r"\{([^{}]+)\}")
_ESCAPED_UNRESERVED = re.compile(r"%(?:2[DdEe]|3\d|[46][1-9A-Fa-f]|[57][0-9Aa]|5[Ff]|7[Ee])")


@dataclass(frozen=True, slots=True, eq=False)
class PathTemplate:
    """A key of `paths` under the path of one server.

    Attributes:
        text: The key in the document.
        names: The names of its variables, in order.
        pattern: Matches a normalised request path, with one group for each variable.
        query: Pairs that the key requires in the query (`/x?y=z`).
        order: Sorts concrete paths before templated ones (OpenAPI, "Paths Object").
    """

    text: str
    names: tuple[str, ...]
    pattern: re.Pattern[str]
    query: tuple[tuple[str, str], ...]
    order: tuple[Any, ...]

    def match(self, path: str) -> dict[str, str] | None:
        """The raw values of the variables; None if the path does not match.

        A variable `{path*}` (RFC 6570) is found by that name and by `path`.
        """
        found = self.pattern.fullmatch(path)
        if found is None:
            return None
        values = dict(zip(self.names, found.groups(), strict=True))
        return values | {name.strip("+*"): value for name, value in values.items()}


def parse_template(prefix: str, text: str) -> PathTemplate:
    """The template for a key of `paths`, served under a prefix such as `/api/v3`.

    A fragment (`/x#put`) is never sent to a server; it only makes keys of one path different.
    """
    path, _, query = text.partition("#")[0].partition("?")
    pieces = _EXPRESSION.split(prefix + path)
    fragment = text.partition("#")[2]
    pattern = "".join(
        _capture(piece) if index % 2 else _match_literal(piece)
        for index, piece in enumerate(pieces)
    )
    if fragment:
        pattern += f"(?:%23{_match_literal(fragment)})?"
    names = tuple(pieces[1::2])
    pairs = tuple(
        pair for pair in parse_qsl(query, keep_blank_values=True) if "{" not in "".join(pair)
    )
    return PathTemplate(text, names, re.compile(pattern), pairs, _rank(prefix + path, pairs))


def _rank(path: str, pairs: tuple[tuple[str, str], ...]) -> tuple[Any, ...]:
    segments = tuple(
        (bool(_EXPRESSION.search(segment)), -len(_EXPRESSION.sub("", segment)))
        for segment in path.split("/")
    )
    return (segments, -len(pairs))


def _capture(expression: str) -> str:
    # In RFC 6570, the values of {+path} and {path*} may contain slashes.
    return "(.+)" if expression.startswith("+") or expression.endswith("*") else "([^/]+?)"


def _match_literal(text: str) -> str:
    """A pattern for the text, in which each reserved character may be percent-encoded."""
    return "".join(
        re.escape(c)
        if (escaped := quote(c, safe="")) == c or c == "/"
        else f"(?:{re.escape(c)}|(?i:{escaped}))"
        for c in unquote(text)
    )


def normalise_path(path: str) -> str:
    """The request path without unnecessary percent-encoding (RFC 3986, section 6.2.2.2)."""
    return _ESCAPED_UNRESERVED.sub(lambda match: unquote(match[0]), path)


def find_prefix(server: Server) -> str:
    """The path of the default address of a server, without a slash at the end."""
    path = server.base_path.replace("{", "").replace("}", "")
    return f"/{path}" if path and not path.startswith("/") else path


def list_prefixes(api: Api, operation: Operation) -> tuple[str, ...]:
    """The server paths under which an operation is served.

    First that of the document's first server, which clients use, then those of its own servers.
    """
    servers = (api.servers[0], *operation.servers)
    return tuple(dict.fromkeys(find_prefix(server) for server in servers))
