"""Settings of a client can be read and replaced, and calls keep to what they are then."""

from __future__ import annotations

import asyncio
import math
from typing import Any

import httpx
import httpx2
import pytest
from runtime.client import SyncClient
from runtime.default_clients import DefaultAsyncHttpxClient, DefaultHttpxClient
from runtime.exceptions import APIStatusError, InvalidTypeError, InvalidValueError
from runtime.options import DEFAULT_TIMEOUT, RequestOptions, omit
from runtime.timeouts import Timeout

from tests.fault_server.faults import keep_saying, make_response
from tests.fault_server.server import FaultServer
from tests.runtime.api import (
    CREDENTIALS,
    KINDS,
    LIST,
    Job,
    Jobs,
    Kind,
    both,
    call,
    change,
    make_client,
    make_http_client,
    send,
)


def answer(request: httpx2.Request) -> httpx2.Response:
    """The request line and the headers, as the id of a job."""
    sent = sorted(f"{name}: {value}" for name, value in request.headers.items())
    return httpx2.Response(200, json=[{"id": "\n".join([str(request.url), *sent])}])


def see(kind: Kind, options: dict[str, Any] | None = None, **settings: Any) -> str:
    http = make_http_client(kind, answer)
    jobs: list[Job] = call(kind, "http://a.invalid", options=options, http_client=http, **settings)
    return jobs[0].id


@both
def test_a_header_can_be_removed(kind: Kind) -> None:
    assert "authorization:" in see(kind)
    assert "authorization:" not in see(kind, {"extra_headers": {"Authorization": omit}})
    assert "user-agent:" not in see(kind, default_headers={"user-agent": omit})
    again = see(kind, {"extra_headers": {"X-A": "1"}}, default_headers={"x-a": omit, "x-b": "2"})
    assert "x-a: 1" in again
    assert "x-b: 2" in again
    assert "x-b" not in see(kind, {"extra_headers": {"X-B": omit}}, default_headers={"x-b": "2"})


@both
@pytest.mark.parametrize(
    ("query", "written"),
    [
        ({"a": {"b": 1}}, "a%5Bb%5D=1"),
        ({"a": {"b": {"c": [1, 2]}}}, "a%5Bb%5D%5Bc%5D=1&a%5Bb%5D%5Bc%5D=2"),
        ({"a": [1, None, True]}, "a=1&a=true"),
        ({"a": [{"b": 1}]}, "a%5Bb%5D=1"),
        ({"a&b": "c d"}, "a%26b=c%20d"),
    ],
)
def test_what_is_nested_in_extra_query_is_written_as_it_always_was(
    kind: Kind, query: dict[str, Any], written: str
) -> None:
    assert see(kind, {"extra_query": query}).startswith(f"http://a.invalid/jobs?{written}\n")
    assert see(kind, default_query=query).startswith(f"http://a.invalid/jobs?{written}\n")


def test_a_client_shows_its_headers_without_the_key() -> None:
    client = make_client("sync", "http://a.invalid", default_headers={"X-A": "1", "X-B": omit})
    headers = client.default_headers
    assert headers["X-A"] == "1"
    assert headers["user-agent"].startswith("llama-extraction/")
    assert "authorization" not in headers
    headers["X-A"] = "2"
    assert client.default_headers["X-A"] == "1"
    assert "user-agent" not in change(client, default_headers={"User-Agent": omit}).default_headers


def test_defaults_are_added_or_replaced() -> None:
    client = make_client(
        "sync", "http://a.invalid", default_headers={"X-A": "1"}, default_query={"a": [1]}
    )
    added = change(client, default_headers={"X-B": "2"}, default_query={"b": 2})
    assert (added.default_headers["x-a"], added.default_headers["x-b"]) == ("1", "2")
    assert added.default_query == {"a": [1], "b": 2}
    replaced = change(client, set_default_headers={"X-B": "2"}, set_default_query={"b": 2})
    assert "x-a" not in replaced.default_headers
    assert replaced.default_query == {"b": 2}
    assert client.default_query == {"a": [1]}
    for name, value in (("default_headers", {"X-A": "1"}), ("default_query", {"a": 1})):
        with pytest.raises(InvalidValueError, match=f"either {name}= or set_{name}="):
            change(client, **{name: value, f"set_{name}": value})


def test_what_is_set_counts_for_the_resources_too() -> None:
    seen: list[str] = []

    def note(request: httpx2.Request) -> httpx2.Response:
        seen.append(f"{request.url} {request.extensions['timeout']['read']}")
        return httpx2.Response(503 if len(seen) == 2 else 200, json=[])

    http = make_http_client("sync", note)
    client = make_client("sync", "http://a.invalid", http_client=http)
    assert isinstance(client, SyncClient)
    jobs = Jobs(client._sender)
    copied = Jobs(change(client)._sender)
    jobs.list()
    client.base_url = httpx2.URL("http://b.invalid/v2")
    client.timeout = 3
    client.max_retries = 1
    jobs.list()
    copied.list()
    assert seen == [
        "http://a.invalid/jobs 8.0",
        "http://b.invalid/v2/jobs 3.0",
        "http://b.invalid/v2/jobs 3.0",
        "http://a.invalid/jobs 8.0",
    ]
    with pytest.raises(InvalidValueError):
        client.max_retries = -1
    assert client.max_retries == 1


@both
def test_a_copy_can_have_connections_of_its_own(kind: Kind) -> None:
    first = make_client(kind, "http://a.invalid", http_client=make_http_client(kind, answer))
    other = change(first, http=make_http_client(kind, lambda _: httpx2.Response(200, json=[])))
    assert send(other) == []
    assert not first.is_closed()
    with pytest.raises(InvalidTypeError, match="http_client must be"):
        change(first, http=object())


@both
def test_a_redirect_is_followed_unless_asked(kind: Kind) -> None:
    moved = make_response(b"", b"Location: /jobs", status=b"302 Found")

    def serve() -> FaultServer:
        return FaultServer(keep_saying(lambda n: make_response() if n else moved))

    with serve() as server:
        assert call(kind, server.url) == [Job(id="1")]
    with serve() as server, pytest.raises(APIStatusError) as caught:
        call(kind, server.url, follow_redirects=False)
    assert caught.value.status_code == 302
    assert caught.value.response.headers["location"] == "/jobs"


def test_default_clients_have_the_defaults_and_keep_what_is_given() -> None:
    with DefaultHttpxClient() as http:
        assert http.timeout == httpx2.Timeout(60.0, connect=5.0)
        assert http.follow_redirects
    other = DefaultAsyncHttpxClient(timeout=3)
    assert other.timeout == httpx2.Timeout(3)
    asyncio.run(other.aclose())
    assert DEFAULT_TIMEOUT.read == 60


@both
def test_timeouts_and_addresses_of_httpx_are_taken(kind: Kind) -> None:
    client = make_client(
        kind,
        httpx.URL("http://a.invalid"),  # type: ignore[arg-type]
        timeout=httpx.Timeout(3.0, connect=1.0),
    )
    assert (client.timeout.read, client.timeout.connect) == (3.0, 1.0)
    assert str(client.base_url) == "http://a.invalid"


@both
def test_a_client_of_httpx_is_refused_by_a_sentence_that_says_what_to_pass(kind: Kind) -> None:
    for http in (httpx.Client(), httpx.AsyncClient()):
        with pytest.raises(InvalidTypeError, match="httpx2 has the same classes"):
            make_client(kind, "http://a.invalid", http_client=http)


def test_senders_show_what_they_call() -> None:
    for kind in KINDS:
        client = make_client(kind, "http://a.invalid", credentials=CREDENTIALS)
        assert "http://a.invalid" in repr(client._sender)
    assert LIST.id == "list_jobs"
    assert RequestOptions().extra_body is None


@pytest.mark.parametrize(
    "timeout",
    [0, -1, math.inf, math.nan, 1e308, 10**400, Timeout(connect=-1), Timeout(1, total=1e308)],
)
def test_a_timeout_that_no_clock_can_measure_is_refused(timeout: Any) -> None:
    with pytest.raises(ValueError, match="must be a positive number of seconds, at most"):
        SyncClient(credentials=CREDENTIALS, timeout=timeout)


def test_headers_that_are_no_mapping_are_refused() -> None:
    with pytest.raises(TypeError, match="default_headers must be a mapping"):
        SyncClient(credentials=CREDENTIALS, default_headers=5)  # type: ignore[arg-type]
