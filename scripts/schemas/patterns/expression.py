"""Regular expressions (ECMA-262, as JSON Schema uses them) as trees, and their derivatives.

The derivative of a set of strings by a character is the set of what may follow that character
(Brzozowski 1964). A string is taken as `START text END`, so that `^` and `$` are characters.
"""

from functools import lru_cache
from typing import Final

from scripts.schemas.patterns.character_sets import END, START, CharacterSet, Ranges


class Tree:
    """A node of an expression. Its hash is stored, because trees are looked up very often.

    Attributes:
        kind: `none`, `blank`, `one` of a set of characters, `join`, `either`, `both`, `other` than
            the part, or `repeat`.
        parts: The nodes below.
        characters: Of `one`, the set of characters.
        low: Of `repeat`, the least count.
        high: Of `repeat`, the greatest count; None without one.
        size: How many nodes there are, with those below.
        is_nullable: Whether the empty string belongs to the language.
    """

    __slots__ = ("_hash", "characters", "high", "is_nullable", "kind", "low", "parts", "size")

    def __init__(
        self,
        kind: str,
        parts: tuple["Tree", ...] = (),
        characters: CharacterSet | None = None,
        low: int = 0,
        high: int | None = None,
    ) -> None:
        """Make a node; the attributes are described above."""
        self.kind, self.parts, self.characters = kind, parts, characters
        self.low, self.high = low, high
        self.size: int = 1 + sum(part.size for part in parts)
        self.is_nullable = self._find_nullable()
        self._hash = hash((kind, parts, characters, low, high))

    def _find_nullable(self) -> bool:
        below: list[bool] = [part.is_nullable for part in self.parts]
        match self.kind:
            case "join" | "both":
                return all(below)
            case "either":
                return any(below)
            case "other":
                return not below[0]
            case "repeat":
                return self.low == 0 or below[0]
        return self.kind == "blank"

    def __eq__(self, other: object) -> bool:
        """Whether both are written the same way."""
        return self is other or (
            isinstance(other, Tree)
            and self._hash == other._hash
            and (self.kind, self.low, self.high) == (other.kind, other.low, other.high)
            and self.characters == other.characters
            and self.parts == other.parts
        )

    def __hash__(self) -> int:
        """The hash of all its attributes."""
        return self._hash


NONE: Final = Tree("none")
BLANK: Final = Tree("blank")


def make_one(ranges: Ranges) -> Tree:
    """One character of a set."""
    return Tree("one", characters=CharacterSet(ranges)) if ranges else NONE


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
    return _combine("either", parts, idle=NONE, decisive=ALL)


def make_both(*parts: Tree) -> Tree:
    """All of the parts at once."""
    return _combine("both", parts, idle=ALL, decisive=NONE)


def _combine(kind: str, parts: tuple[Tree, ...], idle: Tree, decisive: Tree) -> Tree:
    """One node with the parts, without `idle`; if `decisive` is one of them, only that."""
    found: set[Tree] = set()
    for part in parts:
        found.update(part.parts if part.kind == kind else (part,))
    found.discard(idle)
    if decisive in found:
        return decisive
    if len(found) < 2:
        return found.pop() if found else idle
    return Tree(kind, tuple(sorted(found, key=hash)))


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
    return Tree("repeat", (part,), None, low, high)


ANY: Final = make_one(((0, END),))
ALL: Final = make_repeat(ANY)


def join_text(text: str) -> Tree:
    """Exactly one string, between its START and END."""
    made = make_one(((END, END),))
    for character in reversed(text):
        made = make_join(make_one(((ord(character), ord(character)),)), made)
    return make_join(make_one(((START, START),)), made)


@lru_cache(maxsize=100_000)
def derive(tree: Tree, character: int) -> Tree:
    """What may follow a character."""
    match tree.kind:
        case "one":
            return BLANK if tree.characters and character in tree.characters else NONE
        case "join":
            first, second = tree.parts
            left = make_join(derive(first, character), second)
            return make_either(left, derive(second, character)) if first.is_nullable else left
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
def list_next_sets(tree: Tree) -> frozenset[CharacterSet]:
    """The sets of characters that decide the derivative by the next character."""
    if tree.characters is not None:
        return frozenset((tree.characters,))
    if tree.kind == "join" and not tree.parts[0].is_nullable:
        return list_next_sets(tree.parts[0])
    return frozenset().union(*map(list_next_sets, tree.parts))


def list_sets(tree: Tree) -> frozenset[CharacterSet]:
    """Every set of characters in the tree."""
    own = () if tree.characters is None else (tree.characters,)
    return frozenset(own).union(*map(list_sets, tree.parts))
