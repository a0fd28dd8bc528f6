"""Puts the members of objects in order in a text of YAML or JSON.

A member moves with its comments: those directly above its key, in the column of the key, and those
in and behind its value. What stands between two members (line breaks, empty lines, commas) stays.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

from scripts.document import Kind, split_pointer
from scripts.document.yaml_source import compose_yaml, find_node, parse_yaml
from scripts.lint.key_order import KEY_ORDER, order_keys
from scripts.lint.source_text import SourceText

_LIST_INDICATORS = re.compile(r" *(?:- +)*")
_COMMENT_OR_EMPTY = re.compile(r"(?P<indent>[ \t]*)(?P<sign>#|$)")
_KEPT_LINES = re.compile(r"[|>][0-9]*[+]")


class _Span(NamedTuple):
    start: int
    end: int


class _Move(NamedTuple):
    """Where an object's members are, and which of them comes to which place."""

    spans: list[_Span]
    order: list[int]


def order_members(text: str, objects: Mapping[str, Kind]) -> str:
    """The text with the members of these objects in order; their data stays the same.

    Args:
        text: YAML or JSON.
        objects: The kind of each object, by its pointer in the text.

    Raises:
        yaml.YAMLError: It is not YAML.
    """
    root = compose_yaml(text)
    if root is None:
        return text
    moves = _list_moves(SourceText(text), root, objects)
    ordered = _Rewriting(text, moves).render()
    return ordered if parse_yaml("", ordered)[1] == parse_yaml("", text)[1] else text


def _list_moves(source: SourceText, root: Node, objects: Mapping[str, Kind]) -> list[_Move]:
    shared = _list_shared(root)
    found: dict[int, _Move] = {}
    for pointer, kind in objects.items():
        node = find_node(root, split_pointer(pointer)) if kind in KEY_ORDER else None
        if isinstance(node, MappingNode) and id(node) not in found:
            order = order_keys(kind, [key.value for key, _ in node.value])
            if order == sorted(order) or _breaks_alias(node, order, shared):
                continue
            if spans := _list_spans(source, node, is_root=node is root):
                found[id(node)] = _Move(spans, order)
    return sorted(found.values())


class _Rewriting:
    """A text after moves, which may be in the members of each other."""

    def __init__(self, text: str, moves: list[_Move]) -> None:
        self._text = text
        self._moves = moves
        self._starts = [move.spans[0].start for move in moves]

    def render(self) -> str:
        return "".join(self._render(_Span(0, len(self._text)), 0))

    def _render(self, span: _Span, first: int) -> Iterator[str]:
        """The span's text after the moves in it, of which `first` is the first one."""
        at = span.start
        for place in range(first, bisect_left(self._starts, span.end)):
            move = self._moves[place]
            if move.spans[0].start < at:
                continue  # It is in a member of a move before it.
            for target, position in zip(move.spans, move.order, strict=True):
                yield self._text[at : target.start]
                member = move.spans[position]
                inner = bisect_left(self._starts, member.start, lo=place + 1)
                yield from self._render(member, inner)
                at = target.end
        yield self._text[at : span.end]


def _list_spans(source: SourceText, mapping: MappingNode, *, is_root: bool) -> list[_Span]:
    """Where each member begins and ends, with its comments; empty if this is not clear."""
    if mapping.flow_style:
        return _list_flow_spans(source, mapping)
    column = mapping.start_mark.column
    marks = [key.start_mark for key, _ in mapping.value]
    before, *others = [source.line(mark.line)[: mark.column] for mark in marks]
    is_plain = all(mark.column == column for mark in marks) and not "".join(others).strip()
    if (
        not is_plain
        or not _LIST_INDICATORS.fullmatch(before)
        or _keeps_empty_lines(source, mapping)
    ):
        return []
    lines = [mark.line for mark in marks]
    limits = [*lines[1:], mapping.end_mark.line]
    ends = [_find_end(source, line, column) for line in limits]
    # A comment above the first member is about the file, or about the item of the list.
    is_first = is_root or before.strip()
    starts = [lines[0] if is_first else _find_comment(source, lines[0], column)]
    for end_line, line in zip(ends, lines[1:], strict=False):
        comments = [at for at in range(end_line, line) if source.line(at).strip()]
        if any(source.line(at)[:column].strip() for at in comments):
            return []
        starts.append(comments[0] if comments else line)
    return [
        _Span(source.line_start(start) + column, source.line_end(end_line - 1))
        for start, end_line in zip(starts, ends, strict=True)
    ]


def _find_end(source: SourceText, line: int, column: int) -> int:
    """The line after the content above this line: not empty, and not a comment of what follows."""
    while line:
        found = _COMMENT_OR_EMPTY.match(source.line(line - 1))
        if not found or (found["sign"] and len(found["indent"]) > column):
            break
        line -= 1
    return line


def _find_comment(source: SourceText, line: int, column: int) -> int:
    """The first line of the comment directly above this line, in this column."""
    while line and source.line(line - 1)[: column + 1] == f"{'':{column}}#":
        line -= 1
    return line


def _keeps_empty_lines(source: SourceText, mapping: MappingNode) -> bool:
    """Whether a member ends with a block scalar to which the empty lines behind it belong."""
    for _, value in mapping.value:
        node = value
        while isinstance(node, CollectionNode) and node.value:
            last = node.value[-1]
            node = last[1] if isinstance(node, MappingNode) else last
        if isinstance(node, ScalarNode) and node.style in ("|", ">"):
            start = source.start(node)
            if _KEPT_LINES.search(source.text, start, source.line_end(node.start_mark.line)):
                return True
    return False


def _list_flow_spans(source: SourceText, mapping: MappingNode) -> list[_Span]:
    spans = [_Span(source.start(key), source.end(value)) for key, value in mapping.value]
    ends = [source.start(mapping), *(span.end for span in spans)]
    starts = [*(span.start for span in spans), source.end(mapping)]
    gaps = list(zip(ends, starts, strict=True))
    has_order = all(end <= start for end, start in gaps)
    has_comment = any("#" in source.text[end:start] for end, start in gaps)
    return spans if has_order and not has_comment else []


def _breaks_alias(mapping: MappingNode, order: list[int], shared: set[int]) -> bool:
    """Whether an alias would come before its anchor."""
    if not shared:
        return False
    held = [shared & _list_below(value) for _, value in mapping.value]
    return any(
        next(each for each in held if node in each)
        is not next(held[at] for at in order if node in held[at])
        for node in set().union(*held)
    )


def _list_below(node: Node) -> set[int]:
    """The identities of a node and all nodes below it."""
    return set(_count_nodes(node))


def _list_shared(root: Node) -> set[int]:
    """The identities of nodes with an alias."""
    return {node for node, count in _count_nodes(root).items() if count > 1}


def _count_nodes(root: Node) -> Counter[int]:
    """How often each node is found below this one, by its identity."""
    counts: Counter[int] = Counter()
    stack = [root]
    while stack:
        node = stack.pop()
        counts[id(node)] += 1
        if counts[id(node)] == 1 and isinstance(node, CollectionNode):
            pairs = (
                node.value if isinstance(node, MappingNode) else [(each,) for each in node.value]
            )
            stack += [each for pair in pairs for each in pair]
    return counts
