"""Small documents around one schema each, and what their comparison gives."""

import json
from typing import Any

from scripts.document import Document, parse_document
from scripts.review.containment import Direction, SchemaChange, SchemaComparer

ROOT = "/components/schemas/Root"
_ORDER = ("none", "info", "warning", "breaking")


def make_document(root: Any, version: str = "3.1.0", **components: Any) -> Document:
    """A document with the schema `Root` and further components."""
    data = {
        "openapi": version,
        "info": {"title": "t", "version": "1"},
        "paths": {},
        "components": {"schemas": {"Root": root, **components}},
    }
    text = json.dumps(data).encode()
    return parse_document("document.json", lambda _: text)


def compare_roots(
    base: Document, revision: Document, direction: Direction
) -> tuple[SchemaChange, ...]:
    """The changes between the roots of two documents."""
    return SchemaComparer(base, revision).compare(ROOT, ROOT, direction)


def find_level(changes: tuple[SchemaChange, ...]) -> str:
    """The gravest level, `none` without a change."""
    return max((str(change.level) for change in changes), key=_ORDER.index, default="none")
