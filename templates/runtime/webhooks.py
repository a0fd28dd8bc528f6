"""Reads the events that a service sends, and checks who signed them (Standard Webhooks 1.0)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
import time
from collections.abc import Iterable, Iterator
from typing import Any, Final, Generic, Protocol, TypeAlias, TypeVar, cast

from ._about import ENVIRONMENT_PREFIX, ErrorBase
from .exceptions import InvalidTypeError
from .reading import DecodeError, decode

T = TypeVar("T")


class _Headers(Protocol):
    def items(self) -> Iterable[tuple[str | bytes, object]]: ...


HeaderTypes: TypeAlias = _Headers | Iterable[tuple[str | bytes, str | bytes]]
"""The headers of a request as web frameworks have them, or its pairs as ASGI has them."""

_VARIABLE: Final = f"{ENVIRONMENT_PREFIX}_WEBHOOK_SECRET"
_SECRET_PREFIX: Final = "whsec_"
# Standard Webhooks, "Verifying webhook authenticity": older messages may be repeated by others.
_TOLERANCE: Final = 300
# The names of the headers begin with either; some services keep the name of their provider.
_PREFIXES: Final = ("webhook-", "svix-")


class WebhookError(ErrorBase):
    """A request that is no event of the service: wrong content, or not signed by the service."""


class EventReader(Generic[T]):
    """Reads the bodies of events."""

    def __init__(self, event: Any) -> None:
        self._event = event

    def parse(self, body: bytes | str) -> T:
        """The event in the body of a request.

        Raises WebhookError when the body is not an event of the document.
        """
        return cast("T", _read_event(self._event, body))


class SignedEventReader(Generic[T]):
    """Reads the bodies of events that the service signs."""

    def __init__(self, event: Any) -> None:
        self._event = event

    def parse(self, body: bytes | str, headers: HeaderTypes, *, secret: str | None = None) -> T:
        """The event in the body of a request, after its signature was checked.

        `body` is the body as it was received, before any parsing; `headers` are those of the
        request, as a mapping, as pairs, or as the environment of WSGI. `secret` is the secret of
        the webhook; default: the environment variable that ends in `_WEBHOOK_SECRET`. Raises
        WebhookError when the signature or the body is wrong, or the secret is missing.
        """
        self.verify(body, headers, secret=secret)
        return cast("T", _read_event(self._event, body))

    def verify(self, body: bytes | str, headers: HeaderTypes, *, secret: str | None = None) -> None:
        """Checks only the signature; raises WebhookError when the service did not make it."""
        key = _read_secret(secret)
        identity, moment, signatures = _read_headers(headers)
        if abs(time.time() - _read_moment(moment)) > _TOLERANCE:
            raise WebhookError("the webhook was sent too long ago, or the clocks differ too much")
        signed = f"{identity}.{moment}.".encode() + _encode(body)
        expected = base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
        if not any(hmac.compare_digest(expected, one) for one in _list_signatures(signatures)):
            raise WebhookError("the webhook has no valid signature")


def _encode(body: object) -> bytes:
    if isinstance(body, str):
        return body.encode()
    if isinstance(body, (bytes, bytearray, memoryview)):
        return bytes(cast("bytes", body))
    found = type(body).__name__
    raise InvalidTypeError(
        f"body must be the bytes or text of the request as it was received, not {found}"
    )


def _read_event(event: Any, body: bytes | str) -> object:
    try:
        return decode(event, _encode(body))
    except DecodeError as error:
        path, expected = error.path, error.expected
    raise WebhookError(f"the body is not an event of the document: at {path}, expected {expected}")


def _read_secret(given: str | None) -> bytes:
    secret = os.environ.get(_VARIABLE) if given is None else given
    if not secret:
        raise WebhookError(
            f"secret is missing: pass secret= or set the environment variable {_VARIABLE}"
        )
    try:
        return base64.b64decode(secret.removeprefix(_SECRET_PREFIX), validate=True)
    except (binascii.Error, ValueError):
        pass
    raise WebhookError("the secret must be Base64, perhaps with `whsec_` before it")


def _read_headers(headers: HeaderTypes) -> tuple[str, str, str]:
    found = dict(_list_headers(headers))
    for prefix in _PREFIXES:
        values = [found.get(f"{prefix}{name}") for name in ("id", "timestamp", "signature")]
        match values:
            case [str(identity), str(moment), str(signatures)]:
                return identity, moment, signatures
            case _:
                continue
    raise WebhookError("the webhook is not signed: headers such as `webhook-signature` are missing")


def _list_headers(headers: HeaderTypes) -> Iterator[tuple[str, str | None]]:
    items = getattr(headers, "items", None)
    pairs: Any = headers if items is None else items()
    try:
        for name, value in pairs:
            yield _read_name(_read_text(name) or ""), _read_text(value)
    except (TypeError, ValueError):
        pass
    else:
        return
    raise InvalidTypeError("headers must be a mapping or pairs of a name and a value")


def _read_name(name: str) -> str:
    """The name of a header; the environment of WSGI has it as a variable (RFC 3875, 4.1.18)."""
    return name.lower().removeprefix("http_").replace("_", "-")


def _read_text(value: object) -> str | None:
    if isinstance(value, bytes):
        return value.decode("latin-1")
    return value if isinstance(value, str) else None


def _read_moment(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < 16):
        raise WebhookError("the webhook's timestamp is not a number of seconds")
    return int(text)


def _list_signatures(text: str) -> Iterator[str]:
    """The signatures of version 1; there are several while a secret is being replaced."""
    for each in text.split():
        version, _, signature = each.partition(",")
        if version == "v1" and signature.isascii():
            yield signature
