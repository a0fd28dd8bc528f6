"""The address for tokens, where only a provider of OpenID Connect knows it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

import httpx2
import pytest
from runtime._about import LlamaCloudError
from runtime.async_client import AsyncClient
from runtime.client import SyncClient
from runtime.credentials import SchemeCredentials, read_credentials
from runtime.exceptions import APIResponseValidationError
from runtime.operation import Operation, Response, SecurityScheme
from runtime.options import RequestOptions
from runtime.tokens import ClientCredentials, read_source

DISCOVERY = "https://login.invalid/.well-known/openid-configuration"
READ: Operation[str] = Operation(
    id="read",
    method="GET",
    path="/read",
    responses=(Response("200", "text/plain", str),),
    security=((("corp", ()),),),
)
PROGRAM = ClientCredentials("id", "word")


def read(given: Any, url: str = DISCOVERY) -> SchemeCredentials:
    scheme = SecurityScheme("corp", "bearer", "corp", takes_sources=True, discovery_url=url)
    return read_credentials({"corp": given}, (scheme,), read_source)


@dataclass
class Provider:
    """Says where it issues tokens, issues them for a second, and answers calls."""

    configuration: dict[str, Any] = field(
        default_factory=lambda: {"token_endpoint": "https://tokens.invalid/issue"}
    )
    requests: list[httpx2.Request] = field(default_factory=list)

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        match request.url.host:
            case "login.invalid":
                return httpx2.Response(200, json=self.configuration)
            case "tokens.invalid":
                granted = {"access_token": "token", "expires_in": 0}
                return httpx2.Response(200, json=granted)
        return httpx2.Response(200, text=request.headers["authorization"])

    def make_client(self, credentials: SchemeCredentials) -> SyncClient:
        http = httpx2.Client(transport=httpx2.MockTransport(self.answer))
        return SyncClient(
            credentials=credentials, base_url="http://a.invalid", http_client=http, max_retries=0
        )

    def call(self, client: SyncClient) -> str:
        return client._sender.send(READ, {}, RequestOptions())

    def list_sent(self) -> list[str]:
        return [f"{one.method} {one.url.host}" for one in self.requests]


def test_the_provider_is_asked_once_and_only_when_a_token_is_needed() -> None:
    provider = Provider()
    client = provider.make_client(read(PROGRAM))
    assert provider.list_sent() == []
    assert [provider.call(client) for _ in range(2)] == ["Bearer token"] * 2
    issued = ["POST tokens.invalid", "GET a.invalid"]
    assert provider.list_sent() == ["GET login.invalid", *issued, *issued]
    assert str(provider.requests[0].url) == DISCOVERY
    assert not {"authorization", "content-type"} & {*provider.requests[0].headers}


def test_an_asynchronous_client_asks_it_too() -> None:
    provider = Provider()

    async def call() -> str:
        async with httpx2.AsyncClient(transport=httpx2.MockTransport(provider.answer)) as http:
            client = AsyncClient(
                credentials=read(PROGRAM), base_url="http://a.invalid", http_client=http
            )
            return await client._sender.send(READ, {}, RequestOptions())

    assert asyncio.run(call()) == "Bearer token"
    assert provider.list_sent()[:2] == ["GET login.invalid", "POST tokens.invalid"]


def test_a_token_a_function_and_a_given_address_need_no_provider() -> None:
    provider = Provider()
    given = ClientCredentials("id", "word", token_url="https://tokens.invalid/own")
    for one in ("own", lambda: "own", given):
        provider.call(provider.make_client(read(one)))
    assert "GET login.invalid" not in provider.list_sent()


@pytest.mark.parametrize("endpoint", ["http://tokens.invalid/issue", "issue", "file:///etc/a"])
def test_a_secret_is_not_sent_to_an_address_without_protection(endpoint: str) -> None:
    provider = Provider({"token_endpoint": endpoint})
    with pytest.raises(LlamaCloudError, match="does not begin with https://; pass token_url="):
        provider.call(provider.make_client(read(PROGRAM)))
    assert provider.list_sent() == ["GET login.invalid"]


def test_a_provider_without_protection_may_name_an_address_without_it() -> None:
    provider = Provider({"token_endpoint": "http://tokens.invalid/issue"})
    credentials = read(PROGRAM, DISCOVERY.replace("https", "http"))
    assert provider.call(provider.make_client(credentials)) == "Bearer token"


def test_a_provider_that_names_no_address_is_said() -> None:
    provider = Provider({"issuer": "https://login.invalid"})
    with pytest.raises(APIResponseValidationError, match="token_endpoint"):
        provider.call(provider.make_client(read(PROGRAM)))
