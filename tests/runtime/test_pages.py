"""Pages lead to all items, one request after the other, and end."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import httpx2
import pytest
from runtime._about import LlamaCloudError
from runtime.body import Body
from runtime.model import Model
from runtime.operation import Operation, Parameter, Response
from runtime.options import RequestOptions, omit
from runtime.pages import (
    AsyncResultPage,
    Pages,
    ResultPage,
    as_async_page,
    async_raw_page_response,
    async_streaming_page_response,
    raw_page_response,
    streaming_page_response,
)

from tests.runtime.api import Kind, both, make_client, make_http_client

Answer = tuple[dict[str, Any] | list[Any], dict[str, str]]
Handler = Callable[[httpx2.Request], Answer]


class Item(Model):
    id: str


class Listing(Model):
    data: list[Item] | None = None
    next: str | None = None
    more: bool | None = None
    total: int | None = None


def list_items(pages: Pages, type_: Any = Listing, **settings: Any) -> Operation[Any]:
    names = ("at", "size")
    return Operation(
        id="list_items",
        method="GET",
        path="/items",
        parameters=tuple(Parameter(name, "query") for name in names),
        responses=(Response("200", "application/json", type_),),
        pages=pages,
        **settings,
    )


def read(
    kind: Kind, operation: Operation[Any], handler: Handler, arguments: dict[str, Any] | None = None
) -> tuple[list[str], list[str]]:
    """The ids of all items, and the queries and bodies that were sent."""
    sent: list[str] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        sent.append(request.url.query.decode() + request.content.decode())
        value, headers = handler(request)
        return httpx2.Response(200, json=value, headers=headers)

    http = make_http_client(kind, handle)
    client: Any = make_client(kind, "http://api.test", http_client=http)
    given = arguments or {}
    if kind == "sync":
        page: ResultPage[Item, Any] = client._sender.send(operation, given, RequestOptions())
        return [item.id for item in page], sent
    return asyncio.run(_read_async(client, as_async_page(operation), given)), sent


async def _read_async(client: Any, operation: Any, arguments: dict[str, Any]) -> list[str]:
    async with client:
        page: AsyncResultPage[Item, Any]
        page = await client._sender.send(operation, arguments, RequestOptions())
        return [item.id async for item in page]


def in_turn(*values: dict[str, Any] | list[Any], **headers: str) -> Handler:
    left = iter(values)
    return lambda _: (next(left), headers)


def ids(*names: str) -> list[dict[str, str]]:
    return [{"id": name} for name in names]


CURSOR = Pages("cursor", items=("data",), argument="at", next=("next",))
LAST = Pages("cursor", items=("data",), argument="at", last=("id",), more=("more",))
DONE = Pages("cursor", items=("data",), argument="at", next=("next",), more=("more",), is_done=True)
PAGE = Pages("page", items=("data",), argument="at", total=("total",), size="size")
OFFSET = Pages(
    "offset", items=("data",), argument="at", total=("total",), size="size", step=0, first=0
)
FLAGGED = Pages("page", items=("data",), argument="at", more=("more",))
SEVERAL: list[tuple[Pages, list[dict[str, Any]], list[str]]] = [
    (CURSOR, [{"data": ids("a", "b"), "next": "x"}, {"data": ids("c")}], ["", "at=x"]),
    (CURSOR, [{"data": ids("a"), "next": "x"}, {"data": ids("b", "c"), "next": "x"}], ["", "at=x"]),
    (CURSOR, [{"next": "x"}, {"data": ids("a", "b", "c"), "next": ""}], ["", "at=x"]),
    (CURSOR, [{"data": ids("a", "b"), "next": "https://evil.test/?at=9"}, {"data": ids("c")}],
     ["", "at=9"]),
    (LAST, [{"data": ids("a", "b"), "more": True}, {"data": ids("c"), "more": False}],
     ["", "at=b"]),
    (DONE, [{"data": ids("a", "b"), "next": "x", "more": False},
            {"data": ids("c"), "next": "y", "more": True}], ["", "at=x"]),
    (PAGE, [{"data": ids("a", "b"), "total": 2}, {"data": ids("c"), "total": 2}], ["", "at=2"]),
    (PAGE, [{"data": ids("a", "b", "c")}, {"data": []}], ["", "at=2"]),
    (OFFSET, [{"data": ids("a", "b"), "total": 3}, {"data": ids("c"), "total": 3}], ["", "at=2"]),
    (FLAGGED, [{"data": ids("a", "b"), "more": True}, {"data": ids("c"), "more": False}],
     ["", "at=2"]),
]  # fmt: skip


@both
@pytest.mark.parametrize(("pages", "values", "queries"), SEVERAL)
def test_all_items_of_all_pages(
    kind: Kind, pages: Pages, values: list[dict[str, Any]], queries: list[str]
) -> None:
    """A repeated cursor, an empty page or the end that is told ends them."""
    found, sent = read(kind, list_items(pages), in_turn(*values), {"at": omit})
    assert (found, sent) == (["a", "b", "c"], queries)


@both
def test_pages_go_on_from_where_the_caller_began(kind: Kind) -> None:
    """With the same other arguments; a page that is not full is the last."""
    handler = in_turn({"data": ids("a", "b")}, {"data": ids("c")})
    found, sent = read(kind, list_items(PAGE), handler, {"at": 4, "size": 2})
    assert found == ["a", "b", "c"]
    assert sent == ["at=4&size=2", "at=5&size=2"]


@both
def test_links_lead_to_the_next_page_of_the_same_service(kind: Kind) -> None:
    """Of an address only the query counts, so that nobody else gets the credentials."""
    link = '<http://evil.test/items?at=7&tag=a&tag=b>; rel="next", </items>; rel="first"'
    answers = iter([(ids("a", "b"), {"link": link}), (ids("c"), {})])
    operation = list_items(Pages("link"), list[Item])
    found, sent = read(kind, operation, lambda _: next(answers))
    assert found == ["a", "b", "c"]
    assert sent == ["", "at=7&tag=a&tag=b"]


@both
@pytest.mark.parametrize("pages", [Pages("link"), Pages("link", next=("next",)), CURSOR])
def test_an_address_that_leads_to_itself_ends_the_pages(kind: Kind, pages: Pages) -> None:
    """So does one that names no other page."""
    for query, sent in (("?at=2&tag=a&tag=b", 2), ("", 1)):
        address = f"https://api.test/items{query}"
        value = {"data": ids("a"), "next": address}
        headers = {} if pages.next else {"link": f'<{address}>; rel="next"'}
        operation = list_items(replace(pages, items=("data",)))
        found, queries = read(kind, operation, in_turn(*[value] * 9, **headers))
        assert (len(found), len(queries)) == (sent, sent)


@both
def test_an_address_without_a_query_that_leads_elsewhere_is_an_error(kind: Kind) -> None:
    """The items of the pages after it are not left out in silence."""
    pages = Pages("link", items=("data",), next=("next",))
    handler = in_turn({"data": ids("a"), "next": "https://api.test/items/pages/2"})
    with pytest.raises(LlamaCloudError, match=r"next page is at https:.*/pages/2"):
        read(kind, list_items(pages), handler)


CYCLES: list[tuple[Pages, list[str], dict[str, Any], list[str]]] = [
    (CURSOR, ["x", "y", "x"], {}, ["", "at=x", "at=y"]),
    (CURSOR, ["y", "x"], {"at": "x"}, ["at=x", "at=y"]),
    (Pages("link", items=("data",), next=("next",)), ["/items?at=2", "/items?at=3", "/items?at=2"],
     {}, ["", "at=2", "at=3"]),
]  # fmt: skip


@both
@pytest.mark.parametrize(("pages", "cursors", "arguments", "queries"), CYCLES)
def test_pages_that_lead_back_to_an_earlier_one_are_an_error(
    kind: Kind, pages: Pages, cursors: list[str], arguments: dict[str, Any], queries: list[str]
) -> None:
    """No page is sent for twice, and a list that is cut short is not taken for a whole one."""
    sent: list[str] = []
    values = in_turn(*({"data": ids("a"), "next": cursor} for cursor in cursors))

    def answer(request: httpx2.Request) -> Answer:
        sent.append(request.url.query.decode())
        return values(request)

    with pytest.raises(
        LlamaCloudError, match="pages never end: the next page is again the one at "
    ):
        read(kind, list_items(pages), answer, arguments)
    assert sent == queries


@both
def test_pages_may_be_read_again(kind: Kind) -> None:
    """Each iteration has its own memory of where it was."""
    left = iter([{"data": ids("a"), "next": "x"}, {"data": ids("b")}, {"data": ids("b")}])
    http = make_http_client(kind, lambda _: httpx2.Response(200, json=next(left)))
    client: Any = make_client(kind, "http://api.test", http_client=http)
    if kind == "async":
        assert asyncio.run(_read_twice(client)) == ["a", "b"] * 2
        return
    page = client._sender.send(list_items(CURSOR), {}, RequestOptions())
    assert [item.id for item in (*page, *page)] == ["a", "b"] * 2


async def _read_twice(client: Any) -> list[str]:
    async with client:
        page = await client._sender.send(as_async_page(list_items(CURSOR)), {}, RequestOptions())
        return [item.id for _ in range(2) async for item in page]


@both
def test_an_address_in_the_response_is_a_link(kind: Kind) -> None:
    pages = Pages("link", items=("data",), next=("next",))
    handler = in_turn({"data": ids("a"), "next": "/items?at=2"}, {"data": ids("b"), "next": None})
    assert read(kind, list_items(pages), handler) == (["a", "b"], ["", "at=2"])


@both
def test_a_cursor_may_be_a_property_of_the_body(kind: Kind) -> None:
    pages = Pages("cursor", items=("data",), argument="at", is_property=True, next=("next",))
    body = Body(("application/json",), required=True, is_spread=True)
    handler = in_turn({"data": ids("a"), "next": "x"}, {"data": ids("b")})
    arguments = {"body": {"text": "t", "at": omit}}
    found, sent = read(kind, list_items(pages, body=body), handler, arguments)
    assert found == ["a", "b"]
    assert [json.loads(one) for one in sent] == [{"text": "t"}, {"text": "t", "at": "x"}]


def test_a_page_shows_itself() -> None:
    """Its items and its response, and whether there is another page."""
    http = make_http_client("sync", lambda _: httpx2.Response(200, json={"data": ids("a")}))
    client: Any = make_client("sync", "http://api.test", http_client=http)
    page: ResultPage[Item, Listing] = client._sender.send(
        list_items(CURSOR), {}, RequestOptions(extra_query={"x": "1"})
    )
    assert page.items == [Item(id="a")]
    assert page.value == Listing(data=[Item(id="a")])
    assert repr(page) == "<ResultPage of 1 items>"
    assert not page.has_next
    with pytest.raises(RuntimeError, match="there is no page after this one"):
        page.next_page()
    raw: Any = client._sender.raw.send(list_items(CURSOR), {}, RequestOptions())
    assert raw.parse() == page.value


@both
def test_a_raw_response_of_a_page_is_that_page(kind: Kind) -> None:
    """One response, read at once or streamed, parses to itself."""
    http = make_http_client(kind, lambda _: httpx2.Response(200, json={"data": ids("a")}))
    client: Any = make_client(kind, "http://api.test", http_client=http)
    if kind == "async":
        assert asyncio.run(_parse_async(client)) == [Listing(data=[Item(id="a")])] * 2
        return

    def send(sender: Any) -> Callable[[], Any]:
        return lambda: sender.send(list_items(CURSOR), {}, RequestOptions())

    raw = raw_page_response(send(client._sender.raw))()
    assert raw.parse() == Listing(data=[Item(id="a")])
    with streaming_page_response(send(client._sender.streaming))() as response:
        assert response.parse() == raw.parse()


async def _parse_async(client: Any) -> list[Any]:
    def send(sender: Any) -> Callable[[], Any]:
        return lambda: sender.send(list_items(CURSOR), {}, RequestOptions())

    async with client:
        raw = await async_raw_page_response(send(client._sender.raw))()
        async with async_streaming_page_response(send(client._sender.streaming))() as response:
            return [await raw.parse(), await response.parse()]


def test_values_that_are_no_models_have_pages_too() -> None:
    """What a document says nothing of is plain data."""
    operation = list_items(Pages("cursor", items=("data",), argument="at", next=("next",)), None)
    http = make_http_client("sync", lambda _: httpx2.Response(200, json={"data": [1, 2]}))
    client: Any = make_client("sync", "http://api.test", http_client=http)
    assert list(client._sender.send(operation, {}, RequestOptions())) == [1, 2]
