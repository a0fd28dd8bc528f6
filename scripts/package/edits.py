"""Parts of a Python source text, and what stands there instead."""

import ast
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """A part of a source text and what stands there instead; positions count bytes."""

    start: int
    end: int
    text: str


def edit_node(node: ast.stmt | ast.expr, starts: list[int], text: str) -> Edit:
    """The edit that puts a text in the place of a node; each line starts at one of `starts`."""
    if node.end_lineno is None or node.end_col_offset is None:
        raise AssertionError("a parsed node knows where it ends")
    start = starts[node.lineno - 1] + node.col_offset
    return Edit(start, starts[node.end_lineno - 1] + node.end_col_offset, text)


def apply_edits(edits: list[Edit], source: bytes) -> bytes:
    """The source with all edits made, which come in the order they stand, none inside another."""
    parts: list[bytes] = []
    place = 0
    for edit in edits:
        parts += [source[place : edit.start], edit.text.encode()]
        place = edit.end
    return b"".join([*parts, source[place:]])
