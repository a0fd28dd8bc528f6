"""Explains errors of YAML syntax in terms that authors of documents understand."""

import re
from typing import Final, NamedTuple

import yaml

_SECOND_COLON = re.compile(r":\s.*:$")


class Explanation(NamedTuple):
    """A place, counted from 0, and a sentence."""

    line: int
    column: int
    sentence: str


_MISSING_COLON: Final = "a colon is missing after the key; write `key: value`"
_OPEN_BRACKET: Final = "the bracket that opens here is not closed, or a comma is missing in it"
# Problems whose cause is where the parser began to read something it could not finish.
_AT_START: Final = {
    "could not find expected ':'": _MISSING_COLON,
    "did not find expected ',' or '}'": _OPEN_BRACKET,
    "did not find expected ',' or ']'": _OPEN_BRACKET,
    "found unexpected end of stream": "the quotation mark that opens here is not closed",
}


def explain_syntax(error: yaml.MarkedYAMLError, text: str) -> Explanation:
    """The place of the mistake behind a parser's error, and what to do about it."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Explanation(0, 0, _repeat(error))
    lines = [*text.splitlines(), ""]
    shown = lines[mark.line] if mark.line < len(lines) else ""
    tab = shown.find("\t", 0, len(shown) - len(shown.lstrip()))
    if tab >= 0:
        return Explanation(mark.line, tab, "the indentation contains a tab; use spaces")
    start = error.context_mark or mark
    problem = error.problem or ""
    if problem in _AT_START:
        return Explanation(start.line, start.column, _AT_START[problem])
    if problem.startswith("mapping values"):
        return _explain_colon(lines, mark.line, mark.column)
    sentence = _explain_token(problem, shown, mark.column)
    return Explanation(mark.line, mark.column, sentence or _repeat(error))


def _explain_colon(lines: list[str], line: int, column: int) -> Explanation:
    """Why a colon is not allowed at its place."""
    if _SECOND_COLON.search(lines[line][: column + 1]):
        sentence = "the line has a second colon; put the text after the first one in quotes"
        return Explanation(line, column, sentence)
    above = next((each for each in range(line - 1, -1, -1) if lines[each].strip()), line)
    indentation = len(lines[above]) - len(lines[above].lstrip())
    if ":" not in lines[above]:
        return Explanation(above, indentation, _MISSING_COLON)
    own = len(lines[line]) - len(lines[line].lstrip())
    sentence = "the line is indented below one that already has a value; align the two"
    return Explanation(line, own, sentence)


def _explain_token(problem: str, line: str, column: int) -> str:
    """The problem with the text at a column; empty when it is not one of the known ones."""
    if problem == "found undefined alias":
        return "`*` begins the name of an anchor, but there is none; put the text in quotes"
    if problem == "found character that cannot start any token":
        return f"text cannot begin with {line[column : column + 1]!r}; put it in quotes"
    if problem == "did not find expected node content":
        return "a value is missing before this place, or a bracket above is not closed"
    if problem.startswith("did not find expected"):
        if line[:column].strip():
            return "text follows a closing quotation mark; put all of it in one pair of quotes"
        if "'-'" in problem:
            return "the list above continues here; begin the line with `- `, or indent it"
        return "no line above begins in this column; align it with the members it belongs to"
    return ""


def _repeat(error: yaml.MarkedYAMLError) -> str:
    return "not YAML: " + " ".join(part for part in (error.problem, error.context) if part)
