"""The default serialisation of parameters (OpenAPI 3.1, section 4.8.12.2)."""

import re
from typing import Final

LOCATIONS: Final = ("path", "query", "querystring", "header", "cookie")
DEFAULT_STYLES: Final = {
    "path": "simple",
    "query": "form",
    "querystring": "form",
    "header": "simple",
    "cookie": "form",
}
# OpenAPI leaves open how `deepObject` writes an array: `a[0]=x`, `a[]=x` or `a=x`.
ARRAY_FORMAT: Final = "x-deep-object-arrays"
ARRAY_FORMATS: Final = ("indices", "brackets", "repeat")
# RFC 9110, section 5.6.2, and what splits a Cookie header (RFC 6265, section 4.2.1).
_NAMES: Final = {
    "header": re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"),
    "cookie": re.compile(r"[!#-+\--:<>-~]+"),
}
# Section 4.8.12.2.1: definitions of these headers as parameters are ignored.
IGNORED_HEADERS: Final = frozenset({"accept", "content-type", "authorization"})


def defaults_to_explode(style: str) -> bool:
    """The default of `explode` for a style."""
    return style in ("form", "cookie")


def can_be_sent(location: str, name: str) -> bool:
    """Whether a request can have a header, a cookie or any other parameter of a name."""
    allowed = _NAMES.get(location)
    return allowed is None or allowed.fullmatch(name) is not None
