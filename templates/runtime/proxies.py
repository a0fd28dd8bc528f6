"""The proxies that the environment names: HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY."""

from __future__ import annotations

import ipaddress
from importlib.util import find_spec
from typing import Final
from urllib.request import getproxies

import httpx2

from .exceptions import InvalidValueError
from .http_syntax import has_valid_host

_SCHEMES: Final = ("http", "https", "all")


def read_proxies() -> dict[str, httpx2.Proxy | None]:
    """The proxy for each URL pattern, in the form that `mounts=` of an HTTP client takes.

    The proxy is None for URLs that are called without one.

    Raises the package's own error when the environment names a proxy that cannot be used.
    """
    named = getproxies()
    exceptions = [name.strip() for name in named.get("no", "").split(",") if name.strip()]
    if "*" in exceptions:
        return {}
    proxies: dict[str, httpx2.Proxy | None] = {
        f"{scheme}://": _make_proxy(scheme, named[scheme])
        for scheme in _SCHEMES
        if named.get(scheme)
    }
    patterns = [_make_pattern(name) for name in exceptions] if proxies else []
    return {**proxies, **{one: None for one in patterns if one is not None and _is_url(one)}}


def _make_proxy(scheme: str, address: str) -> httpx2.Proxy:
    variable = f"{scheme.upper()}_PROXY"
    fault = f"the environment variable {variable} must name an http, https or socks5 proxy"
    try:
        proxy = httpx2.Proxy(address if "://" in address else f"http://{address}")
    except (ValueError, httpx2.InvalidURL):
        raise InvalidValueError(fault) from None
    if not has_valid_host(proxy.url):
        raise InvalidValueError(fault)
    if proxy.url.scheme.startswith("socks") and find_spec("socksio") is None:
        need = "which needs `pip install httpx2[socks]`"
        raise InvalidValueError(f"{variable} names a SOCKS proxy, {need}")
    return proxy


def _make_pattern(name: str) -> str | None:
    """The URL pattern for an entry of NO_PROXY; None when the entry is not valid."""
    if "://" in name:
        scheme, _, rest = name.partition("://")
        return f"{scheme}://{rest.partition('/')[0]}"
    if "/" in name:
        return _make_network_pattern(name)
    if _is_address(name):
        return f"all://[{name}]" if ":" in name else f"all://{name}"
    if name.startswith(("[", "*.")) or name.lower() == "localhost":
        return f"all://{name}"
    # `name` matches itself and all names below it; `.name` only those below.
    return f"all://*{name}"


def _make_network_pattern(name: str) -> str | None:
    address, _, length = name.partition("/")
    try:
        ipaddress.ip_network(name, strict=False)
    except ValueError:
        return None
    return f"all://[{address}]/{length}" if ":" in address else f"all://{address}/{length}"


def _is_url(pattern: str) -> bool:
    try:
        httpx2.URL(pattern)
    except httpx2.InvalidURL:
        return False
    return True


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
