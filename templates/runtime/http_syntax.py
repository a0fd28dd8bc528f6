"""Checks which text a header, a cookie or a path can contain.

Messages name the argument and never contain the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, cast

from .lazy import httpx2

_TOKEN: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # RFC 9110, 5.6.2
_HEADER_VALUE: Final = re.compile(r"(?:[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?)?")  # 5.5
_COOKIE_VALUE: Final = re.compile(r"[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*")  # RFC 6265, 4.1.1
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")

# An address whose spelling nothing changes: no port that is the default one, no name that has
# to be encoded, no number that could be an address of the internet protocol.
_PLAIN_ADDRESS: Final = re.compile(
    r"https?://(?:127\.0\.0\.1|(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)*[a-z][a-z0-9]*(?:-[a-z0-9]+)*)"
    r"(?::(?:[1-9][0-9]{3}|[1-5][0-9]{4}))?(?:/[A-Za-z0-9_-]+)*/?"
)

_MAX_PORT: Final = 65_535
# RFC 3986, section 3.2.2: httpx2 encodes what a name may not have, and a name is never encoded.
_NO_HOST: Final = re.compile(r"[%\s\[\]<>\"\\^`{|}]")

# A caller must not set the headers that control the connection or the end of a message.
_FRAMING_HEADERS: Final = frozenset(
    ("connection", "content-length", "te", "trailer", "transfer-encoding", "upgrade")
)


def check_text(name: str, text: object) -> str:
    """The text; raises TypeError naming `name` when it is not a string."""
    if not isinstance(text, str):
        raise TypeError(f"{name} must be a string")
    return text


def check_header_value(name: str, value: object) -> str:
    """The text; raises TypeError or ValueError naming `name` when a header cannot contain it."""
    text = check_text(name, value)
    if not _HEADER_VALUE.fullmatch(text):
        raise ValueError(
            f"{name} must be printable ASCII without line breaks or spaces at its ends"
        )
    return text


def check_header_name(argument: str, name: str) -> str:
    """The name; raises ValueError when a caller may not set a header of that name."""
    if not _TOKEN.fullmatch(name):
        raise ValueError(f"a name in {argument} is not a valid header name")
    if name.lower() in _FRAMING_HEADERS:
        raise ValueError(f"{argument} must not set {name.lower()}")
    return name


def check_cookie_value(name: str, text: str) -> str:
    """The text; raises ValueError naming `name` when a cookie cannot contain it."""
    if not _COOKIE_VALUE.fullmatch(text):
        raise ValueError(
            f"{name} must be printable ASCII without spaces, quotes, commas, semicolons or "
            "backslashes"
        )
    return text


def check_identifier(name: str, text: str) -> str:
    """The text; raises ValueError naming `name` when it cannot be an identifier in a URL."""
    if text in ("", ".", ".."):
        raise ValueError(f"{name} must not be empty, '.' or '..'")
    if _CONTROL.search(text):
        raise ValueError(f"{name} must not contain line breaks or other control characters")
    return text


def check_unicode(name: str, text: str) -> str:
    """The text; raises ValueError naming `name` when it cannot be written as UTF-8."""
    if _SURROGATE.search(text):
        raise ValueError(f"{name} contains text that is not valid Unicode")
    return text


def check_mapping(argument: str, given: object) -> Mapping[str, object]:
    """The mapping; raises TypeError naming `argument` when it is none or a name is no string."""
    if not isinstance(given, Mapping):
        raise TypeError(f"{argument} must be a mapping of names to values")
    named = cast("Mapping[object, object]", given)
    if not all(isinstance(name, str) for name in named):
        raise TypeError(f"the names in {argument} must be strings")
    return cast("Mapping[str, object]", named)


def is_plain_address(text: str) -> bool:
    """Whether it is a URL that needs no further check and is its own normal form."""
    return _PLAIN_ADDRESS.fullmatch(text) is not None


def has_valid_host(url: httpx2.URL) -> bool:
    """Whether the URL has a host that can exist and a port that can be connected to."""
    is_port = url.port is None or 0 < url.port <= _MAX_PORT
    return is_port and bool(url.host) and _NO_HOST.search(url.host) is None


def add_cookie(headers: httpx2.Headers, cookie: str) -> None:
    """Adds `name=value` to the Cookie header (RFC 6265, 4.2.1)."""
    present = headers.get("Cookie")
    headers["Cookie"] = f"{present}; {cookie}" if present else cookie
