"""A document with a node of the wrong kind is reviewed or refused, never met by a crash."""

import copy
import json
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from scripts.document import Document, DocumentError, Finding, parse_document, read_document
from scripts.review import review_documents

CASES = Path(__file__).parents[1] / "cases" / "review"
NAMES = (
    "respelled-parameters-and-media-types-are-no-change",
    "a-webhook-turns-the-direction-round",
    "anonymous-calls-may-be-locked-out",
    "a-part-may-spell-out-its-default-encoding",
    "a-component-that-changed-once-is-reported-once",
)
WRONG: tuple[Any, ...] = (None, 5, -1.5, True, [], {}, [1], {"a": 1}, [None], [{}], {"$ref": "#/x"})
MUTATIONS = 60


def _list_slots(node: Any) -> Iterator[tuple[Any, Any]]:
    members = node.items() if isinstance(node, dict) else enumerate(node)
    for key, child in members:
        yield node, key
        if isinstance(child, (dict, list)):
            yield from _list_slots(child)


def _damage(data: dict[str, Any], choice: random.Random) -> dict[str, Any]:
    damaged = copy.deepcopy(data)
    version = damaged.pop("openapi")
    holder, key = choice.choice(list(_list_slots(damaged)))
    holder[key] = copy.deepcopy(choice.choice(WRONG))
    return {"openapi": version} | damaged


def _parse(data: dict[str, Any]) -> Document:
    return parse_document("damaged.json", lambda _: json.dumps(data).encode())


def _review(base: Document, data: dict[str, Any]) -> tuple[Finding, ...]:
    try:
        revision = _parse(data)
        review_documents(base, revision, today=date(2025, 6, 1))
        review_documents(revision, base, today=date(2025, 6, 1))
    except DocumentError as error:
        return error.findings
    return ()


@pytest.mark.parametrize("name", NAMES)
def test_damage(name: str) -> None:
    """Any node may be replaced by anything: there is a verdict, or a finding with a place."""
    good = read_document(str(CASES / name / "base.yaml"))
    choice = random.Random(name)
    found = [_review(good, _damage(good.data, choice)) for _ in range(MUTATIONS)]
    assert all(finding.location.line >= 1 for findings in found for finding in findings)
    assert any(found)
    assert not all(found)


def test_what_is_left_out_is_told() -> None:
    """A status that is none is no part of OpenAPI; a path without a slash is read with one."""
    good = {"description": "ok"}
    responses = {"200": good, "2000": good, "x-note": good}
    data: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"get": {"responses": responses}}, "b": {"get": {"responses": {}}}},
    }
    verdict = review_documents(_parse(data), _parse(data), today=date(2025, 6, 1))
    assert [finding.rule for finding in verdict.findings] == ["response-status"]
    assert all("left out of the review" in finding.message for finding in verdict.findings)
