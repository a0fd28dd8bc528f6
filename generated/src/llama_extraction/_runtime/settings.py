"""Checks and collects the settings of a client."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import httpx2

from ._about import BASE_URL, ENVIRONMENT_PREFIX, ErrorBase
from .call import (
    Settings,
    read_headers,
    read_max_retries,
    read_timeout,
    write_extra_query,
)
from .http_syntax import check_identifier, check_unicode
from .options import Address, Headers, NotGiven, Query, TimeoutTypes, not_given
from .security import Credentials, GivenCredential, NoCredentials


def make_settings(
    credentials: Credentials | None, base_url: str | httpx2.URL | Address | None
) -> Settings:
    """The settings of a new client; raises the package's own error or TypeError."""
    address = base_url if isinstance(base_url, Address) else None
    return Settings(
        read_base_url(address.url if address else base_url),
        credentials=credentials or NoCredentials(),
        server_variables=address.variables if address else None,
    )


def change_settings(
    settings: Settings,
    *,
    credentials: Mapping[str, GivenCredential] | None = None,
    base_url: str | httpx2.URL | None = None,
    timeout: TimeoutTypes | NotGiven = not_given,
    max_retries: int | NotGiven = not_given,
    default_headers: Headers | None = None,
    default_query: Query | None = None,
    max_response_bytes: int | NotGiven | None = not_given,
) -> Settings:
    """A copy with what is given changed; headers and query parameters are added."""
    changes: dict[str, Any] = {}
    if credentials:
        changes["credentials"] = settings.credentials.change(credentials)
    if base_url is not None:
        changes |= {"base_url": read_base_url(base_url), "server_variables": None}
    if not isinstance(timeout, NotGiven):
        changes["timeout"] = read_timeout(timeout)
    if not isinstance(max_retries, NotGiven):
        changes["max_retries"] = read_max_retries(max_retries)
    if default_headers is not None:
        changes["headers"] = httpx2.Headers(settings.headers)
        changes["headers"].update(read_headers("default_headers", default_headers))
    if default_query is not None:
        added = write_extra_query(default_query)
        names = {name for name, _ in added}
        changes["query"] = (*(one for one in settings.query if one[0] not in names), *added)
    if not isinstance(max_response_bytes, NotGiven):
        changes["max_response_bytes"] = max_response_bytes
    return replace(settings, **changes)


def read_base_url(given: object) -> httpx2.URL:
    """The base URL: as given, else from the environment, else the document's.

    Raises the package's own error when it is not an http or https URL.
    """
    variable = f"{ENVIRONMENT_PREFIX}_BASE_URL"
    text = given if given is not None else os.environ.get(variable) or BASE_URL
    if text is None:
        raise ErrorBase(
            f"base_url is missing: pass base_url= or set the environment variable {variable}"
        )
    if not isinstance(text, (str, httpx2.URL)):
        raise TypeError("base_url must be a string")
    url = _parse_url(str(text))
    if url is None or url.scheme not in ("http", "https") or not url.host:
        raise ErrorBase("base_url must be a URL that begins with http:// or https://")
    if url.userinfo or url.query or url.fragment:
        raise ErrorBase("base_url must have no user name, password, query or fragment")
    return url


def _parse_url(text: str) -> httpx2.URL | None:
    try:
        check_identifier("base_url", check_unicode("base_url", text))
        return httpx2.URL(text)
    except (httpx2.InvalidURL, ValueError):
        return None
