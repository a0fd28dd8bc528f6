"""What was announced before something goes: `deprecated` and the extension `x-sunset`."""

from collections.abc import Iterator
from datetime import date

from scripts.operations import Operation
from scripts.review.change import Fact
from scripts.review.surface.comparison import Pair, Placed, quote

SUNSET = "x-sunset"


def read_sunset(announced: Placed) -> date | None:
    """The day after which it may be gone; None when none is given or it is no date."""
    value = announced.written.get(SUNSET)
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def judge_removal(operation: Operation, noun: str, today: date) -> tuple[str, str]:
    """The rule for a thing that is gone, and what was announced, in words."""
    sunset = read_sunset(operation)
    if sunset is not None and sunset < today:
        return f"{noun}-removed-after-sunset", f", as announced for {sunset.isoformat()}"
    if sunset is not None:
        return f"{noun}-removed", f" before the announced {sunset.isoformat()}"
    if operation.deprecated:
        return f"{noun}-removed-deprecated", ", after a deprecation without a date"
    return f"{noun}-removed", ""


def compare_deprecation(pair: Pair[Operation], noun: str) -> Iterator[Fact]:
    """Facts about the announcements of two operations."""
    before, after = pair.base.deprecated, pair.revision.deprecated
    if before != after:
        words = "is deprecated now" if after else "is not deprecated any more"
        rule = f"{noun}-{'deprecated' if after else 'undeprecated'}"
        yield pair.state_member(rule, f"The {noun} {words}.", "deprecated")
    old, new = read_sunset(pair.base), read_sunset(pair.revision)
    if old == new or old is None:
        return
    verb = "advanced" if new is not None and new < old else "postponed"
    message = f"The {quote(SUNSET)} date moves from {old} to {new or 'nowhere'}."
    yield pair.state_member(f"{noun}-sunset-{verb}", message, SUNSET)
