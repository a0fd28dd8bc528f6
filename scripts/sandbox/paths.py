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
    """A key of the document's `paths` under one server prefix.

    Attributes:
        text: The key as it stands in the document.
        names: The names of its expressions, in order.
        pattern: Matches a normalised request path; one group an expression.
        query: Pairs the key itself demands in the query (`/x?y=z`).
        order: Sorts concrete paths before templated ones (OpenAPI, "Paths Object").
    """

    text: str
    names: tuple[str, ...]
    pattern: re.Pattern[str]
    query: tuple[tuple[str, str], ...]
    order: tuple[Any, ...]

    def match(self, path: str) -> dict[str, str] | None:
        """The raw values of the expressions; none when the path is another one.

        What RFC 6570 writes as `{path*}` is found by that name and as `path`.
        """
        found = self.pattern.fullmatch(path)
        if found is None:
            return None
        values = dict(zip(self.names, found.groups(), strict=True))
        return values | {name.strip("+*"): value for name, value in values.items()}


def parse_template(prefix: str, text: str) -> PathTemplate:
    """The template of a key of `paths`, served under a prefix such as `/api/v3`.

    A fragment (`/x#put`) never reaches a server: it only tells keys of one path apart.
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
    # RFC 6570 writes {+path} and {path*} for values that hold slashes.
    return "(.+)" if expression.startswith("+") or expression.endswith("*") else "([^/]+?)"


def _match_literal(text: str) -> str:
    """A pattern for the text, each of its reserved characters escaped in a URL or not."""
    return "".join(
        re.escape(c)
        if (escaped := quote(c, safe="")) == c or c == "/"
        else f"(?:{re.escape(c)}|(?i:{escaped}))"
        for c in unquote(text)
    )


def normalise_path(path: str) -> str:
    """The request path with needlessly escaped characters as themselves (RFC 3986, 6.2.2.2)."""
    return _ESCAPED_UNRESERVED.sub(lambda match: unquote(match[0]), path)


def find_prefix(server: Server) -> str:
    """The path of a server's default address, without a slash at its end."""
    path = server.base_path.replace("{", "").replace("}", "")
    return f"/{path}" if path and not path.startswith("/") else path


def list_prefixes(api: Api, operation: Operation) -> tuple[str, ...]:
    """The paths an operation is answered under.

    The first server's, where every client looks, then those of the operation's own servers.
    """
    servers = (api.servers[0], *operation.servers)
    return tuple(dict.fromkeys(find_prefix(server) for server in servers))
