"""Access tokens: from a function of the caller, or from the service, renewed in time."""

from __future__ import annotations

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qs

import httpx2
import pytest
from runtime._about import LlamaCloudError
from runtime.async_client import AsyncClient
from runtime.client import SyncClient
from runtime.credentials import SchemeCredentials, read_credentials
from runtime.exceptions import APIResponseValidationError, AuthenticationError
from runtime.forks import renew_all
from runtime.operation import Operation, Response, SecurityScheme
from runtime.options import RequestOptions
from runtime.secret import Secret
from runtime.tokens import ClientCredentials, read_source

SCHEME = SecurityScheme(
    "flow", "bearer", "flow", takes_sources=True, token_url="https://login.invalid/token"
)
READ: Operation[str] = Operation(
    id="read",
    method="GET",
    path="/read",
    responses=(Response("200", "text/plain", str),),
    security=((("flow", ()),),),
)
PROGRAM = ClientCredentials("id:1", "secret/word", scopes=("read", "write"))


def read(given: Any, scheme: SecurityScheme = SCHEME) -> SchemeCredentials:
    return read_credentials({"flow": given}, (scheme,), read_source)


@dataclass
class Service:
    """Issues numbered tokens, and answers a call with the token it came with.

    Attributes:
        grant: Members of the response that holds the token.
        seconds: How long the issuing of a token takes.
        withdrawn: What it refuses.
    """

    grant: dict[str, Any] = field(default_factory=lambda: {"expires_in": 3600})
    status: int = 200
    seconds: float = 0.0
    withdrawn: set[str] = field(default_factory=set)
    requests: list[httpx2.Request] = field(default_factory=list)

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        if request.url.host != "login.invalid":
            token = request.headers["authorization"]
            return httpx2.Response(401 if token in self.withdrawn else 200, text=token)
        self.requests.append(request)
        time.sleep(self.seconds)
        number = len(self.requests)
        granted = {"access_token": f"token-{number}", "token_type": "Bearer", **self.grant}
        return httpx2.Response(self.status, json=granted)

    async def answer_async(self, request: httpx2.Request) -> httpx2.Response:
        await asyncio.sleep(self.seconds)
        return self.answer(request)

    def call(self, credentials: SchemeCredentials) -> str:
        return self.make_client(credentials)._sender.send(READ, {}, RequestOptions())

    def make_client(self, credentials: SchemeCredentials) -> SyncClient:
        http = httpx2.Client(transport=httpx2.MockTransport(self.answer))
        return SyncClient(
            credentials=credentials, base_url="http://a.invalid", http_client=http, max_retries=0
        )

    async def call_async(self, credentials: SchemeCredentials) -> str:
        transport = httpx2.MockTransport(self.answer_async)
        async with httpx2.AsyncClient(transport=transport) as http:
            client = AsyncClient(
                credentials=credentials, base_url="http://a.invalid", http_client=http
            )
            return await client._sender.send(READ, {}, RequestOptions())


def test_a_token_is_asked_for_once_and_kept() -> None:
    """The request is the one of RFC 6749, section 4.4.2, with id and secret as HTTP Basic."""
    service, credentials = Service(), read(PROGRAM)
    assert [service.call(credentials) for _ in range(3)] == ["Bearer token-1"] * 3
    (request,) = service.requests
    assert (request.method, str(request.url)) == ("POST", "https://login.invalid/token")
    assert request.headers["authorization"] == "Basic aWQlM0ExOnNlY3JldCUyRndvcmQ="
    form = parse_qs(request.content.decode())
    assert form == {"grant_type": ["client_credentials"], "scope": ["read write"]}


def test_id_and_secret_may_travel_in_the_body_with_other_members() -> None:
    service = Service()
    given = ClientCredentials("id", "word", parameters={"audience": "a b"}, sent_in="body")
    service.call(read(given))
    assert "authorization" not in service.requests[0].headers
    assert parse_qs(service.requests[0].content.decode()) == {
        "grant_type": ["client_credentials"],
        "audience": ["a b"],
        "client_id": ["id"],
        "client_secret": ["word"],
    }


@pytest.mark.parametrize(
    ("grant", "lifetime"), [({"expires_in": 3600}, 3570), ({"expires_in": 20}, 18), ({}, 270)]
)
def test_a_token_is_renewed_shortly_before_its_end(
    grant: dict[str, Any], lifetime: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, credentials = Service(grant), read(PROGRAM)
    now = 1000.0
    monkeypatch.setattr("time.time", lambda: now)
    assert service.call(credentials) == "Bearer token-1"
    now += lifetime - 1
    assert service.call(credentials) == "Bearer token-1"
    now += 1
    assert service.call(credentials) == "Bearer token-2"


def test_threads_wait_for_one_renewal() -> None:
    service, credentials = Service(seconds=0.05), read(PROGRAM)
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: service.call(credentials), range(8))) == {"Bearer token-1"}
    assert len(service.requests) == 1


def test_tasks_of_several_event_loops_wait_for_one_renewal() -> None:
    service, credentials = Service(seconds=0.05), read(PROGRAM)

    async def call_often() -> list[str]:
        return await asyncio.gather(*(service.call_async(credentials) for _ in range(4)))

    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda _: asyncio.run(call_often()), range(2)))
    assert found == [["Bearer token-1"] * 4] * 2
    assert len(service.requests) == 1
    assert asyncio.run(service.call_async(credentials)) == "Bearer token-1"


def test_a_renewal_that_fails_is_told_and_tried_again() -> None:
    """What the service says comes as for any call; nothing shown has the secret."""
    service, credentials = Service(status=401), read(PROGRAM)
    with pytest.raises(AuthenticationError) as caught:
        service.call(credentials)
    assert str(caught.value.request.url) == "https://login.invalid/token"
    assert "secret/word" not in repr(vars(caught.value))
    service.status = 200
    assert service.call(credentials) == "Bearer token-2"
    service, credentials = Service({"access_token": None}), read(PROGRAM)
    with pytest.raises(APIResponseValidationError, match="access_token"):
        service.call(credentials)


def test_a_token_does_not_show() -> None:
    service, credentials = Service(), read(PROGRAM)
    client = service.make_client(credentials)
    client._sender.send(READ, {}, RequestOptions())
    assert {Secret("token-1"), Secret("secret/word")} <= set(credentials.list_secrets())
    assert "secret" not in repr(PROGRAM)
    assert "token-1" not in repr(vars(client))
    assert Secret("secret/word") in set(read(PROGRAM).list_secrets())
    call = client._sender._prepare(READ, {}, RequestOptions())
    assert call.redaction.redact_text("a token-1 b") == "a [redacted] b"


def test_copies_of_a_client_share_the_token() -> None:
    service, credentials = Service(), read(PROGRAM)
    service.call(credentials)
    copy = credentials.change({}, (SCHEME,))
    assert service.call(copy) == "Bearer token-1"
    assert service.call(credentials.change({"flow": "other"}, (SCHEME,))) == "Bearer other"


def test_a_function_is_asked_before_each_call() -> None:
    service = Service()
    numbers = iter(range(9))
    credentials = read(lambda: f"own-{next(numbers)}")
    assert service.call(credentials) == "Bearer own-0"
    assert asyncio.run(service.call_async(credentials)) == "Bearer own-1"
    assert list(credentials.list_secrets()) == []

    async def get_token() -> str:
        return "own-async"

    assert asyncio.run(service.call_async(read(get_token))) == "Bearer own-async"
    with pytest.raises(TypeError, match="flow: an asynchronous function needs the async client"):
        service.call(read(get_token))
    with pytest.raises(TypeError, match="an asynchronous function needs"):
        service.call(read(_Awaitable))
    with pytest.raises(TypeError, match="flow: the function must return a string"):
        service.call(read(lambda: 5))
    with pytest.raises(LlamaCloudError, match="flow must be printable ASCII"):
        service.call(read(lambda: "a\nb"))


class _Awaitable:
    def __await__(self) -> Any:
        yield


def test_the_address_for_tokens_may_be_given() -> None:
    unknown = SecurityScheme("flow", "bearer", "flow", takes_sources=True)
    with pytest.raises(LlamaCloudError, match="flow: the document of the API names no address"):
        read(PROGRAM, unknown)
    service = Service()
    given = ClientCredentials("id", "word", token_url="https://login.invalid/own")
    service.call(read(given, unknown))
    assert service.requests[0].url.path == "/own"


def test_only_schemes_of_tokens_take_them() -> None:
    key = SecurityScheme("flow", "bearer", "flow")
    for given in (PROGRAM, lambda: "token"):
        with pytest.raises(TypeError, match="flow must be a string"):
            read(given, key)
    with pytest.raises(TypeError, match="flow must be a string"):
        read(5)


def test_a_forked_process_does_not_wait_for_a_thread_it_has_not() -> None:
    service, credentials = Service(), read(PROGRAM)
    exchange: Any = credentials.by_scheme["flow"].source  # type: ignore[attr-defined]
    exchange._lock.acquire()
    renew_all()
    done = threading.Thread(target=service.call, args=(credentials,))
    done.start()
    done.join(5)
    assert len(service.requests) == 1


def test_a_token_and_a_key_may_be_asked_for_together() -> None:
    key = SecurityScheme("key", "header", "key", parameter="X-Key")
    credentials = read_credentials({"flow": PROGRAM, "key": "a-key"}, (SCHEME, key), read_source)
    both = replace(READ, security=((("flow", ()), ("key", ())),))
    service = Service()
    client = service.make_client(credentials)
    assert client._sender.send(both, {}, RequestOptions()) == "Bearer token-1"

    async def call() -> str:
        transport = httpx2.MockTransport(service.answer_async)
        async with httpx2.AsyncClient(transport=transport) as http:
            made = AsyncClient(
                credentials=credentials, base_url="http://a.invalid", http_client=http
            )
            return await made._sender.send(both, {}, RequestOptions())

    assert asyncio.run(call()) == "Bearer token-1"


def test_a_token_that_was_withdrawn_is_replaced_once() -> None:
    service, credentials = Service(), read(PROGRAM)
    assert service.call(credentials) == "Bearer token-1"
    service.withdrawn = {"Bearer token-1"}
    assert service.call(credentials) == "Bearer token-2"
    service.withdrawn = {"Bearer token-2"}
    assert asyncio.run(service.call_async(credentials)) == "Bearer token-3"
    service.withdrawn = {f"Bearer token-{number}" for number in range(9)}
    with pytest.raises(AuthenticationError):
        service.call(credentials)
    assert len(service.requests) == 4


def test_a_refused_token_of_the_caller_is_not_tried_again() -> None:
    service = Service(withdrawn={"Bearer own"})
    for given in ("own", lambda: "own"):
        with pytest.raises(AuthenticationError):
            service.call(read(given))


def test_an_exchange_keeps_a_token_that_another_call_has_renewed() -> None:
    service, credentials = Service(), read(PROGRAM)
    service.call(credentials)
    pending = credentials.by_scheme["flow"]
    old = pending.obtain(lambda _: None)
    assert not pending.discard()
    assert old.discard()
    service.call(credentials)
    assert old.discard()
    assert service.call(credentials) == "Bearer token-2"
