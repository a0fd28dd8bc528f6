"""What a client is told, and what it then sends: settings, headers, query, retries."""

import asyncio
import gc
import inspect
import time
import weakref
from collections.abc import Callable
from typing import Any

import httpx2
import llama_extraction
import pytest
from llama_extraction import (
    DEFAULT_MAX_RETRIES,
    DEFAULT_TIMEOUT,
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AsyncLlamaCloud,
    DefaultAsyncHttpxClient,
    DefaultHttpxClient,
    LlamaCloud,
    LlamaCloudError,
    Omit,
    Timeout,
    omit,
)

URL = "http://service.invalid"
KEY = "a-key-of-mine"


class Service:
    """Answers each request with the next of its responses, and keeps what was asked."""

    def __init__(self, *responses: httpx2.Response | Exception) -> None:
        self._responses = list(responses)
        self.requests: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        answer = self._responses.pop(0) if self._responses else httpx2.Response(200, json=[])
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def last(self) -> httpx2.Request:
        return self.requests[-1]


def make(service: Service, **settings: Any) -> LlamaCloud:
    http_client = httpx2.Client(transport=httpx2.MockTransport(service))
    given = {"api_key": KEY, "base_url": URL, "http_client": http_client, **settings}
    return LlamaCloud(**given)


def make_async(service: Service, **settings: Any) -> AsyncLlamaCloud:
    http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(service))
    given = {"api_key": KEY, "base_url": URL, "http_client": http_client, **settings}
    return AsyncLlamaCloud(**given)


def list_jobs(client: LlamaCloud | AsyncLlamaCloud, **options: Any) -> Any:
    found = client.extraction.jobs.list(extraction_agent_id="an-agent", **options)
    return asyncio.run(found) if inspect.iscoroutine(found) else found


both = pytest.mark.parametrize("build", [make, make_async])
Build = Callable[..., LlamaCloud | AsyncLlamaCloud]


def test_a_client_of_a_derived_class_keeps_its_attributes_in_a_copy() -> None:
    """Whatever its constructor takes; the methods are those of the copy."""

    class Tenant(LlamaCloud):
        def __init__(self, tenant: str, service: Service) -> None:
            transport = httpx2.MockTransport(service)
            super().__init__(api_key=KEY, http_client=httpx2.Client(transport=transport))
            self.tenant = tenant

    service = Service()
    client = Tenant("one", service)
    list_jobs(client)
    other = client.with_options(default_headers={"X-Tenant": client.tenant})
    assert (type(other), other.tenant) == (Tenant, "one")
    list_jobs(other)
    assert [each.headers.get("x-tenant") for each in service.requests] == [None, "one"]


@both
def test_a_copy_is_a_client_of_its_own(build: Build) -> None:
    client = build(Service())
    other = client.copy()
    assert other is not client
    assert other.api_key == KEY
    changed = client.copy(api_key="another-key")
    assert (client.api_key, changed.api_key) == (KEY, "another-key")


@both
def test_a_copy_keeps_or_changes_timeouts_and_retries(build: Build) -> None:
    client = build(Service(), timeout=3.0, max_retries=1)
    assert client.copy(max_retries=7).max_retries == 7
    assert client.copy(max_retries=7).timeout == client.timeout
    assert client.copy(timeout=None).timeout.read is None
    assert client.max_retries == 1


@both
def test_headers_of_a_copy_are_added_or_set(build: Build) -> None:
    client = build(Service(), default_headers={"X-Foo": "bar"})
    assert client.copy().default_headers["X-Foo"] == "bar"
    added = client.copy(default_headers={"X-Bar": "stainless"})
    assert (added.default_headers["x-foo"], added.default_headers["X-Bar"]) == ("bar", "stainless")
    assert client.copy(default_headers={"X-Foo": "new"}).default_headers["X-Foo"] == "new"
    assert "X-Foo" not in client.copy(set_default_headers={}).default_headers
    replaced = client.copy(set_default_headers={"X-Bar": "robust"})
    assert "X-Foo" not in replaced.default_headers
    with pytest.raises(ValueError, match="default_headers"):
        client.copy(default_headers={"X-A": "1"}, set_default_headers={"X-A": "1"})


@both
def test_the_query_of_a_copy_is_added_or_set(build: Build) -> None:
    client = build(Service(), default_query={"foo": "bar"})
    assert client.copy(default_query={"bar": 1}).default_query == {"foo": "bar", "bar": 1}
    assert client.copy(default_query={"foo": "new"}).default_query == {"foo": "new"}
    assert client.copy(set_default_query={}).default_query == {}
    with pytest.raises(ValueError, match="default_query"):
        client.copy(default_query={"a": 1}, set_default_query={"a": 1})


@pytest.mark.parametrize("kind", [LlamaCloud, AsyncLlamaCloud])
def test_copies_take_each_argument_of_the_constructor(kind: type) -> None:
    wanted = set(inspect.signature(kind.__init__).parameters) - {"self"}  # type: ignore[misc]
    for method in ("copy", "with_options"):
        assert wanted <= set(inspect.signature(getattr(kind, method)).parameters)


def test_copies_are_freed() -> None:
    client = make(Service())
    copies = [weakref.ref(client.copy(timeout=float(number + 1))) for number in range(50)]
    gc.collect()
    assert not any(copy() for copy in copies)


@both
def test_the_timeout_of_the_call_goes_before_that_of_the_client(build: Build) -> None:
    service = Service()
    client = build(service, timeout=Timeout(4.0))
    list_jobs(client)
    assert service.last.extensions["timeout"]["read"] == 4.0
    client = build(service, timeout=4.0)
    list_jobs(client, timeout=httpx2.Timeout(100.0))
    assert service.last.extensions["timeout"]["read"] == 100.0


def test_the_default_timeout_is_a_minute() -> None:
    with LlamaCloud(api_key=KEY) as client:
        assert (client.timeout.read, client.timeout.connect) == (60.0, 5.0)
        assert client.max_retries == DEFAULT_MAX_RETRIES == 2
    assert DEFAULT_TIMEOUT.read == 60.0


@pytest.mark.parametrize("timeout", [None, 7.0, httpx2.Timeout(5.0)])
def test_a_client_that_is_handed_in_keeps_its_timeout(timeout: Any) -> None:
    with httpx2.Client(timeout=timeout) as http_client:
        client = LlamaCloud(api_key=KEY, http_client=http_client)
        assert client.timeout.read == httpx2.Timeout(timeout).read


def test_a_client_of_the_other_kind_is_refused() -> None:
    with pytest.raises(TypeError, match="http_client"):
        LlamaCloud(api_key=KEY, http_client=httpx2.AsyncClient())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="http_client"):
        AsyncLlamaCloud(api_key=KEY, http_client=httpx2.Client())  # type: ignore[arg-type]


@both
def test_default_headers_are_sent_and_can_be_overridden(build: Build) -> None:
    service = Service()
    client = build(service, default_headers={"X-Foo": "bar", "user-agent": "mine"})
    list_jobs(client)
    assert service.last.headers["x-foo"] == "bar"
    assert service.last.headers["User-Agent"] == "mine"
    client = build(service, default_headers={"X-Foo": "bar"})
    list_jobs(client, extra_headers={"x-foo": "call"})
    assert service.last.headers["x-foo"] == "call"


@both
def test_the_key_is_sent_unless_its_header_is_omitted(build: Build) -> None:
    service = Service()
    list_jobs(build(service))
    assert service.last.headers["Authorization"] == f"Bearer {KEY}"
    list_jobs(build(service), extra_headers={"Authorization": omit})
    assert "Authorization" not in service.last.headers
    list_jobs(build(service, default_headers={"Authorization": Omit()}))
    assert "Authorization" not in service.last.headers


@pytest.mark.parametrize("kind", [LlamaCloud, AsyncLlamaCloud])
def test_a_missing_key_is_told_with_both_variables(
    kind: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LLAMA_CLOUD_API_KEY", raising=False)
    monkeypatch.delenv("LLAMA_PARSE_API_KEY", raising=False)
    with pytest.raises(LlamaCloudError, match="LLAMA_CLOUD_API_KEY or LLAMA_PARSE_API_KEY"):
        kind()
    monkeypatch.setenv("LLAMA_PARSE_API_KEY", "a-second-key")
    assert kind().api_key == "a-second-key"


@both
def test_the_default_query_is_sent_and_can_be_overridden(build: Build) -> None:
    service = Service()
    client = build(service, default_query={"query_param": "bar", "foo": 1})
    list_jobs(client, extra_query={"foo": "baz"})
    params = service.last.url.params
    assert (params["query_param"], params["foo"]) == ("bar", "baz")
    assert params["extraction_agent_id"] == "an-agent"


@both
def test_an_object_in_the_query_has_brackets(build: Build) -> None:
    service = Service()
    list_jobs(build(service), extra_query={"a": {"b": 1}, "c": [1, 2]})
    assert service.last.url.params["a[b]"] == "1"
    assert service.last.url.params.get_list("c") == ["1", "2"]


@both
def test_json_of_another_media_type_is_json(build: Build) -> None:
    answer = httpx2.Response(200, content=b"[]", headers={"Content-Type": "application/text"})
    assert list_jobs(build(Service(answer))) == []


@both
def test_a_text_in_place_of_json_is_told(build: Build) -> None:
    answer = httpx2.Response(200, text="my-custom-format")
    with pytest.raises(APIResponseValidationError):
        list_jobs(build(Service(answer)))


@both
def test_the_base_url_can_be_set(build: Build) -> None:
    service = Service()
    client = build(service, base_url="https://example.com/from_init")
    assert client.base_url == "https://example.com/from_init"
    client.base_url = "https://example.com/from_setter"
    list_jobs(client)
    assert str(service.last.url).startswith(
        "https://example.com/from_setter/api/v1/extraction/jobs?"
    )


@pytest.mark.parametrize("slash", ["", "/"])
def test_a_slash_at_the_end_of_the_base_url_does_not_count(slash: str) -> None:
    service = Service()
    list_jobs(make(service, base_url=f"http://localhost:5000/custom/path{slash}"))
    assert service.last.url.path == "/custom/path/api/v1/extraction/jobs"


def test_the_base_url_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LLAMA_CLOUD_BASE_URL", "http://localhost:5000/from/env")
    with LlamaCloud(api_key=KEY) as client:
        assert client.base_url == "http://localhost:5000/from/env"


def test_a_copy_that_is_dropped_closes_nothing_and_a_context_does() -> None:
    client = LlamaCloud(api_key=KEY)
    copied = client.copy()
    del copied
    assert not client.is_closed()
    with client as entered:
        assert entered is client
    assert client.is_closed()


def test_an_asynchronous_context_closes_its_client() -> None:
    async def run() -> None:
        client = AsyncLlamaCloud(api_key=KEY)
        async with client as entered:
            assert entered is client
            assert not client.is_closed()
        assert client.is_closed()

    asyncio.run(run())


@pytest.mark.parametrize("retries", [None, -1, "2"])
def test_retries_are_a_number(retries: Any) -> None:
    with pytest.raises((TypeError, ValueError), match="max_retries"):
        LlamaCloud(api_key=KEY, max_retries=retries)


@both
@pytest.mark.parametrize(
    "fault",
    [
        httpx2.Response(500, headers={"retry-after-ms": "1"}),
        httpx2.Response(429, headers={"retry-after": "0.001"}),
        httpx2.Response(408, headers={"retry-after": "0"}),
        httpx2.Response(409, headers={"retry-after-ms": "1"}),
        httpx2.Response(400, headers={"x-should-retry": "true", "retry-after-ms": "1"}),
    ],
)
def test_a_call_is_tried_again(build: Build, fault: httpx2.Response) -> None:
    service = Service(fault)
    assert list_jobs(build(service)) == []
    assert len(service.requests) == 2


def test_the_number_of_retries_is_told() -> None:
    busy = [httpx2.Response(503, headers={"retry-after-ms": "1"}) for _ in range(3)]
    client = make(Service(*busy), max_retries=4)
    response = client.extraction.jobs.with_raw_response.list(extraction_agent_id="x")
    assert response.retries_taken == 3


@both
def test_what_does_not_help_is_not_tried_again(build: Build) -> None:
    service = Service(httpx2.Response(500, headers={"x-should-retry": "false"}))
    with pytest.raises(llama_extraction.InternalServerError):
        list_jobs(build(service))
    assert len(service.requests) == 1


@both
@pytest.mark.parametrize(
    ("fault", "expected", "words"),
    [
        (httpx2.ConnectTimeout("slow"), APITimeoutError, "Request timed out."),
        (httpx2.ConnectError("refused"), APIConnectionError, "Connection error."),
    ],
)
def test_a_failed_call_has_its_class_words_and_cause(
    build: Build, fault: Exception, expected: type[APIConnectionError], words: str
) -> None:
    with pytest.raises(expected, match=words) as caught:
        list_jobs(build(Service(fault), max_retries=0))
    assert caught.value.__cause__ is fault
    assert caught.value.request.url.host == "service.invalid"


@both
def test_a_status_has_its_class_words_and_body(build: Build) -> None:
    answer = httpx2.Response(404, json={"detail": "no such agent"})
    with pytest.raises(llama_extraction.NotFoundError, match="Error code: 404") as caught:
        list_jobs(build(Service(answer)))
    error = caught.value
    assert (error.status_code, error.body) == (404, {"detail": "no such agent"})
    assert error.response.json() == {"detail": "no such agent"}


@both
def test_redirects_are_followed_unless_told_otherwise(build: Build) -> None:
    moved = httpx2.Response(302, headers={"Location": "/redirected"})
    service = Service(moved)
    assert list_jobs(build(service)) == []
    assert service.last.url.path == "/redirected"
    with pytest.raises(APIStatusError) as caught:
        list_jobs(build(Service(moved), follow_redirects=False))
    assert caught.value.response.status_code == 302
    assert caught.value.response.headers["Location"] == "/redirected"


def test_default_clients_take_the_arguments_of_httpx2() -> None:
    settings: dict[str, Any] = {"verify": False, "trust_env": True, "http1": True, "http2": False}
    with DefaultHttpxClient(**settings) as http_client:
        assert http_client.timeout == httpx2.Timeout(60.0, connect=5.0)
        assert http_client.follow_redirects
    asyncio.run(DefaultAsyncHttpxClient(**settings).aclose())


def test_clients_cost_little() -> None:
    LlamaCloud(api_key=KEY).close()
    start = time.perf_counter()
    for _ in range(20):
        LlamaCloud(api_key=KEY).close()
    assert (time.perf_counter() - start) / 20 < 0.02
