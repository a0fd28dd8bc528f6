"""What structs send and show: what is set, what only the service sets, and unknown members."""

import json
from types import ModuleType
from typing import Any

import httpx2
import msgspec
import pytest

from tests.package.packages import package_of

DOCUMENT = """
openapi: 3.1.0
info: {title: Struct models, version: 1.0.0}
paths:
  /pets:
    post:
      operationId: create_pet
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses:
        "200":
          description: The pet
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        id: {type: string, readOnly: true}
        name: {type: string}
        born-at: {type: string, format: date-time}
        owner: {type: [string, "null"]}
        note: {type: string}
        timeout: {type: integer}
        size: {$ref: "#/components/schemas/Size"}
        toys: {type: array, items: {$ref: "#/components/schemas/Toy"}}
    Size: {type: string, enum: [small, large]}
    Toy:
      oneOf: [{$ref: "#/components/schemas/Ball"}, {$ref: "#/components/schemas/Rope"}]
      discriminator: {propertyName: kind}
    Ball: {type: object, required: [kind], properties: {kind: {const: Ball}, color: {type: string}}}
    Rope: {type: object, required: [kind], properties: {kind: {const: Rope}}}
"""
PET = {
    "id": "1",
    "name": "Rex",
    "born-at": "2024-02-29T10:00:00Z",
    "owner": None,
    "note": "good",
    "timeout": 3,
    "size": "huge",
    "toys": [{"kind": "Ball", "color": "red"}, {"kind": "Drone", "range": {"m": [1]}}],
}


@pytest.fixture(scope="module")
def pets(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The package of the document."""
    folder = tmp_path_factory.mktemp("struct_models")
    (folder / "openapi.yaml").write_text(DOCUMENT)
    return package_of(folder / "openapi.yaml", None, None, "msgspec").load(folder)


def create(pets: ModuleType, **arguments: Any) -> tuple[Any, Any]:
    """What a call sends, and what it returns for the pet above."""
    sent: list[bytes] = []

    def respond(request: httpx2.Request) -> httpx2.Response:
        sent.append(request.content)
        return httpx2.Response(200, json=PET)

    http = httpx2.Client(transport=httpx2.MockTransport(respond))
    with pets.StructModels(base_url="http://api.test", http_client=http) as client:
        pet = client.pets.create(**arguments)
    return json.loads(sent[0]), pet


def test_a_response_is_written_as_it_came(pets: ModuleType) -> None:
    """With members whose tag the document does not know."""
    _, pet = create(pets, name="Rex")
    assert json.loads(pet.to_json()) == PET
    drone = pet.toys[1]
    assert (drone.range, drone.model_extra["kind"]) == ({"m": [1]}, "Drone")
    assert not hasattr(drone, "color")


def test_a_response_is_sent_back_without_what_the_service_sets(pets: ModuleType) -> None:
    _, pet = create(pets, name="Rex")
    sent, _ = create(pets, **pet.to_body())
    assert sent == {name: value for name, value in PET.items() if name != "id"}


def test_null_is_sent_and_what_is_not_set_is_not(pets: ModuleType) -> None:
    """Also in a struct inside another value; null where the document has none is left out."""
    pet = pets.models.Pet(name="Rex", owner=None, note=None, timeout=msgspec.UNSET)
    sent, _ = create(pets, **pet.to_body())
    assert sent == {"name": "Rex", "owner": None}
    ball = pets.models.Ball(kind="Ball", color=None)
    sent, _ = create(pets, name="Rex", toys=[ball], size=pets.models.Size.SMALL)
    assert sent == {"name": "Rex", "toys": [{"kind": "Ball"}], "size": "small"}


@pytest.mark.parametrize(
    ("settings", "member", "value"),
    [
        ({"mode": "json"}, "born-at", "2024-02-29T10:00:00Z"),
        ({"use_api_names": False, "mode": "json"}, "born_at", "2024-02-29T10:00:00Z"),
        ({}, "owner", None),
        ({"exclude_none": True}, "owner", "absent"),
        ({}, "toys", PET["toys"]),
    ],
)
def test_a_struct_is_shown_as_a_dictionary(
    pets: ModuleType, settings: dict[str, Any], member: str, value: object
) -> None:
    _, pet = create(pets, name="Rex")
    assert pet.to_dict(**settings).get(member, "absent") == value


def test_construct_takes_what_does_not_match(pets: ModuleType) -> None:
    """Nested dictionaries become structs, and a required field that is missing is None."""
    pet = pets.models.Pet.construct(toys=[{"kind": "Ball"}], timeout="soon")
    assert (pet.name, pet.timeout, pet.toys) == (None, "soon", [pets.models.Ball(kind="Ball")])
    assert [misfit.path for misfit in pet.misfits] == ["$.name", "$.timeout"]
