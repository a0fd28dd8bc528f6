"""How far a team stands by an operation: the extension `x-stability-level`."""

from collections.abc import Iterator
from typing import Final

from scripts.operations import Operation
from scripts.review.change import Fact
from scripts.review.operations.comparison import Pair, quote

STABILITY: Final = "x-stability-level"
STABILITIES: Final = ("draft", "alpha", "beta", "stable")
"""From what may change at any time to what is promised."""


def read_stability(operation: Operation) -> str:
    """The word of the operation; stable without one, and for one that is not known."""
    said = operation.extensions.get(STABILITY)
    return said if said in STABILITIES else STABILITIES[-1]


def is_promised(operation: Operation, least: str) -> bool:
    """Whether the operation is at least as stable as asked for."""
    return STABILITIES.index(read_stability(operation)) >= STABILITIES.index(least)


def find_unknown_stability(operation: Operation) -> str:
    """What is wrong with the word of the operation, in a sentence; empty where nothing is."""
    said = operation.extensions.get(STABILITY)
    if said is None or said in STABILITIES:
        return ""
    return f"{quote(said)} is no {quote(STABILITY)}; write one of {', '.join(STABILITIES)}."


def compare_stability(pair: Pair[Operation], noun: str) -> Iterator[Fact]:
    """Facts about the stability of two operations."""
    before, after = (side.extensions.get(STABILITY) for side in (pair.base, pair.revision))
    if before == after:
        return
    if message := find_unknown_stability(pair.revision):
        yield pair.state_member(f"{noun}-stability-unknown", message, STABILITY)
        return
    old, new = read_stability(pair.base), read_stability(pair.revision)
    if old != new:
        is_lower = STABILITIES.index(new) < STABILITIES.index(old)
        rule = f"{noun}-stability-{'lowered' if is_lower else 'raised'}"
        message = f"The {noun} is {new} now; it was {old}."
        yield pair.state_member(rule, message, STABILITY)
