"""The proxies of the environment are those that httpx2 itself would use."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from httpx2._utils import get_environment_proxies
from runtime._about import LlamaCloudError
from runtime.proxies import read_proxies

from tests.fault_server.faults import make_response, say
from tests.fault_server.server import FaultServer
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
        ("socks5://p.invalid", "HTTPS_PROXY names a SOCKS proxy, which needs"),
    ],
)
def test_a_proxy_that_cannot_be_used_is_told_when_a_client_is_made(
    kind: Kind, address: str, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", address)
    with pytest.raises(LlamaCloudError, match=fault):
        call(kind, "http://a.invalid")


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
