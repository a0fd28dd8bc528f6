"""Redirects are followed a few times, and no secret goes along to another origin."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from runtime.exceptions import APIStatusError
from runtime.operation import Operation, Response

from tests.fault_server.faults import keep_saying, make_response, say, say_in_turn
from tests.fault_server.server import FaultServer
from tests.runtime.api import (
    CREATE,
    KEY,
    KINDS,
    LIST,
    Job,
    Kind,
    call,
    make_http_client,
)

pytestmark = pytest.mark.parametrize("kind", KINDS)


def redirect(location: str, status: str = "302 - Found", *more: bytes) -> bytes:
    return make_response(b"", b"Location: " + location.encode(), *more, status=status.encode())


SECRETS: dict[str, Any] = {
    "default_headers": {"X-Team": "team-secret"},
    "options": {"extra_headers": {"X-Own": "own-secret"}},
}


def test_a_redirect_on_the_same_origin_keeps_the_credentials(kind: Kind) -> None:
    with FaultServer(say_in_turn(redirect("/other?x=1"), make_response())) as server:
        assert call(kind, server.url, LIST, {"session": "abc"}, **SECRETS) == [Job(id="1")]
    first, second = server.requests
    assert second.startswith(b"GET /other?x=1 HTTP/1.1")
    for line in (KEY, "Cookie: session=abc", "X-Team: team-secret", "X-Own: own-secret"):
        assert line.encode() in first
        assert line.encode() in second


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_redirect_to_another_origin_takes_no_secret_along(kind: Kind, host: str) -> None:
    """Neither to another port nor to another host."""
    with FaultServer(say(make_response())) as other:
        location = f"http://{host}:{other.port}/elsewhere"
        with FaultServer(
            say_in_turn(redirect(location, "307 T", b"Set-Cookie: theirs=1"))
        ) as server:
            value = call(kind, server.url, LIST, {"session": "abc"}, **SECRETS)
    assert value == [Job(id="1")]
    (request,) = other.requests
    assert request.startswith(b"GET /elsewhere HTTP/1.1")
    for text in (KEY, "secret", "abc", "theirs", "Cookie", "Authorization", str(server.port)):
        assert text.lower().encode() not in request.lower()
    assert b"user-agent: llama-extraction/" in request.lower()


def test_a_redirect_back_does_not_bring_the_secrets_back(kind: Kind) -> None:
    seen: list[httpx2.Request] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        places = ["http://b.invalid/", "http://a.invalid/end"]
        if len(seen) <= len(places):
            return httpx2.Response(302, headers={"location": places[len(seen) - 1]})
        return httpx2.Response(200, json=[])

    assert call(kind, "http://a.invalid", http_client=make_http_client(kind, handle)) == []
    assert ["authorization" in one.headers for one in seen] == [True, False, False]


@pytest.mark.parametrize("location", ["https://a.invalid/jobs", "http://a.invalid:8080/jobs"])
def test_scheme_and_port_are_part_of_the_origin(kind: Kind, location: str) -> None:
    seen: list[httpx2.Request] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        if len(seen) == 1:
            return httpx2.Response(301, headers={"location": location})
        return httpx2.Response(200, json=[])

    assert call(kind, "http://a.invalid", http_client=make_http_client(kind, handle)) == []
    assert "authorization" not in seen[1].headers


def test_the_authentication_of_a_given_client_stays_with_its_origin(kind: Kind) -> None:
    seen: list[httpx2.Request] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        if len(seen) == 1:
            return httpx2.Response(302, headers={"location": "http://b.invalid/"})
        return httpx2.Response(200, json=[])

    http = make_http_client(kind, handle)
    http.auth = ("user", "password")
    http.headers["X-Own"] = "own-secret"
    http.cookies.set("own", "cookie", domain="a.invalid")
    assert call(kind, "http://a.invalid", http_client=http) == []
    assert seen[0].headers["authorization"].startswith("Basic ")
    assert "own-secret" in seen[0].headers.values()
    assert not {"authorization", "x-own", "cookie"} & set(seen[1].headers)


@pytest.mark.parametrize("max_retries", [0, 2])
def test_a_redirect_loop_ends_after_a_few_requests(kind: Kind, max_retries: int) -> None:
    with (
        FaultServer(keep_saying(lambda n: redirect(f"/{n}"))) as server,
        pytest.raises(APIStatusError, match="more than 5 times") as caught,
    ):
        call(kind, server.url, max_retries=max_retries)
    assert caught.value.status_code == 302
    assert len(server.requests) == 6


@pytest.mark.parametrize(
    "location",
    [
        "http://",
        "http://[::1",
        "http://a:b:c/",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "javascript:alert(1)",
        "http://user:hunter2@127.0.0.1/",
        "http://exa mple.invalid\x01/",
    ],
)
def test_a_redirect_that_leads_nowhere_is_told(kind: Kind, location: str) -> None:
    def handle(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(302, headers={"location": location})

    with pytest.raises(APIStatusError, match="redirects") as caught:
        call(kind, "http://a.invalid", http_client=make_http_client(kind, handle))
    assert "hunter2" not in repr(vars(caught.value))


def test_a_redirect_without_a_place_is_a_status(kind: Kind) -> None:
    fault = say(make_response(b"", status=b"302 - Found"))
    with FaultServer(fault) as server, pytest.raises(APIStatusError, match="302 - Found"):
        call(kind, server.url)


@pytest.mark.parametrize(
    ("status", "method"),
    [(301, "GET"), (302, "GET"), (303, "GET"), (307, "POST"), (308, "POST")],
)
def test_the_method_is_kept_where_the_status_says_so(kind: Kind, status: int, method: str) -> None:
    with FaultServer(
        say_in_turn(redirect("/new", f"{status} X"), make_response(b'{"id":"1"}'))
    ) as server:
        assert call(kind, server.url, CREATE, {"body": {"id": "1"}}) == Job(id="1")
    assert server.requests[1].startswith(f"{method} /new HTTP/1.1".encode())
    assert server.requests[1].endswith(b'\r\n\r\n{"id":"1"}' if method == "POST" else b"\r\n\r\n")
    assert (b"content-type" in server.requests[1].lower()) is (method == "POST")


def test_a_question_about_headers_stays_one_when_the_response_is_elsewhere(kind: Kind) -> None:
    """RFC 9110, 15.4.4: GET replaces every method but HEAD."""
    head: Operation[None] = Operation("head", "HEAD", "/jobs", responses=(Response("204"),))
    with FaultServer(
        say_in_turn(redirect("/new", "303 See Other"), b"HTTP/1.1 204 No Content\r\n\r\n")
    ) as server:
        assert call(kind, server.url, head) is None
    assert server.requests[1].startswith(b"HEAD /new HTTP/1.1\r\n")


def test_a_body_does_not_go_to_another_origin(kind: Kind) -> None:
    with (
        FaultServer(say(make_response())) as other,
        FaultServer(say_in_turn(redirect(other.url, "307 X"))) as server,
        pytest.raises(APIStatusError, match="another origin"),
    ):
        call(kind, server.url, CREATE, {"body": {"id": "1"}})
    assert other.requests == []


def test_cookies_of_one_host_are_sent_to_none(kind: Kind) -> None:
    reply = make_response(b"[]", b"Set-Cookie: theirs=1; Path=/")
    with FaultServer(
        say_in_turn(redirect("/two", "302 - Found", b"Set-Cookie: a=1"), reply)
    ) as server:
        assert call(kind, server.url) == []
    assert b"cookie" not in server.requests[1].lower()
