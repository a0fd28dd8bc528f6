"""JSONPath queries (RFC 9535) over plain data."""

import re
from typing import Any

import jsonpath
from jsonpath.lex import Lexer

from scripts.document.limits import LEVELS


class QueryError(ValueError):
    """A text is not a JSONPath query, or a query that cannot be executed."""


# A name with a hyphen behind a dot, outside of brackets.
_HYPHEN = re.compile(r"\.((?:[^\W\d]\w*)(?:-\w+)+)(?![^\[]*\])")


class _Lexer(Lexer):
    # RFC 9535, section 2.5.1.1: other names, such as those with a hyphen, need brackets.
    key_pattern = (
        r"[a-zA-Z_\u0080-\uD7FF\uE000-\U0010FFFF][a-zA-Z0-9_\u0080-\uD7FF\uE000-\U0010FFFF]*"
    )


class _Environment(jsonpath.JSONPathEnvironment):
    lexer_class = _Lexer
    max_recursion_depth = LEVELS


_ENVIRONMENT = _Environment(strict=True)


def select_paths(query: str, data: Any) -> list[tuple[str | int, ...]]:
    """The path of each node that a query selects, each once, in the order of the data.

    Raises:
        QueryError: The text is not a query, or the data is nested too deeply.
    """
    try:
        found = [match.parts for match in _ENVIRONMENT.compile(query).finditer(data)]
    except jsonpath.JSONPathError as error:
        hyphen = _HYPHEN.search(query)
        hint = f"; write ['{hyphen[1]}'] for .{hyphen[1]}" if hyphen else ""
        raise QueryError(f"{error.message}{hint}") from None
    except RecursionError:
        raise QueryError("the document is nested too deeply for this query") from None
    return list(dict.fromkeys(found))
