"""A text of YAML and the positions of its nodes in characters."""

import re
from typing import NamedTuple

from yaml.nodes import Node

_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")


class Edit(NamedTuple):
    """A range of characters and the text to replace it with."""

    start: int
    end: int
    text: str


class SourceText:
    """A text, its lines, and where its nodes start and end."""

    def __init__(self, text: str) -> None:
        self.text = text
        breaks = list(_BREAK.finditer(text))
        self._starts = [0, *(found.end() for found in breaks)]
        self._ends = [*(found.start() for found in breaks), len(text)]

    def start(self, node: Node) -> int:
        """The position of a node's first character."""
        return self.line_start(node.start_mark.line) + int(node.start_mark.column)

    def end(self, node: Node) -> int:
        """The position after a node; for a block, the next token after it."""
        return self.line_start(node.end_mark.line) + int(node.end_mark.column)

    def line_start(self, line: int) -> int:
        """The position of a line's first character; the end of the text after the last line."""
        return self._starts[line] if line < len(self._starts) else len(self.text)

    def line_end(self, line: int) -> int:
        """The position after a line's last character, without its line break."""
        return self._ends[line]

    def line(self, line: int) -> str:
        """The characters of a line, without its line break."""
        return self.text[self._starts[line] : self._ends[line]]

    def apply(self, edits: set[Edit]) -> str:
        """The text after the edits, which may not overlap."""
        text = self.text
        for edit in sorted(edits, reverse=True):
            text = text[: edit.start] + edit.text + text[edit.end :]
        return text
