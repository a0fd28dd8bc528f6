"""What is wrong with text that is no YAML, in the words of those who write documents."""

import re
from typing import Final, NamedTuple

import yaml

_SECOND_COLON = re.compile(r":\s.*:$")


class Explanation(NamedTuple):
    """A place, counted from 0, and a sentence."""

    line: int
    column: int
    sentence: str


_MISSING_COLON: Final = "a colon is missing behind the key; write `key: value`"
_OPEN_BRACKET: Final = "the bracket that opens here is not closed, or a comma is missing in it"
# Problems whose cause is where the parser began to read what it could not end.
_AT_START: Final = {
    "could not find expected ':'": _MISSING_COLON,
    "did not find expected ',' or '}'": _OPEN_BRACKET,
    "did not find expected ',' or ']'": _OPEN_BRACKET,
    "found unexpected end of stream": "the quotation mark that opens here is not closed",
}


def explain_syntax(error: yaml.MarkedYAMLError, text: str) -> Explanation:
    """Where the slip is that the parser stumbled over, and what to do about it."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Explanation(0, 0, _repeat(error))
    lines = [*text.splitlines(), ""]
    shown = lines[mark.line] if mark.line < len(lines) else ""
    tab = shown.find("\t", 0, len(shown) - len(shown.lstrip()))
    if tab >= 0:
        return Explanation(mark.line, tab, "a tab stands in the indentation; use spaces")
    start = error.context_mark or mark
    problem = error.problem or ""
    if problem in _AT_START:
        return Explanation(start.line, start.column, _AT_START[problem])
    if problem.startswith("mapping values"):
        return _explain_colon(lines, mark.line, mark.column)
    sentence = _explain_token(problem, shown, mark.column)
    return Explanation(mark.line, mark.column, sentence or _repeat(error))


def _explain_colon(lines: list[str], line: int, column: int) -> Explanation:
    """Why a colon cannot stand where it stands."""
    if _SECOND_COLON.search(lines[line][: column + 1]):
        sentence = "a second colon stands in one line; put the text behind the first in quotes"
        return Explanation(line, column, sentence)
    above = next((each for each in range(line - 1, -1, -1) if lines[each].strip()), line)
    indentation = len(lines[above]) - len(lines[above].lstrip())
    if ":" not in lines[above]:
        return Explanation(above, indentation, _MISSING_COLON)
    own = len(lines[line]) - len(lines[line].lstrip())
    sentence = "the line is indented under one that has a value already; align the two"
    return Explanation(line, own, sentence)


def _explain_token(problem: str, line: str, column: int) -> str:
    """What is wrong with what stands at a column; empty when there is no better word for it."""
    if problem == "found undefined alias":
        return "`*` begins the name of an anchor that is not there; put the text in quotes"
    if problem == "found character that cannot start any token":
        return f"no text begins with {line[column : column + 1]!r}; put it in quotes"
    if problem == "did not find expected node content":
        return "a value is missing before this, or a bracket above is not closed"
    if problem.startswith("did not find expected"):
        if line[:column].strip():
            return "text stands behind a closed quotation mark; put all of it in one pair of quotes"
        if "'-'" in problem:
            return "an item of the list above is expected; begin the line with `- `, or indent it"
        return "no line above begins in this column; align it with the members it belongs to"
    return ""


def _repeat(error: yaml.MarkedYAMLError) -> str:
    return "not YAML: " + " ".join(part for part in (error.problem, error.context) if part)
