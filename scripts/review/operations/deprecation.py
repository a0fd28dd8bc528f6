"""What was announced before something goes: `deprecated` and the extension `x-sunset`."""

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from scripts.review.change import Fact
from scripts.review.operations.comparison import Pair, Placed, quote
from scripts.schemas import Json

SUNSET = "x-sunset"


class Announced(Placed, Protocol):
    """An operation, parameter or header."""

    @property
    def deprecated(self) -> bool: ...


def read_sunset(announced: Placed) -> date | None:
    """The day after which it may be gone; None when none is given or it is no date."""
    try:
        return date.fromisoformat(str(announced.written.get(SUNSET))[:10])
    except ValueError:
        return None


def has_passed(announced: Placed, today: date) -> bool:
    """Whether the announced day is over."""
    sunset = read_sunset(announced)
    return sunset is not None and sunset < today


def judge_removal(announced: Announced, noun: str, today: date) -> tuple[str, str]:
    """The rule for a thing that is gone, and what was announced, in words."""
    sunset = read_sunset(announced)
    if sunset is not None and sunset < today:
        return f"{noun}-removed-after-sunset", f", as announced for {sunset.isoformat()}"
    if sunset is not None:
        return f"{noun}-removed", f" before the announced {sunset.isoformat()}"
    if announced.deprecated:
        return f"{noun}-removed-deprecated", ", after a deprecation without a date"
    return f"{noun}-removed", ""


def compare_deprecation(pair: Pair[Announced], noun: str, words: str) -> Iterator[Fact]:
    """Facts about the announcements of both sides.

    Args:
        pair: What is announced to go.
        noun: What the rules call it.
        words: What messages call it.
    """
    before, after = pair.base.deprecated, pair.revision.deprecated
    if before != after:
        state = "is now deprecated" if after else "is no longer deprecated"
        rule = f"{noun}-{'deprecated' if after else 'undeprecated'}"
        yield pair.state_member(rule, f"The {words} {state}.", "deprecated")
    if _read_said(pair.base) != _read_said(pair.revision):
        rule, message = _judge_sunset(pair)
        yield pair.state_member(f"{noun}-sunset-{rule}", message, SUNSET)


def _judge_sunset(pair: Pair[Announced]) -> tuple[str, str]:
    old, new = read_sunset(pair.base), read_sunset(pair.revision)
    said = _read_said(pair.revision)
    if said is None:
        return "withdrawn", f"The {quote(SUNSET)} date {_read_said(pair.base)} is taken back."
    if new is None:
        message = f"{quote(said)} is not a date; write the {quote(SUNSET)} as YYYY-MM-DD."
        return "unreadable", message
    if old is None:
        return "announced", f"It may be gone after {new}, says {quote(SUNSET)}."
    verb = "advanced" if new < old else "postponed"
    return verb, f"The {quote(SUNSET)} date moves from {old} to {new}."


def _read_said(announced: Placed) -> Json:
    """The sunset as far as it matters: a date, else what stands in its place."""
    return read_sunset(announced) or announced.written.get(SUNSET)
