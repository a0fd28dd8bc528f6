"""Settings of the connection pools of both clients, and conversions between them and httpx2."""

from __future__ import annotations

import http.cookiejar
import os
import ssl
import sys
from collections.abc import Generator
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import httpcore2
import httpx2

from .exceptions import InvalidValueError

_ERRORS: Final[dict[type[Exception], type[httpx2.TransportError]]] = {
    httpcore2.ConnectTimeout: httpx2.ConnectTimeout,
    httpcore2.ReadTimeout: httpx2.ReadTimeout,
    httpcore2.WriteTimeout: httpx2.WriteTimeout,
    httpcore2.PoolTimeout: httpx2.PoolTimeout,
    httpcore2.ConnectError: httpx2.ConnectError,
    httpcore2.ReadError: httpx2.ReadError,
    httpcore2.WriteError: httpx2.WriteError,
    httpcore2.ProxyError: httpx2.ProxyError,
    httpcore2.UnsupportedProtocol: httpx2.UnsupportedProtocol,
    httpcore2.LocalProtocolError: httpx2.LocalProtocolError,
    httpcore2.RemoteProtocolError: httpx2.RemoteProtocolError,
}


@contextmanager
def convert_errors() -> Generator[None]:
    """Converts the exceptions of the connection pool to those of httpx2."""
    try:
        yield
    except tuple(_ERRORS) as error:
        raise _ERRORS[type(error)](str(error)) from error


def convert_request(request: httpx2.Request) -> httpcore2.Request:
    """The request, converted for the connection pool."""
    return httpcore2.Request(
        request.method,
        convert_url(request.url),
        headers=request.headers.raw,
        content=request.stream,
        extensions=request.extensions,
    )


def convert_response(
    response: httpcore2.Response, body: httpx2.SyncByteStream | httpx2.AsyncByteStream
) -> httpx2.Response:
    """The response, converted for httpx2, with a body that is not read yet."""
    received: Any = response
    extensions: dict[str, Any] = received.extensions
    return httpx2.Response(
        response.status, headers=response.headers, stream=body, extensions=extensions
    )


def convert_url(url: httpx2.URL) -> httpcore2.URL:
    """The URL, converted for the connection pool."""
    return httpcore2.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )


def convert_proxy(proxy: httpx2.Proxy | None) -> httpcore2.Proxy | None:
    """The proxy, converted for the connection pool."""
    if proxy is None:
        return None
    return httpcore2.Proxy(convert_url(proxy.url), proxy.raw_auth)


def find_tls_context() -> ssl.SSLContext:
    """The trusted certificates; they are read only once, because that is slow.

    Raises the package's own error when the environment names certificates that cannot be read.
    """
    return _make_tls_context(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


@lru_cache(maxsize=4)
def _make_tls_context(*variables: str | None) -> ssl.SSLContext:
    try:
        context = httpx2.create_ssl_context()
    except OSError as error:
        raise InvalidValueError(f"SSL_CERT_FILE or SSL_CERT_DIR cannot be read: {error}") from None
    if not any(variables) and _has_no_certificates(context) and find_spec("certifi"):
        context.load_verify_locations(import_module("certifi").where())
    return context


def _has_no_certificates(context: ssl.SSLContext) -> bool:
    # On Linux all certificates were read into the context, unless they are in a folder that is
    # searched when one is needed. Elsewhere the operating system itself decides.
    return (
        sys.platform == "linux"
        and not context.cert_store_stats()["x509_ca"]
        and not _lists_certificates(ssl.get_default_verify_paths().openssl_capath)
    )


def _lists_certificates(folder: str) -> bool:
    return any(Path(folder).glob("*.0"))


def make_empty_jar() -> http.cookiejar.CookieJar:
    """A cookie jar that stays empty, so that cookies of one call are not sent with another."""
    return http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy(allowed_domains=[]))
