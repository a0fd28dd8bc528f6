"""Sets of characters, and the classes of characters that belong to the same sets."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

LAST_CHARACTER: Final = 0x10FFFF
START: Final = LAST_CHARACTER + 1
END: Final = LAST_CHARACTER + 2
SURROGATES: Final = range(0xD800, 0xE000)
Ranges = tuple[tuple[int, int], ...]
"""The first and the last code of each range."""

# Characters that are easy to read in an example, best first.
_LIKED: Final = tuple(map(ord, "aA0-_xB1 .:/zZ9,;@"))


class CharacterSet:
    """A set of characters. Its hash is stored, because a Unicode property can have 700 ranges.

    Attributes:
        edges: The first code of each range and the code after it, in ascending order.
    """

    __slots__ = ("_hash", "edges")

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Make a set.

        Args:
            ranges: Closed ranges of codes, in any order.
        """
        edges: list[int] = []
        for low, high in sorted(ranges):
            if edges and low <= edges[-1]:
                edges[-1] = max(edges[-1], high + 1)
            else:
                edges += (low, high + 1)
        self.edges = tuple(edges)
        self._hash = hash(self.edges)

    def __contains__(self, code: int) -> bool:
        """Whether the character with this code is in the set."""
        return bisect_right(self.edges, code) % 2 == 1

    def __eq__(self, other: object) -> bool:
        """Whether both have the same characters."""
        return self is other or (isinstance(other, CharacterSet) and self.edges == other.edges)

    def __hash__(self) -> int:
        """The hash of its ranges."""
        return self._hash


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The characters in classes: the characters of a class belong to the same sets.

    Attributes:
        edges: The first code of each range.
        classes: The number of the class of each range.
        samples: One valid character of each class, those that are easy to read first.
    """

    edges: tuple[int, ...]
    classes: tuple[int, ...]
    samples: tuple[int, ...]

    def classify(self, code: int) -> int:
        """The number of the class of a character."""
        return self.classes[bisect_right(self.edges, code) - 1]


@lru_cache(maxsize=500)
def make_alphabet(sets: frozenset[CharacterSet]) -> Alphabet:
    """The classes of characters that belong to the same ones of these sets."""
    found = {0, SURROGATES.start, SURROGATES.stop}.union(*(each.edges for each in sets))
    edges = tuple(sorted(edge for edge in found if edge <= LAST_CHARACTER))
    numbers: dict[tuple[bool, ...], int] = {}
    classes = tuple(
        numbers.setdefault(tuple(edge in each for each in sets), len(numbers)) for edge in edges
    )
    alphabet = Alphabet(edges, classes, ())
    samples: dict[int, int] = {}
    valid = (edge for edge in edges if edge not in SURROGATES)
    for code in (*_LIKED, *valid):
        samples.setdefault(alphabet.classify(code), code)
    return replace(alphabet, samples=tuple(samples.values()))


def invert(ranges: Ranges) -> Ranges:
    """The ranges of all characters except these."""
    edges = (0, *CharacterSet(ranges).edges, LAST_CHARACTER + 1)
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return tuple((low, past - 1) for low, past in pairs if low < past)
