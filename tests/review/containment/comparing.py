"""Compares documents that have one schema each."""

from typing import Any

from scripts.document import Document
from scripts.review.containment import Direction, SchemaChange, SchemaComparer
from tests.schemas.documents import ROOT

_ORDER = ("none", "info", "warning", "breaking")


def obj(required: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    """The schema of an object with these properties."""
    return {"type": "object", "required": list(required), "properties": properties}


def compare_roots(
    base: Document, revision: Document, direction: Direction
) -> tuple[SchemaChange, ...]:
    """The changes between the roots of two documents."""
    return SchemaComparer(base, revision).compare(ROOT, ROOT, direction)


def find_level(changes: tuple[SchemaChange, ...]) -> str:
    """The gravest level, `none` without a change."""
    return max((str(change.level) for change in changes), key=_ORDER.index, default="none")
