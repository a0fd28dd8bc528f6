"""The key never leaks: not by being shown, logged or pickled, nor by what may be sent."""

from __future__ import annotations

import contextlib
import copy
import gc
import logging
import pickle
import traceback
from pathlib import Path
from typing import Any

import httpx2
import pytest
from runtime._about import LlamaCloudError
from runtime.client import SyncClient
from runtime.credentials import (
    Credential,
    choose_credentials,
    read_credentials,
    require_credentials,
)
from runtime.exceptions import APIError, APIStatusError
from runtime.log import LOGGER, set_up_logging, watch_secrets
from runtime.operation import Operation, Response, SecurityKind, SecurityScheme
from runtime.options import RequestOptions
from runtime.secret import Redaction, Secret

from tests.fault_server.faults import answer, say
from tests.fault_server.server import FaultServer
from tests.runtime.api import (
    KEY,
    KINDS,
    LIST,
    Kind,
    Problem,
    call,
    make_client,
    make_http_client,
    send,
)

both = pytest.mark.parametrize("kind", KINDS)


def show_all(error: BaseException) -> str:
    """An exception with its chain, attributes and pickle, and the locals of frames not ours."""
    shown = [repr(pickle.dumps(error))]
    problem: BaseException | None = error
    while problem is not None:
        shown += [str(problem), repr(problem), repr(vars(problem)), repr(problem.args)]
        for frame, _ in traceback.walk_tb(problem.__traceback__):
            if Path(__file__).parent not in Path(frame.f_code.co_filename).parents:
                shown.append(repr(frame.f_locals))
        problem = problem.__cause__ or problem.__context__
    assert len(shown) > 5
    return "".join(shown)


@both
def test_a_key_the_service_repeats_is_blanked(kind: Kind) -> None:
    body = f'{{"detail":"bad key {KEY}"}}'.encode()
    reply = answer(body, b"X-Echo: Bearer " + KEY.encode(), status=b"401 Unauthorized")
    with FaultServer(say(reply)) as server, pytest.raises(APIStatusError) as caught:
        call(kind, server.url)
    assert KEY not in show_all(caught.value)
    assert caught.value.body == {"detail": "bad key [redacted]"}
    assert caught.value.headers["x-echo"] == "Bearer [redacted]"
    assert KEY.encode() not in caught.value.response.content


@both
@pytest.mark.parametrize("spelling", [r"ke\/y\/secret", r"ke\u002fy\u002Fsecret", "ke/y/secret"])
def test_a_key_the_service_spells_otherwise_is_blanked(kind: Kind, spelling: str) -> None:
    reply = answer(b'{"detail":"%s"}' % spelling.encode(), status=b"422 X")
    with FaultServer(say(reply)) as server, pytest.raises(APIStatusError) as caught:
        call(kind, server.url, credentials={"HTTPBearer": "ke/y/secret"})
    assert caught.value.body == {"detail": "[redacted]"}
    assert caught.value.parsed == Problem(detail="[redacted]")
    assert "ke/y/secret" not in show_all(caught.value)


@both
@pytest.mark.parametrize("status", [b"200 X", b"500 X"])
def test_headers_of_odd_bytes_are_no_obstacle(kind: Kind, status: bytes) -> None:
    reply = answer(b"{", b"X-Odd: \xe9\xff", b"Retry-After: \xb2", status=status)
    with FaultServer(say(reply)) as server, pytest.raises(APIError) as caught:
        call(kind, server.url)
    assert caught.value.headers is not None
    assert (b"X-Odd", b"\xe9\xff") in caught.value.headers.raw


@both
def test_what_a_caller_adds_is_blanked_too(kind: Kind) -> None:
    reply = answer(b'{"detail":"own-secret abcdefg"}', status=b"400 Bad Request")
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
@pytest.mark.parametrize("fault", [answer(), answer(b"{"), b"nonsense\r\n\r\n"])
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
    reply = answer(b"{}", b"Set-Cookie: sid=their-secret", status=b"500 X")
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
        repr(client.raw),
        repr(client.streaming),
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
    redaction = Redaction([Secret("a"), Secret(""), Secret("secret-one"), Secret("secret-one-two")])
    assert (
        redaction.redact_text("a banana secret-one-two secret-one")
        == "a banana [redacted] [redacted]"
    )
    assert redaction.redact_bytes(b"a secret-one") == b"a [redacted]"
    assert "secret" not in repr(redaction).replace("secrets", "")


BAD_KEYS = ["", " ", "a\nb", "a\r\nX-Injected: 1", "ключ", "a\x00b", " key", "tail ", "a\ud800b"]


@both
@pytest.mark.parametrize("key", BAD_KEYS)
def test_a_key_that_cannot_travel_is_refused_unrepeated(kind: Kind, key: str) -> None:
    made = type(make_client(kind, "http://a.invalid"))
    with pytest.raises(LlamaCloudError, match=r"^api_key ") as caught:
        made(credentials={"HTTPBearer": key}, base_url="http://a.invalid")
    if key.strip():
        assert key not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_key_that_is_no_text_is_refused() -> None:
    with pytest.raises(TypeError, match="api_key must be text"):
        SyncClient(credentials={"HTTPBearer": 7})  # type: ignore[dict-item]


def test_the_key_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LLAMA_CLOUD_API_KEY", "from-environment")
    assert read_credentials({})["HTTPBearer"].secret == Secret("from-environment")
    assert read_credentials({"HTTPBearer": "given"})["HTTPBearer"].secret == Secret("given")
    monkeypatch.setenv("LLAMA_CLOUD_API_KEY", "")
    with pytest.raises(LlamaCloudError, match="must not be empty"):
        read_credentials({})


def test_a_key_of_a_copy_replaces_and_the_others_stay() -> None:
    schemes = (SecurityScheme("a", "bearer"), SecurityScheme("b", "header", parameter="X-B"))
    first = read_credentials({"a": "one", "b": "two"}, schemes)
    kept = {name: credential.secret for name, credential in first.items()}
    second = read_credentials({**kept, "a": "three"}, schemes)
    assert [one.secret for one in second.values()] == [Secret("three"), Secret("two")]


def test_a_missing_key_is_told_before_anything_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LLAMA_CLOUD_API_KEY", raising=False)
    advice = "api_key is missing: pass api_key= or set the environment variable LLAMA_CLOUD_API_KEY"
    with pytest.raises(LlamaCloudError, match=advice):
        SyncClient(needs_credentials=True)
    with FaultServer(say(answer())) as server, pytest.raises(LlamaCloudError, match=advice):
        SyncClient(base_url=server.url).send(LIST, {}, RequestOptions())
    assert server.connections == 0
    require_credentials({}, ())


KINDS_OF_SCHEME: list[tuple[SecurityKind, str, bytes]] = [
    ("bearer", "key-one", b"Authorization: Bearer key-one\r\n"),
    ("basic", "user:pass-word", b"Authorization: Basic dXNlcjpwYXNzLXdvcmQ=\r\n"),
    ("header", "key-one", b"X-Key: key-one\r\n"),
    ("query", "key/o+ne", b"GET /jobs?X-Key=key%2Fo%2Bne HTTP/1.1\r\n"),
    ("cookie", "key-one", b"Cookie: X-Key=key-one\r\n"),
]


def make_credential(kind: SecurityKind, text: str) -> Credential:
    scheme = SecurityScheme(
        "scheme", kind, parameter=None if kind in ("bearer", "basic") else "X-Key"
    )
    return read_credentials({"scheme": text}, (scheme,))["scheme"]


OPEN: Operation[object] = Operation(
    id="open",
    method="GET",
    path="/jobs",
    responses=(Response("200", "application/json"),),
    security=((("scheme", ()),),),
)


@both
@pytest.mark.parametrize(("scheme", "text", "line"), KINDS_OF_SCHEME)
def test_each_kind_of_credential_goes_to_its_place(
    kind: Kind, scheme: SecurityKind, text: str, line: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    credential = make_credential(scheme, text)
    reply = answer(b'{"detail":"%s"}' % text.encode(), status=b"400 X")
    with FaultServer(say(reply)) as server:
        client = make_client(kind, server.url)
        object.__setattr__(client._settings, "credentials", {"scheme": credential})
        with pytest.raises(APIStatusError) as caught:
            send(client, OPEN)
        if isinstance(client, SyncClient):
            client.close()
    assert line in server.requests[0]
    shown = show_all(caught.value)
    assert text not in shown
    assert "key%2Fo%2Bne" not in shown
    assert "dXNlcjpwYXNzLXdvcmQ=" not in shown


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("basic", "user:pa\nss"),
        ("header", "a\r\nb"),
        ("query", "a\r\nb"),
        ("cookie", "a; other=1"),
        ("cookie", 'a"b'),
    ],
)
def test_each_kind_of_credential_is_checked(kind: SecurityKind, text: str) -> None:
    with pytest.raises(LlamaCloudError, match="api_key must") as caught:
        make_credential(kind, text)
    assert text not in str(caught.value)


def test_basic_credentials_may_be_a_pair() -> None:
    scheme = SecurityScheme("basic", "basic")
    credentials = read_credentials({"basic": ("user", "word")}, (scheme,))
    assert credentials["basic"].write_header() == ("Authorization", "Basic dXNlcjp3b3Jk")


def test_the_first_complete_alternative_is_taken() -> None:
    one, two = make_credential("bearer", "key-one"), make_credential("header", "key-two")
    operation: Operation[object] = Operation(
        "o", "GET", "/", security=((("a", ()), ("b", ())), (("b", ()),))
    )
    assert choose_credentials(operation, {"a": one, "b": two}) == (one, two)
    assert choose_credentials(operation, {"b": two}) == (two,)
    optional: Operation[object] = Operation("o", "GET", "/", security=((("a", ()),), ()))
    assert choose_credentials(optional, {}) == ()
    assert choose_credentials(Operation("o", "GET", "/"), {"a": one}) == ()
    with pytest.raises(LlamaCloudError, match="no argument for"):
        choose_credentials(operation, {"a": one})


@both
def test_a_header_of_the_call_wins_over_the_credentials(kind: Kind) -> None:
    with FaultServer(say(answer())) as server:
        call(kind, server.url, options={"extra_headers": {"authorization": "Bearer other-key"}})
    assert b"Bearer other-key" in server.requests[0]
    assert KEY.encode() not in server.requests[0]


def test_the_environment_turns_the_log_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept: dict[str, Any] = {"level": LOGGER.level, "propagate": LOGGER.propagate}
    monkeypatch.setenv("LLAMA_CLOUD_LOG", "info")
    LOGGER.propagate = False
    try:
        client = make_client("sync", "http://a.invalid")
        with FaultServer(say(answer())) as server:
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
    redaction = Redaction([Secret("zq7-gone-zq7")])
    watch_secrets(redaction)
    record = logging.LogRecord("x", logging.INFO, "", 0, "%s", ("zq7-gone-zq7",), None)
    assert LOGGER.filter(record)
    assert record.getMessage() == "[redacted]"
    del redaction
    gc.collect()
    record = logging.LogRecord("x", logging.INFO, "", 0, "%s", ("zq7-gone-zq7",), None)
    assert LOGGER.filter(record)
    assert record.args == ("zq7-gone-zq7",)


def test_exceptions_copy() -> None:
    reply = answer(b"{}", status=b"500 X")
    with FaultServer(say(reply)) as server, pytest.raises(APIError) as caught:
        call("sync", server.url)
    for copied in (copy.copy(caught.value), copy.deepcopy(caught.value)):
        assert type(copied) is type(caught.value)
        assert copied.status_code == 500
        assert copied.request.url == caught.value.request.url
