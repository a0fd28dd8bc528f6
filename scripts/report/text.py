"""The verdict for a terminal: one line for each change, as a compiler writes it, then details."""

from collections.abc import Iterator

from scripts.report.escape import escape_unprintable
from scripts.report.summary import list_details, summarise
from scripts.review import Change, Level, Verdict

_COLOURS = {Level.BREAKING: "31", Level.WARNING: "33", Level.INFO: "36", Level.NONE: "32"}


def render_text(verdict: Verdict, *, is_coloured: bool = False) -> str:
    """The report as plain text, with ANSI colours if wanted."""
    paint = _paint if is_coloured else _leave
    lines = [
        line for change in verdict.changes for line in _list_lines(change, paint_with=is_coloured)
    ]
    lines += [escape_unprintable(str(finding)) for finding in verdict.findings]
    lines.append(paint(summarise(verdict), verdict.level))
    return "\n".join(lines) + "\n"


def _paint(text: str, level: Level) -> str:
    return f"\x1b[{_COLOURS[level]}m{text}\x1b[0m"


def _leave(text: str, level: Level) -> str:
    del level
    return text


def _list_lines(change: Change, *, paint_with: bool) -> Iterator[str]:
    paint = _paint if paint_with else _leave
    place = change.revision or change.base or change.anchor
    level = paint(f"{change.level}[{change.rule}]", change.level)
    yield f"{escape_unprintable(str(place))}: {level}: {escape_unprintable(change.message)}"
    yield f"    at: {escape_unprintable(change.location)}"
    for name, text in list_details(change):
        yield f"    {name}: {escape_unprintable(text)}"
