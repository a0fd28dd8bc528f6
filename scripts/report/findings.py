"""Findings as text for people and JSON for programs."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Set
from typing import Any, Final

from scripts.document import Finding, Level
from scripts.report.annotation import annotate_findings
from scripts.report.escape import escape_unprintable

_COLORS: Final = {Level.ERROR: "31", Level.WARNING: "33", Level.INFO: "36"}
# So that the report fits on a screen: errors shown in all, and of one rule at most.
_MOST_ERRORS: Final = 20
_MOST_OF_A_RULE: Final = 5


def render_findings(
    findings: Iterable[Finding],
    *,
    apart: Set[str] = frozenset(),
    is_refusal: bool = False,
) -> str:
    """The findings of a generation, short enough for a screen; errors come last.

    Of a rule that is not an error only the first finding is shown, with the number of findings.

    Args:
        findings: Sorted.
        apart: Rules of which every finding is shown, because each covers many places already.
        is_refusal: Whether the errors are the reason that no package is made.
    """
    kept = tuple(findings)
    errors = [finding for finding in kept if finding.level is Level.ERROR]
    others = [finding for finding in kept if finding.level is not Level.ERROR]
    lines = [*_list_groups(others, apart)]
    if is_refusal:
        count = f"{len(errors)} finding{'s stop' if len(errors) != 1 else ' stops'} generation"
        lines += [f"refused: {count}", *_list_first(errors)]
    else:
        lines += [_render_line(finding, is_colored=False) for finding in errors]
    return "".join(f"{line}\n" for line in lines)


def _list_groups(findings: Iterable[Finding], apart: Set[str]) -> Iterator[str]:
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        kind = finding.message if finding.rule in apart else ""
        groups.setdefault((finding.rule, kind), []).append(finding)
    for group in groups.values():
        more = f" [first of {len(group)}]" if len(group) > 1 else ""
        yield _render_line(group[0], is_colored=False) + more


def _list_first(findings: Iterable[Finding]) -> Iterator[str]:
    kept = tuple(findings)
    totals = Counter(finding.rule for finding in kept)
    limit = max(1, min(_MOST_OF_A_RULE, _MOST_ERRORS // max(1, len(totals))))
    counts: Counter[str] = Counter()
    for finding in kept:
        counts[finding.rule] += 1
        if counts[finding.rule] <= limit:
            yield _render_line(finding, is_colored=False)
    hidden = {rule: count - limit for rule, count in totals.items() if count > limit}
    if hidden:
        yield "... and " + ", ".join(
            f"{count} more of error[{rule}]" for rule, count in hidden.items()
        )


def render_text(findings: Iterable[Finding], *, is_colored: bool = False) -> str:
    """One line for each finding: `FILE:LINE:COLUMN: LEVEL[RULE]: MESSAGE`."""
    return "".join(_render_line(finding, is_colored) + "\n" for finding in findings)


def _render_line(finding: Finding, is_colored: bool) -> str:
    if not is_colored:
        return escape_unprintable(str(finding))
    place = escape_unprintable(str(finding.location))
    level = f"\x1b[{_COLORS[finding.level]}m{finding.level}[{finding.rule}]\x1b[0m"
    return f"\x1b[1m{place}\x1b[0m: {level}: {escape_unprintable(finding.message)}"


def render_json(findings: Iterable[Finding]) -> str:
    """One object with `findings`, each as `describe_finding` returns it."""
    return json.dumps({"findings": [describe_finding(each) for each in findings]}, indent=2) + "\n"


def describe_finding(finding: Finding) -> dict[str, Any]:
    """The finding as JSON: rule, level, file, line, column, pointer and message."""
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "file": finding.location.file,
        "line": finding.location.line,
        "column": finding.location.column,
        "pointer": finding.location.pointer,
        "message": finding.message,
    }


def summarise_findings(findings: Iterable[Finding]) -> str:
    """The number of findings of each level: `2 errors, 1 warning`."""
    counts = Counter(finding.level for finding in findings)
    shown = [
        f"{counts[level]} {level}{'s' * (counts[level] > 1)}" for level in Level if counts[level]
    ]
    return ", ".join(shown) or "no findings"


RENDERERS: Final[dict[str, Callable[[Iterable[Finding]], str]]] = {
    "text": render_text,
    "json": render_json,
    "github": annotate_findings,
}
