"""The known formats: JSON Schema validation 2020-12, section 7.3; OpenAPI Format Registry."""

import base64
import binascii
import ipaddress
import re
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Final

from scripts.schemas.values import Json, exact, is_integer

_FLOAT_MAXIMUM: Final = Fraction(2**128 - 2**104)
RANGES: Final[Mapping[str, tuple[Fraction, Fraction, bool]]] = {
    **{
        f"int{bits}": (Fraction(-(2 ** (bits - 1))), Fraction(2 ** (bits - 1) - 1), True)
        for bits in (8, 16, 32, 64)
    },
    **{f"uint{bits}": (Fraction(0), Fraction(2**bits - 1), True) for bits in (8, 16, 32, 64)},
    "uint": (Fraction(0), Fraction(2**64 - 1), True),
    "float": (-_FLOAT_MAXIMUM, _FLOAT_MAXIMUM, False),
}
"""Numeric formats: the least value, the greatest value, and whether only integers are allowed."""

UNCONSTRAINED: Final = frozenset({"binary", "double", "password"})
"""Formats that every string or number has, such as hints for input forms."""


def _parses(read: Callable[[str], object]) -> Callable[[str], bool]:
    def is_readable(value: str) -> bool:
        try:
            read(value)
        except (ValueError, binascii.Error):
            return False
        return True

    return is_readable


def _matches(pattern: str) -> Callable[[str], bool]:
    compiled: list[re.Pattern[str]] = []

    def is_match(value: str) -> bool:
        if not compiled:
            compiled.append(re.compile(pattern, re.ASCII))
        return compiled[0].fullmatch(value) is not None

    return is_match


_TIME = r"([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([zZ]|[+-]([01]\d|2[0-3]):[0-5]\d)"
_IDENTIFIER: Final = re.compile(r"[A-Za-z0-9_.:~-]+")
_LABEL = r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_IRI_PART = r"[^\s<>\"{}|\\^`]*"
_URI_PART = r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*"
_SCHEME = r"[A-Za-z][A-Za-z0-9+.\-]*:"


def _is_date(value: str) -> bool:
    return len(value) == 10 and value.isascii() and _parses(date.fromisoformat)(value)


def _is_date_time(value: str) -> bool:
    day, separator, time = value[:10], value[10:11], value[11:]
    return separator in ("T", "t", " ") and _is_date(day) and _CHECKS["time"](time)


def _is_hostname(value: str) -> bool:
    return len(value) <= 253 and _matches(rf"{_LABEL}(\.{_LABEL})*")(value)


_CHECKS: Final[dict[str, Callable[[str], bool]]] = {
    "date": _is_date,
    "date-time": _is_date_time,
    "time": _matches(_TIME),
    "duration": _matches(r"P(?!$)(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?)"),
    "email": _matches(r"[^@\s\x80-\U0010ffff]+@[A-Za-z0-9.\-\[\]:]+"),
    "idn-email": _matches(r"[^@\s]+@[^@\s]+"),
    "hostname": _is_hostname,
    "idn-hostname": _matches(r"[^\s/@:]+"),
    "ipv4": _parses(ipaddress.IPv4Address),
    "ipv6": _parses(ipaddress.IPv6Address),
    "uuid": _matches(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
    "uri": _matches(_SCHEME + _URI_PART),
    "uri-reference": _matches(_URI_PART),
    "iri": _matches(_SCHEME + _IRI_PART),
    "iri-reference": _matches(_IRI_PART),
    "json-pointer": _matches(r"(/([^~/]|~[01])*)*"),
    "relative-json-pointer": _matches(r"(0|[1-9]\d*)(#|(/([^~/]|~[01])*)*)"),
    "byte": _parses(lambda value: base64.b64decode(value, validate=True)),
    "base64url": _matches(r"[A-Za-z0-9_-]*={0,2}"),
}
SAMPLES: Final[Mapping[str, tuple[str, ...]]] = {
    "date": ("2024-02-29",),
    "date-time": ("2024-02-29T12:30:00Z",),
    "time": ("12:30:00Z",),
    "duration": ("P1D",),
    "email": ("a@example.org",),
    "idn-email": ("ä@example.org", "a@example.org"),
    "hostname": ("example.org",),
    "idn-hostname": ("bücher.example", "example.org"),
    "ipv4": ("192.0.2.1",),
    "ipv6": ("2001:db8::1",),
    "uuid": ("123e4567-e89b-12d3-a456-426614174000",),
    "uri": ("https://example.org/a", "urn:a"),
    "uri-reference": ("a/b", "https://example.org/a"),
    "iri": ("https://example.org/ä", "https://example.org/a"),
    "iri-reference": ("ä/b", "a/b"),
    "json-pointer": ("/a/0", ""),
    "relative-json-pointer": ("1/a",),
    "byte": ("aGVsbG8=", ""),
    "base64url": ("aGVsbG8_", ""),
}
"""Example strings of each known format."""

OUTLINES: Final[Mapping[str, str]] = {
    "date": r"^\d{4}-[01]\d-[0-3]\d$",
    "date-time": r"^\d{4}-[01]\d-[0-3]\d[Tt ][0-2]\d:[0-5]\d:[0-6]\d(\.\d+)?([zZ]|[+-]\d\d:\d\d)$",
    "time": r"^[0-2]\d:[0-5]\d:[0-6]\d(\.\d+)?([zZ]|[+-]\d\d:\d\d)$",
    "ipv4": r"^[0-9]{1,3}(\.[0-9]{1,3}){3}$",
    "uuid": r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
}
"""A pattern for each format that every string of the format matches."""

EXACT_OUTLINES: Final = frozenset({"uuid"})
"""Formats that every string has that matches the pattern above."""

NARROWER: Final[Mapping[str, frozenset[str]]] = {
    "email": frozenset({"idn-email"}),
    "hostname": frozenset({"idn-hostname"}),
    "ipv4": frozenset({"idn-hostname"}),
    "uri": frozenset({"iri", "uri-reference", "iri-reference"}),
    "uri-reference": frozenset({"iri-reference"}),
    "iri": frozenset({"iri-reference"}),
    "uuid": frozenset({"hostname", "idn-hostname", "uri-reference", "iri-reference"}),
    "date": frozenset({"hostname", "idn-hostname", "uri-reference", "iri-reference"}),
}
"""For each format, the formats that contain all its values."""

_DISJOINT: Final = (
    frozenset({"date", "date-time", "time", "duration", "email", "ipv4", "ipv6", "uuid"}),
    frozenset({"date", "date-time", "time", "duration", "email", "ipv4", "ipv6", "uri"}),
    frozenset({"uuid", "uri", "email"}),
)


def are_disjoint(one: str, other: str) -> bool:
    """Whether no string has both formats."""
    return one != other and any(one in group and other in group for group in _DISJOINT)


def is_known_format(name: str) -> bool:
    """Whether it is known here which values have a format."""
    return name in UNCONSTRAINED or name in _CHECKS or name in RANGES


def has_format(name: str, value: Json) -> bool | None:
    """Whether a value has a format; None if the format is unknown.

    A format is either about strings or about numbers; values of other types always have it.
    """
    if name in UNCONSTRAINED:
        return True
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return True
    if isinstance(value, str):
        check = _CHECKS.get(name)
        return check(value) if check else (True if name in RANGES else None)
    if name in RANGES:
        least, greatest, whole = RANGES[name]
        return least <= exact(value) <= greatest and (not whole or is_integer(value))
    return True if name in _CHECKS else None


def is_identifier(text: str) -> bool:
    """Whether a text looks like an id: letters, digits and a few signs."""
    return _IDENTIFIER.fullmatch(text) is not None
