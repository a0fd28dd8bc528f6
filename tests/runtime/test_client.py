"""What a client can be told, and what its views give."""

from __future__ import annotations

import asyncio
import datetime
import gzip
import inspect
import re
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, TypeVar

import httpx2
import pytest
from runtime import call as call_module
from runtime._about import LlamaCloudError
from runtime.async_client import AsyncClient
from runtime.client import SyncClient
from runtime.deadline import Deadline, bound_steps, find_total, shorten_step
from runtime.deprecation import deprecated, warn_deprecated_arguments
from runtime.exceptions import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
)
from runtime.lines import LineSplitter
from runtime.operation import Operation, Response
from runtime.options import NotGiven, Omit, RequestOptions, Timeout, not_given, omit
from runtime.resource import (
    AsyncResource,
    Resource,
    async_raw_response,
    async_streaming_response,
    raw_response,
    streaming_response,
)
from runtime.response import APIResponse, AsyncStreamedResponse, StreamedResponse

from tests.fault_server import faults
from tests.fault_server.faults import answer, keep_saying, say
from tests.fault_server.server import FaultServer
from tests.runtime.api import DOWNLOAD, KEY, KINDS, LIST, Job, Kind, call, make_client, send

T = TypeVar("T")

both = pytest.mark.parametrize("kind", KINDS)


class Jobs(Resource):
    @property
    def with_raw_response(self) -> Jobs:
        return Jobs(self._raw)

    @property
    def with_streaming_response(self) -> Jobs:
        return Jobs(self._streaming)

    def list(self, *, session: str | Omit = omit) -> list[Job]:
        return self._send(LIST, {"session": session}, RequestOptions())

    def download(self) -> bytes:
        return self._send(DOWNLOAD, {}, RequestOptions())


class AsyncJobs(AsyncResource):
    @property
    def with_raw_response(self) -> AsyncJobs:
        return AsyncJobs(self._raw)

    @property
    def with_streaming_response(self) -> AsyncJobs:
        return AsyncJobs(self._streaming)

    async def list(self, *, session: str | Omit = omit) -> list[Job]:
        return await self._send(LIST, {"session": session}, RequestOptions())

    async def download(self) -> bytes:
        return await self._send(DOWNLOAD, {}, RequestOptions())


class RootClient(SyncClient, Jobs):
    """A client that has operations of its own."""

    @property
    def _sender(self) -> RootClient:
        return self


def get_raw(kind: Kind, url: str, **settings: Any) -> APIResponse[list[Job]]:
    client = make_client(kind, url, **settings)
    if isinstance(client, SyncClient):
        with client:
            return raw_response(Jobs(client.raw).list)(session="abc")

    async def get() -> APIResponse[list[Job]]:
        async with client:
            return await async_raw_response(AsyncJobs(client.raw).list)(session="abc")

    return asyncio.run(get())


def list_facts(opened: StreamedResponse[bytes] | AsyncStreamedResponse[bytes]) -> object:
    return opened.status_code, opened.headers["content-type"], repr(opened)


def use_twice(opened: StreamedResponse[bytes]) -> object:
    return [list(opened.iter_bytes()), list(opened.iter_bytes())]


def use_closed(opened: StreamedResponse[bytes]) -> object:
    opened.close()
    return opened.read()


async def gather(pieces: AsyncIterator[T]) -> list[T]:
    return [piece async for piece in pieces]


async def use_twice_async(opened: AsyncStreamedResponse[bytes]) -> object:
    return [await gather(opened.iter_bytes()), await gather(opened.iter_bytes())]


async def use_closed_async(opened: AsyncStreamedResponse[bytes]) -> object:
    await opened.close()
    return await opened.read()


async def use_read_async(opened: AsyncStreamedResponse[bytes]) -> object:
    return await opened.read() and await opened.read()


async def use_facts_async(opened: AsyncStreamedResponse[bytes]) -> object:
    return list_facts(opened)


USES: dict[str, Callable[[StreamedResponse[bytes]], Any]] = {
    "pieces": lambda opened: list(opened.iter_bytes()),
    "lines": lambda opened: list(opened.iter_lines()),
    "read": lambda opened: opened.read() and opened.read(),
    "parse": lambda opened: opened.parse(),
    "twice": use_twice,
    "closed": use_closed,
    "facts": list_facts,
}
ASYNC_USES: dict[str, Callable[[AsyncStreamedResponse[bytes]], Awaitable[Any]]] = {
    "pieces": lambda opened: gather(opened.iter_bytes()),
    "lines": lambda opened: gather(opened.iter_lines()),
    "read": use_read_async,
    "parse": lambda opened: opened.parse(),
    "twice": use_twice_async,
    "closed": use_closed_async,
    "facts": use_facts_async,
}


def stream(kind: Kind, url: str, use: str, **settings: Any) -> Any:
    """What comes of one use of a stream."""
    client = make_client(kind, url, **settings)
    if isinstance(client, SyncClient):
        with client, streaming_response(Jobs(client.streaming).download)() as opened:
            return USES[use](opened)

    async def run() -> Any:
        wrapped = async_streaming_response(AsyncJobs(client.streaming).download)
        async with client, wrapped() as opened:
            return await ASYNC_USES[use](opened)

    return asyncio.run(run())


@both
def test_a_raw_response_is_the_whole_answer(kind: Kind) -> None:
    busy = answer(b"", b"retry-after-ms: 1", status=b"503 X")
    good = answer(faults.GOOD, b"X-Request-ID: r-1")
    with FaultServer(keep_saying(lambda n: good if n else busy)) as server:
        response = get_raw(kind, server.url, max_retries=1)
    assert response.status_code == 200
    assert response.headers["x-request-id"] == response.request_id == "r-1"
    assert response.content == faults.GOOD
    assert response.text == faults.GOOD.decode()
    assert response.parse() == [Job(id="1")]
    assert response.retries_taken == 1
    assert datetime.timedelta() < response.elapsed < datetime.timedelta(seconds=2)
    assert response.http_version == "HTTP/1.1"
    assert str(response.url) == f"{server.url}/jobs"
    assert response.request.headers["cookie"] == "[redacted]"
    assert KEY not in repr(response.request.headers.raw)
    assert repr(response) == "<APIResponse [200]>"


@both
def test_a_raw_response_is_parsed_when_asked(kind: Kind) -> None:
    with FaultServer(say(answer(b"nonsense"))) as server:
        response = get_raw(kind, server.url)
    assert response.text == "nonsense"
    with pytest.raises(APIResponseValidationError):
        response.parse()


@both
def test_a_raw_response_is_a_success(kind: Kind) -> None:
    with FaultServer(say(answer(status=b"404 X"))) as server, pytest.raises(APIStatusError):
        get_raw(kind, server.url)


@both
@pytest.mark.parametrize(
    ("want", "value"),
    [
        ("pieces", [b"one\r\ntwo"]),
        ("lines", ["one", "two"]),
        ("read", b"one\r\ntwo"),
        ("parse", b"one\r\ntwo"),
    ],
)
def test_a_stream_gives_the_body_in_every_way(kind: Kind, want: str, value: object) -> None:
    reply = answer(gzip.compress(b"one\r\ntwo"), b"Content-Encoding: gzip")
    with FaultServer(say(reply)) as server:
        got = stream(kind, server.url, want)
    assert ([b"".join(got)] if want == "pieces" else got) == value


@both
def test_a_stream_has_its_facts_before_its_body(kind: Kind) -> None:
    with FaultServer(faults.stall_amid_body) as server:
        status, content_type, shown = stream(kind, server.url, "facts")
    assert (status, content_type) == (200, "application/json")
    assert "StreamedResponse [200]" in shown


@both
@pytest.mark.parametrize("want", ["pieces", "lines", "read", "parse"])
def test_a_stream_that_breaks_off_is_a_connection_error(kind: Kind, want: str) -> None:
    with FaultServer(faults.close_amid_body) as server, pytest.raises(APIConnectionError):
        stream(kind, server.url, want)


@both
@pytest.mark.parametrize("reply", [faults.CUT_GZIP, faults.UNASKED_BROTLI])
def test_a_stream_that_cannot_be_read_is_told(kind: Kind, reply: bytes) -> None:
    with FaultServer(say(reply)) as server, pytest.raises(APIResponseValidationError):
        stream(kind, server.url, "read")


@both
def test_a_stream_that_drips_ends_when_read_as_a_whole(kind: Kind) -> None:
    with FaultServer(faults.drip_body) as server, pytest.raises(APITimeoutError):
        stream(kind, server.url, "read", timeout=0.06)


@both
def test_a_stream_taken_piece_by_piece_may_take_its_time(kind: Kind) -> None:
    """Only a total that was asked for ends it."""

    def drip(peer: Any) -> None:
        peer.read_request()
        peer.send(b"HTTP/1.1 200 OK\r\nContent-Type: a/b\r\nContent-Length: 20\r\n\r\n")
        peer.drip(b"x" * 20, 0.02)

    with FaultServer(drip) as server:
        assert b"".join(stream(kind, server.url, "pieces", timeout=0.06)) == b"x" * 20
    with FaultServer(drip) as server, pytest.raises(APITimeoutError):
        stream(kind, server.url, "pieces", timeout=Timeout(0.2, total=0.1))


@both
def test_a_stream_is_bounded_in_size_when_read_as_a_whole(kind: Kind) -> None:
    fault = say(answer(b"x" * 100))
    error = pytest.raises(APIResponseValidationError, match="10 bytes")
    with FaultServer(fault) as server, error:
        stream(kind, server.url, "read", max_response_bytes=10)
    with FaultServer(fault) as server:
        got = stream(kind, server.url, "pieces", max_response_bytes=10)
    assert b"".join(got) == b"x" * 100


@both
def test_a_stream_is_read_once(kind: Kind) -> None:
    with FaultServer(say(answer())) as server, pytest.raises(RuntimeError, match="already"):
        stream(kind, server.url, "twice")


@both
def test_a_stream_that_was_closed_gives_nothing(kind: Kind) -> None:
    with FaultServer(faults.stall_amid_body) as server, pytest.raises(APIConnectionError):
        stream(kind, server.url, "closed", timeout=0.5)


@both
def test_a_stream_of_a_failure_is_an_exception(kind: Kind) -> None:
    fault = say(answer(b'{"detail":"x"}', status=b"404 X"))
    with FaultServer(fault) as server, pytest.raises(APIStatusError, match="404 Not Found: x"):
        stream(kind, server.url, "read")


def test_lines_that_end_end() -> None:
    splitter = LineSplitter()
    assert splitter.feed(b"a\n") == ["a"]
    assert splitter.finish() == []


@pytest.mark.parametrize("cut", range(1, 12))
def test_lines_do_not_depend_on_where_the_pieces_end(cut: int) -> None:
    data = "a\r\nä\u2028b\n\rc\r".encode()
    splitter = LineSplitter()
    lines = splitter.feed(data[:cut]) + splitter.feed(data[cut:]) + splitter.finish()
    assert lines == ["a", "ä\u2028b", "", "c"]


def test_what_was_changed_with_options_is_changed_and_nothing_else() -> None:
    with FaultServer(keep_saying(lambda _: answer())) as server:
        client = make_client(
            "sync", server.url, default_headers={"X-A": "1"}, default_query={"a": 1}
        )
        assert isinstance(client, SyncClient)
        other = client.with_options(
            timeout=9.0,
            max_retries=7,
            default_headers={"X-B": "2"},
            default_query={"b": 2, "a": 3},
            max_response_bytes=77,
            api_key="sk-other-key",
        )
        for one in (client, other, client.copy(base_url=server.url + "/v2")):
            one.send(LIST, {}, RequestOptions())
        assert type(other) is SyncClient
        assert (other.timeout.read, other.max_retries) == (9.0, 7)
        with pytest.raises(TypeError, match="argument 'apikey'"):
            client.with_options(apikey="x")
        assert other._settings.max_response_bytes == 77
        assert client._settings.max_retries == 0
        client.close()
        assert other.is_closed()
    assert server.connections == 1
    first, second, third = server.requests
    assert first.startswith(b"GET /jobs?a=1 ")
    assert second.startswith(b"GET /jobs?b=2&a=3 ")
    assert third.startswith(b"GET /v2/jobs?a=1 ")
    assert b"X-B" not in first
    assert b"X-A: 1" in second
    assert b"X-B: 2" in second
    assert b"Bearer sk-other-key" in second
    assert KEY.encode() in third


def test_an_asynchronous_copy_shares_its_connections() -> None:
    async def use() -> None:
        async with AsyncClient(credentials={"HTTPBearer": KEY}, base_url=server.url) as client:
            for one in (client, client.with_options(default_headers={"X-Copy": "1"})):
                await one.send(LIST, {}, RequestOptions())

    with FaultServer(keep_saying(lambda _: answer())) as server:
        asyncio.run(use())
    assert server.connections == 1
    assert b"X-Copy: 1" in server.requests[1]


def test_a_client_that_is_a_resource_copies_as_one() -> None:
    with FaultServer(keep_saying(lambda _: answer())) as server:
        client = RootClient(credentials={"HTTPBearer": KEY}, base_url=server.url)
        with client:
            copied = client.with_options(default_headers={"X-Copy": "1"})
            assert copied.list() == client.list() == [Job(id="1")]
    assert [b"X-Copy" in one for one in server.requests] == [True, False]


def test_views_lead_to_each_other() -> None:
    for kind in KINDS:
        client = make_client(kind, "http://a.invalid")
        for view in (client.raw, client.streaming):
            assert type(view.raw) is type(client.raw)
            assert type(view.streaming) is type(client.streaming)
            assert "a.invalid" in repr(view)
    jobs = Jobs(SyncClient(credentials={"HTTPBearer": KEY}))
    async_jobs = AsyncJobs(AsyncClient(credentials={"HTTPBearer": KEY}))
    for one in (jobs, async_jobs):
        assert "of <" in repr(one)
        assert "of <raw view" in repr(one.with_raw_response)
        assert "of <streaming view" in repr(one.with_raw_response.with_streaming_response)


def test_the_base_url_comes_from_argument_environment_document(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("LLAMA_CLOUD_BASE_URL", raising=False)
    given = {"HTTPBearer": KEY}
    assert str(SyncClient(credentials=given).base_url) == "https://api.cloud.llamaindex.ai"
    monkeypatch.setenv("LLAMA_CLOUD_BASE_URL", "http://env.invalid/v1/")
    assert str(SyncClient(credentials=given).base_url) == "http://env.invalid/v1/"
    own = httpx2.URL("http://own.invalid")
    assert SyncClient(credentials=given, base_url=own).base_url == own


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
    with pytest.raises(TypeError, match="base_url must be text"):
        make_client("sync", 7)  # type: ignore[arg-type]


def test_a_document_without_server_needs_a_base_url(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runtime.settings.BASE_URL", None)
    monkeypatch.delenv("LLAMA_CLOUD_BASE_URL", raising=False)
    with pytest.raises(LlamaCloudError, match="set the variable LLAMA_CLOUD_BASE_URL"):
        SyncClient(credentials={"HTTPBearer": KEY})


@both
def test_the_user_agent_says_no_more_than_it_must(kind: Kind) -> None:
    with FaultServer(say(answer())) as server:
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
    with FaultServer(say(answer())) as server:
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
    http.headers.update({"X-Own": "1", "Accept": "a/b"})
    http.params = {"own": "1"}
    http.cookies.set("own", "1")
    with FaultServer(say(answer())) as server:
        call(kind, server.url, LIST, {"extraction_agent_id": "1"}, http_client=http)
    (request,) = server.requests
    assert request.startswith(b"GET /jobs?extraction_agent_id=1&own=1 HTTP/1.1\r\n")
    assert b"Accept: application/json\r\n" in request
    assert b"X-Own: 1\r\n" in request
    assert b"Cookie: own=1\r\n" in request


@both
def test_the_timeout_of_the_call_wins(kind: Kind) -> None:
    with FaultServer(faults.stall_before_headers) as server, pytest.raises(APITimeoutError):
        call(kind, server.url, timeout=5.0, options={"timeout": httpx2.Timeout(0.1)})


@both
def test_no_timeout_is_no_bound(kind: Kind) -> None:
    with FaultServer(say(answer())) as server:
        assert call(kind, server.url, timeout=None) == [Job(id="1")]


@pytest.mark.parametrize(
    ("timeout", "total"),
    [
        (Timeout(), 300),
        (Timeout(2), 10),
        (Timeout(2, connect=7), 35),
        (Timeout(None), None),
        (Timeout(2, read=None), None),
        (Timeout(httpx2.Timeout(3)), 15),
        (Timeout(2, total=1), 1),
        (Timeout(2, total=None), None),
        (Timeout(Timeout(2, total=1)), 1),
    ],
)
def test_the_bound_on_the_whole_follows_from_the_steps(timeout: Timeout, total: object) -> None:
    assert find_total(timeout) == total


def test_steps_are_cut_to_what_is_left() -> None:
    steps = bound_steps(Timeout(None, connect=5), Deadline.start(1))
    assert all(0.5 < (shorten_step(step) or 0) <= 1 for step in steps.values())
    assert bound_steps(Timeout(None, connect=5), Deadline())["read"] is None
    assert shorten_step(bound_steps(Timeout(None, connect=5), Deadline())["connect"]) == 5
    assert shorten_step(None) is None
    assert shorten_step(3) == 3
    assert shorten_step(bound_steps(Timeout(5), Deadline.start(-1))["read"]) == 0


def test_a_timeout_shows_and_compares() -> None:
    assert repr(Timeout(2)) == "Timeout(timeout=2)"
    assert repr(Timeout(2, read=3, total=9)) == (
        "Timeout(connect=2, read=3, write=2, pool=2, total=9)"
    )


def test_marks_are_false_and_copy_as_themselves() -> None:
    import copy
    import pickle

    for mark, name in ((omit, "omit"), (not_given, "not_given")):
        assert not mark
        assert repr(mark) == name
        assert copy.deepcopy(mark) is mark
        assert pickle.loads(pickle.dumps(mark)) is mark
    assert isinstance(not_given, NotGiven)
    assert KEY not in repr(RequestOptions(extra_headers={"Authorization": KEY}))
    assert "None" in repr(RequestOptions())


def test_deprecated_arguments_warn_the_caller() -> None:
    def method(*, old: str | Omit = omit, older: str | None = None) -> None:
        warn_deprecated_arguments(old=old, older=older)

    method()
    with pytest.warns(DeprecationWarning, match="^old is deprecated$") as caught:
        method(old="x")
    assert caught[0].filename == __file__

    @deprecated("gone")
    def gone() -> None: ...

    with pytest.warns(DeprecationWarning, match="gone"):
        gone()


@both
@pytest.mark.parametrize(
    ("responses", "came", "value"),
    [
        (
            (Response("200", "text/plain", str),),
            answer(b"\xe4", content_type=b"text/plain; charset=latin-1"),
            "ä",
        ),
        ((Response("200", "text/csv"),), answer(b"a,b", content_type=b"text/csv"), "a,b"),
        ((Response("200", "application/x-ndjson", str),), answer(b"1\n2"), "1\n2"),
        ((Response("200", "image/png", bytes),), answer(b"\x89"), b"\x89"),
        ((Response("200", "application/json"),), answer(b'{"a":1}'), {"a": 1}),
        ((Response("200"),), answer(b"ignored"), None),
        ((), answer(b"ignored"), None),
        ((Response("default", "application/json", Job),), answer(b'{"id":"1"}'), Job(id="1")),
        (
            (Response("2XX", "application/json", Job), Response("200", "application/json", str)),
            answer(b'"exact"'),
            "exact",
        ),
        (
            (Response("200", "application/json", Job), Response("200", "text/plain", str)),
            answer(b"text", content_type=b"text/plain"),
            "text",
        ),
        ((Response("201", "application/json", Job),), answer(b'{"id":"1"}'), Job(id="1")),
        ((Response("404", "application/json", Job),), answer(b'{"id":"1"}'), None),
    ],
)
def test_the_response_that_was_declared_decides(
    kind: Kind, responses: tuple[Response, ...], came: bytes, value: object
) -> None:
    operation: Operation[Any] = Operation("o", "GET", "/", responses=responses)
    with FaultServer(say(came)) as server:
        assert call(kind, server.url, operation) == value


@both
def test_text_in_a_charset_that_it_is_not_is_told(kind: Kind) -> None:
    operation: Operation[Any] = Operation(
        "o", "GET", "/", responses=(Response("200", "text/plain"),)
    )
    fault = say(answer(b"\xff", content_type=b"text/plain"))
    error = pytest.raises(APIResponseValidationError, match="text in utf-8")
    with FaultServer(fault) as server, error:
        call(kind, server.url, operation)


@both
def test_the_length_of_what_was_not_asked_for_is_no_matter(kind: Kind) -> None:
    """The answer to HEAD declares a length it does not have (RFC 9110, 9.3.2)."""
    operation: Operation[None] = Operation("o", "HEAD", "/", responses=(Response("200"),))
    reply = b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"
    with FaultServer(say(reply)) as server:
        assert call(kind, server.url, operation) is None


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
    settings = make_client("sync", "http://a.invalid").with_options(timeout=Timeout())._settings
    assert find_total(settings.timeout) == 300
    fresh = SyncClient(credentials={"HTTPBearer": KEY})._settings
    assert (fresh.timeout.read, fresh.timeout.connect, fresh.max_retries) == (60, 5, 2)
    assert fresh.max_response_bytes == call_module.DEFAULT_MAX_RESPONSE_BYTES == 2**28
    assert re.fullmatch(r"llama-extraction/1\.0\.0 Python/3\.\d+", call_module.USER_AGENT)
    assert send is not None
