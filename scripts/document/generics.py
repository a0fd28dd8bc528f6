"""Gives generic schemas their arguments: `$dynamicRef` becomes an ordinary reference.

A schema that refers to a generic one binds its parameters by definitions with the `$dynamicAnchor`
of each (JSON Schema core 2020-12, section 8.2.3.2). Such a schema gets a copy of the generic one in
which every `$dynamicRef` is a `$ref` to the definition. No later reader has to know what was
followed on the way to a schema.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from scripts.document.grammar import Kind, Node
from scripts.document.pointer import join_pointer, resolve_pointer
from scripts.document.references import edit_objects, split_reference, walk_document

_DYNAMIC: Final = "$dynamicRef"
_ANCHOR: Final = "$dynamicAnchor"
# What the generic schema calls itself, and what only it can bind.
_NOT_COPIED: Final = frozenset({"$id", "$anchor", _ANCHOR, "$defs"})
_PAYLOAD: Final = frozenset({"example", "examples", "default", "enum", "const"})
# So many objects are copied at most; a schema beyond keeps its unbound parameters.
_MOST_COPIES: Final = 100_000


def bind_dynamic_references(data: dict[str, Any]) -> dict[str, Any]:
    """The data of a bundled document without `$dynamicRef`.

    One that nothing binds leads to the anchor that stands nearest to it, or anywhere if no value
    can pass there, as parameters without a default are written.
    """
    nodes = [node for node in walk_document(data) if node.kind is Kind.SCHEMA]
    binding = _Binding(data)
    edits: dict[str, dict[str, Any]] = {}
    for node in nodes:
        made = binding.bind(node)
        if made is not None:
            edits[node.pointer] = made
    bound = edit_objects(data, edits)
    rest = {
        node.pointer: _lead(bound, node.data)
        for node in walk_document(bound)
        if node.kind is Kind.SCHEMA and isinstance(node.data.get(_DYNAMIC), str)
    }
    return edit_objects(bound, rest)


class _Binding:
    """Copies generic schemas, up to a limit."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._data = data
        self._left = _MOST_COPIES

    def bind(self, node: Node) -> dict[str, Any] | None:
        """The members that a schema gets instead of its `$ref`; None for one that binds nothing."""
        bound = dict(_list_bound(node))
        reference = node.data.get("$ref")
        generic = _find(self._data, reference)
        if not bound or not isinstance(generic, dict):
            return None
        renamed = {str(reference): f"#{node.pointer}"}
        kept = {key: value for key, value in generic.items() if key not in _NOT_COPIED}
        copied = self._copy(kept, bound, renamed)
        if self._left < 0:
            return None
        others = node.data.keys() - _NOT_COPIED - {"$ref"}
        if others:  # What stands beside the reference holds too.
            parts = node.data.get("allOf")
            return {"$ref": None, "allOf": [copied, *(parts if isinstance(parts, list) else [])]}
        return {"$ref": None, **copied}

    def _copy(self, value: Any, bound: Mapping[str, str], renamed: Mapping[str, str]) -> Any:
        self._left -= 1
        if self._left < 0:
            return value
        if isinstance(value, list):
            return [self._copy(each, bound, renamed) for each in value]
        if not isinstance(value, dict):
            return value
        made = {
            key: each if key in _PAYLOAD else self._copy(each, bound, renamed)
            for key, each in value.items()
        }
        target = _find(self._data, value.get(_DYNAMIC))
        anchor = target.get(_ANCHOR) if isinstance(target, dict) else None
        if isinstance(anchor, str) and anchor in bound:
            del made[_DYNAMIC]
            made["$ref"] = bound[anchor]
        elif value.get("$ref") in renamed:
            made["$ref"] = renamed[value["$ref"]]
        return made


def _list_bound(node: Node) -> Iterator[tuple[str, str]]:
    """Each parameter a schema binds: its anchor, and a reference to what it stands for."""
    definitions = node.data.get("$defs")
    for name, each in definitions.items() if isinstance(definitions, dict) else ():
        anchor = each.get(_ANCHOR) if isinstance(each, dict) else None
        if isinstance(anchor, str):
            is_reference = each.keys() == {_ANCHOR, "$ref"}
            yield (
                anchor,
                each["$ref"] if is_reference else "#" + join_pointer(node.pointer, "$defs", name),
            )


def _lead(data: dict[str, Any], schema: Mapping[str, Any]) -> dict[str, Any]:
    """The members of a schema whose `$dynamicRef` nothing binds."""
    target = _find(data, schema[_DYNAMIC])
    is_never = target is False or (isinstance(target, dict) and target.get("not") in ({}, True))
    if is_never or "$ref" in schema:
        return {_DYNAMIC: None}
    return {_DYNAMIC: None, "$ref": schema[_DYNAMIC]}


def _find(data: dict[str, Any], reference: Any) -> Any:
    """What a reference of a bundled document leads to; None for nothing."""
    if not isinstance(reference, str) or not reference.startswith("#"):
        return None
    try:
        return resolve_pointer(data, split_reference("", reference)[1])
    except LookupError:
        return None
