"""The default serialisation of parameters (OpenAPI 3.1, section 4.8.12.2)."""

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
# Section 4.8.12.2.1: definitions of these headers as parameters are ignored.
IGNORED_HEADERS: Final = frozenset({"accept", "content-type", "authorization"})


def defaults_to_explode(style: str) -> bool:
    """The default of `explode` for a style."""
    return style in ("form", "cookie")
