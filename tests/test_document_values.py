"""Whatever the document allows decodes and comes out as it came; whatever it forbids raises."""

import copy
import json
import warnings
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from llama_extraction import APIResponseValidationError, LlamaCloud
from llama_extraction.testing import FakeContext, Reply, fake_service

from scripts.document import read_document

ROOT = Path(__file__).parents[1]
COMPONENTS = read_document(str(ROOT / "spec" / "openapi.yaml")).data["components"]["schemas"]
AGENT = "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"
QUICK = settings(
    max_examples=200,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def inline(schema: Any) -> Any:
    """The schema with its references replaced, which is possible as none leads back to itself."""
    if isinstance(schema, list):
        return [inline(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return inline(COMPONENTS[schema["$ref"].rpartition("/")[2]])
    return {key: inline(child) for key, child in schema.items()}


SCHEMA: dict[str, Any] = {
    "type": "array",
    "maxItems": 2,
    "items": inline(COMPONENTS["ExtractJob"]),
}
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
PRIMITIVES: dict[str, st.SearchStrategy[Any]] = {
    "null": st.none(),
    "boolean": st.booleans(),
    "number": NUMBERS,
}
# RFC 3339, section 5.6: an offset is whole minutes.
OFFSETS = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(timezones=st.none() | OFFSETS).map(datetime.isoformat)


def values_of(schema: Any) -> st.SearchStrategy[Any]:
    """Values the schema allows; the keywords are those the document uses."""
    if schema in (True, {}):
        return JSON
    if "anyOf" in schema:
        return st.one_of([values_of(branch) for branch in schema["anyOf"]])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return st.one_of([values_of_type(kind, schema) for kind in kinds])


def values_of_type(kind: str, schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    if kind in PRIMITIVES:
        return PRIMITIVES[kind]
    if kind == "integer":
        return st.integers(schema.get("minimum"))
    if kind == "string" and schema.get("format") == "date-time":
        return MOMENTS
    if kind == "string":
        return st.text(min_size=schema.get("minLength", 0), max_size=40)
    if kind == "array":
        return st.lists(values_of(schema["items"]), max_size=2)
    properties = {name: values_of(one) for name, one in schema.get("properties", {}).items()}
    if not properties:
        return st.dictionaries(st.text(), values_of(schema["additionalProperties"]), max_size=3)
    required = {name: properties.pop(name) for name in schema.get("required", ())}
    return st.fixed_dictionaries(required, optional=properties)


@pytest.fixture(scope="module")
def fake() -> Iterator[tuple[FakeContext[Any, Any], LlamaCloud]]:
    context = fake_service()
    with context as client:
        yield context, client


def list_jobs(fake: tuple[FakeContext[Any, Any], LlamaCloud], value: object) -> list[Any]:
    context, client = fake
    content = json.dumps(value, allow_nan=False).encode()
    context.service.respond("list_jobs", Reply(200, content))
    return client.extraction.jobs.list(extraction_agent_id=AGENT)


def read_times(value: Any) -> Any:
    """The value with its times read, so that a moment equals another spelling of it."""
    if isinstance(value, dict):
        return {key: read_times(child) for key, child in value.items()}
    if isinstance(value, list):
        return [read_times(child) for child in value]
    if isinstance(value, str) and len(value) > 18 and value[4:5] == "-":
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            return value
    return value


@QUICK
@given(value=values_of(SCHEMA))
def test_what_is_allowed_comes_out_as_it_came(
    fake: tuple[FakeContext[Any, Any], LlamaCloud], value: list[Any]
) -> None:
    """`to_dict` gives back every member, null, missing or unknown to the document."""
    jobs = list_jobs(fake, value)
    held = [job.to_dict(mode="json") for job in jobs]
    assert read_times(held) == read_times(value)
    assert [json.loads(job.to_json()) for job in jobs] == held


EXAMPLE: list[Any] = read_document(str(ROOT / "spec" / "openapi.yaml")).data["paths"][
    "/api/v1/extraction/jobs"
]["get"]["responses"]["200"]["content"]["application/json"]["example"]
WRONG: tuple[Any, ...] = (None, True, 0, 1.5, "", "text", [], {}, [None], {"a": 1})


def list_places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    children: dict[Any, Any] = {}
    if isinstance(value, (dict, list)):
        children = value if isinstance(value, dict) else dict(enumerate(value))
    for key, child in children.items():
        yield from list_places(child, (*path, key))


def replace(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    if not path:
        return new
    changed = copy.copy(value)
    changed[path[0]] = replace(changed[path[0]], path[1:], new)
    return changed


# What the document says of requests and promises of responses, but no client can insist on.
BOUNDS = ("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern")


def is_drift(error: jsonschema.ValidationError) -> bool:
    """Whether a client has to survive it: an enum that grew, or a value beyond its bounds."""
    branches = error.context or []
    if error.validator == "anyOf":
        return any(is_drift(branch) for branch in branches)
    if error.validator in BOUNDS:
        return True
    return error.validator == "enum" and isinstance(error.instance, str)


@pytest.mark.parametrize("place", list(list_places(EXAMPLE)), ids=lambda p: ".".join(map(str, p)))
def test_what_is_forbidden_raises(
    fake: tuple[FakeContext[Any, Any], LlamaCloud], place: tuple[Any, ...]
) -> None:
    """A wrong value at any place of the example is refused there, and nowhere else."""
    for wrong in WRONG:
        value = replace(EXAMPLE, place, wrong)
        errors = list(VALIDATOR.iter_errors(value))
        if all(is_drift(error) for error in errors):
            continue
        with pytest.raises(APIResponseValidationError) as caught:
            list_jobs(fake, value)
        assert caught.value.body
        assert "at $" in str(caught.value)


@pytest.mark.parametrize("place", list(list_places(EXAMPLE)), ids=lambda p: ".".join(map(str, p)))
def test_a_missing_member_raises_only_where_it_is_required(
    fake: tuple[FakeContext[Any, Any], LlamaCloud], place: tuple[Any, ...]
) -> None:
    """An optional member may be missing; a required one is named when it is."""
    if not place or not isinstance(place[-1], str):
        return
    value = copy.deepcopy(EXAMPLE)
    owner: Any = value
    for step in place[:-1]:
        owner = owner[step]
    del owner[place[-1]]
    if VALIDATOR.is_valid(value):
        assert read_times(list_jobs(fake, value)[0].to_dict(mode="json")) == read_times(value[0])
        return
    with pytest.raises(APIResponseValidationError, match=place[-1]):
        list_jobs(fake, value)


@QUICK
@given(name=st.text(min_size=1), value=JSON, at=st.integers(0, 10**6))
def test_members_nobody_knows_are_kept(
    fake: tuple[FakeContext[Any, Any], LlamaCloud], name: str, value: object, at: int
) -> None:
    """At any level an unknown member is kept and comes out again."""
    objects = [p for p in list_places(EXAMPLE) if isinstance(follow(EXAMPLE, p), dict)]
    place = objects[at % len(objects)]
    if name in follow(EXAMPLE, place) or name in known_names():
        return
    changed = replace(EXAMPLE, place, {**follow(EXAMPLE, place), name: value})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        jobs = list_jobs(fake, changed)
    assert read_times([job.to_dict() for job in jobs]) == read_times(changed)


def follow(value: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


def known_names() -> set[str]:
    return {name for schema in COMPONENTS.values() for name in schema.get("properties", ())}


def test_the_places_are_many() -> None:
    """The tables above are about the whole example, not a corner of it."""
    places = list(list_places(EXAMPLE))
    assert len(places) > 40
