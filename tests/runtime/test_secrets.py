"""The key never leaks: not by being shown, logged or pickled, nor by what may be sent."""

from __future__ import annotations

import contextlib
import copy
import logging
import pickle
from typing import Any

import httpx2
import pytest
from runtime.credentials import read_credentials
from runtime.exceptions import APIError, APIStatusError
from runtime.log import LOGGER, set_up_logging, watch_secrets
from runtime.secret import Redaction, Secret

from tests.fault_server.faults import make_response, say
from tests.fault_server.server import FaultServer
from tests.runtime.api import (
    KEY,
    LIST,
    Kind,
    Problem,
    both,
    call,
    make_client,
    make_http_client,
)
from tests.runtime.soundness import show_all


@both
def test_a_key_the_service_repeats_is_blanked(kind: Kind) -> None:
    body = f'{{"detail":"bad key {KEY}"}}'.encode()
    reply = make_response(body, b"X-Echo: Bearer " + KEY.encode(), status=b"401 Unauthorized")
    with FaultServer(say(reply)) as server, pytest.raises(APIStatusError) as caught:
        call(kind, server.url)
    assert KEY not in show_all(caught.value)
    assert caught.value.body == {"detail": "bad key [redacted]"}
    assert caught.value.headers["x-echo"] == "Bearer [redacted]"
    assert KEY.encode() not in caught.value.response.content


@both
@pytest.mark.parametrize("spelling", [r"ke\/y\/secret", r"ke\u002fy\u002Fsecret", "ke/y/secret"])
def test_a_key_the_service_spells_otherwise_is_blanked(kind: Kind, spelling: str) -> None:
    reply = make_response(b'{"detail":"%s"}' % spelling.encode(), status=b"422 X")
    with FaultServer(say(reply)) as server, pytest.raises(APIStatusError) as caught:
        call(kind, server.url, credentials=read_credentials({"HTTPBearer": "ke/y/secret"}))
    assert caught.value.body == {"detail": "[redacted]"}
    assert caught.value.parsed == Problem(detail="[redacted]")
    assert "ke/y/secret" not in show_all(caught.value)


@both
@pytest.mark.parametrize("status", [b"200 X", b"500 X"])
def test_headers_of_odd_bytes_are_no_obstacle(kind: Kind, status: bytes) -> None:
    reply = make_response(b"{", b"X-Odd: \xe9\xff", b"Retry-After: \xb2", status=status)
    with FaultServer(say(reply)) as server, pytest.raises(APIError) as caught:
        call(kind, server.url)
    assert caught.value.headers is not None
    assert (b"X-Odd", b"\xe9\xff") in caught.value.headers.raw


@both
def test_what_a_caller_adds_is_blanked_too(kind: Kind) -> None:
    reply = make_response(b'{"detail":"own-secret abcdefg"}', status=b"400 Bad Request")
    with FaultServer(say(reply)) as server, pytest.raises(APIStatusError) as caught:
        call(
            kind,
            server.url,
            LIST,
            {"session": "abcdefg"},
            options={"extra_headers": {"X-Own": "own-secret"}},
        )
    assert caught.value.body == {"detail": "[redacted] [redacted]"}
    assert caught.value.request.headers["x-own"] == "[redacted]"
    assert caught.value.request.headers["cookie"] == "[redacted]"


@both
def test_a_library_that_repeats_the_key_is_blanked(kind: Kind) -> None:
    def fail(request: httpx2.Request) -> httpx2.Response:
        try:
            raise ValueError(f"inner {KEY}")
        except ValueError as inner:
            raise httpx2.ReadError(f"cannot send {KEY}", request=request) from inner

    with pytest.raises(APIError) as caught:
        call(kind, "http://a.invalid", http_client=make_http_client(kind, fail))
    assert KEY not in show_all(caught.value)
    assert isinstance(caught.value.__cause__, httpx2.ReadError)
    assert "authorization" in caught.value.__cause__.request.headers
    assert KEY not in repr(caught.value.__cause__.request.headers.raw)


@both
@pytest.mark.parametrize("fault", [make_response(), make_response(b"{"), b"nonsense\r\n\r\n"])
def test_no_log_at_any_level_holds_a_secret(
    kind: Kind, fault: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither ours nor that of the libraries below."""
    options = {"extra_headers": {"X-Own": "own-secret"}}
    with (
        caplog.at_level(logging.DEBUG),
        FaultServer(say(fault)) as server,
        contextlib.suppress(APIError),
    ):
        call(kind, server.url, LIST, {"session": "abcdefg"}, options=options)
    assert any(record.name.startswith("httpcore2") for record in caplog.records)
    for secret in (KEY, "abcdefg", "own-secret"):
        assert secret not in caplog.text


@both
def test_a_set_cookie_of_the_service_is_not_shown_in_an_exception(kind: Kind) -> None:
    reply = make_response(b"{}", b"Set-Cookie: sid=their-secret", status=b"500 X")
    with FaultServer(say(reply)) as server, pytest.raises(APIStatusError) as caught:
        call(kind, server.url)
    assert "their-secret" not in show_all(caught.value)


@both
def test_a_client_shows_no_key_and_does_not_pickle(kind: Kind) -> None:
    client = make_client(kind, "http://a.invalid")
    for shown in (
        repr(client),
        str(client),
        repr(vars(client)),
        repr(client._sender.raw),
        repr(client._sender.streaming),
    ):
        assert KEY not in shown
    assert "a.invalid" in repr(client)
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(client)
    with pytest.raises(TypeError, match="cannot be pickled"):
        copy.deepcopy(client)


def test_a_secret_shows_nothing_and_does_not_pickle() -> None:
    secret = Secret(KEY)
    assert KEY not in f"{secret!r} {secret} {[secret]}"
    assert secret == Secret(KEY)
    assert secret != Secret("other")
    assert secret != KEY
    assert len({secret, Secret(KEY)}) == 1
    assert secret.reveal() == KEY
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(secret)


def test_short_texts_are_not_torn_out_of_others() -> None:
    secrets = [Secret("a"), Secret(""), Secret("secret-one"), Secret("secret-one-two")]
    redaction = Redaction(lambda: secrets)
    assert (
        redaction.redact_text("a banana secret-one-two secret-one")
        == "a banana [redacted] [redacted]"
    )
    assert redaction.redact_bytes(b"a secret-one") == b"a [redacted]"
    assert "secret" not in repr(redaction)
    plain = redaction.redact_plain([1, None, {"secret-one": ["secret-one", 1.5]}])
    assert plain == [1, None, {"[redacted]": ["[redacted]", 1.5]}]


def test_the_environment_turns_the_log_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept: dict[str, Any] = {"level": LOGGER.level, "propagate": LOGGER.propagate}
    monkeypatch.setenv("LLAMA_CLOUD_LOG", "info")
    LOGGER.propagate = False
    try:
        client = make_client("sync", "http://a.invalid")
        with FaultServer(say(make_response())) as server:
            call("sync", server.url)  # by a second client, which adds no second handler
        assert len(LOGGER.handlers) == 1
        assert LOGGER.level == logging.INFO
        assert capsys.readouterr().err.count("/jobs: 200 in") == 1
        assert KEY not in repr(client)
    finally:
        LOGGER.handlers.clear()
        LOGGER.setLevel(kept["level"])
        LOGGER.propagate = kept["propagate"]


def test_secrets_of_clients_that_are_gone_are_forgotten() -> None:
    set_up_logging()
    redaction = Redaction(lambda: [Secret("zq7-gone-zq7")])
    watch_secrets(redaction)
    record = logging.LogRecord("x", logging.INFO, "", 0, "%s", ("zq7-gone-zq7",), None)
    assert LOGGER.filter(record)
    assert record.getMessage() == "[redacted]"
    del redaction
    record = logging.LogRecord("x", logging.INFO, "", 0, "%s", ("zq7-gone-zq7",), None)
    assert LOGGER.filter(record)
    assert record.getMessage() == "zq7-gone-zq7"


def test_exceptions_copy() -> None:
    reply = make_response(b"{}", status=b"500 X")
    with FaultServer(say(reply)) as server, pytest.raises(APIError) as caught:
        call("sync", server.url)
    for copied in (copy.copy(caught.value), copy.deepcopy(caught.value)):
        assert type(copied) is type(caught.value)
        assert copied.status_code == 500
        assert copied.request.url == caught.value.request.url
