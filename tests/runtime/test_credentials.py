"""Who calls: from where the key comes, where it goes, and which is refused."""

from __future__ import annotations

from dataclasses import replace

import httpx2
import pytest
from runtime._about import LlamaCloudError
from runtime.client import SyncClient
from runtime.credentials import (
    Credential,
    SchemeCredentials,
    complete_pair,
    hide_credentials,
    join_pair,
    read_credentials,
)
from runtime.exceptions import APIStatusError, InvalidTypeError
from runtime.operation import Operation, Response, SecurityKind, SecurityScheme
from runtime.options import RequestOptions
from runtime.secret import Secret
from runtime.security import NoCredentials

from tests.fault_server.faults import make_response, say
from tests.fault_server.server import FaultServer
from tests.runtime.api import (
    KEY,
    LIST,
    Kind,
    both,
    call,
    make_client,
    send,
)
from tests.runtime.soundness import show_all

BAD_KEYS = ["", " ", "a\nb", "a\r\nX-Injected: 1", "ключ", "a\x00b", " key", "tail ", "a\ud800b"]


@both
@pytest.mark.parametrize("key", BAD_KEYS)
def test_a_key_that_cannot_be_sent_is_refused_unrepeated(kind: Kind, key: str) -> None:
    made = type(make_client(kind, "http://a.invalid"))
    with pytest.raises(LlamaCloudError, match=r"^api_key ") as caught:
        made(credentials=read_credentials({"HTTPBearer": key}), base_url="http://a.invalid")
    if key.strip():
        assert key not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_key_that_is_no_text_is_refused() -> None:
    with pytest.raises(TypeError, match="api_key must be a string"):
        read_credentials({"HTTPBearer": 7})  # type: ignore[dict-item]


def _find_text(credentials: SchemeCredentials, scheme: str) -> str:
    credential = credentials.by_scheme[scheme]
    assert isinstance(credential, Credential)
    return credential.secret.reveal()


def test_the_key_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LLAMA_CLOUD_API_KEY", "from-environment")
    assert _find_text(read_credentials({}), "HTTPBearer") == "from-environment"
    assert _find_text(read_credentials({"HTTPBearer": "given"}), "HTTPBearer") == "given"
    monkeypatch.setenv("LLAMA_CLOUD_API_KEY", "")
    with pytest.raises(
        LlamaCloudError, match=r"api_key from .* LLAMA_CLOUD_API_KEY must not be empty"
    ):
        read_credentials({})
    with pytest.raises(LlamaCloudError, match=r"^api_key must not be empty"):
        read_credentials({"HTTPBearer": ""})


def test_a_key_of_a_copy_replaces_and_the_others_stay() -> None:
    schemes = (
        SecurityScheme("a", "bearer", "api_key"),
        SecurityScheme("b", "header", "other_key", parameter="X-B"),
    )
    first = read_credentials({"a": "one", "b": "two"}, schemes)
    second = first.change({"a": "three", "b": None}, schemes)
    assert [_find_text(second, name) for name in second.by_scheme] == ["three", "two"]
    assert (second.reveal("a"), second.reveal("c")) == ("three", None)


def test_a_missing_key_is_told_before_anything_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LLAMA_CLOUD_API_KEY", raising=False)
    advice = "api_key is missing: pass api_key= or set the environment variable LLAMA_CLOUD_API_KEY"
    with pytest.raises(LlamaCloudError, match=advice):
        read_credentials({}, required=True)
    with FaultServer(say(make_response())) as server:
        client = SyncClient(credentials=read_credentials({}), base_url=server.url)
        with pytest.raises(LlamaCloudError, match=advice):
            client._sender.send(LIST, {}, RequestOptions())
    assert server.connections == 0
    assert read_credentials({}, (), required=True).by_scheme == {}


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
    credential = read_credentials({"scheme": text}, (scheme,)).by_scheme["scheme"]
    assert isinstance(credential, Credential)
    return credential


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
    reply = make_response(b'{"detail":"%s"}' % text.encode(), status=b"400 X")
    with FaultServer(say(reply)) as server:
        client = make_client(kind, server.url)
        object.__setattr__(
            client._settings, "credentials", SchemeCredentials({"scheme": credential})
        )
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


def test_a_scheme_like_bearer_has_its_own_name() -> None:
    scheme = SecurityScheme("scheme", "bearer", parameter="Token")
    headers = httpx2.Headers()
    for credential in read_credentials({"scheme": "a-key"}, (scheme,)).by_scheme.values():
        credential.add_to(headers, [])
    assert headers["Authorization"] == "Token a-key"


def test_basic_credentials_may_be_a_pair() -> None:
    scheme = SecurityScheme("basic", "basic")
    credentials = read_credentials({"basic": ("user", "word")}, (scheme,))
    headers = httpx2.Headers()
    credentials.by_scheme["basic"].add_to(headers, [])
    assert headers["Authorization"] == "Basic dXNlcjp3b3Jk"


def test_hidden_credentials_are_read_like_plain_ones() -> None:
    """A text, a pair and nothing at all; what is hidden already stays as it is."""
    hidden = hide_credentials({"one": "key", "two": ("user", "word"), "three": None})
    assert hidden == {"one": Secret("key"), "two": Secret("user:word"), "three": None}
    assert hide_credentials(hidden) == hidden


def test_the_first_complete_alternative_is_taken() -> None:
    one, two = make_credential("bearer", "key-one"), make_credential("header", "key-two")
    operation: Operation[object] = Operation(
        "o", "GET", "/", security=((("a", ()), ("b", ())), (("b", ()),))
    )
    assert SchemeCredentials({"a": one, "b": two}).choose(operation) == (one, two)
    assert SchemeCredentials({"b": two}).choose(operation) == (two,)
    optional: Operation[object] = Operation("o", "GET", "/", security=((("a", ()),), ()))
    assert SchemeCredentials({}).choose(optional) == ()
    reverse = replace(optional, security=((), (("a", ()),)))
    assert SchemeCredentials({"a": one}).choose(reverse) == (one,)
    assert SchemeCredentials({}).choose(reverse) == ()
    assert SchemeCredentials({"a": one}).choose(Operation("o", "GET", "/")) == ()
    with pytest.raises(LlamaCloudError, match="does not support"):
        SchemeCredentials({"a": one}).choose(operation)


def test_a_document_without_schemes_has_no_credentials() -> None:
    """What an operation asks for all the same is told, and nothing else."""
    none = NoCredentials()
    needy: Operation[object] = Operation("o", "GET", "/", security=((("a", ()),),))
    assert (
        none.choose(Operation("o", "GET", "/")) == none.choose(replace(needy, security=((),))) == ()
    )
    with pytest.raises(LlamaCloudError, match="does not support"):
        none.choose(needy)
    assert none.change({}) is none
    assert none.reveal("a") is None
    assert list(none.list_secrets()) == []


@both
def test_a_header_of_the_call_wins_over_the_credentials(kind: Kind) -> None:
    with FaultServer(say(make_response())) as server:
        call(kind, server.url, options={"extra_headers": {"authorization": "Bearer other-key"}})
    assert b"Bearer other-key" in server.requests[0]
    assert KEY.encode() not in server.requests[0]


def test_user_name_and_password_default_to_a_variable_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("A_PASSWORD", "from-environment")
    variables = ("A_USERNAME", "A_PASSWORD")
    assert complete_pair(("ann", None), variables) == ("ann", "from-environment")
    assert complete_pair((None, None), variables) is None
    parts = (("username", "A_USERNAME"), ("password", "A_PASSWORD"))
    message = (
        "username and password are missing: pass username= and password= "
        "or set the environment variables A_USERNAME and A_PASSWORD"
    )
    with pytest.raises(LlamaCloudError, match=message):
        read_credentials({}, (SecurityScheme("login", "basic", parts=parts),), required=True)


@pytest.mark.parametrize(
    ("first", "second", "want"),
    [("one-key", "two-key", "one-key"), (None, "two-key", "two-key"), ("", "two-key", "two-key")],
)
def test_a_second_variable_is_read_when_the_first_says_nothing(
    monkeypatch: pytest.MonkeyPatch, first: str | None, second: str, want: str
) -> None:
    monkeypatch.setenv("SECOND_KEY", second)
    monkeypatch.delenv("FIRST_KEY", raising=False)
    if first is not None:
        monkeypatch.setenv("FIRST_KEY", first)
    scheme = SecurityScheme("a", "bearer", environment=("FIRST_KEY", "SECOND_KEY"))
    assert read_credentials({}, (scheme,)).reveal("a") == want


def test_every_variable_is_told_when_the_key_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FIRST_KEY", "SECOND_KEY"):
        monkeypatch.delenv(name, raising=False)
    scheme = SecurityScheme("a", "bearer", environment=("FIRST_KEY", "SECOND_KEY"))
    with pytest.raises(LlamaCloudError, match="variable FIRST_KEY or SECOND_KEY"):
        read_credentials({}, (scheme,), required=True)


def test_a_message_about_a_key_names_its_argument() -> None:
    assert read_credentials({"HTTPBearer": Secret("a-key")}).reveal("HTTPBearer") == "a-key"
    with pytest.raises(InvalidTypeError, match="api_key must be a string"):
        read_credentials({"HTTPBearer": 5})  # type: ignore[dict-item]


def test_a_user_name_and_its_password_are_changed_together() -> None:
    assert join_pair(None, None) is None
    assert join_pair("user", "word") == ("user", "word")
    with pytest.raises(InvalidTypeError, match="given together"):
        join_pair("user", None)
