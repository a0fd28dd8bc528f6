"""What those read who mistype YAML: the line of the slip, and what to do."""

import pytest

from scripts.document import DocumentError, parse_document


@pytest.mark.parametrize(
    ("text", "place", "sentence"),
    [
        ("a:\n\tb: 1", "2:1", "a tab"),
        ("a:\n  b: 1\n\tc: 2", "3:1", "a tab"),
        ("a: 1\nb 2\nc: 3", "2:1", "a colon is missing"),
        ("get:\n  summary List\n  operationId: x", "2:3", "a colon is missing"),
        ("/a:\n  get\n    operationId: x", "2:3", "a colon is missing"),
        ("a: [1 2]\nb 4", "2:1", "a colon is missing"),
        ("description: Note: this", "1:18", "a second colon"),
        ("a: 1\n  b: 2", "2:3", "align the two"),
        ("a:\n  b: 1\n c: 2", "3:2", "no line above begins in this column"),
        ("a:\n  - b\n  c: 1", "3:3", "begin the line with `- `"),
        ('a: "x\nb: 1', "1:4", "the quotation mark that opens here"),
        ("a: 'it's'", "1:8", "one pair of quotes"),
        ("a: {b: 1\nc: 2", "1:4", "the bracket that opens here"),
        ("a: [1, 2\nb: 3", "1:4", "the bracket that opens here"),
        ("a: {", "2:1", "a bracket above is not closed"),
        ("a: *foo", "1:4", "put the text in quotes"),
        ("a: @x", "1:4", "text cannot begin with '@'"),
    ],
)
def test_slips_have_sentences(text: str, place: str, sentence: str) -> None:
    """Each stands at the line that has to change, not where the parser noticed it."""
    with pytest.raises(DocumentError) as caught:
        parse_document("a.yaml", lambda _: text.encode())
    (finding,) = caught.value.findings
    assert f"{finding.location.line}:{finding.location.column}" == place
    assert sentence in finding.message
    assert finding.rule == "unreadable"
