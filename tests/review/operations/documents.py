"""Small documents, and what the review says of two of them."""

import json
from datetime import date
from typing import Any

from scripts.document import Document, parse_document
from scripts.review import review_documents

TODAY = date(2025, 6, 1)


def _fill_responses(operation: dict[str, Any]) -> dict[str, Any]:
    return {"responses": {"200": {"description": "ok"}}} | operation


def wrap_operation(operation: dict[str, Any]) -> dict[str, Any]:
    """A document with the operation; it has a response if it names none."""
    return {"paths": {"/a": {"post": _fill_responses(operation)}}}


def wrap_webhook(operation: dict[str, Any]) -> dict[str, Any]:
    """A document with the operation as a webhook."""
    return {"webhooks": {"paid": {"post": _fill_responses(operation)}}}


def find_rules(base: dict[str, Any], revision: dict[str, Any]) -> dict[str, str]:
    """The rules that fire between two documents, with their levels."""
    documents = (_parse("base.yaml", base), _parse("revision.yaml", revision))
    verdict = review_documents(*documents, today=TODAY)
    return {change.rule: change.level for change in verdict.changes}


def _parse(name: str, data: dict[str, Any]) -> Document:
    head = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {}}
    return parse_document(name, lambda _: json.dumps(head | data).encode())
