"""Corrects simple mistakes in a document's text; comments and all other lines stay unchanged."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from yaml import YAMLError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from scripts.document import Document, Kind, walk_document
from scripts.document.pointer import split_pointer
from scripts.document.yaml_source import compose_yaml, find_node

_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")


class Edit(NamedTuple):
    """A range of characters and the text to replace it with."""

    start: int
    end: int
    text: str


def mend_document(document: Document) -> dict[str, str]:
    """The new text of each file in which something can be corrected, by its path; overlays too.

    `type: [string, null]` gets its quotes, and from OpenAPI 3.1 on `nullable` beside one type
    becomes the type null.
    """
    names = {source.file: name for name, source in document.sources.items()}
    pointers: dict[str, list[str]] = {}
    for node in walk_document(document.data):
        if node.kind is Kind.SCHEMA and node.data.keys() & {"type", "nullable"}:
            place = document.locate(node.pointer)
            pointers.setdefault(names[place.file], []).append(place.pointer)
    texts = {
        file: _mend_text(document.sources[file].text, found, document.version != "3.0")
        for file, found in pointers.items()
    }
    return {file: text for file, text in texts.items() if text != document.sources[file].text}


def _mend_text(text: str, pointers: list[str], has_type_null: bool) -> str:
    try:
        root = compose_yaml(text)
    except YAMLError:
        return text  # JSON that is not YAML, for example because it is indented with tabs.
    writer = _Writer(text)
    edits: dict[Edit, None] = {}
    for pointer in pointers:
        schema = find_node(root, split_pointer(pointer))
        if isinstance(schema, MappingNode):
            members = {key.value: (key, value) for key, value in schema.value}
            edits |= dict.fromkeys(_quote_nulls(writer, members))
            if has_type_null:
                edits |= dict.fromkeys(_spell_nullable(writer, schema, members))
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


_Members = dict[str, tuple[Node, Node]]


def _quote_nulls(writer: "_Writer", members: _Members) -> Iterator[Edit]:
    types = members["type"][1] if "type" in members else None
    for each in types.value if isinstance(types, SequenceNode) else ():
        if isinstance(each, ScalarNode) and each.tag.endswith(":null"):
            start, end = writer.span(each)
            yield Edit(start, end, '"null"')


def _spell_nullable(writer: "_Writer", schema: MappingNode, members: _Members) -> Iterator[Edit]:
    """The edits that add null to `type`; none if this is not safe."""
    if "nullable" not in members or "type" not in members:
        return
    types, flag = members["type"][1], members["nullable"][1]
    removal = writer.remove_member(schema, "nullable")
    if removal is None or not isinstance(types, ScalarNode) or flag.value not in ("true", "false"):
        return
    yield removal
    if flag.value == "true":
        start, end = writer.span(types)
        yield Edit(start, end, f'[{writer.text[start:end]}, "null"]')


class _Writer:
    """A text and the positions of its nodes."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = [0, *(found.end() for found in _BREAK.finditer(text))]

    def span(self, node: Node) -> tuple[int, int]:
        """The start and end of a node."""
        return self._offset(node.start_mark), self._offset(node.end_mark)

    def remove_member(self, mapping: MappingNode, name: str) -> Edit | None:
        """The edit that removes a member; none if it would also remove a comment."""
        position = [key.value for key, _ in mapping.value].index(name)
        key, value = mapping.value[position]
        start, end = self._offset(key.start_mark), self._offset(value.end_mark)
        line, below = self._lines[key.start_mark.line], self._line_after(value.end_mark.line)
        if not self.text[line:start].strip():  # The member has its own lines.
            return None if self.text[end:below].strip() else Edit(line, below, "")
        if position + 1 < len(mapping.value):
            end = self._offset(mapping.value[position + 1][0].start_mark)
        elif position:
            start = self._offset(mapping.value[position - 1][1].end_mark)
        else:
            return None
        return None if "#" in self.text[start:end] else Edit(start, end, "")

    def _line_after(self, line: int) -> int:
        return self._lines[line + 1] if line + 1 < len(self._lines) else len(self.text)

    def _offset(self, mark: Any) -> int:
        line, column = int(mark.line), int(mark.column)
        return self._lines[line] + column
