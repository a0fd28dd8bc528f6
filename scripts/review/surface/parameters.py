"""The parameters an operation takes, those of its path item included."""

import re

from scripts.review.surface.comparison import quote
from scripts.review.surface.node import Node, read_elements

_TEMPLATE_NAME = re.compile(r"\{([^{}]*)\}")
# Said elsewhere, and ignored as parameters (OpenAPI 3.1, section 4.8.12.2.1).
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})


def normalise_path(path: str) -> str:
    """The path with the names of its parameters taken out: they never travel."""
    return _TEMPLATE_NAME.sub("{}", path)


def index_parameters(path: str, path_items: list[Node], operation: Node) -> dict[str, Node]:
    """The parameters in effect, by their place in words.

    Path parameters are numbered by their position and header names are in lower case, so that
    spelling makes no difference. An operation's own parameter hides one of its path item
    (OpenAPI 3.1, section 4.8.10.1).
    """
    positions = {name: index for index, name in enumerate(_TEMPLATE_NAME.findall(path), start=1)}
    index: dict[str, Node] = {}
    for holder in (*path_items, operation):
        for parameter in read_elements(holder, "parameters"):
            if key := _name_parameter(parameter, positions):
                index[key] = parameter
    return index


def _name_parameter(parameter: Node, positions: dict[str, int]) -> str:
    name, where = parameter.text("name") or "", parameter.text("in") or ""
    if where == "header":
        lowered = name.lower()
        return "" if lowered in _IGNORED_HEADERS else f"header parameter {quote(lowered)}"
    if where == "path":
        # The number stands for the name, which may differ between the two sides.
        return f"path parameter {positions[name]}" if name in positions else ""
    return f"{where} parameter {quote(name)}"
