"""Checks and collects the settings of a client."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from ._about import BASE_URL, ENVIRONMENT_PREFIX
from .exceptions import InvalidValueError
from .headers import GivenHeaders, read_headers
from .http_syntax import (
    check_identifier,
    check_mapping,
    check_unicode,
    has_valid_host,
    is_plain_address,
)
from .lazy import httpx2, query, timeouts
from .options import (
    DEFAULT_MAX_RETRIES,
    Address,
    Headers,
    NotGiven,
    Query,
    is_of_httpx,
    not_given,
)
from .security import Credentials, GivenCredentials, NoCredentials

# More than any useful response, but small enough to fit in memory.
DEFAULT_MAX_RESPONSE_BYTES: Final = 1 << 28


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings that apply to every call of a client.

    `address` is the base URL as httpx2 writes it. `chosen_timeout` is None where the default
    applies. `server_variables` are those of the server of the document that was chosen; None when
    the base URL was not chosen among them.
    """

    address: str
    chosen_timeout: timeouts.Timeout | None = None
    max_retries: int = DEFAULT_MAX_RETRIES
    headers: GivenHeaders = field(default_factory=GivenHeaders, repr=False)
    query: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    credentials: Credentials = field(default_factory=NoCredentials, repr=False)
    max_response_bytes: int | None = DEFAULT_MAX_RESPONSE_BYTES
    follow_redirects: bool = True
    lenient: bool = False
    server_variables: Mapping[str, str] | None = None

    @property
    def base_url(self) -> httpx2.URL:
        """The address all paths are added to."""
        return httpx2.URL(self.address)

    @property
    def timeout(self) -> timeouts.Timeout:
        """How long each step of a call and the whole call may take."""
        chosen = self.chosen_timeout
        return timeouts.DEFAULT_TIMEOUT if chosen is None else chosen


@dataclass(slots=True)
class SettingsCell:
    """The settings of a client, which it shares with its resources and which can be replaced."""

    current: Settings


def make_settings(
    credentials: Credentials | None, base_url: str | httpx2.URL | Address | None
) -> Settings:
    """The settings of a new client; raises the package's own error or TypeError."""
    return Settings(**_read_address(base_url), credentials=credentials or NoCredentials())


def _read_address(given: object) -> dict[str, Any]:
    address = given if isinstance(given, Address) else None
    return {
        "address": read_base_url(address.url if address else given),
        "server_variables": address.variables if address else None,
    }


def change_settings(
    settings: Settings,
    *,
    credentials: GivenCredentials | None = None,
    base_url: str | httpx2.URL | Address | None = None,
    timeout: timeouts.TimeoutTypes | NotGiven = not_given,
    max_retries: int | NotGiven = not_given,
    default_headers: Headers | None = None,
    set_default_headers: Headers | None = None,
    default_query: Query | None = None,
    set_default_query: Query | None = None,
    max_response_bytes: int | NotGiven | None = not_given,
    follow_redirects: bool | NotGiven = not_given,
    lenient: bool | NotGiven = not_given,
) -> Settings:
    """A copy with what is given changed.

    `default_headers` and `default_query` are added to the present ones; `set_default_headers` and
    `set_default_query` replace them.
    """
    changes: dict[str, Any] = {}
    if credentials:
        changes["credentials"] = settings.credentials.change(credentials)
    if base_url is not None:
        changes |= _read_address(base_url)
    if not isinstance(timeout, NotGiven):
        changes["chosen_timeout"] = timeouts.read_timeout(timeout)
    if not isinstance(max_retries, NotGiven):
        changes["max_retries"] = read_max_retries(max_retries)
    if default_headers is not None or set_default_headers is not None:
        changes["headers"] = _change_headers(settings.headers, default_headers, set_default_headers)
    if default_query is not None or set_default_query is not None:
        changes["query"] = _change_query(settings.query, default_query, set_default_query)
    if not isinstance(max_response_bytes, NotGiven):
        changes["max_response_bytes"] = _read_most_bytes(max_response_bytes)
    if not isinstance(follow_redirects, NotGiven):
        changes["follow_redirects"] = _read_choice("follow_redirects", follow_redirects)
    if not isinstance(lenient, NotGiven):
        changes["lenient"] = _read_choice("lenient", lenient)
    return replace(settings, **changes)


def _change_headers(
    present: GivenHeaders, added: Headers | None, replacing: Headers | None
) -> GivenHeaders:
    if replacing is None:
        return present.update(read_headers("default_headers", added))
    _refuse_both("default_headers", added)
    return read_headers("set_default_headers", replacing)


def _change_query(
    present: Mapping[str, object], added: Query | None, replacing: Query | None
) -> Mapping[str, object]:
    argument, changed = "default_query", present
    if replacing is not None:
        _refuse_both(argument, added)
        argument, changed = "set_default_query", check_mapping("set_default_query", replacing)
    else:
        changed = {**present, **check_mapping(argument, added)}
    query.write_extra_query(argument, changed)  # A mistake is reported now, not by every call.
    return dict(changed)


def _refuse_both(argument: str, added: object) -> None:
    if added is not None:
        raise ValueError(f"pass either {argument}= or set_{argument}=, not both")


def read_base_url(given: object) -> str:
    """The base URL, as httpx2 writes it: as given, else from the environment, else the document's.

    Raises the package's own error when it is not an http or https URL.
    """
    variable = f"{ENVIRONMENT_PREFIX}_BASE_URL"
    named = os.environ.get(variable) if given is None else None
    text = named or BASE_URL if given is None else given
    name = f"the environment variable {variable}" if named else "base_url"
    if text is None:
        raise InvalidValueError(
            f"base_url is missing: pass base_url= or set the environment variable {variable}"
        )
    if isinstance(text, str) and is_plain_address(text):
        return text
    if not isinstance(text, (str, httpx2.URL)) and not is_of_httpx(text):
        raise TypeError("base_url must be a string")
    return _check_address(name, str(text))


def _check_address(name: str, text: str) -> str:
    url = _parse_url(text)
    if url is None or url.scheme not in ("http", "https") or not has_valid_host(url):
        raise InvalidValueError(
            f"{name} must be a URL that begins with http:// or https:// and has a valid host and "
            "port"
        )
    if url.userinfo or url.query or url.fragment:
        raise InvalidValueError(f"{name} must have no user name, password, query or fragment")
    return str(url)


def _parse_url(text: str) -> httpx2.URL | None:
    try:
        check_identifier("base_url", check_unicode("base_url", text))
        return httpx2.URL(text)
    except (httpx2.InvalidURL, ValueError):
        return None


def read_max_retries(max_retries: object) -> int:
    """The number of retries a caller chose; raises TypeError or ValueError when it is not valid."""
    return _read_count("max_retries", max_retries, "an integer")


def _read_most_bytes(most: object) -> int | None:
    if most is None:
        return None
    return _read_count("max_response_bytes", most, "an integer or None")


def _read_count(argument: str, count: object, expected: str) -> int:
    if isinstance(count, bool) or not isinstance(count, int):
        raise TypeError(f"{argument} must be {expected}")
    if count < 0:
        raise ValueError(f"{argument} must not be negative")
    return count


def _read_choice(argument: str, chosen: object) -> bool:
    if not isinstance(chosen, bool):
        raise TypeError(f"{argument} must be True or False")
    return chosen
