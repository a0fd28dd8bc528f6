"""Merges data into other data, and records where each node of the result comes from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from scripts.document.location import Location
from scripts.document.pointer import join_pointer, split_pointer
from scripts.document.source import Source


@dataclass(frozen=True, slots=True)
class Origin:
    """The origin of a node and of everything below it.

    Attributes:
        source: The file it is from.
        pointer: Its pointer in that file.
        children: The origins of children from other places, by token.
    """

    source: Source
    pointer: str
    children: Mapping[str, "Origin"] = field(default_factory=dict)

    def at(self, token: str | int) -> "Origin":
        """The origin of a child."""
        found = self.children.get(str(token))
        return found or Origin(self.source, join_pointer(self.pointer, token))


class Layer(NamedTuple):
    """A node with its origin."""

    data: Any
    origin: Origin

    def at(self, token: Any) -> "Layer":
        """An existing child."""
        return Layer(self.data[token], self.origin.at(token))


class IncompatibleError(ValueError):
    """Two nodes cannot be merged because they are of different kinds.

    Attributes:
        origin: The origin of the node to merge into the other one.
    """

    def __init__(self, target: Any, update: Layer) -> None:
        super().__init__(f"{name_kind(update.data)} cannot be merged into {name_kind(target)}")
        self.origin = update.origin


def name_kind(data: Any) -> str:
    """The kind of a node for a merge: an object, an array or a single value."""
    if isinstance(data, dict):
        return "an object"
    return "an array" if isinstance(data, list) else "a single value"


def merge_layers(target: Layer, update: Layer) -> Layer:
    """The target with the update merged into it (Overlay 1.1, Action Object).

    Raises:
        IncompatibleError: Two nodes with the same path are of different kinds.
    """
    if name_kind(target.data) != name_kind(update.data):
        raise IncompatibleError(target.data, update)
    if isinstance(target.data, list):
        return append_items(target, [update.at(index) for index in range(len(update.data))])
    if not isinstance(target.data, dict):
        return update
    children = {
        name: merge_layers(target.at(name), update.at(name))
        if name in target.data
        else update.at(name)
        for name in update.data
    }
    return replace_children(target, children)


def append_items(target: Layer, items: list[Layer]) -> Layer:
    """The array with more items at its end."""
    start = len(target.data)
    children = {str(start + index): item.origin for index, item in enumerate(items)}
    origin = replace(target.origin, children={**target.origin.children, **children})
    return Layer([*target.data, *(item.data for item in items)], origin)


def replace_children(target: Layer, children: Mapping[Any, Layer | None]) -> Layer:
    """The object or array with other children; a child that is None is removed."""
    if isinstance(target.data, list):
        return _replace_items(target, children)
    data, origins = dict(target.data), dict(target.origin.children)
    for name, child in children.items():
        if child is None:
            del data[name]
            origins.pop(name, None)
        else:
            data[name], origins[name] = child
    return Layer(data, replace(target.origin, children=origins))


def _replace_items(target: Layer, children: Mapping[Any, Layer | None]) -> Layer:
    items = [
        children[index] if index in children else target.at(index)
        for index in range(len(target.data))
    ]
    kept = [item for item in items if item is not None]
    origins = {str(index): item.origin for index, item in enumerate(kept)}
    return Layer([item.data for item in kept], replace(target.origin, children=origins))


@dataclass(slots=True)
class _Selection:
    """The nodes that are selected, at and below a node."""

    is_selected: bool = False
    below: dict[Any, "_Selection"] = field(default_factory=dict)


Change = Callable[[Layer], Layer | None]
"""Returns the changed node; None removes it."""


def change_nodes(whole: Layer, paths: list[tuple[str | int, ...]], change: Change) -> Layer | None:
    """The root after changing the nodes at some paths, each once, inner nodes first."""
    selection = _Selection()
    for path in paths:
        node = selection
        for token in path:
            node = node.below.setdefault(token, _Selection())
        node.is_selected = True
    return _change_selected(whole, selection, change)


def _change_selected(layer: Layer, selection: _Selection, change: Change) -> Layer | None:
    if selection.below:
        children = {
            token: _change_selected(layer.at(token), inner, change)
            for token, inner in selection.below.items()
        }
        layer = replace_children(layer, children)
    return change(layer) if selection.is_selected else layer


def locate_node(whole: Layer, pointer: str) -> Location:
    """The place of the node at the pointer, or of its nearest ancestor that exists."""
    layer = whole
    for token in split_pointer(pointer):
        key = _find_key(layer.data, token)
        if key is None:
            break
        layer = layer.at(key)
    return layer.origin.source.locate(layer.origin.pointer)


def _find_key(data: Any, token: str) -> str | int | None:
    if isinstance(data, dict):
        return token if token in data else None
    if isinstance(data, list) and token.isdecimal() and len(token) <= len(str(len(data))):
        return int(token) if int(token) < len(data) else None
    return None
