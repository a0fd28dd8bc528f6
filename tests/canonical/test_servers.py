"""What a caller can choose of the servers of a document."""

from typing import Any

import pytest

from scripts.canonical import canonicalise_document
from tests.canonical.documents import make_document

ADDRESS = "https://a.example/docs/openapi.yaml"


def find(servers: list[Any], **members: Any) -> tuple[str | None, list[str], list[str]]:
    """The base URL, the names of the servers, and the arguments for variables."""
    canonical = canonicalise_document(make_document(servers=servers, **members))
    return (
        canonical.package.base_url,
        [each.name for each in canonical.servers],
        [each.argument for each in canonical.server_variables],
    )


def test_one_server_without_variables_is_no_choice() -> None:
    assert find([{"url": "https://a.example/v1/"}]) == ("https://a.example/v1", [], [])


@pytest.mark.parametrize(
    ("server", "name"),
    [
        ({"name": "Europe", "description": "Another"}, "Europe"),
        ({"x-speakeasy-server-id": "prod"}, "prod"),
        ({"description": "Production server"}, "production"),
        ({"description": "The API server (beta)"}, "beta"),
        ({"description": "A very long description that says a lot of things"}, "b.example"),
        ({}, "b.example"),
    ],
)
def test_a_server_is_named_by_what_the_document_calls_it(server: Any, name: str) -> None:
    servers = [{"url": "https://b.example/v1", **server}, {"url": "https://c.example"}]
    assert find(servers)[1] == [name, "c.example"]


def test_servers_of_one_name_get_a_number() -> None:
    servers = [{"url": f"https://a.example/{number}"} for number in range(3)]
    assert find(servers)[1] == ["a.example", "a.example-2", "a.example-3"]


def test_relative_servers_stand_on_the_address_of_the_document() -> None:
    servers = [{"url": "/v1"}]
    assert find(servers)[0] is None
    assert find(servers, info={"x-origin": [{"url": ADDRESS}]})[0] == "https://a.example/v1"
    assert find(servers, version="3.2.0", **{"$self": ADDRESS})[0] == "https://a.example/v1"
    assert find([{"url": "./v1"}], info={"x-origin": [{"url": ADDRESS}]})[0] == (
        "https://a.example/docs/v1"
    )


def test_a_variable_without_a_default_has_to_be_given() -> None:
    assert find([{"url": "https://{shop}.example"}]) == (None, ["{shop}.example"], ["shop"])


def test_arguments_for_variables_are_names_of_their_own() -> None:
    variables = {name: {"default": "x"} for name in ("base_url", "api_key", "class")}
    servers = [{"url": "https://{base_url}.{api_key}.{class}.example", "variables": variables}]
    schemes = {"securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}}}
    found = find(servers, components=schemes)
    assert found[2] == ["base_url_", "api_key_2", "class_"]
