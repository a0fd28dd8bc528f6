import base64
import hashlib
import hmac
import time

import pytest
from hooked import AsyncHooked, Hooked, JobEndedEvent, JobStarted, ProgressCallback
from hooked.webhooks import Event, WebhookError

SECRET = "whsec_" + base64.b64encode(b"a secret").decode()


def call(client: Hooked) -> None:
    client.subscribe(address="https://example.com")
    started = client.webhooks.parse(*sign(b'{"type":"job.started","id":"1"}'), secret=SECRET)
    assert isinstance(started, JobStarted)
    assert started.id == "1"
    reader = AsyncHooked(base_url=str(client.base_url)).webhooks
    ended = reader.parse(*sign(b'{"type":"job.ended","seconds":2}'), secret=SECRET)
    assert describe(ended) == "ended after 2 s"
    other = client.webhooks.parse(*sign(b'{"type":"job.paused"}'), secret=SECRET)
    assert describe(other) == "something new"
    with pytest.raises(WebhookError, match="no valid signature"):
        client.webhooks.parse(b"{}", sign(b"[]")[1], secret=SECRET)
    assert ProgressCallback(percent=1.0).percent == 1.0


def describe(event: Event) -> str:
    match event:
        case JobStarted():
            return f"started as {event.id}"
        case JobEndedEvent():
            return f"ended after {event.seconds:.0f} s"
        case _:
            return "something new"


def sign(body: bytes) -> tuple[bytes, dict[str, str]]:
    moment = str(int(time.time()))
    signed = hmac.digest(b"a secret", f"m1.{moment}.".encode() + body, hashlib.sha256)
    return body, {
        "Webhook-Id": "m1",
        "Webhook-Timestamp": moment,
        "Webhook-Signature": "v1," + base64.b64encode(signed).decode(),
    }
