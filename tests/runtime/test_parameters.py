"""Each parameter travels as the document says, and none can rewrite the request."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.model import Model
from runtime.open_enum import StrEnum
from runtime.operation import Parameter, ParameterLocation
from runtime.options import omit
from runtime.parameters import write_query

from tests.fault_server.faults import make_response, say
from tests.fault_server.server import FaultServer
from tests.runtime.api import DELETE, KINDS, LIST, Kind, call, place


class Color(StrEnum):
    RED = "red"


class Point(Model):
    x: int
    y: int | None = None


ARRAY = ["blue", "black", "b,r/n"]
OBJECT = {"R": 100, "G": 200}

# OpenAPI 3.1, "Style Examples", and RFC 6570 for what must be encoded.
PATHS = [
    ("simple", False, "blue", "blue"),
    ("simple", True, "blue", "blue"),
    ("simple", False, ARRAY, "blue,black,b%2Cr%2Fn"),
    ("simple", True, ARRAY, "blue,black,b%2Cr%2Fn"),
    ("simple", False, OBJECT, "R,100,G,200"),
    ("simple", True, OBJECT, "R=100,G=200"),
    ("label", False, "blue", ".blue"),
    ("label", False, ARRAY, ".blue,black,b%2Cr%2Fn"),
    ("label", True, ARRAY, ".blue.black.b%2Cr%2Fn"),
    ("label", False, OBJECT, ".R,100,G,200"),
    ("label", True, OBJECT, ".R=100.G=200"),
    ("matrix", False, "blue", ";p=blue"),
    ("matrix", True, "blue", ";p=blue"),
    ("matrix", False, ARRAY, ";p=blue,black,b%2Cr%2Fn"),
    ("matrix", True, ARRAY, ";p=blue;p=black;p=b%2Cr%2Fn"),
    ("matrix", False, OBJECT, ";p=R,100,G,200"),
    ("matrix", True, OBJECT, ";R=100;G=200"),
]
QUERIES = [
    ("form", True, "blue", "p=blue"),
    ("form", True, "a b&c=d#e+f%", "p=a%20b%26c%3Dd%23e%2Bf%25"),
    ("form", True, "", "p="),
    ("form", True, ARRAY, "p=blue&p=black&p=b%2Cr%2Fn"),
    ("form", False, ARRAY, "p=blue,black,b%2Cr%2Fn"),
    ("form", True, OBJECT, "R=100&G=200"),
    ("form", False, OBJECT, "p=R,100,G,200"),
    ("form", True, [], ""),
    ("form", False, [], ""),
    ("spaceDelimited", False, ARRAY, "p=blue%20black%20b%2Cr%2Fn"),
    ("spaceDelimited", True, ARRAY, "p=blue&p=black&p=b%2Cr%2Fn"),
    ("spaceDelimited", False, OBJECT, "p=R%20100%20G%20200"),
    ("pipeDelimited", False, ARRAY, "p=blue%7Cblack%7Cb%2Cr%2Fn"),
    ("pipeDelimited", False, OBJECT, "p=R%7C100%7CG%7C200"),
    ("deepObject", True, OBJECT, "p%5BR%5D=100&p%5BG%5D=200"),
    ("deepObject", True, {"a": {"b": [1, 2]}}, "p%5Ba%5D%5Bb%5D%5B0%5D=1&p%5Ba%5D%5Bb%5D%5B1%5D=2"),
    ("deepObject", True, {"a": [{"b": 1, "c": None}]}, "p%5Ba%5D%5B0%5D%5Bb%5D=1"),
    ("deepObject", True, ["x", "y"], "p%5B0%5D=x&p%5B1%5D=y"),
]
SCALARS = [
    (True, "true"),
    (False, "false"),
    (7, "7"),
    (1.5, "1.5"),
    (Decimal("1.50"), "1.50"),
    (Color.RED, "red"),
    (Color("new"), "new"),
    (uuid.UUID(int=7), "00000000-0000-0000-0000-000000000007"),
    (datetime.date(2020, 1, 2), "2020-01-02"),
    (datetime.datetime(2020, 1, 2, 3, 4, tzinfo=datetime.UTC), "2020-01-02T03%3A04%3A00Z"),
    (datetime.time(3, 4), "03%3A04%3A00"),
    ("ä", "%C3%A4"),
]


@pytest.mark.parametrize(("style", "explode", "value", "want"), PATHS)
def test_path_styles(style: Any, explode: bool, value: object, want: str) -> None:
    assert place(Parameter("p", "path", style=style, explode=explode), value).path == f"/{want}"


@pytest.mark.parametrize(("style", "explode", "value", "want"), QUERIES)
def test_query_styles(style: Any, explode: bool, value: object, want: str) -> None:
    pieces = place(Parameter("p", "query", style=style, explode=explode), value).query
    assert "&".join(text for _, text in pieces) == want


@pytest.mark.parametrize(
    ("array_format", "value", "want"),
    [
        ("brackets", {"a": ["x", "y"]}, "p%5Ba%5D%5B%5D=x&p%5Ba%5D%5B%5D=y"),
        ("repeat", {"a": ["x", "y"]}, "p%5Ba%5D=x&p%5Ba%5D=y"),
        ("repeat", ["x", "y"], "p=x&p=y"),
        ("brackets", {"a": [{"b": 1}]}, "p%5Ba%5D%5B0%5D%5Bb%5D=1"),
    ],
)
def test_a_document_may_choose_how_arrays_are_written(
    array_format: Any, value: object, want: str
) -> None:
    parameter = Parameter("p", "query", style="deepObject", array_format=array_format)
    assert "&".join(text for _, text in place(parameter, value).query) == want


@pytest.mark.parametrize(
    ("media_type", "value", "want"),
    [
        (
            "application/x-www-form-urlencoded",
            {"a": "x y", "b": [1, 2], "c": {"d": 1}, "e": None},
            "a=x%20y&b=1&b=2&c=%7B%22d%22%3A1%7D",
        ),
        ("application/json", {"a": "&"}, "%7B%22a%22:%22%26%22%7D"),
        ("application/jsonpath", "$.a[?@.b==1]", "$.a[?@.b==1]"),
    ],
)
def test_a_value_may_be_the_whole_query(media_type: str, value: object, want: str) -> None:
    parameter = Parameter("p", "querystring", media_type=media_type)
    assert "&".join(text for _, text in place(parameter, value).query) == want


def test_content_that_is_not_json_is_sent_as_it_is() -> None:
    assert place(Parameter("p", "query", media_type="text/plain"), "a").query == [("p", "p=a")]


@pytest.mark.parametrize(("value", "want"), SCALARS)
def test_scalars(value: object, want: str) -> None:
    assert place(Parameter("p", "query"), value).query == [("p", f"p={want}")]
    assert place(Parameter("p", "path"), value).path == f"/{want}"


def test_defaults_of_style_and_explode() -> None:
    """Parameter Object: form and exploded in query and cookie, simple in path and header."""
    given = {"a": 1, "b": 2}
    assert place(Parameter("p", "query"), given).query == [("p", "a=1"), ("p", "b=2")]
    assert place(Parameter("p", "path"), given).path == "/a,1,b,2"
    assert place(Parameter("p", "header"), given).headers == [("p", "a,1,b,2")]
    assert place(Parameter("p", "cookie"), given).cookies == [("a", "1"), ("b", "2")]


@pytest.mark.parametrize(
    ("explode", "value", "want"),
    [
        (False, "a b", "a b"),
        (False, ["a", "b"], "a,b"),
        (False, {"R": 1, "G": 2}, "R,1,G,2"),
        (True, {"R": 1, "G": 2}, "R=1,G=2"),
    ],
)
def test_header_styles(explode: bool, value: object, want: str) -> None:
    assert place(Parameter("X-P", "header", explode=explode), value).headers == [("X-P", want)]


@pytest.mark.parametrize(
    ("explode", "value", "want"),
    [
        (None, "a", [("p", "a")]),
        (True, ["a", "b"], [("p", "a"), ("p", "b")]),
        (False, ["a", "b"], [("p", "a,b")]),
    ],
)
def test_cookie_styles(explode: bool | None, value: object, want: object) -> None:
    assert place(Parameter("p", "cookie", explode=explode), value).cookies == want


def test_reserved_characters_are_kept_where_allowed_and_harmless() -> None:
    """What would end the value or the query is encoded all the same."""
    parameter = Parameter("p", "query", allow_reserved=True)
    assert place(parameter, "a/b?c:d@[e]").query == [("p", "p=a/b?c:d@[e]")]
    assert place(parameter, "a&b#c+d%").query == [("p", "p=a%26b%23c%2Bd%25")]
    listed = Parameter("p", "query", allow_reserved=True, explode=False)
    assert place(listed, ["a,b", "c/d"]).query == [("p", "p=a%2Cb,c/d")]


def test_a_parameter_described_by_content_travels_as_json() -> None:
    parameter = Parameter("p", "query", media_type="application/json")
    assert place(parameter, Point(x=1)).query == [("p", "p=%7B%22x%22%3A1%7D")]
    assert place(parameter, [1, "a"]).query == [("p", "p=%5B1%2C%22a%22%5D")]


def test_a_model_is_an_object() -> None:
    deep = Parameter("p", "query", style="deepObject")
    assert place(deep, Point(x=1)).query == [("p", "p%5Bx%5D=1")]


OUTSIDE_PATH: tuple[ParameterLocation, ...] = ("query", "header", "cookie")


def test_what_is_left_out_is_not_sent() -> None:
    for value in (None, omit):
        for location in OUTSIDE_PATH:
            places = place(Parameter("p", location), value)
            assert (places.query, places.headers, places.cookies) == ([], [], [])
            with pytest.raises(TypeError, match=r"^P is required$"):
                place(Parameter("p", location, argument="P", required=True), value)
        with pytest.raises(TypeError, match=r"^p is required$"):
            place(Parameter("p", "path"), value)


@given(st.text())
def test_any_text_in_a_query_arrives_as_it_was(text: str) -> None:
    (piece,) = place(Parameter("p", "query"), text).query
    assert parse_qsl(piece[1], keep_blank_values=True, encoding="utf-8") == [("p", text)]


@given(st.text())
def test_any_text_in_a_path_arrives_as_one_segment_or_not_at_all(text: str) -> None:
    try:
        path = place(Parameter("p", "path"), text, "/a/{p}/b").path
    except ValueError:
        return
    url = httpx2.URL("http://a.invalid" + path)
    _, first, middle, last = url.raw_path.decode().split("/")
    assert (first, unquote(middle), last) == ("a", text, "b")


@given(st.dictionaries(st.text(min_size=1), st.text()))
def test_any_object_in_a_query_arrives_as_it_was(members: Mapping[str, str]) -> None:
    pieces = place(Parameter("p", "query", style="deepObject"), members).query
    query = "&".join(text for _, text in pieces)
    found = dict(parse_qsl(query, keep_blank_values=True))
    assert found == {f"p[{name}]": text for name, text in members.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_the_request_line_is_as_placed(kind: Kind) -> None:
    with FaultServer(say(b"HTTP/1.1 204 X\r\n\r\n")) as server:
        call(
            kind,
            server.url + "/base/",
            DELETE,
            {"job_id": "a/../b?c#d%2F;e"},
            default_query={"v": 1},
        )
    line = server.requests[0].split(b"\r\n")[0]
    assert line == b"DELETE /base/jobs/a%2F..%2Fb%3Fc%23d%252F%3Be?v=1 HTTP/1.1"


@pytest.mark.parametrize("kind", KINDS)
def test_extra_query_is_added_and_wins(kind: Kind) -> None:
    with FaultServer(say(make_response())) as server:
        call(
            kind,
            server.url,
            LIST,
            {"extraction_agent_id": "1"},
            default_query={"a": "1", "b": [1, 2], "n": None},
            options={"extra_query": {"extraction_agent_id": "2", "a": "x&y", "o": omit}},
        )
    query = urlsplit(server.requests[0].split()[1].decode()).query
    assert query == "b=1&b=2&extraction_agent_id=2&a=x%26y"


@pytest.mark.parametrize(
    ("value", "query"),
    [
        ({"page": 0, "sort": ["name,asc", "id"]}, ["page=0", "sort=name%2Casc", "sort=id"]),
        ({"page": 0, "sort": None}, ["page=0"]),
        ({"range": {"from": 1}}, ["range=%7B%22from%22%3A1%7D"]),
        ([{"id": 1}, {"id": 2}], ["p=%7B%22id%22%3A1%7D", "p=%7B%22id%22%3A2%7D"]),
    ],
)
def test_what_is_nested_in_a_query_is_written_as_servers_read_it(
    value: object, query: list[str]
) -> None:
    """Lists are spread under the member's name; objects inside are JSON."""
    assert [text for _, text in write_query(Parameter("p", "query"), value)] == query
