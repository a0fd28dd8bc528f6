"""The proxies of the environment are those that httpx2 itself would use."""

from __future__ import annotations

import ssl
from typing import Any

import httpx2
import pytest
import trustme
from httpx2._utils import get_environment_proxies
from runtime._about import LlamaCloudError
from runtime.exceptions import APIConnectionError
from runtime.proxies import read_proxies

from tests.fault_server.faults import make_response, say
from tests.fault_server.server import Fault, FaultServer, Peer
from tests.runtime.api import Job, Kind, both, call

VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.mark.parametrize(
    "exceptions",
    [
        "", "*", "a.invalid, *", "a.invalid", ".a.invalid", "*.a.invalid", "a.invalid:80,b:c",
        "localhost,LocalHost", "127.0.0.1", "::1", "[::1]", "10.0.0.0/8,fe80::/10", "10.0.0.0/99",
        "a/b", "https://a.invalid", "no name", " , ",
    ],
)  # fmt: skip
def test_exceptions_are_read_as_httpx2_reads_them(
    exceptions: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://user:word@p.invalid:1")
    monkeypatch.setenv("ALL_PROXY", "q.invalid:2")
    monkeypatch.setenv("NO_PROXY", exceptions)
    expected = {
        pattern: address and str(httpx2.Proxy(address).url)
        for pattern, address in get_environment_proxies().items()
    }
    read = read_proxies()
    assert {pattern: one and str(one.url) for pattern, one in read.items()} == expected
    assert all(one is None or one.raw_auth in (None, (b"user", b"word")) for one in read.values())


def test_without_a_proxy_there_is_no_exception(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "a.invalid")
    assert read_proxies() == {}


@both
@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("ftp://p.invalid", "HTTPS_PROXY must name an http"),
        ("http://", "HTTPS_PROXY must name an http"),
        ("http://a:b", "HTTPS_PROXY must name an http"),
        ("http://a:99999", "HTTPS_PROXY must name an http"),
        ("http://[bad", "HTTPS_PROXY must name an http"),
    ],
)
def test_a_proxy_that_cannot_be_used_is_told_when_a_client_is_made(
    kind: Kind, address: str, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", address)
    with pytest.raises(LlamaCloudError, match=fault):
        call(kind, "http://a.invalid")


def test_a_socks_proxy_needs_its_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "socks5://p.invalid")
    monkeypatch.setattr("runtime.proxies.find_spec", lambda _: None)
    with pytest.raises(LlamaCloudError, match="HTTPS_PROXY names a SOCKS proxy, which needs"):
        read_proxies()
    monkeypatch.setattr("runtime.proxies.find_spec", lambda _: object())
    assert [str(one and one.url) for one in read_proxies().values()] == ["socks5://p.invalid"]


@both
def test_a_proxy_of_the_environment_is_used(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    with FaultServer(say(make_response())) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url.replace("//", "//user:word@"))
        assert call(kind, "http://service.invalid") == [Job(id="1")]
    (request,) = proxy.requests
    assert request.startswith(b"GET http://service.invalid/jobs HTTP/1.1\r\n")
    assert b"Proxy-Authorization: Basic dXNlcjp3b3Jk\r\n" in request


@both
def test_certificates_that_cannot_be_read_are_told_when_a_client_is_made(
    kind: Kind, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "missing.pem"))
    with pytest.raises(LlamaCloudError, match="SSL_CERT_FILE or SSL_CERT_DIR cannot be read"):
        call(kind, "http://a.invalid")


def open_tunnel(tls: ssl.SSLContext) -> Fault:
    """A proxy that is itself the service at the other end of its tunnels."""

    def fault(peer: Peer) -> None:
        peer.read_request()
        peer.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with tls.wrap_socket(peer.connection, server_side=True) as peer.connection:
            while peer.read_request():
                peer.send(make_response())

    return fault


@both
def test_a_proxy_of_the_environment_is_tunnelled_through(
    kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = trustme.CA()
    theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("service.invalid").configure_cert(theirs)
    with authority.cert_pem.tempfile() as trusted, FaultServer(open_tunnel(theirs)) as proxy:
        monkeypatch.setenv("SSL_CERT_FILE", trusted)
        monkeypatch.setenv("ALL_PROXY", proxy.url)
        assert call(kind, "https://service.invalid") == [Job(id="1")]
    connect, request = proxy.requests
    assert connect.startswith(b"CONNECT service.invalid:443 HTTP/1.1\r\n")
    assert request.startswith(b"GET /jobs HTTP/1.1\r\n")
    assert b"authorization" not in connect.lower()


@both
@pytest.mark.parametrize(
    ("status", "tries"), [("407 Proxy Authentication Required", 1), ("503 Busy", 2)]
)
def test_a_proxy_that_will_not_connect_is_asked_again_only_where_that_can_help(
    kind: Kind, status: str, tries: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("runtime.retry.FIRST_WAIT", 0.001)
    with FaultServer(say(make_response(status=status.encode()))) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        with pytest.raises(APIConnectionError, match=f"ProxyError: {status}"):
            call(kind, "https://service.invalid", max_retries=1)
    assert len(proxy.requests) == tries
