"""Requests are passed on to a service, and both ways are held to the document."""

import json
from collections.abc import Callable
from typing import Any

import anyio
import httpx2
import pytest

from scripts.sandbox.application import Settings, create_app
from scripts.sandbox.proxy import PROBLEMS_HEADER, Proxy

Fixture = Callable[..., Any]
ITEM = {
    "type": "object",
    "required": ["id"],
    "properties": {"id": {"type": "integer"}},
    "additionalProperties": False,
}
CONTENT = {"content": {"application/json": {"schema": ITEM}}}
OPERATION = {
    "parameters": [{"name": "n", "in": "query", "schema": {"type": "integer"}}],
    "responses": {
        "200": {
            "description": "-",
            **CONTENT,
            "headers": {"X-Total": {"required": True, "schema": {"type": "integer"}}},
        }
    },
}
PATHS = {"/a/{id}": {"get": OPERATION, "post": {**OPERATION, "requestBody": CONTENT}}}
GOOD = {"content-type": "application/json", "x-total": "1"}


@pytest.fixture
def ask(make_document: Fixture) -> Fixture:
    """Asks a proxy for a service that gives one answer; the response, and what the service got."""

    def ask_proxy(request: httpx2.Request, answer: httpx2.Response | None) -> Any:
        document = make_document(PATHS, servers=[{"url": "https://api.example/v1"}])
        got: list[httpx2.Request] = []

        def serve(passed: httpx2.Request) -> httpx2.Response:
            got.append(passed)
            if answer is None:
                raise httpx2.ConnectError("refused")
            return answer

        async def fetch() -> httpx2.Response:
            upstream = httpx2.AsyncClient(transport=httpx2.MockTransport(serve))
            lines: list[str] = []
            proxy = Proxy("http://upstream.example/base/", upstream)
            app = create_app(document, Settings(proxy=proxy, log=lines.append))
            async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app)) as client:
                response = await client.send(request)
            assert len(lines) == 1
            return response

        return anyio.run(fetch), got

    return ask_proxy


def test_a_request_is_passed_on_as_it_came(ask: Fixture) -> None:
    """The service's address stands for the document's first server."""
    answer = httpx2.Response(200, headers=GOOD, content=b'{"id": 1}')
    request = httpx2.Request(
        "POST", "http://sandbox/v1/a/x%2Fy?n=1", headers={"X-Key": "k"}, json={"id": 2}
    )
    response, (passed,) = ask(request, answer)
    assert str(passed.url) == "http://upstream.example/base/a/x%2Fy?n=1"
    assert (passed.method, passed.headers["x-key"], passed.content) == ("POST", "k", b'{"id":2}')
    assert passed.headers["host"] == "upstream.example"
    assert (response.status_code, response.content) == (200, b'{"id": 1}')
    assert response.headers["x-total"] == "1"
    assert PROBLEMS_HEADER not in response.headers


BROKEN = [
    ("GET", "/v1/a/1?n=x", 200, GOOD, {"id": 1}, "request query.n: Input should be a valid"),
    ("GET", "/v1/a/1", 200, GOOD, {"id": "x"}, "response body.id: Input should be a valid"),
    ("GET", "/v1/a/1", 200, GOOD, {}, "response body.id: Field required"),
    ("GET", "/v1/a/1", 418, GOOD, {}, "response status: the document declares 200"),
    ("GET", "/v1/a/1", 200, {**GOOD, "content-type": "text/csv"}, {},
     "response header.content-type: the document declares application/json"),
    ("GET", "/v1/a/1", 200, {"content-type": "application/json"}, {"id": 1},
     "response header.X-Total: Field required"),
    ("GET", "/v1/a/1", 200, GOOD, {"id": 1, "\x1b[2m": 1},
     r"response body.\u001b[2m: Extra inputs"),
    ("GET", "/v1/b", 200, GOOD, {}, "request GET /v1/b: not in the document"),
    ("HEAD", "/v1/a/1", 200, GOOD, None, ""),
]  # fmt: skip


@pytest.mark.parametrize(("method", "path", "status", "headers", "body", "said"), BROKEN)
def test_what_breaks_the_document_is_said_and_passed_on_all_the_same(
    ask: Fixture,
    method: str,
    path: str,
    status: int,
    headers: dict[str, str],
    body: Any,
    said: str,
) -> None:
    """Whoever tries a service sees its answer and what is wrong with it."""
    content = b"" if body is None else json.dumps(body).encode()
    answer = httpx2.Response(status, headers=headers, content=content)
    response, got = ask(httpx2.Request(method, f"http://sandbox{path}"), answer)
    assert len(got) == 1
    assert response.status_code == status
    told = response.headers.get(PROBLEMS_HEADER, "")
    assert told.startswith(said) if said else told == ""


def test_a_service_that_is_not_there_is_a_bad_gateway(ask: Fixture) -> None:
    """One sentence says which."""
    response, _ = ask(httpx2.Request("GET", "http://sandbox/v1/a/1"), None)
    assert response.status_code == 502
    assert "http://upstream.example/base/ did not respond: refused" in response.json()["detail"]
