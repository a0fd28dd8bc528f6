"""Regular expressions (ECMA-262, as JSON Schema uses them) as trees that can be derived.

Derivatives after Brzozowski (1964): the derivative of a language by a character is what may follow
that character. A string is taken as `START text END`, so that `^` and `$` are characters.
"""

from functools import lru_cache
from typing import Final, NamedTuple

LAST_CHARACTER: Final = 0x10FFFF
START: Final = LAST_CHARACTER + 1
END: Final = LAST_CHARACTER + 2
Ranges = tuple[tuple[int, int], ...]


class Tree(NamedTuple):
    """A node of an expression.

    Attributes:
        kind: `none`, `blank`, `one` of a set of characters, `join`, `either`, `both`, `other` than
            the part, or `repeat`.
        parts: The nodes below.
        ranges: Of `one`, the characters as closed ranges.
        low: Of `repeat`, the least count.
        high: Of `repeat`, the greatest count; None without one.
    """

    kind: str
    parts: tuple["Tree", ...] = ()
    ranges: Ranges = ()
    low: int = 0
    high: int | None = None


NONE: Final = Tree("none")
BLANK: Final = Tree("blank")


def make_one(ranges: Ranges) -> Tree:
    """One character of a set."""
    return Tree("one", ranges=ranges) if ranges else NONE


def make_join(first: Tree, second: Tree) -> Tree:
    """The first, then the second."""
    if NONE in (first, second):
        return NONE
    if first is BLANK:
        return second
    if second is BLANK:
        return first
    if first.kind == "join":
        return make_join(first.parts[0], make_join(first.parts[1], second))
    return Tree("join", (first, second))


def make_either(*parts: Tree) -> Tree:
    """Any of the parts."""
    found: set[Tree] = set()
    for part in parts:
        found.update(part.parts if part.kind == "either" else (part,))
    found.discard(NONE)
    if ALL in found:
        return ALL
    if len(found) < 2:
        return found.pop() if found else NONE
    return Tree("either", tuple(sorted(found, key=hash)))


def make_both(*parts: Tree) -> Tree:
    """All of the parts at once."""
    found: set[Tree] = set()
    for part in parts:
        found.update(part.parts if part.kind == "both" else (part,))
    found.discard(ALL)
    if NONE in found:
        return NONE
    if len(found) < 2:
        return found.pop() if found else ALL
    return Tree("both", tuple(sorted(found, key=hash)))


def make_other(part: Tree) -> Tree:
    """All but the part."""
    if part.kind == "other":
        return part.parts[0]
    if part in (ALL, NONE):
        return NONE if part == ALL else ALL
    return Tree("other", (part,))


def make_repeat(part: Tree, low: int = 0, high: int | None = None) -> Tree:
    """The part, some number of times."""
    if high == 0 or part in (BLANK, NONE):
        return BLANK if low == 0 or part is BLANK else NONE
    if (low, high) == (1, 1):
        return part
    return Tree("repeat", (part,), (), low, high)


ANY: Final = make_one(((0, END),))
ALL: Final = make_repeat(ANY)


def join_text(text: str) -> Tree:
    """Exactly one string, between its START and END."""
    made = make_one(((END, END),))
    for character in reversed(text):
        made = make_join(make_one(((ord(character), ord(character)),)), made)
    return make_join(make_one(((START, START),)), made)


@lru_cache(maxsize=100_000)
def is_nullable(tree: Tree) -> bool:
    """Whether the empty string belongs to the language."""
    match tree.kind:
        case "blank":
            return True
        case "join" | "both":
            return all(map(is_nullable, tree.parts))
        case "other":
            return not is_nullable(tree.parts[0])
        case "either":
            return any(map(is_nullable, tree.parts))
        case "repeat":
            return tree.low == 0 or is_nullable(tree.parts[0])
    return False


@lru_cache(maxsize=100_000)
def derive(tree: Tree, character: int) -> Tree:
    """What may follow a character."""
    match tree.kind:
        case "one":
            return BLANK if any(low <= character <= high for low, high in tree.ranges) else NONE
        case "join":
            first, second = tree.parts
            left = make_join(derive(first, character), second)
            return make_either(left, derive(second, character)) if is_nullable(first) else left
        case "either":
            return make_either(*(derive(part, character) for part in tree.parts))
        case "both":
            return make_both(*(derive(part, character) for part in tree.parts))
        case "other":
            return make_other(derive(tree.parts[0], character))
        case "repeat":
            (part,) = tree.parts
            low = max(tree.low - 1, 0)
            rest = make_repeat(part, low, None if tree.high is None else tree.high - 1)
            return make_join(derive(part, character), rest)
    return NONE


@lru_cache(maxsize=100_000)
def list_edges(tree: Tree) -> frozenset[int]:
    """The characters at which the derivative may change: the first of each range and past it."""
    if tree.kind == "one":
        return frozenset(edge for low, high in tree.ranges for edge in (low, high + 1))
    if tree.kind == "join" and not is_nullable(tree.parts[0]):
        return list_edges(tree.parts[0])
    return frozenset().union(*map(list_edges, tree.parts))


def list_all_edges(tree: Tree) -> frozenset[int]:
    """The edges of every set of characters in the tree."""
    own = (edge for low, high in tree.ranges for edge in (low, high + 1))
    return frozenset(own).union(*map(list_all_edges, tree.parts))


@lru_cache(maxsize=100_000)
def measure(tree: Tree) -> int:
    """How many nodes a tree has."""
    return 1 + sum(map(measure, tree.parts))
