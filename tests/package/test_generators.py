"""What either generator warns of, drops or renames is a failure with a place."""

import warnings
from typing import Any

import datamodel_code_generator
import pytest
from openapi_python_client.parser.errors import ParseError
from openapi_python_client.parser.openapi import Endpoint

from scripts.canonical import canonicalise_document
from scripts.document import Document, DocumentError
from scripts.package.endpoints import read_endpoints
from scripts.package.models import generate_models
from scripts.package.package import make_package
from tests.canonical.documents import make_document

THING = {"type": "object", "properties": {"a": {"type": "string"}}}


@pytest.fixture
def document() -> Document:
    parameters = [{"name": "b", "in": "query", "schema": {"type": "string"}}]
    operation = {"operationId": "read_a", "parameters": parameters,
                 "responses": {"204": {"description": ""}}}  # fmt: skip
    return make_document({"/a": {"get": operation}}, components={"schemas": {"Thing": THING}})


def _fail(document: Document) -> tuple[str, str, str]:
    """Rule, pointer and message of the only finding that making the package ends with."""
    with pytest.raises(DocumentError) as failed:
        make_package(document)
    (finding,) = failed.value.findings
    assert finding.location.line == 1
    return finding.rule, finding.location.pointer, finding.message


def test_a_warning_of_the_model_generator(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It names what was warned of."""

    def warn(*_: Any, **__: Any) -> str:
        warnings.warn("something odd", stacklevel=2)
        return "class Thing: pass"

    monkeypatch.setattr(datamodel_code_generator, "generate", warn)
    rule, pointer, message = _fail(document)
    assert (rule, pointer) == ("model-generator", "/components/schemas")
    assert "something odd" in message


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("class Other: pass", ("model", "/components/schemas/Thing", "made no Thing")),
        (
            "class Thing: pass\nclass Thing1: pass",
            ("model-generator", "/components/schemas", "made Thing1"),
        ),
    ],
)
def test_a_class_the_model_generator_named_otherwise(
    document: Document, monkeypatch: pytest.MonkeyPatch, text: str, want: tuple[str, str, str]
) -> None:
    """A schema without its class, and a class without a schema."""
    monkeypatch.setattr(datamodel_code_generator, "generate", lambda *_, **__: text)
    rule, pointer, message = _fail(document)
    assert (rule, pointer) == want[:2]
    assert want[2] in message


def test_an_exception_of_the_model_generator(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It becomes a finding, not a traceback."""

    def fail(*_: Any, **__: Any) -> str:
        raise datamodel_code_generator.Error("cannot")

    monkeypatch.setattr(datamodel_code_generator, "generate", fail)
    assert "cannot" in _fail(document)[2]


def test_an_operation_the_operation_generator_drops(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It names why."""

    def refuse(**given: Any) -> tuple[ParseError, Any, Any]:
        return ParseError(detail="something odd"), given["schemas"], given["parameters"]

    monkeypatch.setattr(Endpoint, "from_data", staticmethod(refuse))
    rule, pointer, message = _fail(document)
    assert (rule, pointer) == ("operation-generator", "/paths/~1a/get")
    assert "something odd" in message


def test_an_operation_the_operation_generator_warns_of(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The finding stands at the operation."""
    made = Endpoint.from_data

    def warn(**given: Any) -> Any:
        endpoint, *rest = made(**given)
        assert isinstance(endpoint, Endpoint)
        endpoint.errors.append(ParseError(detail="something odd"))
        return endpoint, *rest

    monkeypatch.setattr(Endpoint, "from_data", staticmethod(warn))
    rule, pointer, message = _fail(document)
    assert (rule, pointer) == ("operation-generator", "/paths/~1a/get")
    assert "something odd" in message


def test_an_argument_the_operation_generator_renames(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The finding stands at the parameter."""
    made = Endpoint.from_data

    def rename(**given: Any) -> Any:
        endpoint, *rest = made(**given)
        assert isinstance(endpoint, Endpoint)
        endpoint.query_parameters.clear()
        return endpoint, *rest

    monkeypatch.setattr(Endpoint, "from_data", staticmethod(rename))
    assert _fail(document)[:2] == ("operation-generator", "/paths/~1a/get/parameters/0")


def test_neither_generator_is_told_what_it_would_obey(document: Document) -> None:
    """Keywords that would decide bases or types of the output do not reach them."""
    obeyed = {"customBasePath": "os.X", "customTypePath": "os.X", "x-python-type": "os.X"}
    schema = {**THING, **obeyed, "properties": {"a": {"type": "string", **obeyed}}}
    hostile = make_document(components={"schemas": {"Thing": schema}})
    assert "os." not in generate_models(canonicalise_document(hostile))


def test_every_operation_is_read(document: Document) -> None:
    """One endpoint an operation, by the operation's id."""
    canonical = canonicalise_document(document)
    assert list(read_endpoints(canonical).by_id) == ["read_a"]
