"""Small documents for the tests of the linter."""

from typing import Any

import yaml

from scripts.document import Document, parse_document


def make_document(text: str, files: dict[str, str] | None = None) -> Document:
    """The document of a YAML text, called `api.yaml`, beside the given files."""
    contents = {"": text, **(files or {})}

    def read(name: str) -> bytes:
        if name not in contents:
            raise FileNotFoundError(2, "no such file")
        return contents[name].encode()

    return parse_document("api.yaml", read)


def make_document_of(data: Any) -> Document:
    """The document that holds the given data."""
    return make_document(yaml.safe_dump(data, sort_keys=False))
