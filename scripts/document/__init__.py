"""Text of an OpenAPI document to data in which every node has a place."""

from scripts.document.document import Document, parse_document, resolve_pointer
from scripts.document.finding import (
    DocumentError,
    Finding,
    Level,
    has_errors,
    sort_findings,
)
from scripts.document.location import Location
from scripts.document.pointer import join_pointer, make_pointer, split_pointer
from scripts.document.reading import read_document
from scripts.document.references import walk_objects, walk_references

__all__ = [
    "Document",
    "DocumentError",
    "Finding",
    "Level",
    "Location",
    "has_errors",
    "join_pointer",
    "make_pointer",
    "parse_document",
    "read_document",
    "resolve_pointer",
    "sort_findings",
    "split_pointer",
    "walk_objects",
    "walk_references",
]
