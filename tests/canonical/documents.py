"""Documents of one schema or one operation, brought to canonical form."""

import json
from typing import Any

from scripts.canonical import Canonical, canonicalise_document
from scripts.document import Document, parse_document

Plain = dict[str, Any]


def make_document(
    paths: Plain | None = None, version: str = "3.1.0", info: Plain | None = None, **members: Any
) -> Document:
    """A document with the members, and as little else as it may have."""
    data = {
        "openapi": version,
        "info": {"title": "T", "version": "1", **(info or {})},
        "paths": paths or {},
        **members,
    }
    return parse_document("openapi.json", lambda _: json.dumps(data).encode())


def canonicalise(schemas: Plain, version: str = "3.1.0") -> Canonical:
    """The canonical form of a document with the components."""
    return canonicalise_document(make_document(version=version, components={"schemas": schemas}))


def canonicalise_operation(operation: Plain, path: str = "/p", **members: Any) -> Canonical:
    """The canonical form of a document with one operation, `GET /p` unless told otherwise."""
    operation = {"responses": {"204": {"description": ""}}, **operation}
    return canonicalise_document(make_document({path: {"get": operation}}, **members))
