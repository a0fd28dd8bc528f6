"""The names in a configuration of Stainless are read as an overlay."""

import json
from typing import Any

import pytest

from scripts.document import DocumentError
from scripts.document.overlay import OverlayFile, parse_overlay


def read_actions(resources: Any) -> list[tuple[str, dict[str, str]]]:
    """The targets and updates of the names in `resources`."""
    text = json.dumps({"resources": resources, "settings": {"license": "MIT"}})
    overlay = parse_overlay(OverlayFile("stainless.yml", "stainless.yml", text.encode()))
    return [(action.target, action.value) for action in overlay.actions]


def test_methods_stand_where_their_resources_say() -> None:
    """On the client, in a resource or in one below it, in either spelling of an endpoint."""
    jobs = {"methods": {"list": "get /jobs", "run": {"endpoint": "post /it's", "type": "http"}}}
    found = read_actions({
        "$client": {"methods": {"ping": "GET /ping"}},
        "extraction": {"subresources": {"jobs": jobs}},
    })  # fmt: skip
    assert found == [
        ("$['paths']['/ping']['get']", {"x-method": "ping"}),
        ("$['paths']['/jobs']['get']", {"x-method": "extraction.jobs.list"}),
        ("$['paths']['/it\\'s']['post']", {"x-method": "extraction.jobs.run"}),
    ]


def test_models_are_components_or_references() -> None:
    """The name of a model is without its resource."""
    models = {"job": "JobOut", "kind": "#/components/schemas/JobOut/properties/kind"}
    assert read_actions({"$shared": {"models": models}, "jobs": {"methods": None}}) == [
        ("$['components']['schemas']['JobOut']", {"x-class": "job"}),
        ("$['components']['schemas']['JobOut']['properties']['kind']", {"x-class": "kind"}),
    ]


def test_of_two_names_for_one_endpoint_the_first_counts() -> None:
    """The second is an alias, which a package has no need of."""
    methods = {"run": "post /a", "run_alpha": "post /a"}
    assert read_actions({"a": {"methods": methods}}) == [
        ("$['paths']['/a']['post']", {"x-method": "a.run"})
    ]


@pytest.mark.parametrize(
    ("resources", "message"),
    [
        ([], "an object of resources by name was expected"),
        ({"a": 1}, "a resource is an object with `methods` or `subresources`"),
        ({"a": {"methods": []}}, ""),
        ({"a": {"methods": [1]}}, "an object by name was expected"),
        ({"a": {"methods": {"b": "fetch /a"}}}, "a method has an endpoint such as `get /pets"),
        ({"a": {"methods": {"b": {}}}}, "a method has an endpoint"),
        ({"a": {"models": {"b": {}}}}, "a model is the name of a schema"),
        ({"a": {"subresources": 1}}, "an object of resources by name was expected"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_place(resources: Any, message: str) -> None:
    """Nothing else of the file is looked at."""
    if not message:
        assert read_actions(resources) == []
        return
    with pytest.raises(DocumentError, match=rf"stainless.yml:1:\d+: error\[overlay\]: {message}"):
        read_actions(resources)
