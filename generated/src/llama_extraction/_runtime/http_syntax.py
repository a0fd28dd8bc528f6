"""Which text a header, a cookie or a path can hold.

Messages name the argument and never repeat the text.
"""

from __future__ import annotations

import re
from typing import Final

import httpx2

_TOKEN: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # RFC 9110, 5.6.2
_HEADER_VALUE: Final = re.compile(r"(?:[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?)?")  # 5.5
_COOKIE_VALUE: Final = re.compile(r"[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*")  # RFC 6265, 4.1.1
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")

# Headers that say where a message ends or what becomes of the connection are not the caller's.
_FRAMING_HEADERS: Final = frozenset(
    ("connection", "content-length", "te", "trailer", "transfer-encoding", "upgrade")
)


def check_text(name: str, text: object) -> str:
    """The text if it is one; raises TypeError naming `name`."""
    if not isinstance(text, str):
        raise TypeError(f"{name} must be text")
    return text


def check_header_value(name: str, value: object) -> str:
    """The text if a header may hold it; raises TypeError or ValueError naming `name`."""
    text = check_text(name, value)
    if not _HEADER_VALUE.fullmatch(text):
        raise ValueError(
            f"{name} must be printable ASCII without line breaks or blanks at its ends"
        )
    return text


def check_header_name(argument: str, name: object) -> str:
    """The name if a caller may add a header called so; raises TypeError or ValueError."""
    if not isinstance(name, str):
        raise TypeError(f"the names in {argument} must be text")
    if not _TOKEN.fullmatch(name):
        raise ValueError(f"a name in {argument} cannot be the name of a header")
    if name.lower() in _FRAMING_HEADERS:
        raise ValueError(f"{argument} must not set {name.lower()}")
    return name


def check_cookie_value(name: str, text: str) -> str:
    """The text if a cookie may hold it; raises ValueError naming `name`."""
    if not _COOKIE_VALUE.fullmatch(text):
        raise ValueError(
            f"{name} must be printable ASCII without blanks, quotes, commas, semicolons or "
            "backslashes"
        )
    return text


def check_identifier(name: str, text: str) -> str:
    """The text if it can name a thing; raises ValueError naming `name`."""
    if text in ("", ".", ".."):
        raise ValueError(f"{name} must not be empty or made of dots")
    if _CONTROL.search(text):
        raise ValueError(f"{name} must not hold line breaks or other control characters")
    return text


def check_unicode(name: str, text: str) -> str:
    """The text if UTF-8 can hold it; raises ValueError naming `name`."""
    if _SURROGATE.search(text):
        raise ValueError(f"{name} holds text that is no valid Unicode")
    return text


def add_cookie(headers: httpx2.Headers, cookie: str) -> None:
    """Adds `name=value` to the header of cookies (RFC 6265, 4.2.1)."""
    present = headers.get("Cookie")
    headers["Cookie"] = f"{present}; {cookie}" if present else cookie
