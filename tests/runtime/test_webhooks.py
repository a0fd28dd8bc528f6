"""Events of webhooks: what is read, and which senders are believed."""

from __future__ import annotations

import base64
from typing import Any

import pytest
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
