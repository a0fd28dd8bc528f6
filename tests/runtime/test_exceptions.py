"""Exceptions can be made by hand, and those of wrong arguments are the package's own."""

from __future__ import annotations

import pickle
from typing import Any

import httpx
import httpx2
import pytest
from runtime import exceptions
from runtime._about import LlamaCloudError
from runtime.exceptions import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    InvalidTypeError,
    InvalidValueError,
    NotFoundError,
    refuse_arguments,
)

from tests.runtime.api import CREATE, GET, LIST, Kind, both, call, make_client

REQUEST = httpx2.Request("GET", "http://a.invalid/jobs")
RESPONSE = httpx2.Response(404, headers={"x-request-id": "r-1"}, request=REQUEST)


STATUS_ERRORS = [
    one
    for one in vars(exceptions).values()
    if isinstance(one, type) and issubclass(one, APIStatusError)
]


@pytest.mark.parametrize("kind", STATUS_ERRORS)
def test_an_error_of_a_status_is_made_of_its_response(kind: type[APIStatusError]) -> None:
    error = kind("no such agent", response=RESPONSE, body={"detail": "x"})
    assert (str(error), error.message, error.status_code) == ("no such agent", "no such agent", 404)
    assert (error.request, error.response, error.body) == (REQUEST, RESPONSE, {"detail": "x"})
    assert (error.request_id, error.parsed) == ("r-1", None)
    assert pickle.loads(pickle.dumps(error)).body == {"detail": "x"}


def test_a_response_of_httpx_does_too() -> None:
    request = httpx.Request("GET", "http://a.invalid")
    response: Any = httpx.Response(404, request=request)
    error = NotFoundError("x", response=response, body=None)
    assert error.status_code == 404
    assert str(error.request.url) == str(request.url)


def test_the_others_are_made_as_they_always_were() -> None:
    timeout = APITimeoutError(REQUEST)
    assert (str(timeout), timeout.request) == ("Request timed out.", REQUEST)
    assert APITimeoutError(request=REQUEST).response is None
    assert str(APIConnectionError(request=REQUEST)) == "Connection error."
    assert str(APIConnectionError(message="x", request=REQUEST)) == "x"
    assert APIError("x", REQUEST, body=None).status_code is None
    wrong = APIResponseValidationError(RESPONSE, "text")
    assert (wrong.status_code, wrong.body, wrong.path) == (404, "text", "$")
    assert str(APIResponseValidationError(response=RESPONSE, body=None, message="x")) == "x"


@both
@pytest.mark.parametrize(
    ("operation", "arguments", "options", "expected"),
    [
        (LIST, {"extraction_agent_id": ""}, {}, InvalidValueError),
        (LIST, {"session": "a;b"}, {}, InvalidValueError),
        (LIST, {"session": "a\nb"}, {}, InvalidValueError),
        (GET, {"job_id": None}, {}, InvalidTypeError),
        (LIST, {}, {"timeout": "1"}, InvalidTypeError),
        (LIST, {}, {"extra_query": {"a\ud800": 1}}, InvalidValueError),
    ],
)
def test_a_wrong_argument_is_an_error_of_the_package(
    kind: Kind, operation: Any, arguments: dict[str, Any], options: dict[str, Any], expected: Any
) -> None:
    with pytest.raises(expected):
        call(kind, "http://a.invalid", operation, arguments, options=options)


LOOP: list[Any] = []
LOOP.append(LOOP)


@both
@pytest.mark.parametrize(
    ("operation", "arguments", "options", "words"),
    [
        (LIST, {"extraction_agent_id": b"x"}, {}, "extraction_agent_id cannot be sent: .* bytes"),
        (LIST, {"session": {1: 2}}, {}, "session cannot be sent: the names"),
        (GET, {"job_id": LOOP}, {}, "job_id is nested too deeply, or contains itself"),
        (CREATE, {"body": {"id": b"x"}}, {}, "body cannot be sent: .* bytes"),
        (CREATE, {"body": LOOP}, {}, "body is nested too deeply, or contains itself"),
        (LIST, {}, {"extra_query": "a=b"}, "extra_query must be a mapping of names to values"),
        (LIST, {}, {"extra_query": [("a", "b")]}, "extra_query must be a mapping"),
        (LIST, {}, {"extra_query": {5: 1}}, "the names in extra_query must be strings"),
        (LIST, {}, {"extra_query": {"a": b"x"}}, "a in extra_query cannot be sent: .* bytes"),
        (LIST, {}, {"extra_query": {"a": "\ud800"}}, "a in extra_query contains text"),
        (LIST, {}, {"extra_headers": {5: "x"}}, "the names in extra_headers must be strings"),
    ],
)
def test_a_wrong_argument_is_named(
    kind: Kind, operation: Any, arguments: dict[str, Any], options: dict[str, Any], words: str
) -> None:
    with pytest.raises((InvalidTypeError, InvalidValueError), match=words):
        call(kind, "http://a.invalid", operation, arguments, options=options)


@both
@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"default_query": 5}, "default_query must be a mapping"),
        ({"default_query": {"a": b"x"}}, "a in default_query cannot be sent"),
        ({"max_response_bytes": "5"}, "max_response_bytes must be an integer or None"),
        ({"max_response_bytes": -1}, "max_response_bytes must not be negative"),
        ({"follow_redirects": "no"}, "follow_redirects must be True or False"),
        ({"lenient": "off"}, "lenient must be True or False"),
    ],
)
def test_a_wrong_setting_is_named(kind: Kind, settings: dict[str, Any], words: str) -> None:
    with pytest.raises((InvalidTypeError, InvalidValueError), match=words):
        make_client(kind, **{"base_url": "http://a.invalid", **settings})


@both
def test_a_wrong_query_in_place_of_another_is_named(kind: Kind) -> None:
    client: Any = make_client(kind, base_url="http://a.invalid")
    with pytest.raises(InvalidTypeError, match="set_default_query must be a mapping"):
        client._copy(set_default_query="a=b")


@both
@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"max_retries": -1}, InvalidValueError),
        ({"timeout": "x"}, InvalidTypeError),
        ({"default_headers": {"X": "a\n"}}, InvalidValueError),
        ({"default_query": {"a": object()}}, InvalidTypeError),
        ({"http_client": object()}, InvalidTypeError),
        ({"base_url": "ftp://a"}, InvalidValueError),
        ({"base_url": 5}, InvalidTypeError),
    ],
)
def test_a_wrong_setting_is_an_error_of_the_package(
    kind: Kind, settings: dict[str, Any], expected: type[Exception]
) -> None:
    with pytest.raises(expected):
        make_client(kind, **{"base_url": "http://a.invalid", **settings})


def test_what_is_the_packages_own_stays_what_it_is() -> None:
    with pytest.raises(LlamaCloudError) as caught, refuse_arguments():
        raise LlamaCloudError("x")
    assert type(caught.value) is LlamaCloudError
    assert issubclass(InvalidTypeError, TypeError)
    assert issubclass(InvalidValueError, ValueError)


@both
def test_an_exception_of_the_package_comes_out_of_a_transport_as_it_is(kind: Kind) -> None:
    """It is not tried again, so that a fake can raise what a service would make."""
    made = NotFoundError("x", response=RESPONSE, body=None)
    times: list[int] = []

    def fail(request: httpx2.Request) -> httpx2.Response:
        times.append(1)
        raise made

    http = (httpx2.Client if kind == "sync" else httpx2.AsyncClient)(
        transport=httpx2.MockTransport(fail)
    )
    with pytest.raises(NotFoundError) as caught:
        call(kind, "http://a.invalid", http_client=http, max_retries=2)
    assert caught.value is made
    assert len(times) == 1
