"""The package of `spec/openapi.yaml` keeps what the API's reference says of List Jobs."""

import asyncio
import copy
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from llama_extraction import (
    AsyncLlamaCloud,
    ExtractAgent,
    ExtractConfig,
    ExtractJob,
    File,
    LlamaCloud,
    models,
)
from llama_extraction.models import ExtractModels

from scripts.document import Document, read_document
from scripts.sandbox import run_sandbox
from tests.package.reference import Item, read_example, read_items

REFERENCE = Path(__file__).parents[3] / "shared" / "reference" / "list-jobs.txt"
SPEC = Path(__file__).parents[2] / "spec" / "openapi.yaml"
JSON_TYPES = {"object", "array", "string", "number", "boolean", "null"}
AGENT = "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"

needs_reference = pytest.mark.skipif(
    not REFERENCE.is_file(), reason="the API's reference is not beside the repository"
)


@pytest.fixture(scope="module")
def document() -> Document:
    return read_document(str(SPEC))


@pytest.fixture(scope="module")
def url(document: Document) -> Iterator[str]:
    with run_sandbox(document) as running:
        yield running


@pytest.fixture
def environment(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LLAMA_CLOUD_API_KEY", "a-key")
    monkeypatch.setenv("LLAMA_CLOUD_BASE_URL", url)


def _with_instants(value: Any) -> Any:
    """The value with each time in it as an instant, so that `Z` and `+00:00` are the same."""
    match value:
        case dict():
            return {key: _with_instants(child) for key, child in value.items()}
        case list():
            return [_with_instants(child) for child in value]
        case str() if value[4:5] == "-" and value[10:11] == "T":
            return datetime.fromisoformat(value)
        case _:
            return value


@needs_reference
def test_the_example_of_the_reference_is_given_back_whole() -> None:
    """Parsed and dumped, it is the same data; times are the same instants."""
    for plain in read_example(REFERENCE.read_text(encoding="utf-8")):
        job = ExtractJob.model_validate_json(json.dumps(plain))
        assert _with_instants(job.to_dict(mode="json")) == _with_instants(plain)
        assert json.loads(job.to_json()) == job.to_dict(mode="json")


@needs_reference
def test_what_is_left_out_and_what_is_null_stay_apart() -> None:
    """`to_dict()` holds exactly the members that came, whatever came in them."""
    plain = copy.deepcopy(read_example(REFERENCE.read_text(encoding="utf-8"))[0])
    plain["file"] = None
    plain["extraction_agent"]["config"] = {"chunk_mode": None, "later": {"deep": [1]}}
    del plain["error"]
    plain["status"] = "PAUSED"
    plain["id"] = "dfl-7"
    job = ExtractJob.model_validate_json(json.dumps(plain))
    assert _with_instants(job.to_dict(mode="json")) == _with_instants(plain)


def test_the_documented_call_works(environment: None) -> None:
    """The call of the readme, with key and server from the environment."""
    with LlamaCloud() as client:
        jobs = client.extraction.jobs.list(extraction_agent_id=AGENT)
    model: ExtractModels | str | None = jobs[0].extraction_agent.config.extract_model
    assert model == "openai-gpt-4-1"
    assert isinstance(jobs[0].extraction_agent, ExtractAgent)
    assert isinstance(jobs[0].extraction_agent.config, ExtractConfig)
    with pytest.warns(DeprecationWarning, match="deprecated"):
        assert isinstance(jobs[0].file, File)
    assert type(jobs[0].file_id) is str


def test_the_asynchronous_call_works(environment: None) -> None:
    """The same call, awaited."""

    async def list_jobs() -> list[ExtractJob]:
        async with AsyncLlamaCloud() as client:
            return await client.extraction.jobs.list(extraction_agent_id=AGENT, session="s")

    with LlamaCloud() as client:
        assert asyncio.run(list_jobs()) == client.extraction.jobs.list(extraction_agent_id=AGENT)


def test_arguments_win_over_the_environment(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server given by name is the one that is called, whatever the environment says."""
    monkeypatch.setenv("LLAMA_CLOUD_BASE_URL", "http://127.0.0.1:9")
    monkeypatch.delenv("LLAMA_CLOUD_API_KEY", raising=False)
    with LlamaCloud(api_key="a-key", base_url=url, max_retries=0) as client:
        answer = client.extraction.jobs.with_raw_response.list(extraction_agent_id=AGENT)
    assert answer.status_code == 200


def _resolve(document: Document, schema: dict[str, Any]) -> dict[str, Any]:
    """The schema behind references and beside null."""
    branches = [one for one in schema.get("anyOf", ()) if one != {"type": "null"}]
    if "$ref" in schema:
        return _resolve(document, document.resolve(schema["$ref"]))
    return _resolve(document, branches[0]) if branches else schema


def _admits_null(document: Document, schema: dict[str, Any]) -> bool:
    return "null" in schema.get("type", ()) or {"type": "null"} in schema.get("anyOf", ())


def _list_value_types(schema: dict[str, Any]) -> set[str]:
    """The types of the values of a map."""
    branches = schema.get("additionalProperties", {}).get("anyOf", ())
    return {branch["type"] for branch in branches}


def _list_differences(document: Document, item: Item, owner: dict[str, Any]) -> Iterator[str]:
    """What the reference says of an item and the document does not."""
    schema = owner["properties"].get(item.name)
    if schema is None:
        yield f"{item.name} is missing"
        return
    inner = _resolve(document, schema)
    kinds = [inner["type"]] if isinstance(inner["type"], str) else inner["type"]
    wanted = {
        "description": (schema.get("description"), item.description),
        "deprecated": (schema.get("deprecated", False), item.deprecated),
        "required": (item.name in owner.get("required", ()), not item.optional),
        "null": (_admits_null(document, schema), item.optional),
        "type": ([kind for kind in kinds if kind != "null"], [item.type]),
        "enum": (tuple(inner.get("enum", ())), item.values),
        "format": (inner.get("format"), item.format),
        "bounds": ({key: inner[key] for key in item.bounds if key in inner}, item.bounds),
        "component": (item.component in (None, *document.data["components"]["schemas"]), True),
        "map": (_list_value_types(inner), JSON_TYPES if item.is_map else set()),
        "members": (len(inner.get("properties", ())), len(item.members)),
    }
    for fact, (given, want) in wanted.items():
        if given != want and not (fact == "description" and want is None):
            yield f"{item.name}: {fact} is {given!r}, not {want!r}"
    for member in item.members:
        yield from _list_differences(document, member, inner)


@needs_reference
def test_the_document_says_all_that_the_reference_says(document: Document) -> None:
    """Each member, with its type, description, values, bounds, format and what is deprecated."""
    items = read_items(REFERENCE.read_text(encoding="utf-8"))
    assert len(items) == 6
    job = document.data["components"]["schemas"]["ExtractJob"]
    assert list(job["properties"]) == [item.name for item in items]
    assert [line for item in items for line in _list_differences(document, item, job)] == []


@needs_reference
def test_the_document_has_the_parameters_of_the_reference(document: Document) -> None:
    """Path, query and cookie parameter, bearer security and the server."""
    operation = document.data["paths"]["/api/v1/extraction/jobs"]["get"]
    parameters = {(p["in"], p["name"], p.get("required", False)) for p in operation["parameters"]}
    assert parameters == {("query", "extraction_agent_id", True), ("cookie", "session", False)}
    assert document.data["servers"][0]["url"] == "https://api.cloud.llamaindex.ai"
    scheme = document.data["components"]["securitySchemes"]["HTTPBearer"]
    assert (scheme["type"], scheme["scheme"]) == ("http", "bearer")


def test_models_are_importable_from_both_places() -> None:
    """The package and its `models` export the same classes."""
    assert models.ExtractJob is ExtractJob
    assert models.File is File
