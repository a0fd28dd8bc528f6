"""An error names the place in the whole response, also in what msgspec does not decode itself."""

import json
from types import ModuleType
from typing import Any

import httpx2
import pytest

from tests.package.packages import package_of

DOCUMENT = """
openapi: 3.1.0
info: {title: Struct places, version: 1.0.0}
paths:
  /homes:
    get:
      operationId: list_homes
      responses:
        "200":
          description: All
          content:
            application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Home"}}}
components:
  schemas:
    Home:
      type: object
      properties:
        built: {type: string, format: date}
        seen: {type: string, format: date-time}
        pair:
          type: array
          prefixItems: [{type: string}, {type: integer}]
          minItems: 2
          maxItems: 2
        counts: {type: object, additionalProperties: {type: integer}}
        guest: {anyOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]}
        guests:
          type: object
          additionalProperties:
            type: array
            items: {anyOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]}
        pet: {$ref: "#/components/schemas/Pet"}
    Cat: {type: object, required: [meow], properties: {meow: {type: integer}}}
    Dog: {type: object, required: [bark], properties: {bark: {type: integer}}}
    Pet:
      oneOf: [{$ref: "#/components/schemas/Fish"}, {$ref: "#/components/schemas/Bird"}]
      discriminator: {propertyName: kind}
    Fish:
      type: object
      required: [kind]
      properties: {kind: {const: Fish}, friend: {$ref: "#/components/schemas/Pet"}}
    Bird:
      type: object
      required: [kind]
      properties: {kind: {const: Bird}, wings: {type: integer}}
"""
FISH = {"kind": "Fish", "friend": {"kind": "Fish", "friend": {"kind": "Bird", "wings": "two"}}}


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The package of the document."""
    folder = tmp_path_factory.mktemp("struct_places")
    (folder / "openapi.yaml").write_text(DOCUMENT)
    return package_of(folder / "openapi.yaml", None, None, "msgspec").load(folder)


def refuse(places: ModuleType, content: bytes) -> str:
    """What the client says of a response that does not match."""
    transport = httpx2.MockTransport(lambda _: httpx2.Response(200, content=content))
    http = httpx2.Client(transport=transport)
    with (
        places.StructPlaces(base_url="http://api.test", http_client=http) as client,
        pytest.raises(places.APIResponseValidationError) as caught,
    ):
        client.homes.list()
    return str(caught.value).partition(": at ")[2]


@pytest.mark.parametrize(
    ("home", "said"),
    [
        ({"guest": {"meow": "x"}}, "$[0].guest.meow, expected a valid integer"),
        ({"guest": {}}, "$[0].guest.meow, expected a value, which is required"),
        ({"guests": {"a": [], "b": [{"bark": ""}]}}, "$[0].guests.b[0].bark, expected"),
        ({"counts": {"a": 1, "b.c": "x"}}, "$[0].counts.b.c, expected a valid integer"),
        ({"pet": FISH}, "$[0].pet.friend.friend.wings, expected a valid integer or null"),
        ({"pet": {}}, "$[0].pet, expected an object with the property that selects its type"),
        ({"pet": 1}, "$[0].pet, expected an object with the property that selects its type"),
        ({"pair": ["a"]}, "$[0].pair, expected a valid list of length 2"),
        ({"built": "2024-13-01"}, "$[0].built, expected a date"),
        ({"seen": "yesterday"}, "$[0].seen, expected a date and time"),
    ],
)
def test_an_error_names_the_whole_path(places: ModuleType, home: dict[str, Any], said: str) -> None:
    assert refuse(places, json.dumps([home]).encode()).startswith(said)


def test_a_misfit_before_a_broken_end_is_refused_too(places: ModuleType) -> None:
    """The key is not looked up in a text that cannot be parsed."""
    said = refuse(places, b'[{"counts": {"a": "x"}}, ')
    assert said.startswith("$[0].counts[...], expected a valid integer")
