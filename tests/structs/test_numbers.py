"""Structs keep numbers as they were written, as models of pydantic do."""

import json
from types import ModuleType

import httpx2
import pytest

from tests.package.packages import package_of

DOCUMENT = """
openapi: 3.1.0
info: {title: Struct numbers, version: 1.0.0}
paths:
  /sums:
    get:
      operationId: list_sums
      responses:
        "200":
          description: All
          content:
            application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Sum"}}}
  /rates:
    get:
      operationId: list_rates
      responses:
        "200":
          description: All
          content: {application/json: {schema: {type: array, items: {type: number}}}}
components:
  schemas:
    Sum:
      type: object
      properties:
        total: {type: number}
        parts: {type: object, additionalProperties: {type: [number, "null"]}}
        mixed: {anyOf: [{type: number}, {type: integer}, {$ref: "#/components/schemas/Sum"}]}
        fixed: {anyOf: [{const: 1}, {type: number}]}
"""
EXACT = "9007199254740993"  # 2^53 + 1, which is no float
SUMS = (
    f'{{"total":{EXACT}}}',
    '{"total":3}',
    '{"total":0.5}',
    f'{{"parts":{{"a":{EXACT},"b":null,"c":1.5}}}}',
    f'{{"mixed":{EXACT}}}',
    f'{{"mixed":{{"total":{EXACT}}}}}',
    f'{{"fixed":{EXACT}}}',
)


@pytest.fixture(scope="module")
def numbers(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The package of the document."""
    folder = tmp_path_factory.mktemp("struct_numbers")
    (folder / "openapi.yaml").write_text(DOCUMENT)
    return package_of(folder / "openapi.yaml", None, None, "msgspec").load(folder)


def respond(content: str) -> httpx2.Client:
    """A client that gets this JSON text for every request."""
    transport = httpx2.MockTransport(lambda _: httpx2.Response(200, content=content.encode()))
    return httpx2.Client(transport=transport)


@pytest.mark.parametrize("text", SUMS)
def test_a_number_is_written_as_it_was_read(numbers: ModuleType, text: str) -> None:
    http = respond(f"[{text}]")
    with numbers.StructNumbers(base_url="http://api.test", http_client=http) as client:
        (found,) = client.sums.list()
    assert found.to_json(indent=None) == text


def test_a_list_of_numbers_keeps_every_digit(numbers: ModuleType) -> None:
    """Also where no struct is around the number."""
    text = f"[3, {EXACT}, 1.5]"
    http = respond(text)
    with numbers.StructNumbers(base_url="http://api.test", http_client=http) as client:
        assert json.dumps(client.rates.list()) == text


def test_a_number_beyond_every_float_is_refused(numbers: ModuleType) -> None:
    http = respond('[{"total": 1e400}]')
    with (
        numbers.StructNumbers(base_url="http://api.test", http_client=http) as client,
        pytest.raises(numbers.APIResponseValidationError) as caught,
    ):
        client.sums.list()
    assert "at $[0].total, expected a number in range" in str(caught.value)
