"""The package's own HTTP clients take the settings of httpx2, and connect as it would."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
import trustme
from runtime.default_clients import DefaultAsyncHttpxClient, DefaultHttpxClient
from runtime.exceptions import APIConnectionError

from tests.fault_server.faults import keep_saying, make_response
from tests.fault_server.server import FaultServer
from tests.runtime.api import Job, Kind, both, call

MADE: dict[Kind, Callable[..., Any]] = {
    "sync": DefaultHttpxClient,
    "async": DefaultAsyncHttpxClient,
}


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


def serve(tls: ssl.SSLContext | None = None) -> FaultServer:
    return FaultServer(keep_saying(lambda _: make_response()), tls)


def ask(kind: Kind, url: str, **settings: Any) -> object:
    return call(kind, url, http_client=MADE[kind](**settings))


@both
def test_the_proxies_of_the_environment_count_unless_told_otherwise(
    kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serve() as proxy, serve() as service:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        assert ask(kind, "http://service.invalid") == [Job(id="1")]
        ask(kind, service.url, trust_env=False)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        ask(kind, service.url)
    assert (proxy.connections, service.connections) == (1, 2)


@both
def test_a_proxy_that_is_given_counts(kind: Kind) -> None:
    with serve() as proxy:
        assert ask(kind, "http://service.invalid", proxy=proxy.url) == [Job(id="1")]
    assert proxy.requests[0].startswith(b"GET http://service.invalid/jobs HTTP/1.1\r\n")


@both
def test_transports_that_are_given_are_used_as_they_are(kind: Kind) -> None:
    mock = httpx2.MockTransport(lambda _: httpx2.Response(200, json=[]))
    assert ask(kind, "http://a.invalid", transport=mock) == []
    assert ask(kind, "http://a.invalid", mounts={"http://": mock}) == []


@both
@pytest.mark.parametrize("settings", [{}, {"http2": True}, {"verify": False}])
def test_certificates_are_checked_unless_told_otherwise(
    kind: Kind, settings: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = trustme.CA()
    theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(theirs)
    with authority.cert_pem.tempfile() as trusted, serve(theirs) as service:
        if "verify" not in settings:
            with pytest.raises(APIConnectionError, match="CERTIFICATE_VERIFY_FAILED"):
                ask(kind, service.url, **settings)
            monkeypatch.setenv("SSL_CERT_FILE", trusted)
        assert ask(kind, service.url, **settings) == [Job(id="1")]


@both
def test_limits_that_are_given_count(kind: Kind) -> None:
    with serve() as service:
        limits = httpx2.Limits(max_connections=0)
        timeout = httpx2.Timeout(8, pool=0.05)
        with pytest.raises(APIConnectionError, match="PoolTimeout"):
            call(kind, service.url, http_client=MADE[kind](limits=limits), timeout=timeout)
