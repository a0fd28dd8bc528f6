"""What a client can be told, and what its views give."""

from __future__ import annotations

import asyncio
import inspect
import re
import sys
from functools import cached_property
from typing import Any

import httpx2
import pytest
from runtime import call as call_module
from runtime._about import LlamaCloudError
from runtime.async_client import AsyncClient
from runtime.client import SyncClient
from runtime.deadline import find_total
from runtime.exceptions import (
    APITimeoutError,
)
from runtime.options import RequestOptions, Timeout, omit
from runtime.streamed_response import AsyncStreamedResponse, StreamedResponse

from tests.fault_server import faults
from tests.fault_server.faults import keep_saying, make_response, say
from tests.fault_server.server import FaultServer
from tests.runtime.api import (
    CREDENTIALS,
    KEY,
    KINDS,
    LIST,
    AsyncJobs,
    Job,
    Jobs,
    Kind,
    both,
    call,
    change,
    make_client,
    send,
)


class RootClient(SyncClient, Jobs):
    """A client that has operations of its own."""


def test_a_copy_has_the_attributes_of_its_class_and_nothing_that_is_cached() -> None:
    class Tenant(SyncClient):
        def __init__(self, tenant: str) -> None:
            super().__init__(base_url="http://a.invalid")
            self.tenant = tenant

        @cached_property
        def jobs(self) -> Jobs:
            return Jobs(self._sender)

    client = Tenant("one")
    first = client.jobs
    other = change(client, timeout=9.0)
    assert isinstance(other, Tenant)
    assert other.tenant == "one"
    assert other.jobs is not first
    client.close()


def test_what_was_changed_with_options_is_changed_and_nothing_else() -> None:
    with FaultServer(keep_saying(lambda _: make_response())) as server:
        client = make_client(
            "sync", server.url, default_headers={"X-A": "1"}, default_query={"a": 1}
        )
        assert isinstance(client, SyncClient)
        other = change(
            client,
            timeout=9.0,
            max_retries=7,
            default_headers={"X-B": "2"},
            default_query={"b": 2, "a": 3},
            max_response_bytes=77,
            credentials={"HTTPBearer": "sk-other-key", "other": None},
        )
        for one in (client, other, change(client, base_url=server.url + "/v2")):
            one._sender.send(LIST, {}, RequestOptions())
        assert type(other) is SyncClient
        assert (other.timeout.read, other.max_retries) == (9.0, 7)
        assert other._settings.max_response_bytes == 77
        assert client._settings.max_retries == 0
        client.close()
        assert other.is_closed()
    assert server.connections == 1
    first, second, third = server.requests
    assert first.startswith(b"GET /jobs?a=1 ")
    assert second.startswith(b"GET /jobs?a=3&b=2 ")
    assert third.startswith(b"GET /v2/jobs?a=1 ")
    assert b"X-B" not in first
    assert b"X-A: 1" in second
    assert b"X-B: 2" in second
    assert b"Bearer sk-other-key" in second
    assert KEY.encode() in third


def test_an_asynchronous_copy_shares_its_connections() -> None:
    async def use() -> None:
        async with AsyncClient(credentials=CREDENTIALS, base_url=server.url) as client:
            for one in (client, change(client, default_headers={"X-Copy": "1"})):
                await one._sender.send(LIST, {}, RequestOptions())

    with FaultServer(keep_saying(lambda _: make_response())) as server:
        asyncio.run(use())
    assert server.connections == 1
    assert b"X-Copy: 1" in server.requests[1]


def test_a_client_that_is_a_resource_copies_as_one() -> None:
    with FaultServer(keep_saying(lambda _: make_response())) as server:
        client = RootClient(credentials=CREDENTIALS, base_url=server.url)
        with client:
            copied = change(client, default_headers={"X-Copy": "1"})
            assert copied.list() == client.list() == [Job(id="1")]
    assert [b"X-Copy" in one for one in server.requests] == [True, False]


@pytest.mark.parametrize("made", [SyncClient, AsyncClient, RootClient])
def test_what_carries_out_operations_is_no_part_of_a_client(made: type) -> None:
    assert not {"raw", "send", "streaming"} & set(dir(made))


def test_senders_lead_to_each_other() -> None:
    for kind in KINDS:
        client = make_client(kind, "http://a.invalid")
        for sender in (client._sender.raw, client._sender.streaming):
            assert type(sender.raw) is type(client._sender.raw)
            assert type(sender.streaming) is type(client._sender.streaming)
            assert "a.invalid" in repr(sender)
    jobs = Jobs(SyncClient(credentials=CREDENTIALS)._sender)
    async_jobs = AsyncJobs(AsyncClient(credentials=CREDENTIALS)._sender)
    for one in (jobs, async_jobs):
        assert "of <service at" in repr(one)
        assert "of <raw responses of" in repr(one.with_raw_response)
        assert "of <streamed responses of" in repr(one.with_raw_response.with_streaming_response)


def test_the_base_url_comes_from_argument_environment_document(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("LLAMA_CLOUD_BASE_URL", raising=False)
    assert str(SyncClient(credentials=CREDENTIALS).base_url) == "https://api.cloud.llamaindex.ai"
    monkeypatch.setenv("LLAMA_CLOUD_BASE_URL", "http://env.invalid/v1/")
    assert str(SyncClient(credentials=CREDENTIALS).base_url) == "http://env.invalid/v1/"
    own = httpx2.URL("http://own.invalid")
    assert SyncClient(credentials=CREDENTIALS, base_url=own).base_url == own


@both
@pytest.mark.parametrize(
    "url",
    [
        "",
        "nonsense",
        "//host/path",
        "ftp://host",
        "http://",
        "https://:80",
        "http://[::1",
        "http://a:b",
        "http://a:99999",
        "http://a b",
        "http://[bad",
        "http://user:password@host",
        "http://host/?query=1",
        "http://host/#fragment",
        "http://host\r\nX: 1",
        "http://\ud800",
        "file:///etc/passwd",
    ],
)
def test_a_base_url_that_is_none_is_refused(kind: Kind, url: str) -> None:
    with pytest.raises(LlamaCloudError, match=r"^base_url must") as caught:
        make_client(kind, url)
    assert "password" not in str(caught.value).replace("user name, password", "")


def test_a_base_url_of_another_type_is_refused() -> None:
    with pytest.raises(TypeError, match="base_url must be a string"):
        make_client("sync", 7)  # type: ignore[arg-type]


@both
@pytest.mark.parametrize("url", ["nonsense", "http://user@a.invalid"])
def test_a_wrong_base_url_is_told_by_the_name_of_the_place_it_is_from(
    kind: Kind, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LLAMA_CLOUD_BASE_URL", url)
    with pytest.raises(LlamaCloudError, match=r"^the environment variable LLAMA"):
        make_client(kind, None)  # type: ignore[arg-type]
    with pytest.raises(LlamaCloudError, match=r"^base_url must"):
        make_client(kind, url)


def test_a_document_without_server_needs_a_base_url(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runtime.settings.BASE_URL", None)
    monkeypatch.delenv("LLAMA_CLOUD_BASE_URL", raising=False)
    with pytest.raises(LlamaCloudError, match="set the environment variable LLAMA_CLOUD_BASE_URL"):
        SyncClient(credentials=CREDENTIALS)


@both
def test_the_user_agent_says_no_more_than_it_must(kind: Kind) -> None:
    with FaultServer(say(make_response())) as server:
        call(kind, server.url)
    (request,) = server.requests
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert f"User-Agent: llama-extraction/1.0.0 Python/{version}\r\n".encode() in request
    names = {line.split(b":")[0].lower() for line in request.split(b"\r\n")[1:] if line}
    assert names == {
        b"host",
        b"connection",
        b"accept",
        b"accept-encoding",
        b"user-agent",
        b"authorization",
    }
    assert b"Accept: application/json\r\n" in request
    assert b"Accept-Encoding: gzip, deflate\r\n" in request


@both
def test_headers_of_the_call_win_over_those_of_the_client(kind: Kind) -> None:
    with FaultServer(say(make_response())) as server:
        call(
            kind,
            server.url,
            LIST,
            {"tag": "t"},
            default_headers={"X-A": "client", "X-B": "client", "X-Tag": "client"},
            options={"extra_headers": {"x-a": "call", "Accept": "a/b", "X-Omit": omit}},
        )
    (request,) = server.requests
    for line in (b"x-a: call", b"X-B: client", b"X-Tag: t", b"Accept: a/b"):
        assert line + b"\r\n" in request
    assert b"X-Omit" not in request


@both
def test_what_a_given_http_client_adds_is_sent_and_loses(kind: Kind) -> None:
    http: Any = httpx2.Client() if kind == "sync" else httpx2.AsyncClient()
    http.headers.update({"X-Own": "1", "Accept": "a/b", "Authorization": "Bearer other"})
    http.params = {"own": "1"}
    http.cookies.set("own", "1")
    with FaultServer(say(make_response())) as server:
        call(kind, server.url, LIST, {"extraction_agent_id": "1"}, http_client=http)
    (request,) = server.requests
    assert request.startswith(b"GET /jobs?extraction_agent_id=1&own=1 HTTP/1.1\r\n")
    assert b"Accept: application/json\r\n" in request
    assert b"X-Own: 1\r\n" in request
    assert f"Authorization: Bearer {KEY}\r\n".encode() in request
    assert b"Cookie: own=1\r\n" in request


@both
def test_the_timeout_of_the_call_wins(kind: Kind) -> None:
    with FaultServer(faults.stall_before_headers) as server, pytest.raises(APITimeoutError):
        call(kind, server.url, timeout=5.0, options={"timeout": httpx2.Timeout(0.1)})


@both
def test_no_timeout_is_no_bound(kind: Kind) -> None:
    with FaultServer(say(make_response())) as server:
        assert call(kind, server.url, timeout=None) == [Job(id="1")]


def test_both_clients_offer_the_same() -> None:
    def list_members(cls: type) -> dict[str, list[str]]:
        return {
            name.replace("__a", "__"): list(inspect.signature(member).parameters)
            for name, member in inspect.getmembers(cls, callable)
            if not name.startswith("_") or name in ("__enter__", "__aenter__")
        }

    assert list_members(SyncClient) == list_members(AsyncClient)
    for one, other in ((StreamedResponse, AsyncStreamedResponse),):
        assert list_members(one).keys() == list_members(other).keys()


def test_the_default_bounds_are_as_documented() -> None:
    settings = change(make_client("sync", "http://a.invalid"), timeout=Timeout())._settings
    assert find_total(settings.timeout) == 600
    fresh = SyncClient(credentials=CREDENTIALS)._settings
    assert (fresh.timeout.read, fresh.timeout.connect, fresh.max_retries) == (60, 5, 2)
    assert fresh.max_response_bytes == 2**28
    assert re.fullmatch(r"llama-extraction/1\.0\.0 Python/3\.\d+", call_module.USER_AGENT)
    assert send is not None
