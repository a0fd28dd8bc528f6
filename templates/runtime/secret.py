"""Keeps secrets out of logs and messages: values that do not print, copies without secrets."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, NoReturn, final

from .lazy import httpx2
from .strict_json import Plain

REDACTED: Final = "[redacted]"
_BLANK: Final = REDACTED.encode()

# Headers known to contain no secret; the value of every other header is replaced when shown.
_OPEN_HEADERS: Final = frozenset(
    (
        "accept",
        "accept-encoding",
        "accept-language",
        "cache-control",
        "connection",
        "content-encoding",
        "content-length",
        "content-type",
        "host",
        "idempotency-key",
        "retry-after",
        "transfer-encoding",
        "user-agent",
    )
)


# Replacing a shorter secret would also change text that only looks like it.
_SHORTEST: Final = 6


def is_open_header(name: str) -> bool:
    """Whether the values of a header may be shown."""
    return name.lower() in _OPEN_HEADERS


@final
class Secret:
    """A text that is not shown by `repr`, `str` or `format` and refuses to be pickled."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself; use it at once and do not store it."""
        return self._text

    def __repr__(self) -> str:
        return REDACTED

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret cannot be pickled")


@final
class Redaction:
    """Replaces the secrets of one call wherever they appear in text.

    `find` lists them. It is called only when something is to be shown; for most calls it never is.
    """

    __slots__ = ("__weakref__", "_found", "find")

    def __init__(self, find: Callable[[], Iterable[Secret]]) -> None:
        self.find = find
        self._found: tuple[Secret, ...] | None = None

    @property
    def _secrets(self) -> tuple[Secret, ...]:
        if self._found is None:
            found = {one for one in self.find() if len(one.reveal()) >= _SHORTEST}
            # The longest first, because one secret may be part of another.
            self._found = tuple(sorted(found, key=lambda one: -len(one.reveal())))
        return self._found

    def __repr__(self) -> str:
        return "<Redaction>"

    def redact_text(self, text: str) -> str:
        """The text with every secret replaced."""
        for secret in self._secrets:
            text = text.replace(secret.reveal(), REDACTED)
        return text

    def redact_bytes(self, data: bytes) -> bytes:
        """The bytes with every secret replaced."""
        for secret in self._secrets:
            data = data.replace(secret.reveal().encode(), _BLANK)
        return data

    def redact_plain(self, plain: Plain) -> Plain:
        """JSON data with every secret in its texts and names replaced."""
        match plain:
            case str():
                return self.redact_text(plain)
            case list():
                return [self.redact_plain(one) for one in plain]
            case dict():
                return {self.redact_text(k): self.redact_plain(one) for k, one in plain.items()}
            case _:
                return plain

    def redact_request(self, request: httpx2.Request) -> httpx2.Request:
        """A copy that may be shown: without body and secrets, only harmless headers kept."""
        headers = [
            (name, self.redact_bytes(value) if is_open_header(name.decode("latin-1")) else _BLANK)
            for name, value in request.headers.raw
        ]
        return httpx2.Request(request.method, self.redact_text(str(request.url)), headers=headers)

    def redact_headers(self, headers: httpx2.Headers) -> httpx2.Headers:
        """A copy of a response's headers without secrets and without the cookies it sets."""
        return httpx2.Headers(
            [
                (name, _BLANK if name.lower() == b"set-cookie" else self.redact_bytes(value))
                for name, value in headers.raw
            ]
        )
