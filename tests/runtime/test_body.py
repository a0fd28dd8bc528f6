"""Request bodies travel as their media type says."""

from __future__ import annotations

import datetime
import email
import email.policy
import io
import json
import os
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.body import Body as JsonBody
from runtime.content_body import ContentBody as Body
from runtime.content_body import Encoding
from runtime.model import Model
from runtime.operation import RequestContent
from runtime.options import omit
from runtime.uploads import FileStream, FileUpload
from runtime.writing import encode_json

from tests.fault_server.faults import make_response, say
from tests.fault_server.server import FaultServer
from tests.runtime.api import CREATE, KINDS, Job, Kind, call

FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"


class Upload(Model):
    name: str
    note: str | None = None
    wish: str | None = None
    id: str | None = None

    _nullable: ClassVar[frozenset[str]] = frozenset({"wish"})
    _read_only: ClassVar[frozenset[str]] = frozenset({"id"})


def encode(
    media_type: str, value: object, *encoding: Encoding, extra: dict[str, Any] | None = None
) -> bytes:
    body = Body((media_type,), encoding=encoding)
    encoded = body.encode({"body": value}, extra)
    assert encoded is not None
    return join(encoded[1])


def join(content: RequestContent) -> bytes:
    if isinstance(content, bytes):
        return content
    assert isinstance(content, FileStream)
    return b"".join(content)


def read_parts(value: object, *encoding: Encoding) -> list[tuple[str, str | None, str, Any]]:
    body = Body((MULTIPART,), encoding=encoding)
    media_type, data = body.encode({"body": value}, None) or ("", b"")
    message: Any = email.message_from_bytes(
        b"Content-Type: " + media_type.encode() + b"\r\n\r\n" + join(data), policy=email.policy.HTTP
    )
    return [
        (
            str(part.get_param("name", header="content-disposition")),
            part.get_filename(),
            part.get_content_type(),
            part.get_payload(decode=True),
        )
        for part in message.iter_parts()
    ]


@pytest.mark.parametrize(
    "media_type", ["application/json", "application/merge-patch+json", "text/json"]
)
def test_json_holds_what_was_set(media_type: str) -> None:
    assert encode(media_type, Upload(name="ä")) == '{"name":"ä"}'.encode()
    assert encode(media_type, Upload(name="a", wish=None)) == b'{"name":"a","wish":null}'
    assert encode(media_type, [{"at": datetime.date(2020, 1, 2)}]) == b'[{"at":"2020-01-02"}]'


def test_none_is_null_only_where_null_is_allowed() -> None:
    assert encode("text/json", [Upload(name="a", note=None)]) == b'[{"name":"a"}]'


def test_what_the_service_sets_is_not_sent_back() -> None:
    assert encode("text/json", {"it": Upload(name="a", id="1")}) == b'{"it":{"name":"a"}}'


def test_extra_members_join_a_json_object() -> None:
    added = {"note": "x", "name": "b"}
    assert json.loads(encode("application/json", Upload(name="a"), extra=added)) == added
    assert json.loads(encode("application/json", {"a": 1}, extra={"b": 2})) == {"a": 1, "b": 2}
    assert json.loads(encode("application/json", None, extra={"b": 2})) == {"b": 2}
    with pytest.raises(TypeError, match="extra_body can only be used when body is an object"):
        encode("application/json", [1], extra={"b": 2})


@pytest.mark.parametrize(
    ("value", "want"),
    [
        ({"a": "x y", "b": "ä&=+"}, "a=x+y&b=%C3%A4%26%3D%2B"),
        ({"a": [1, 2], "b": True, "c": None, "d": omit}, "a=1&a=2&b=true"),
        ({"a": {"x": 1}}, "a=%7B%22x%22%3A1%7D"),
        (Upload(name="n"), "name=n"),
        ({}, ""),
    ],
)
def test_forms(value: object, want: str) -> None:
    assert encode(FORM, value).decode() == want


def test_forms_follow_their_encoding() -> None:
    assert encode(FORM, {"a": [1, 2]}, Encoding("a", explode=False)) == b"a=1,2"
    assert encode(FORM, {"a": {"x": 1}}, Encoding("a", style="deepObject")) == b"a%5Bx%5D=1"
    assert encode(FORM, {"a": "x/y"}, Encoding("a", allow_reserved=True)) == b"a=x/y"


@given(st.dictionaries(st.text(min_size=1), st.text()))
def test_any_form_arrives_as_it_was(members: dict[str, str]) -> None:
    assert dict(parse_qsl(encode(FORM, members).decode(), keep_blank_values=True)) == members


def test_every_multipart_body_is_written_in_parts() -> None:
    media_type, data = Body(("multipart/mixed",)).encode({"body": {"a": "x"}}, None) or ("", b"")
    assert media_type.startswith("multipart/mixed; boundary=")
    assert b'name="a"' in join(data)


def test_parts_of_every_kind(tmp_path: Path) -> None:
    path = tmp_path / "own.pdf"
    path.write_bytes(b"file")
    with path.open("rb") as opened:
        parts = read_parts(
            {
                "text": "ä",
                "number": 1.5,
                "object": {"x": [1]},
                "model": Upload(name="n"),
                "bytes": b"\x00\r\n",
                "memory": io.BytesIO(b"m"),
                "path": path,
                "file": opened,
                "named": ("a.txt", b"n"),
                "typed": ("a.csv", io.BytesIO(b"t"), "text/x"),
                "upload": FileUpload(b"u", "u.png"),
                "list": [("1", b"1"), "two"],
                "nothing": None,
            }
        )
    assert parts == [
        ("text", None, "text/plain", "ä".encode()),
        ("number", None, "text/plain", b"1.5"),
        ("object", None, "application/json", b'{"x":[1]}'),
        ("model", None, "application/json", b'{"name":"n"}'),
        ("bytes", "bytes", "application/octet-stream", b"\x00\r\n"),
        ("memory", "memory", "application/octet-stream", b"m"),
        ("path", "own.pdf", "application/pdf", b"file"),
        ("file", "own.pdf", "application/pdf", b"file"),
        ("named", "a.txt", "text/plain", b"n"),
        ("typed", "a.csv", "text/x", b"t"),
        ("upload", "u.png", "image/png", b"u"),
        ("list", "1", "application/octet-stream", b"1"),
        ("list", None, "text/plain", b"two"),
    ]


def test_parts_follow_their_encoding() -> None:
    assert (
        read_parts({"a": "x"}, Encoding("a", media_type="text/markdown"))[0][2] == "text/markdown"
    )


FILE_TYPES = [
    ("a.png", "image/png", "image/png"),
    ("a.png", "image/*", "image/png"),
    ("a.png", "image/jpeg, image/png", "image/png"),
    ("a.txt", "image/jpeg, image/png", "image/jpeg"),
    ("a.txt", "image/*", "image/png"),
    ("a.txt", "image/*, image/webp", "image/webp"),
    ("a", "", "application/octet-stream"),
]


@pytest.mark.parametrize(("name", "allowed", "want"), FILE_TYPES)
def test_the_type_of_a_file_is_one_the_document_allows(name: str, allowed: str, want: str) -> None:
    encoding = Encoding("f", media_type=allowed or None)
    assert read_parts({"f": (name, b"x")}, encoding)[0][2] == want


def test_a_tuple_may_be_a_list() -> None:
    """Of values, or of files; one that begins with a name is a file."""
    body = Body((MULTIPART,), is_spread=True, files=("f",))
    value = {"n": (1, 2), "f": (b"a", io.BytesIO(b"b"))}
    content = join((body.encode({"body": value}, None) or ("", b""))[1])
    assert content.count(b'; name="n"') == content.count(b'; name="f"') == 2
    named = join((body.encode({"body": {"f": ("x.png", b"a")}}, None) or ("", b""))[1])
    assert b'filename="x.png"' in named


def test_a_text_is_no_path() -> None:
    """A file is never mistaken for the text that names it."""
    body = Body((MULTIPART,), files=("f",))
    with pytest.raises(TypeError, match=r"f must be a file; pass a path as pathlib\.Path"):
        body.encode({"body": {"f": "a.png"}}, None)


def test_a_name_cannot_end_its_header() -> None:
    (part,) = read_parts({'a"; x="y': ('b"\r\nEvil: 1', b"c")})
    assert part[0] == "a%22; x=%22y"
    assert part[1] == "b%22%0D%0AEvil: 1"
    with pytest.raises(ValueError, match=r"^a must be printable"):
        read_parts({"a": ("f", b"c", "text/plain\r\nEvil: 1")})


@pytest.mark.parametrize(
    ("media_type", "value", "want"),
    [
        ("text/plain", "ä", "ä".encode()),
        ("text/plain; charset=utf-8", 7, b"7"),
        ("text/csv", b"a,b", b"a,b"),
        ("application/octet-stream", b"\x00", b"\x00"),
        ("image/png", io.BytesIO(b"png"), b"png"),
        ("application/xml", "<a/>", b"<a/>"),
        ("application/xml", io.StringIO("<a/>"), b"<a/>"),
        ("application/pdf", bytearray(b"x"), b"x"),
    ],
)
def test_text_and_bytes(media_type: str, value: object, want: bytes) -> None:
    assert encode(media_type, value) == want


@pytest.mark.parametrize(
    ("media_range", "name", "want"),
    [
        ("image/*", "a.png", "image/png"),
        ("*/*", "a.pdf", "application/pdf"),
        ("application/*", "a.png", "application/octet-stream"),
        ("image/*", "a.pdf", "image/png"),
    ],
)
def test_a_file_for_a_range_has_the_media_type_of_its_name(
    media_range: str, name: str, want: str, tmp_path: Path
) -> None:
    """A range is never sent, and only a type within it is."""
    (tmp_path / name).write_bytes(b"x")
    encoded = Body((media_range,)).encode({"body": tmp_path / name}, None)
    assert encoded is not None
    assert encoded[0] == want


@pytest.mark.parametrize(
    ("media_type", "value", "error"),
    [
        ("application/json", object(), TypeError),
        ("application/json", {"a": float("nan")}, ValueError),
        ("application/json", "\ud800", ValueError),
        (FORM, [1], TypeError),
        (FORM, {"a": "\ud800"}, ValueError),
        (MULTIPART, "x", TypeError),
        (MULTIPART, {"a": object()}, TypeError),
        ("image/png", 7, TypeError),
        ("text/plain", {"a": 1}, TypeError),
        ("text/plain\r\nX: 1", "x", ValueError),
    ],
)
def test_what_has_no_such_form_is_refused(
    media_type: str, value: object, error: type[Exception]
) -> None:
    with pytest.raises(error):
        encode(media_type, value)


def test_recursion_ends() -> None:
    loop: list[Any] = []
    loop.append(loop)
    with pytest.raises(ValueError, match="nested too deeply"):
        encode("application/json", loop)


def test_what_is_left_out_is_not_sent_unless_required() -> None:
    for value in (None, omit):
        assert Body(("a/b",)).encode({"body": value}, None) is None
        with pytest.raises(TypeError, match=r"^data is required$"):
            Body(("a/b",), required=True, argument="data").encode({"data": value}, None)


def test_the_caller_chooses_among_media_types() -> None:
    body = Body(("application/json", FORM))
    assert body.encode({"body": {"a": 1}}, None) == ("application/json", b'{"a":1}')
    chosen = {"body": {"a": 1}, "content_type": FORM}
    assert body.encode(chosen, None) == (FORM, b"a=1")
    assert body.encode({**chosen, "content_type": omit}, None) == (
        "application/json",
        b'{"a":1}',
    )


@pytest.mark.parametrize("kind", KINDS)
def test_the_body_is_what_is_sent(kind: Kind) -> None:
    with FaultServer(say(make_response(b'{"id":"1"}'))) as server:
        call(kind, server.url, CREATE, {"body": Job(id="1")}, options={"extra_body": {"x": 2}})
    (request,) = server.requests
    assert request.endswith(b'\r\n\r\n{"id":"1","x":2}')
    assert b"content-type: application/json\r\n" in request.lower()
    assert b"content-length: 16\r\n" in request.lower()


def test_a_response_holds_what_a_request_leaves_out() -> None:
    """A fake service sends the members that only a service sets."""
    upload = Upload.model_validate({"id": "1", "name": "n"})
    assert b'"id"' not in encode_json(upload)
    assert b'"id":"1"' in encode_json(upload, is_response=True)


SPREAD = Body(
    ("application/json", "text/plain"), is_spread=True, nullable=("wish",), needed=("name",)
)
SPREADS: list[tuple[object, bytes | None]] = [
    ({"name": "n", "note": omit}, b'{"name":"n"}'),
    ({"name": "n", "note": None, "wish": None}, b'{"name":"n","wish":null}'),
    ({"name": omit, "note": omit}, None),
    (omit, None),
    ("plain", b"plain"),
]


@pytest.mark.parametrize(("value", "want"), SPREADS)
def test_a_spread_body_holds_what_was_given(value: object, want: bytes | None) -> None:
    """Null only where it is allowed; nothing where nothing was given; text as text."""
    encoded = SPREAD.encode({"body": value}, None)
    assert (encoded and encoded[1]) == want


def test_a_spread_body_needs_what_it_must_hold() -> None:
    """A part of a body is refused; a body that must be sent may be empty."""
    with pytest.raises(TypeError, match="name is required in the body"):
        SPREAD.encode({"body": {"name": omit, "note": "a"}}, None)
    empty = Body(("application/json",), required=True, is_spread=True)
    assert empty.encode({"body": {"note": omit}}, None) == ("application/json", b"{}")


NULLABLE = Body(("text/plain", "application/json"), required=True, is_nullable=True)


def test_none_is_null_where_a_body_may_be_null() -> None:
    """As JSON; nothing given is not null, and members cannot be added to null."""
    assert NULLABLE.encode({"body": None}, None) == ("application/json", b"null")
    with pytest.raises(TypeError, match="body is required"):
        NULLABLE.encode({"body": omit}, None)
    with pytest.raises(TypeError, match="body is required"):
        Body(("application/json",), required=True).encode({"body": None}, None)
    optional = Body(("application/json",), is_spread=True, is_nullable=True)
    assert optional.encode({"body": None}, None) == ("application/json", b"null")
    assert optional.encode({"body": {"name": omit}}, None) is None


def test_a_model_gives_its_arguments() -> None:
    """By the names of fields; those every method has get another name; the rest is extra."""

    class Named(Model):
        timeout: int
        note: str | None = None

    named = Named.model_validate({"timeout": 3, "note": None, "more": 1})
    assert named.to_body() == {"timeout_": 3, "extra_body": {"more": 1}}
    assert Upload(name="n", wish=None, id="1").to_body() == {"name": "n", "wish": None}


def test_a_model_gives_its_arguments_by_the_names_of_a_method() -> None:
    """Those of `body_NAME`, which another field may be called."""

    class Named(Model):
        id: str
        body_id: str
        note: str
        body_note: str

    def update(id: str, *, body_id: str, body_id_: str, note: str, body_note: str) -> None: ...

    named = Named(id="1", body_id="2", note="3", body_note="4")
    assert named.to_body(update) == {"body_id_": "1", "body_id": "2", "note": "3", "body_note": "4"}


def test_a_field_that_is_in_the_path_is_not_sent_again() -> None:
    """Where the body of the method has no property of that name, the path alone says it."""

    class Named(Model):
        id: str
        note: str

    def update(id: str, *, note: str) -> None: ...

    named = Named(id="1", note="2")
    assert named.to_body(update) == {"note": "2"}
    update(named.id, **named.to_body(update))


RANGES = [
    ("text/*", "a", "text/plain; charset=utf-8"),
    ("*/*", {"a": 1}, "application/json"),
    ("application/*", b"a", "application/octet-stream"),
    ("image/*", "<svg/>", "image/png"),
    ("image/*", b"a", "image/png"),
    ("model/*", b"a", "application/octet-stream"),
    ("image/*", b"\xff\xd8\xff\xe0", "image/jpeg"),
    ("image/*", bytearray(b"RIFF\0\0\0\0WEBPVP8 "), "image/webp"),
    ("audio/*", io.BytesIO(b"OggS"), "audio/ogg"),
    ("video/*", io.BytesIO(b"OggS"), "video/ogg"),
    ("video/*", io.StringIO("OggS"), "video/mp4"),
    ("image/*", ("a.gif", b"x"), "image/gif"),
    ("image/*", ("a", b"x", "image/avif"), "image/avif"),
    ("*/*", FileUpload(b"%PDF-1.7"), "application/pdf"),
]


@pytest.mark.parametrize(("declared", "value", "want"), RANGES)
def test_a_range_is_never_sent(declared: str, value: object, want: str) -> None:
    """A concrete media type stands for it (RFC 9110, section 8.3)."""
    assert (Body((declared,)).encode({"body": value}, None) or ("", b""))[0] == want


def test_the_first_bytes_of_a_file_tell_its_type_and_are_sent(tmp_path: Path) -> None:
    path = tmp_path / "upload"
    path.write_bytes(b"GIF89a...")
    for file in (path, io.BytesIO(path.read_bytes())):
        media_type, content = Body(("image/*",)).encode({"body": file}, None) or ("", b"")
        assert media_type == "image/gif"
        assert join(content) == b"GIF89a..."
    with os.fdopen(_open_pipe(b"GIF89a"), "rb") as pipe:
        assert (Body(("image/*",)).encode({"body": pipe}, None) or ("",))[0] == "image/png"


def _open_pipe(data: bytes) -> int:
    reading, writing = os.pipe()
    os.write(writing, data)
    os.close(writing)
    return reading


def test_json_alone_needs_no_other_media_type() -> None:
    """A range of JSON is sent as JSON; the first media type counts unless one is chosen."""
    body = JsonBody(("application/*+json", "application/ld+json"))
    assert body.encode({"body": [1]}, None) == ("application/json", b"[1]")
    chosen = {"body": [1], "content_type": "application/ld+json"}
    assert body.encode(chosen, None) == ("application/ld+json", b"[1]")


def test_a_part_said_to_be_json_is_json() -> None:
    encoding = Encoding("a", media_type="text/plain, application/json")
    assert read_parts({"a": "x"}, encoding)[0][2:] == ("application/json", b'"x"')


MIXED = Body(("application/json", MULTIPART), is_spread=True, files=("file", "files"))


@pytest.mark.parametrize(
    ("members", "want"),
    [
        ({"file": b"a", "name": "n"}, MULTIPART),
        ({"file": ("a.txt", b"a")}, MULTIPART),
        ({"files": [b"a", b"b"]}, MULTIPART),
        ({"file": omit, "name": "n"}, "application/json"),
        ({"file": "text that stands for a file"}, "application/json"),
    ],
)
def test_a_file_makes_a_body_multipart(members: dict[str, object], want: str) -> None:
    media_type, _ = MIXED.encode({"body": members}, None) or ("", b"")
    assert media_type.partition(";")[0] == want


def test_a_file_in_extra_body_makes_a_body_multipart() -> None:
    media_type, _ = MIXED.encode({"body": {"name": "n"}}, {"file": b"a"}) or ("", b"")
    assert media_type.startswith(MULTIPART)


@pytest.mark.parametrize(
    ("media_types", "said"),
    [
        (
            ("application/json", MULTIPART),
            "; leave content_type out, or pass 'multipart/form-data'",
        ),
        (("application/json", FORM), ""),
    ],
)
def test_a_file_in_a_media_type_without_files_is_refused(
    media_types: tuple[str, ...], said: str
) -> None:
    body = Body(media_types, is_spread=True, files=("file",))
    for chosen in media_types[: 1 if said else 2]:
        with pytest.raises(TypeError) as caught:
            body.encode({"body": {"file": b"a"}, "content_type": chosen}, None)
        assert str(caught.value) == f"file is a file, which {chosen} cannot contain{said}"
