"""Finds references that lead nowhere or back to themselves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from scripts.document.document import Document
from scripts.document.grammar import Kind, Node
from scripts.document.pointer import join_pointer, make_pointer, resolve_pointer, split_pointer
from scripts.document.references import (
    EXTERNAL,
    Reference,
    edit_objects,
    list_references,
    show_reference,
    split_reference,
    walk_document,
)

_CONSTRAINTS = {"type", "properties", "required", "items", "enum", "const", "additionalProperties"}
# The keywords whose subschemas apply to the same value.
_IN_PLACE = ("allOf", "anyOf", "oneOf")


@dataclass(frozen=True, slots=True)
class DanglingReference:
    """A reference that leads nowhere.

    Attributes:
        reason: Why the file it leads to was not read; empty if the file was read.
    """

    reference: Reference
    reason: str = ""

    def __str__(self) -> str:
        shown = show_reference(self.reference.target)
        if self.reason:
            return f"{shown!r} {self.reason}"
        return f"{shown!r} leads nowhere; correct it or add its target"


@dataclass(frozen=True, slots=True)
class ReferenceCycle:
    """An object that contains itself for the same value.

    Attributes:
        reference: One reference that would have to change.
        way: Pointers of the objects on the way from the one with the reference back to it.
        is_loop: Whether every step is a reference, so that following them never ends.
        is_empty: Whether no object on the way says anything itself.
    """

    reference: Reference
    way: tuple[str, ...]
    is_loop: bool
    is_empty: bool

    def __str__(self) -> str:
        return f"{self.reference.text!r} leads back to itself; correct it or add its target"


ReferenceFault = DanglingReference | ReferenceCycle


def list_reference_faults(document: Document) -> tuple[ReferenceFault, ...]:
    """All problems of a document's references, in the order of the document."""
    nodes = {node.pointer: node for node in walk_document(document.data)}
    dangling = [
        DanglingReference(reference, _find_reason(document, reference))
        for node in nodes.values()
        for reference in list_references(node)
        if not _leads_somewhere(document, reference)
    ]
    return (*dangling, *_list_cycles(nodes))


def drop_dangling_references(document: Document) -> Document:
    """The document without references that lead nowhere or only to themselves.

    Any value is allowed in their place.
    """
    edits: dict[str, dict[str, None]] = {}
    for fault in list_reference_faults(document):
        if isinstance(fault, DanglingReference) or fault.is_empty:
            *holder, name = split_pointer(fault.reference.place)
            edits.setdefault(make_pointer(holder), {})[name] = None
    return replace(document, data=edit_objects(document.data, edits)) if edits else document


def _find_reason(document: Document, reference: Reference) -> str:
    tokens = split_pointer(reference.target)
    is_elsewhere = len(tokens) > 1 and tokens[0] == EXTERNAL
    return document.unread.get(tokens[1], "") if is_elsewhere else ""


def _leads_somewhere(document: Document, reference: Reference) -> bool:
    try:
        resolve_pointer(document.data, reference.target)
    except LookupError:
        return False
    return True


def _list_cycles(nodes: Mapping[str, Node]) -> Iterator[ReferenceCycle]:
    """A cycle for each reference that is part of one, unless an earlier cycle contains it."""
    order = {pointer: position for position, pointer in enumerate(nodes)}
    reported: set[str] = set()
    for cycle in _find_cycles(nodes):
        if reported.isdisjoint(cycle):
            reported.update(cycle)
            references = [pointer for pointer in cycle if nodes[pointer].is_reference]
            first = cycle.index(min(references, key=lambda pointer: order[pointer]))
            way = (*cycle[first:], *cycle[:first], cycle[first])
            reference = next(list_references(nodes[way[0]]))
            is_empty = not any(nodes[pointer].data.keys() & _CONSTRAINTS for pointer in way)
            yield ReferenceCycle(reference, way, _is_loop(nodes, way), is_empty)


def _is_loop(nodes: Mapping[str, Node], way: tuple[str, ...]) -> bool:
    return all(
        nodes[pointer].is_reference and _target_of(nodes[pointer]) == target
        for pointer, target in pairwise(way)
    )


def _find_cycles(nodes: Mapping[str, Node]) -> Iterator[list[str]]:
    """The cycles found by one depth-first search."""
    done: set[str] = set()
    for start, node in nodes.items():
        if not node.is_reference or start in done:
            continue
        way = {start: _list_in_place(node)}
        while way:
            pointer = next(reversed(way))
            target = next(way[pointer], None)
            if target is None:
                done.add(pointer)
                del way[pointer]
            elif target in way:
                passed = list(way)
                yield passed[passed.index(target) :]
            elif target in nodes and target not in done:
                way[target] = _list_in_place(nodes[target])


def _list_in_place(node: Node) -> Iterator[str]:
    if node.is_reference:
        yield _target_of(node)
    for keyword in _IN_PLACE if node.kind is Kind.SCHEMA else ():
        parts = node.data.get(keyword)
        for position in range(len(parts) if isinstance(parts, list) else 0):
            yield join_pointer(node.pointer, keyword, position)


def _target_of(node: Node) -> str:
    return split_reference("", node.data["$ref"])[1]
