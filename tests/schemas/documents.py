"""Small documents around one schema."""

import json
from typing import Any

from scripts.document import Document, parse_document

ROOT = "/components/schemas/Root"


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
