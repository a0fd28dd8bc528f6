"""Where a document was published, and the servers that can be called from anywhere."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final
from urllib.parse import urljoin

from scripts.document import Document
from scripts.document.pointer import find_object
from scripts.operations.api import read_document_servers
from scripts.operations.server import Server

_ABSOLUTE: Final = re.compile(r"https?://[^/\s]")
_NO_ADDRESS: Final = re.compile(r"[\s?#]")


def find_document_address(document: Document) -> str:
    """Where the document was published, which relative servers refer to; empty if not known.

    OpenAPI 3.2 has `$self` for it (section 4.1.2.2.1); collections of documents write `x-origin`.
    """
    origins = find_object(document.data, "info").get("x-origin")
    origin = origins[-1] if isinstance(origins, list) and origins else None
    named = (document.data.get("$self"), origin.get("url") if isinstance(origin, dict) else None)
    found = (each for each in named if isinstance(each, str) and _ABSOLUTE.match(each))
    return next(found, "")


def list_absolute_servers(document: Document) -> Iterator[Server]:
    """The document's servers with a complete address; relative ones stand on the document's own."""
    address = find_document_address(document)
    for server in read_document_servers(document):
        url = server.url if server.url.startswith("{") else _join(address, server.url)
        if (_ABSOLUTE.match(url) or url.startswith("{")) and not _NO_ADDRESS.search(url):
            yield replace(server, url=url)


def _join(address: str, url: str) -> str:
    try:
        return urljoin(address, url) if address else url
    except ValueError:  # Brackets that hold no IPv6 address.
        return ""
