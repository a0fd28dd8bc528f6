"""Events of webhooks: what is read, and which senders are believed."""

from __future__ import annotations

import base64
import email
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from runtime.exceptions import InvalidTypeError
from runtime.model import Model
from runtime.webhooks import EventReader, SignedEventReader, WebhookError

# The example of Standard Webhooks 1.0, as its reference libraries test it.
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
BODY = b'{"test": 2432232314}'
NOW = 1614265330.0
HEADERS = {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
}


class Event(Model):
    """An event."""

    test: int


UNSIGNED: EventReader[Event] = EventReader(Event)
SIGNED: SignedEventReader[Event] = SignedEventReader(Event)


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.time", lambda: NOW)
    monkeypatch.delenv("LLAMA_CLOUD_WEBHOOK_SECRET", raising=False)


@pytest.mark.parametrize("body", [BODY, BODY.decode(), bytearray(BODY)])
def test_an_event_is_read_from_bytes_or_text(body: Any) -> None:
    assert UNSIGNED.parse(body).test == 2432232314


@pytest.mark.parametrize("body", [b"", b"{", b'{"test": "x"}', b"[]", b"\xff"])
def test_what_is_no_event_is_refused(body: bytes) -> None:
    with pytest.raises(WebhookError, match="not an event of the document: at ") as caught:
        UNSIGNED.parse(body)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    "headers",
    [
        HEADERS,
        {name.title(): value for name, value in HEADERS.items()},
        {name.replace("webhook-", "svix-"): value for name, value in HEADERS.items()},
        HEADERS | {"webhook-signature": "v2,x v1,AAAA " + HEADERS["webhook-signature"]},
    ],
)
def test_a_signature_of_the_service_is_believed(headers: dict[str, str]) -> None:
    """Whatever the case of the headers, of the provider's names, and among other signatures."""
    assert SIGNED.parse(BODY, headers, secret=SECRET).test == 2432232314
    assert SIGNED.parse(BODY.decode(), headers, secret=SECRET.removeprefix("whsec_")).test


class Pairs:
    """Headers that are no mapping and list their pairs, as those of Werkzeug."""

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(HEADERS.items())


@pytest.mark.parametrize(
    "headers",
    [
        list(HEADERS.items()),
        [(name.encode(), value.encode()) for name, value in HEADERS.items()],
        iter(HEADERS.items()),
        Pairs(),
        httpx2.Headers(HEADERS),
        email.message_from_string("".join(f"{k}: {v}\n" for k, v in HEADERS.items())),
        {name.encode(): value.encode() for name, value in HEADERS.items()},
        {"wsgi.version": (1, 0)}
        | {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in HEADERS.items()},
    ],
    ids=["pairs", "ASGI", "iterator", "Werkzeug", "httpx2", "http.server", "bytes", "WSGI"],
)
def test_headers_are_taken_as_frameworks_have_them(headers: Any) -> None:
    assert SIGNED.parse(BODY, headers, secret=SECRET).test == 2432232314


@pytest.mark.parametrize("headers", [None, 1, ["webhook-id"], "webhook-id"])
def test_what_are_no_headers_is_a_type_error(headers: Any) -> None:
    with pytest.raises(InvalidTypeError, match="headers must be a mapping or pairs"):
        SIGNED.parse(BODY, headers, secret=SECRET)


@pytest.mark.parametrize("body", [{"test": 1}, 5, None])
def test_a_body_that_was_parsed_already_is_a_type_error(body: Any) -> None:
    """Its bytes are gone, so no signature can be checked."""
    with pytest.raises(InvalidTypeError, match="as it was received, not"):
        SIGNED.parse(body, HEADERS, secret=SECRET)
    with pytest.raises(InvalidTypeError, match="as it was received, not"):
        UNSIGNED.parse(body)


def test_the_secret_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(WebhookError, match="set the environment variable LLAMA_CLOUD_WEBHOOK"):
        SIGNED.parse(BODY, HEADERS)
    monkeypatch.setenv("LLAMA_CLOUD_WEBHOOK_SECRET", SECRET)
    assert SIGNED.parse(BODY, HEADERS).test == 2432232314


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"webhook-id": "msg_other"}, "no valid signature"),
        ({"webhook-signature": "v1,AAAA"}, "no valid signature"),
        ({"webhook-signature": "v1a," + HEADERS["webhook-signature"][3:]}, "no valid signature"),
        ({"webhook-signature": "v1,ü"}, "no valid signature"),
        ({"webhook-signature": ""}, "no valid signature"),
        ({"webhook-timestamp": "1614265629"}, "no valid signature"),
        ({"webhook-timestamp": "1614265029"}, "too long ago"),
        ({"webhook-timestamp": "1614265631"}, "too long ago"),
        ({"webhook-timestamp": "now"}, "not a number of seconds"),
        ({"webhook-timestamp": "9" * 400}, "not a number of seconds"),
        ({"webhook-id": None}, "is not signed"),
    ],
)
def test_anything_else_is_not_believed(changed: dict[str, Any], message: str) -> None:
    headers = {k: v for k, v in {**HEADERS, **changed}.items() if v is not None}
    with pytest.raises(WebhookError, match=message):
        SIGNED.parse(BODY, headers, secret=SECRET)


def test_another_body_or_secret_is_not_believed() -> None:
    other = base64.b64encode(b"another secret").decode()
    with pytest.raises(WebhookError, match="no valid signature"):
        SIGNED.parse(BODY + b" ", HEADERS, secret=SECRET)
    with pytest.raises(WebhookError, match="no valid signature"):
        SIGNED.verify(BODY, HEADERS, secret=other)
    with pytest.raises(WebhookError, match="must be Base64"):
        SIGNED.verify(BODY, HEADERS, secret="whsec_ü!")
