"""Findings as people, programs and workflows read them."""

import pytest

from scripts.document import Finding, Level, Location
from scripts.report.annotation import annotate_findings
from scripts.report.findings import (
    render_findings,
    render_text,
    summarise_findings,
)


def make_finding(rule: str, line: int, level: Level = Level.WARNING) -> Finding:
    return Finding(Location("a.yaml", line), level, rule, f"wrong in line {line}")


def test_findings_of_one_rule_are_one_line() -> None:
    """What a package is made in spite of is told once a rule, with the first place and a count."""
    findings = [make_finding("example", 2), make_finding("default", 3), make_finding("example", 4)]
    assert render_findings(findings) == (
        "a.yaml:2:1: warning[example]: wrong in line 2 [first of 2]\n"
        "a.yaml:3:1: warning[default]: wrong in line 3\n"
    )


def test_a_finding_that_counts_by_itself_is_shown() -> None:
    """Of a rule whose findings each stand for one kind, every kind is told."""
    findings = [make_finding("kind", 1), make_finding("kind", 2), make_finding("other", 3)]
    assert render_findings(findings, apart={"kind"}) == render_text(findings)


def test_what_refuses_stands_last() -> None:
    """A report ends with what stops generation, and how many findings that are."""
    findings = [make_finding("reference", 1, Level.ERROR), make_finding("example", 2)]
    assert render_findings(findings, is_refusal=True) == (
        "a.yaml:2:1: warning[example]: wrong in line 2\n"
        "refused: 1 finding stops generation\n"
        "a.yaml:1:1: error[reference]: wrong in line 1\n"
    )


def test_a_report_fits_a_screen() -> None:
    """Of a thousand findings that refuse, the first of each rule are shown."""
    findings = [make_finding("reference", line, Level.ERROR) for line in range(1, 1001)]
    lines = render_findings(findings, is_refusal=True).splitlines()
    assert lines[0] == "refused: 1000 findings stop generation"
    assert lines[1] == "a.yaml:1:1: error[reference]: wrong in line 1"
    assert lines[-1] == "... and 995 more of error[reference]"
    assert len(lines) == 7


def test_errors_after_generation_are_all_told() -> None:
    """A file out of date stopped nothing, and each has to be named."""
    findings = [make_finding("stale-file", line, Level.ERROR) for line in range(1, 8)]
    assert render_findings(findings) == render_text(findings)


def test_nothing_found_is_nothing_said() -> None:
    """Without findings there is no text."""
    assert render_findings([]) == ""


HOSTILE = Finding(
    Location("a,b:%.yaml", 3, 4), Level.WARNING, "tag", "50%\n::error::x\x1b[2J\u202e\u2028"
)


def test_terminal_never_sees_control_characters() -> None:
    """Text of the document cannot move the cursor, change colours or turn the direction."""
    line = render_text([HOSTILE])
    assert line.removesuffix("\n").isprintable()
    assert "\\u001b[2J\\u202e\\u2028" in line
    assert "\x1b[2J" not in render_text([HOSTILE], is_colored=True)


def test_annotation_cannot_be_escaped() -> None:
    """One finding is one workflow command, whatever it quotes."""
    assert annotate_findings([HOSTILE]) == (
        "::warning file=a%2Cb%3A%25.yaml,line=3,col=4,title=tag::"
        "50%25\\n::error::x\\u001b[2J\\u202e\\u2028\n"
    )


@pytest.mark.parametrize(
    ("levels", "want"),
    [
        ([], "no findings"),
        ([Level.ERROR], "1 error"),
        ([Level.WARNING, Level.ERROR, Level.ERROR], "2 errors, 1 warning"),
    ],
)
def test_summary_counts(levels: list[Level], want: str) -> None:
    """The closing line counts by level, the worst first."""
    assert summarise_findings(Finding(Location("a"), level, "r", "m") for level in levels) == want


def test_a_refusal_for_many_rules_fits_a_screen_too() -> None:
    findings = [
        make_finding(f"rule-{rule}", line, Level.ERROR) for rule in range(12) for line in range(30)
    ]
    lines = render_findings(findings, is_refusal=True).splitlines()
    assert len(lines) <= 25
    assert lines[-1].startswith("... and 29 more of error[rule-0], 29 more of error[rule-1]")
