"""Replaces parts of Python source text."""

import ast
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """The replacement of a part of a source text; positions are in bytes."""

    start: int
    end: int
    text: str


def edit_node(node: ast.stmt | ast.expr, starts: list[int], text: str) -> Edit:
    """The edit that replaces a node; `starts` are the positions of the lines."""
    if node.end_lineno is None or node.end_col_offset is None:
        raise AssertionError("a parsed node has an end")
    start = starts[node.lineno - 1] + node.col_offset
    return Edit(start, starts[node.end_lineno - 1] + node.end_col_offset, text)


def apply_edits(edits: list[Edit], source: bytes) -> bytes:
    """The source after all edits, which must be in order and must not overlap."""
    parts: list[bytes] = []
    place = 0
    for edit in edits:
        parts += [source[place : edit.start], edit.text.encode()]
        place = edit.end
    return b"".join([*parts, source[place:]])
