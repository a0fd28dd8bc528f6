"""Reads the text of an OpenAPI document into data in which every node has a place."""

from scripts.document.direction import Direction
from scripts.document.document import (
    DanglingReferenceError,
    Document,
    ReferenceLoopError,
    parse_document,
)
from scripts.document.faults import (
    DanglingReference,
    ReferenceCycle,
    list_reference_faults,
)
from scripts.document.finding import (
    DocumentError,
    Finding,
    FindingsError,
    Level,
    has_errors,
    make_refusal,
    sort_findings,
)
from scripts.document.grammar import METHODS, Kind, Node
from scripts.document.location import Location
from scripts.document.overlay import OverlayFile
from scripts.document.pointer import (
    join_pointer,
    make_pointer,
    resolve_pointer,
    split_pointer,
)
from scripts.document.reading import find_overlays, list_overlays, read_document
from scripts.document.references import Reference, list_references, walk_document, walk_paths

__all__ = [
    "METHODS",
    "DanglingReference",
    "DanglingReferenceError",
    "Direction",
    "Document",
    "DocumentError",
    "Finding",
    "FindingsError",
    "Kind",
    "Level",
    "Location",
    "Node",
    "OverlayFile",
    "Reference",
    "ReferenceCycle",
    "ReferenceLoopError",
    "find_overlays",
    "has_errors",
    "join_pointer",
    "list_overlays",
    "list_reference_faults",
    "list_references",
    "make_pointer",
    "make_refusal",
    "parse_document",
    "read_document",
    "resolve_pointer",
    "sort_findings",
    "split_pointer",
    "walk_document",
    "walk_paths",
]
