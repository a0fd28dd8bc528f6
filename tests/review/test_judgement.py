"""One cause is one change, whoever reaches it, and the worst of it counts."""

import json
from datetime import date
from typing import Any

from scripts.document import Document, parse_document
from scripts.review import Verdict, review_documents

MODEL = {"$ref": "#/components/schemas/Model"}
CONTENT = {"application/json": {"schema": MODEL}}


def _parse(paths: dict[str, Any], model: dict[str, Any], **components: Any) -> Document:
    data = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": paths,
        "components": {"schemas": {"Model": model}, **components},
    }
    return parse_document("document.json", lambda _: json.dumps(data, indent=1).encode())


def _review(base: Document, revision: Document) -> Verdict:
    return review_documents(base, revision, today=date(2025, 6, 1))


READ = {"get": {"responses": {"200": {"description": "ok", "content": CONTENT}}}}
WRITE = {"put": {"requestBody": {"content": CONTENT}, "responses": {"204": {"description": "ok"}}}}
BEFORE = {"type": "object", "properties": {"a": {"type": "string"}}}
AFTER = {"type": "object", "properties": {"a": {"type": "integer"}}}


def test_hundreds_of_operations_share_one_change() -> None:
    """A component that changed once is one change that lists all who reach it."""
    paths = {f"/a{index}": READ for index in range(300)}
    verdict = _review(_parse(paths, BEFORE), _parse(paths, AFTER))
    (change,) = verdict.changes
    assert change.operations == tuple(("GET", path) for path in paths)
    assert change.pointer.startswith("/components/schemas/Model/properties/a")
    assert change.location == "response 200, `application/json`, property `a` of `Model`"


def test_both_directions_are_one_change() -> None:
    """A component that is sent and received gives the worse level and names the other."""
    paths = {"/a": READ | WRITE}
    before = {"type": "object", "properties": {"a": {"type": "string", "maxLength": 9}}}
    after = {"type": "object", "properties": {"a": {"type": "string", "maxLength": 5}}}
    (change,) = _review(_parse(paths, before), _parse(paths, after)).changes
    assert (change.rule, change.level) == ("request-length-narrowed", "breaking")
    assert "In responses it is info (`response-length-narrowed`)." in change.message
    assert set(change.operations) == {("GET", "/a"), ("PUT", "/a")}


def test_worst_comes_first() -> None:
    """Changes are sorted by level, then by place."""
    base = _parse({"/a": READ, "/b": READ}, BEFORE)
    revision = _parse({"/a": {"get": READ["get"] | {"deprecated": True}}, "/c": READ}, AFTER)
    levels = [change.level for change in _review(base, revision).changes]
    assert levels == sorted(levels, key=["breaking", "warning", "info"].index)
    assert len(set(levels)) > 1


def test_shared_parameters_are_reported_once() -> None:
    """A parameter component that changed is one change of all its operations."""
    operation = READ["get"] | {"parameters": [{"$ref": "#/components/parameters/Limit"}]}
    paths = {f"/a{index}": {"get": operation} for index in range(3)}
    limit = {"name": "limit", "in": "query", "schema": {"type": "integer"}}
    base = _parse(paths, BEFORE, parameters={"Limit": limit})
    revision = _parse(paths, BEFORE, parameters={"Limit": limit | {"required": True}})
    (change,) = _review(base, revision).changes
    assert change.rule == "request-parameter-became-required"
    assert change.pointer == "/components/parameters/Limit/required"
    assert len(change.operations) == 3


def test_global_security_is_reported_once() -> None:
    """An alternative that is gone for the whole API is one change."""
    schemes = {name: {"type": "apiKey", "in": "header", "name": name} for name in ("A", "B")}
    paths = {f"/a{index}": READ for index in range(3)}
    both = _parse(paths, BEFORE, securitySchemes=schemes)
    both.data["security"] = [{"A": []}, {"B": []}]
    one = _parse(paths, BEFORE, securitySchemes=schemes)
    one.data["security"] = [{"B": []}]
    (change,) = _review(both, one).changes
    assert (change.rule, len(change.operations)) == ("security-alternative-removed", 3)


def test_unused_components_do_not_count() -> None:
    """What no message holds changes nothing for anybody."""
    assert _review(_parse({}, BEFORE), _parse({}, AFTER)).level == "none"
