"""Finds a number that satisfies keywords of some schemas and fails single ones of others."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor, lcm
from typing import Final

from scripts.review.containment.engine.goal import (
    EMPTY,
    Inhabited,
    Literal,
    Outcome,
    Unknown,
    meets,
)
from scripts.review.containment.engine.search import Search
from scripts.schemas.formats import RANGES, has_format
from scripts.schemas.values import exact, plain

_MAX_TRIES: Final = 2_000


@dataclass(slots=True)
class _Range:
    low: Fraction | None = None
    low_open: bool = False
    high: Fraction | None = None
    high_open: bool = False
    steps: list[Fraction] = field(default_factory=list)
    avoided: list[Fraction] = field(default_factory=list)

    def raise_low(self, bound: Fraction, is_open: bool) -> None:
        if self.low is None or (bound, is_open) > (self.low, self.low_open):
            self.low, self.low_open = bound, is_open

    def lower_high(self, bound: Fraction, is_open: bool) -> None:
        if self.high is None or (-bound, is_open) > (-self.high, self.high_open):
            self.high, self.high_open = bound, is_open

    def has(self, number: Fraction) -> bool:
        above = self.low is None or number > self.low or (number == self.low and not self.low_open)
        below = (
            self.high is None or number < self.high or (number == self.high and not self.high_open)
        )
        return (
            above
            and below
            and all((number / step).denominator == 1 for step in self.steps)
            and not any((number / step).denominator == 1 for step in self.avoided)
        )


def find_number(_: Search, held: list[Literal], missed: list[Literal]) -> Outcome:
    """A number that is an instance of every held part and of no missed part."""
    formats = {literal.schema.keywords.get("format") for literal in held}
    if any(part.schema.keywords.get("format", "") in formats for part in missed):
        return EMPTY
    span = _Range()
    for literal in held:
        _narrow(span, literal)
    splits = [[span], *(list(_list_complement(literal)) for literal in missed)]
    outcome: Outcome = EMPTY
    for chosen in _combine(splits):
        found, is_exhaustive = _search(chosen, [*held, *missed])
        if found is not None:
            return found
        if not is_exhaustive:
            outcome = Unknown("no number could be found that shows a difference")
    return outcome


def _narrow(span: _Range, literal: Literal) -> None:
    keywords = literal.schema.keywords
    if "minimum" in keywords:
        span.raise_low(exact(keywords["minimum"]), is_open=False)
    if "exclusiveMinimum" in keywords:
        span.raise_low(exact(keywords["exclusiveMinimum"]), is_open=True)
    if "maximum" in keywords:
        span.lower_high(exact(keywords["maximum"]), is_open=False)
    if "exclusiveMaximum" in keywords:
        span.lower_high(exact(keywords["exclusiveMaximum"]), is_open=True)
    if "multipleOf" in keywords:
        span.steps.append(exact(keywords["multipleOf"]))
    if "integer" in keywords.get("type", ()):
        span.steps.append(Fraction(1))
    if keywords.get("format") in RANGES:
        least, greatest, whole = RANGES[keywords["format"]]
        span.raise_low(least, is_open=False)
        span.lower_high(greatest, is_open=False)
        if whole:
            span.steps.append(Fraction(1))


def _list_complement(literal: Literal) -> Iterator[_Range]:
    """The ranges of numbers that fail a part with one keyword."""
    keywords = literal.schema.keywords
    held = _Range()
    _narrow(held, literal)
    if held.low is not None:
        yield _Range(high=held.low, high_open=not held.low_open)
    if held.high is not None:
        yield _Range(low=held.high, low_open=not held.high_open)
    for step in held.steps:
        yield _Range(avoided=[step])
    name = keywords.get("format")
    if "enum" in keywords or (name is not None and has_format(name, 0) is None):
        yield _Range()


def _combine(splits: list[list[_Range]]) -> Iterator[_Range]:
    first, *rest = splits
    if not rest:
        yield from first
        return
    for left in first:
        for right in _combine(rest):
            joined = _Range(left.low, left.low_open, left.high, left.high_open)
            if right.low is not None:
                joined.raise_low(right.low, right.low_open)
            if right.high is not None:
                joined.lower_high(right.high, right.high_open)
            joined.steps = left.steps + right.steps
            joined.avoided = left.avoided + right.avoided
            yield joined


def _search(span: _Range, literals: list[Literal]) -> tuple[Outcome | None, bool]:
    """A number in a range, and whether the whole range was searched."""
    listed = sum(len(literal.schema.keywords.get("enum", ())) for literal in literals)
    if span.steps:
        candidates, is_exhaustive = _list_multiples(span, listed)
    else:
        candidates, is_exhaustive = _list_reals(span)
    for number in candidates:
        if span.has(number):
            value = plain(number)
            verdict = meets(literals, value)
            if verdict:
                return Inhabited(value), True
            is_exhaustive = is_exhaustive and verdict is False and exact(value) == number
    return None, is_exhaustive


def _list_multiples(span: _Range, spare: int) -> tuple[list[Fraction], bool]:
    """Common multiples of all steps: one period of them, and some more if there are more."""
    step = _common_multiple(span.steps)
    period = _common_multiple([step, *span.avoided]) / step
    low = None if span.low is None else ceil(span.low / step)
    high = None if span.high is None else floor(span.high / step)
    if low is not None and high is not None:
        count = min(high - low + 1, int(period) + 3 + spare)
        start = 0 if low <= 0 <= high - min(count, _MAX_TRIES) else low
    else:
        count = int(period) + 3 + spare
        start = low if low is not None else (high - count + 1 if high is not None else 0)
    tries = min(count, _MAX_TRIES)
    return [(start + index) * step for index in range(max(tries, 0))], count <= _MAX_TRIES


def _common_multiple(steps: list[Fraction]) -> Fraction:
    scale = lcm(*(step.denominator for step in steps))
    return Fraction(lcm(*(int(step * scale) for step in steps)), scale)


def _list_reals(span: _Range) -> tuple[list[Fraction], bool]:
    """Points of a range without steps; all are listed only if the range has at most one."""
    low, high = span.low, span.high
    if low is not None and high is not None:
        if low >= high:
            return ([low] if low == high else []), True
        width = high - low
        inside = [low + width * Fraction(part, 64) for part in (32, 16, 48, 1, 63, 5, 21, 43)]
        whole = [Fraction(ceil(low) + index) for index in range(3)]
        return [low, high, *whole, *inside], False
    start = low if low is not None else (high if high is not None else Fraction(0))
    sign = -1 if low is None and high is not None else 1
    offsets = (0, 1, Fraction(1, 2), Fraction(1, 4), Fraction(3, 8), 2, Fraction(1, 10), 7, 1000)
    return [start + sign * Fraction(offset) for offset in offsets], False
