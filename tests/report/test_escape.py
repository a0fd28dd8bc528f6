"""Text from a document does nothing where it lands but be read."""

import pytest

from scripts.report.escape import (
    code_block,
    code_span,
    escape_command_message,
    escape_command_property,
    escape_markdown,
    escape_unprintable,
    show_value,
)

ZERO = "\u200b"


@pytest.mark.parametrize(
    ("given", "want"),
    [
        ("plain `name` stays code", "plain `name` stays code"),
        ("[text](https://a.example)", f"\\[text\\](https{ZERO}://a.example)"),
        ("![x](y)", "\\!\\[x\\](y)"),
        ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)\\>"),
        ("&lt;b", "&amp;lt;b"),
        ("a | b", "a \\| b"),
        ("@octocat", f"@{ZERO}octocat"),
        ("see #12", f"see \\#{ZERO}12"),
        ("www.example.com", f"www{ZERO}.example.com"),
        ("one\ntwo", "one\\\\ntwo"),
        ("**bold** ~~gone~~ _it_", "\\*\\*bold\\*\\* \\~\\~gone\\~\\~ \\_it\\_"),
        ("a ` alone", "a \\` alone"),
        ("`a|b`", "`a\\|b`"),
    ],
)
def test_markdown(given: str, want: str) -> None:
    """No link, image, table cell, HTML, mention or issue number comes out of text."""
    assert escape_markdown(given) == want


@pytest.mark.parametrize(
    ("given", "want"),
    [("a", "`a`"), ("a`b", "`` a`b ``"), ("``", "``` `` ```"), ("", "`  `"), ("a|b", "`a\\|b`")],
)
def test_code_span(given: str, want: str) -> None:
    """No backtick inside ends the code."""
    assert code_span(given) == want


def test_code_block_cannot_be_left() -> None:
    """The fence is longer than any run of backticks inside."""
    assert code_block("```\n# Title\n````") == "`````json\n```\n# Title\n````\n`````"


@pytest.mark.parametrize(
    ("given", "want"),
    [
        ("\x1b[31mred", "\\u001b[31mred"),
        ("a\rb", "a\\rb"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("schön", "schön"),
    ],
)
def test_terminal(given: str, want: str) -> None:
    """Neither control characters nor a turned direction reach a terminal."""
    assert escape_unprintable(given) == want


def test_workflow_command() -> None:
    """A message stays one message, a property one property."""
    assert escape_command_message("100%\n::error::x") == "100%25%0A::error::x"
    assert escape_command_property("a,line=1::x") == "a%2Cline=1%3A%3Ax"


def test_long_values_are_shortened() -> None:
    """What is shown of a value never floods a report."""
    assert len(show_value(["x" * 9999])) < 200
    assert show_value({"b": 1, "a": None}) == '{"b": 1, "a": null}'
