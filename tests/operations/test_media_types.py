"""Media types and their ranges by name."""

from dataclasses import dataclass

import pytest

from scripts.operations.media_types import (
    covers,
    find_cover,
    is_json,
    match_media_type,
    media_kind,
    read_essence,
    read_exact_name,
    read_parameters,
)
from scripts.operations.negotiation import choose_media_type
from scripts.operations.response import has_content


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("application/json", "json"),
        ("Application/Problem+JSON; charset=utf-8", "json"),
        ("text/json", "json"),
        ("*/*", "json"),
        ("application/x-www-form-urlencoded", "form"),
        ("multipart/form-data", "multipart"),
        ("text/plain; charset=latin-1", "text"),
        ("image/svg+xml", "text"),
        ("application/x-ndjson", "text"),
        ("application/octet-stream", "binary"),
        ("image/*", "binary"),
    ],
)
def test_kinds_of_content(name: str, kind: str) -> None:
    """What a client writes or reads a media type as."""
    assert media_kind(name) == kind


def test_names_are_read_without_regard_to_case_and_parameters() -> None:
    """Parameters such as a version are kept apart."""
    name = 'Application/Vnd.X+Json; Version="2"; charset=utf-8'
    assert read_essence(name) == "application/vnd.x+json"
    assert read_parameters(name) == (("charset", "utf-8"), ("version", "2"))
    assert is_json(read_essence(name))


@pytest.mark.parametrize(
    ("wider", "essence", "expected"),
    [
        ("*/*", "image/png", True),
        ("image/*", "image/png", True),
        ("image/*", "image/*", True),
        ("image/png", "image/*", False),
        ("text/*", "image/png", False),
        ("*/*", "*/*", True),
        ("image/*", "*/*", False),
    ],
)
def test_a_range_covers_its_types(wider: str, essence: str, expected: bool) -> None:
    """A range stands for every type it names (RFC 9110, section 12.5.1)."""
    assert covers(wider, essence) is expected


def test_the_most_exact_name_covers() -> None:
    """The type itself wins over its range, and that over `*/*`."""
    names = ["*/*", "image/*", "image/png"]
    assert find_cover("image/png", names) == "image/png"
    assert find_cover("image/gif", names) == "image/*"
    assert find_cover("text/plain", names) == "*/*"
    assert find_cover("text/plain", names[1:]) is None


@dataclass(frozen=True)
class Declared:
    name: str

    @property
    def essence(self) -> str:
        return read_essence(self.name)


def test_what_was_sent_is_matched_to_what_is_declared() -> None:
    """The first of the most exact declarations is meant; no media type matches nothing."""
    declared = [Declared("*/*"), Declared("text/*"), Declared("text/*")]
    assert match_media_type(declared, "text/html") is declared[1]
    assert match_media_type(declared, "") is None


def test_parameters_tell_media_types_apart() -> None:
    """Services name versions so; a charset does not matter, and an unknown version is the first."""
    first, second = declared = [Declared("text/x; v=1"), Declared("text/x;v=2")]
    for name, meant in {
        "text/x;charset=utf-8; V=2": second,
        "text/x": first,
        "text/x;v=3": first,
    }.items():
        assert match_media_type(declared, name) is meant
    assert choose_media_type(declared, "text/x;v=1;q=0.5, text/x; v=2") is second
    assert choose_media_type(declared, "text/x") is first
    assert choose_media_type(declared, "text/x;v=3") is None
    assert choose_media_type([Declared("text/x")], "text/x;v=3;q=0.1") is not None


@pytest.mark.parametrize(
    ("status", "method", "expected"),
    [(200, "GET", True), (204, "GET", False), (205, "POST", False), (304, "GET", False),
     (404, "GET", True), (200, "HEAD", False), (101, "GET", False)],
)  # fmt: skip
def test_some_responses_never_have_content(status: int, method: str, expected: bool) -> None:
    """Whatever a document declares (RFC 9110, section 6.4.1)."""
    assert has_content(status, method) is expected


@pytest.mark.parametrize(
    ("name", "exact"),
    [
        ("Application/JSON; charset=utf-8", "application/json"),
        ('application/json; Version="1"; charset=utf-8', "application/json;version=1"),
        ("text/csv;b=2;a=1", "text/csv;a=1;b=2"),
    ],
)
def test_parameters_but_a_charset_tell_media_types_apart(name: str, exact: str) -> None:
    """Two versions of a form are two media types, however they are spelled."""
    assert read_exact_name(name) == exact


def test_a_media_type_covers_its_versions() -> None:
    """Without parameters it stands for those with any, and not the other way round."""
    assert find_cover("a/b;version=1", ["*/*", "a/b"]) == "a/b"
    assert find_cover("a/b;version=1", ["a/b;version=2", "a/*"]) == "a/*"
    assert find_cover("a/b", ["a/b;version=1"]) is None
