"""Maps and lists written as one reference, which OpenAPI does not define but bundlers follow.

Large documents are often split this way: `paths: { $ref: paths.yaml }`. Such a reference becomes
one for each member, which OpenAPI does define.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

from scripts.document.grammar import LISTS, MAPS, ONE, Kind, Node
from scripts.document.pointer import escape_token
from scripts.document.references import Reference

# Objects that only group others. They cannot be references themselves, so that one in their place
# stands for all their members.
_GROUPS: Final = frozenset({Kind.PATHS, Kind.RESPONSES, Kind.COMPONENTS})


def expand_maps(node: Node, find: Callable[[Reference], tuple[Any, str]]) -> int:
    """Write the members of a node that are such references one by one, in its own data.

    Args:
        node: An object of a document.
        find: Returns what a reference in the node leads to, and a reference to that.

    Returns:
        The number of references written.
    """
    count = 0
    for key, kind in _list_members(node):
        value = node.data.get(key)
        text = value.get("$ref") if isinstance(value, dict) else None
        if not isinstance(text, str):
            continue
        expanded = _expand(*find(Reference(f"{node.pointer}/{key}/$ref", text, kind)))
        if expanded:
            node.data[key] = expanded
            count += len(expanded)
    return count


def _list_members(node: Node) -> Iterator[tuple[str, Kind]]:
    for key, kind in ONE.get(node.kind, {}).items():
        if kind in _GROUPS:
            yield key, kind
    for table in (MAPS, LISTS):
        yield from table.get(node.kind, {}).items()


def _expand(target: Any, text: str) -> dict[str, Any] | list[Any] | None:
    """A reference to each member of what a reference leads to; None where it has no members."""
    if isinstance(target, list):
        return [{"$ref": f"{text}/{index}"} for index in range(len(target))]
    if not isinstance(target, dict) or "$ref" in target:
        return None
    return {
        str(name): {"$ref": f"{text}/{escape_token(str(name)).replace('%', '%25')}"}
        for name in target
        if not str(name).startswith("x-")
    }
