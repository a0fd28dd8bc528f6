"""Limits for the size of a document: more than a real one needs, but small enough for quick runs.

These numbers limit the work of every command. A document that exceeds one of them is refused when
it is read, so that no later part has to check.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from scripts.document.grammar import LISTS, MAPS, Kind, Node
from scripts.document.pointer import join_pointer

FILE_BYTES: Final = 64 * 2**20
# References through folders that link to themselves never end.
FILES: Final = 2_000
# The nesting of objects and lists in a file. Python, in which a package shows examples, does not
# accept more.
LEVELS: Final = 180
# With aliases of YAML, a small text can mean a huge tree.
ALIASED_NODES: Final = 50_000
# The nodes that one action of an overlay adds, at all its targets together.
OVERLAID_NODES: Final = 1_000_000
# The digits of an integer; a float cannot be larger.
DIGITS: Final = 300
# The references that are written for maps which are one reference.
EXPANDED: Final = 100_000
NAME_CHARACTERS: Final = 1_000
# Names and values in one keyword of a schema.
MEMBERS: Final = 5_000
# Schemas in one list of a schema: `anyOf` and the like.
BRANCHES: Final = 500
# The steps from a schema through `$ref` and `allOf`.
STEPS: Final = 320
# The nesting of schemas without a name.
SCHEMA_LEVELS: Final = 64

# Properties that all schemas together have from those they include. A chain of parents has the
# square of what it says.
INHERITED: Final = 100_000
# The nesting of subclasses; deeper ones repeat the fields of their parents.
GENERATIONS: Final = 32
# The nesting of function calls; the stack of a process must be large enough.
CALLS: Final = 6_000

Excess = tuple[str, str]
"""The pointer of what is over a limit, and a sentence that names the limit."""

_MEMBERS = (*MAPS[Kind.SCHEMA], "enum", "required")
_BRANCHES = tuple(LISTS[Kind.SCHEMA])
_NAMES: Final[dict[Kind, str]] = {
    Kind.PARAMETER: "name",
    Kind.OPERATION: "operationId",
    Kind.TAG: "name",
}


def find_excess(node: Node) -> Iterator[Excess]:
    """The limits that one object of a document exceeds."""
    if node.parent and len(node.pointer) - len(node.parent.pointer) > NAME_CHARACTERS:
        yield from _find_long_name(node.pointer, node.name)
    if node.kind in _NAMES:
        keyword = _NAMES[node.kind]
        yield from _find_long_name(f"{node.pointer}/{keyword}", node.data.get(keyword))
    if node.kind is Kind.OPERATION and isinstance(tags := node.data.get("tags"), list):
        for position, tag in enumerate(tags):
            yield from _find_long_name(f"{node.pointer}/tags/{position}", tag)
    if node.kind is Kind.SCHEMA:
        yield from _find_crowd(node)


def _find_long_name(pointer: str, name: Any) -> Iterator[Excess]:
    if isinstance(name, str) and len(name) > NAME_CHARACTERS:
        message = f"a name of {len(name)} characters; no more than {NAME_CHARACTERS} are read"
        yield pointer, message


def _find_crowd(node: Node) -> Iterator[Excess]:
    for keywords, limit in ((_MEMBERS, MEMBERS), (_BRANCHES, BRANCHES)):
        for keyword in keywords:
            held = node.data.get(keyword)
            if isinstance(held, (dict, list)) and len(held) > limit:
                message = f"`{keyword}` holds {len(held)}; no more than {limit} are read"
                yield join_pointer(node.pointer, keyword), message


def find_long_way(steps: Mapping[str, Sequence[str]]) -> Iterator[Excess]:
    """Objects with a longer chain of references and `allOf` than is allowed.

    Args:
        steps: The objects that each object leads to, by pointer; there may be cycles.
    """
    lengths: dict[str, int] = {}
    for start in steps:
        way = [] if start in lengths else [(start, iter(steps[start]))]
        while way:
            pointer, following = way[-1]
            lengths.setdefault(pointer, 0)
            unseen = next((each for each in following if each not in lengths), None)
            if unseen is not None:
                way.append((unseen, iter(steps.get(unseen, ()))))
                continue
            way.pop()
            below = [lengths[each] for each in steps.get(pointer, ())]
            lengths[pointer] = 1 + max(below) if below else 0
            if lengths[pointer] > STEPS:
                message = f"the chain of `$ref` and `allOf` has more than {STEPS} steps"
                yield pointer, message


def list_included(schema: Node) -> Iterator[str]:
    """The pointers of the schemas in the `allOf` of a schema."""
    parts = schema.data.get("allOf")
    for index in range(len(parts) if isinstance(parts, list) else 0):
        yield f"{schema.pointer}/allOf/{index}"


def is_too_deep(data: Any) -> bool:
    """Whether objects and lists are nested more deeply than is allowed."""
    level = [data]
    for _ in range(LEVELS + 1):
        level = [
            child
            for node in level
            for child in (node.values() if isinstance(node, dict) else node)
            if isinstance(child, (dict, list))
        ]
        if not level:
            return False
    return True
