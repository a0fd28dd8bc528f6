"""Reports how two documents of one service differ; its sentences do not speak of changes."""

from collections.abc import Iterator
from dataclasses import replace

from scripts.report import render_report
from scripts.report.escape import code_span, escape_markdown, escape_unprintable, show_value
from scripts.review import ABSENT, Change, Level, Verdict

_AGREED = "both documents agree"
# What a rule with this ending means when two documents are compared side by side.
_STATES = {
    "-became-required": "upstream requires it, we do not",
    "-became-optional": "we require it, upstream does not",
    "-deprecated": "upstream deprecates it, we do not",
    "-undeprecated": "we deprecate it, upstream does not",
    "-undecided": "upstream writes it differently, and it is not known whether it means the same",
}


def render_drift(verdict: Verdict, form: str) -> str:
    """The differences in one of the reviewer's formats; text and Markdown group them by side.

    Args:
        verdict: The review with our document as the base and upstream's as the revision.
    """
    described = replace(
        verdict,
        changes=tuple(
            replace(change, message=describe_difference(change)) for change in verdict.changes
        ),
    )
    match form:
        case "text":
            return "\n".join(_list_lines(described)) + "\n"
        case "markdown":
            return "\n".join(_list_markdown(described)) + "\n"
        case _:
            return render_report(described, form)


def describe_difference(change: Change) -> str:
    """What only one of the documents declares."""
    if change.base is None:
        return "upstream has it, we do not"
    if change.revision is None:
        return "we have it, upstream does not"
    for ending, state in _STATES.items():
        if change.rule.endswith(ending):
            return state
    theirs, ours = (_say(value) for value in (change.after, change.before))
    if theirs == ours:
        return "upstream and we declare different things"
    return f"upstream has {theirs}, we have {ours}"


def _say(value: object) -> str:
    return "nothing" if value is ABSENT else f"`{show_value(value)}`"


def _group(verdict: Verdict) -> dict[str, list[Change]]:
    groups: dict[str, list[Change]] = {
        "would break our users": [],
        "upstream has, we do not": [],
        "we have, upstream does not": [],
        "declared differently": [],
    }
    for change in verdict.changes:
        if change.level is Level.BREAKING:
            groups["would break our users"].append(change)
        elif change.base is None:
            groups["upstream has, we do not"].append(change)
        elif change.revision is None:
            groups["we have, upstream does not"].append(change)
        else:
            groups["declared differently"].append(change)
    return {title: changes for title, changes in groups.items() if changes}


def _list_lines(verdict: Verdict) -> Iterator[str]:
    groups = _group(verdict)
    for title, changes in groups.items():
        yield f"{title}: {len(changes)}"
        for change in changes:
            place = change.revision or change.base or change.anchor
            line = f"{place}: {change.level}[{change.rule}]: {change.location}: {change.message}"
            yield f"  {escape_unprintable(line)}"
    if not groups:
        yield _AGREED


def _list_markdown(verdict: Verdict) -> Iterator[str]:
    groups = _group(verdict)
    for title, changes in groups.items():
        yield from (f"### {title.capitalize()} ({len(changes)})", "")
        for change in changes:
            place = code_span(str(change.revision or change.base or change.anchor))
            said = f"{change.location}: {change.message}"
            yield f"- {escape_markdown(said)} ({place}, {code_span(change.rule)})"
        yield ""
    if not groups:
        yield f"{_AGREED.capitalize()}."
