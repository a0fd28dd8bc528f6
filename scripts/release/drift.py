"""Compares another team's document of a service with ours, for our operations."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import httpx2

from scripts.document import Document, OverlayFile, parse_document, read_document
from scripts.release.refusal import refuse
from scripts.release.selection import select_operations
from scripts.review import Change, LevelChoices, Verdict, review_documents

_SECONDS = 30.0
_MAX_BYTES = 64 * 2**20


def read_upstream(
    name: str, root: Path | None = None, overlays: Sequence[OverlayFile] = ()
) -> Document:
    """The document in a file, in `GITREV:PATH`, or at an http or https URL.

    Args:
        root: Folder that references may reach into.
        overlays: Those of our own document: it would be laid under them if it took its place.

    Raises:
        RefusalError: The URL does not return a document.
        DocumentError: It cannot be read.
    """
    if not name.startswith(("http://", "https://")):
        return read_document(name, root, [each.file for each in overlays])

    def read(target: str) -> bytes:
        if target:
            raise PermissionError(0, "only the document itself is downloaded; use a bundled one")
        return _fetch(name)

    return parse_document(name, read, [replace(each, is_chosen=True) for each in overlays])


def _fetch(url: str) -> bytes:
    content = bytearray()
    try:
        with httpx2.stream("GET", url, timeout=_SECONDS, follow_redirects=True) as answer:
            if answer.status_code != 200:
                message = f"the server responds with {answer.status_code}"
                raise refuse(url, "no-upstream", message)
            for part in answer.iter_bytes():
                content += part
                if len(content) > _MAX_BYTES:
                    raise refuse(url, "no-upstream", "it is too large for a document")
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        message = f"it cannot be downloaded ({type(error).__name__}); is there a network?"
        raise refuse(url, "no-network", message) from None
    return bytes(content)


def compare_with_upstream(ours: Document, upstream: Document, today: date) -> Verdict:
    """What would change for our users if upstream's document replaced ours.

    Args:
        today: The day that decides whether sunsets have passed.

    Raises:
        DocumentError: One of the documents cannot be resolved.
    """
    base, revision = select_operations(upstream, ours)
    verdict = review_documents(base, revision, today=today, choices=LevelChoices("api"))
    shared = tuple(change for change in verdict.changes if not _is_about_extension(change))
    return replace(verdict, changes=shared)


def _is_about_extension(change: Change) -> bool:
    """Whether the change is only about a document's own tools."""
    pointers = (change.base_pointer, change.revision_pointer)
    return any((pointer or "").rpartition("/")[2].startswith("x-") for pointer in pointers)
