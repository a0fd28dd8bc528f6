"""What is wrong with overlays that are applied all the same."""

from collections.abc import Iterator

from scripts.document.overlaying import FOREIGN, IDLE, NEWER
from scripts.lint.index import Index
from scripts.lint.rule import Fault


def find_idle_actions(index: Index) -> Iterator[Fault]:
    """Actions that change nothing, as after a change of the document."""
    return _list_faults(index, IDLE)


def find_newer_actions(index: Index) -> Iterator[Fault]:
    """Actions of Overlay 1.1 in an overlay that says it is of 1.0."""
    return _list_faults(index, NEWER)


def find_foreign_overlays(index: Index) -> Iterator[Fault]:
    """Overlays that were chosen for a document which they say they are not for."""
    return _list_faults(index, FOREIGN)


def _list_faults(index: Index, rule: str) -> Iterator[Fault]:
    for fault in index.document.overlay_faults:
        if fault.rule == rule:
            yield Fault(fault.pointer, fault.message)
