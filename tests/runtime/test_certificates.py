"""Whose certificates are trusted, and what is said when none vouches for the service."""

from __future__ import annotations

import ssl
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import trustme
from runtime import pool
from runtime.exceptions import APIConnectionError

from tests.fault_server.faults import make_response, say
from tests.fault_server.server import FaultServer
from tests.runtime.api import Kind, both, call


@pytest.fixture
def bare_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A slim image: no certificates anywhere but in certifi; the folder the system looks in."""
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
    certifi = tmp_path / "certifi.pem"
    trustme.CA().cert_pem.write_to_path(certifi)
    monkeypatch.setattr("httpx2.create_ssl_context", make_empty_context)
    monkeypatch.setattr(pool, "find_spec", lambda _: True)
    monkeypatch.setattr(pool, "import_module", lambda _: SimpleNamespace(where=lambda: certifi))
    paths = SimpleNamespace(openssl_capath=str(tmp_path / "certificates"))
    monkeypatch.setattr("ssl.get_default_verify_paths", lambda: paths)
    pool._make_tls_context.cache_clear()
    return tmp_path / "certificates"


def make_empty_context() -> ssl.SSLContext:
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def count_certificates() -> int:
    pool._make_tls_context.cache_clear()
    found = pool.find_tls_context().cert_store_stats()["x509_ca"]
    pool._make_tls_context.cache_clear()
    return found


def test_certifi_helps_out_where_the_system_has_no_certificates(bare_system: Path) -> None:
    assert count_certificates() == 1
    bare_system.mkdir()
    assert count_certificates() == 1


def test_certificates_of_the_system_go_first(
    bare_system: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare_system.mkdir()
    (bare_system / "0a1b2c3d.0").touch()
    assert count_certificates() == 0


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "SSL_CERT_DIR"])
def test_what_the_environment_names_goes_first(
    bare_system: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, "/somewhere")
    assert count_certificates() == 0


@pytest.mark.parametrize(("name", "value"), [("find_spec", None), ("platform", "win32")])
def test_nothing_is_added_without_certifi_or_where_the_system_decides_itself(
    bare_system: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: Any
) -> None:
    if name == "platform":
        monkeypatch.setattr("sys.platform", value)
    else:
        monkeypatch.setattr(pool, "find_spec", lambda _: value)
    assert count_certificates() == 0


@both
def test_a_service_nobody_vouches_for_is_told_in_a_sentence(kind: Kind) -> None:
    theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("localhost").configure_cert(theirs)
    with FaultServer(say(make_response()), theirs) as server:
        url = server.url.replace("127.0.0.1", "localhost")
        with pytest.raises(APIConnectionError, match=r"install `ca-certificates` or") as caught:
            call(kind, url, max_retries=3)
    assert "SSL_CERT_FILE" in str(caught.value)
