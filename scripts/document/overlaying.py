"""Applies overlays to the entry of a document."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from posixpath import abspath, dirname, join
from typing import Any
from urllib.parse import unquote

from scripts.document.finding import DocumentError, make_refusal
from scripts.document.layers import (
    IncompatibleError,
    Layer,
    Origin,
    append_items,
    change_nodes,
    locate_node,
    merge_layers,
    name_kind,
)
from scripts.document.limits import LEVELS, OVERLAID_NODES
from scripts.document.overlay import RULE, Action, Overlay
from scripts.document.pointer import make_pointer, resolve_pointer
from scripts.document.references import bundle_pointer
from scripts.document.source import Source

Tokens = tuple[str | int, ...]
"""The path from the root to a node."""


@dataclass(frozen=True, slots=True)
class OverlayFault:
    """A problem of an overlay that can be applied anyway.

    Attributes:
        rule: The id of the linter's rule.
        pointer: Its pointer in the bundle.
    """

    rule: str
    pointer: str
    message: str


IDLE, NEWER, FOREIGN = "idle-overlay-action", "newer-overlay-action", "overlay-of-another-document"


def is_for(overlay: Overlay, entry: str) -> bool:
    """Whether an overlay can be for the document with this name, according to `extends`.

    A URL on the network may be that of any document.
    """
    address = overlay.extends.partition("#")[0]
    if not address or "://" in address or address.startswith("//"):
        return True
    own = entry.rpartition(":")[2]
    # Only whole paths say which folder a `..` that leaves the document's own folder comes back to.
    return abspath(join(dirname(own), dirname(overlay.name), unquote(address))) == abspath(own)


def apply_overlays(
    entry: Source, overlays: Iterable[Overlay]
) -> tuple[Source, tuple[OverlayFault, ...]]:
    """The entry after all actions of all overlays in order, and the problems of the overlays.

    Raises:
        DocumentError: An action cannot be applied.
    """
    whole, faults = Layer(entry.data, Origin(entry, "")), list[OverlayFault]()
    for overlay in overlays:
        if not is_for(overlay, entry.file):
            message = f"it says that it extends {overlay.extends!r}, another document"
            faults.append(_make_fault(overlay, FOREIGN, "/extends", message))
        for action in overlay.actions:
            application = _Application(overlay, action)
            whole = application.apply(whole)
            faults += application.faults
    if whole.data is entry.data:
        return entry, tuple(faults)
    found = replace(entry, data=whole.data, locate=lambda pointer: locate_node(whole, pointer))
    return found, tuple(faults)


def _make_fault(overlay: Overlay, rule: str, place: str, message: str) -> OverlayFault:
    return OverlayFault(rule, bundle_pointer(overlay.name, place), message)


class _Application:
    """The application of one action."""

    def __init__(self, overlay: Overlay, action: Action) -> None:
        self.faults: list[OverlayFault] = []
        self._overlay = overlay
        self._action = action

    def apply(self, whole: Layer) -> Layer:
        """The document after the action."""
        modifier = self._action.modifier
        paths = self._select("target", self._action.target, whole.data)
        if not modifier:
            self._note(IDLE, "", "it has neither `update`, `copy` nor `remove`")
            return whole
        if not paths:
            self._note(IDLE, "target", f"the target {self._action.target} selects nothing")
            return whole
        nodes = [resolve_pointer(whole.data, make_pointer(path)) for path in paths]
        self._check_version(nodes)
        if modifier == "remove":
            return self._remove(whole, paths)
        self._check_kinds(nodes)
        update = self._find_copied(whole) if modifier == "copy" else self._make_update()
        return whole if update is None else self._merge(whole, paths, update)

    def _select(self, member: str, query: str, data: Any) -> list[Tokens]:
        # The library for queries takes long to import, and few documents have overlays.
        from scripts.document.query import QueryError, select_paths

        try:
            return select_paths(query, data)
        except QueryError as error:
            reason = error if query.startswith("$") else "a query begins with `$.`"
            message = f"{query!r} is not a JSONPath query (RFC 9535): {reason}"
            raise self._refuse(member, message) from None

    def _check_version(self, nodes: Sequence[Any]) -> None:
        if self._overlay.version != "1.0":
            return
        if self._action.modifier == "copy":
            self._note(NEWER, "copy", "`copy` needs Overlay 1.1; write `overlay: 1.1.0`")
        elif not all(isinstance(node, (dict, list)) for node in nodes):
            message = "only Overlay 1.1 can target a single value; write `overlay: 1.1.0`"
            self._note(NEWER, "target", message)

    def _check_kinds(self, nodes: Sequence[Any]) -> None:
        kinds = sorted({name_kind(node) for node in nodes})
        if len(kinds) > 1:
            message = f"the target selects {' and '.join(kinds)}; only one kind can be updated"
            raise self._refuse("target", message)

    def _remove(self, whole: Layer, paths: list[Tokens]) -> Layer:
        changed = change_nodes(whole, paths, lambda _: None)
        if changed is None:
            raise self._refuse("target", "the whole document cannot be removed")
        return changed

    def _make_update(self) -> Layer:
        place = f"{self._action.pointer}/{self._action.modifier}"
        return Layer(self._action.value, Origin(self._overlay.source, place))

    def _find_copied(self, whole: Layer) -> Layer | None:
        query = self._action.value
        paths = self._select("copy", query, whole.data)
        if not paths:
            self._note(IDLE, "copy", f"{query} selects nothing to copy")
            return None
        if len(paths) > 1:
            raise self._refuse("copy", f"{query} selects {len(paths)} nodes; one can be copied")
        # The place of a copy is the action that made it, not the original.
        place = Origin(self._overlay.source, f"{self._action.pointer}/copy")
        return Layer(resolve_pointer(whole.data, make_pointer(paths[0])), place)

    def _merge(self, whole: Layer, paths: list[Tokens], update: Layer) -> Layer:
        def change(target: Layer) -> Layer:
            is_item = isinstance(target.data, list) and not isinstance(update.data, list)
            return append_items(target, [update]) if is_item else merge_layers(target, update)

        self._check_size(paths, update)
        try:
            return change_nodes(whole, paths, change) or whole
        except IncompatibleError as error:
            place = error.origin.source.locate(error.origin.pointer)
            raise make_refusal(place, RULE, f"{error} of the document") from None

    def _check_size(self, paths: list[Tokens], update: Layer) -> None:
        nodes, depth = _measure(update.data, {})
        if nodes * len(paths) > OVERLAID_NODES:
            raise self._refuse("target", f"it adds over {OVERLAID_NODES} nodes; select fewer")
        if depth + max(map(len, paths)) > LEVELS:
            raise self._refuse("target", f"it nests the document more than {LEVELS} levels deep")

    def _note(self, rule: str, member: str, message: str) -> None:
        place = f"{self._action.pointer}/{member}" if member else self._action.pointer
        self.faults.append(_make_fault(self._overlay, rule, place, message))

    def _refuse(self, member: str, message: str) -> DocumentError:
        place = self._overlay.source.locate(f"{self._action.pointer}/{member}")
        return make_refusal(place, RULE, message)


def _measure(data: Any, known: dict[int, tuple[int, int]]) -> tuple[int, int]:
    """The number of nodes, counted at each place, and their greatest depth."""
    if not isinstance(data, (dict, list)):
        return 1, 1
    if id(data) not in known:
        below = data.values() if isinstance(data, dict) else data
        sizes = [_measure(each, known) for each in below]
        depth = max((depth for _, depth in sizes), default=0)
        known[id(data)] = 1 + sum(count for count, _ in sizes), 1 + depth
    return known[id(data)]
