"""Responses that are pages of a longer list, and the requests for the pages after them."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, Generic, Literal, ParamSpec, TypeAlias, TypeVar, cast
from urllib.parse import parse_qsl

import httpx2

from ._about import ErrorBase
from .operation import Fetch, Operation
from .resource import (
    async_raw_response,
    async_streaming_response,
    raw_response,
    streaming_response,
)
from .response import APIResponse, AsyncAPIResponse
from .response_context import AsyncResponseContext, ResponseContext

E = TypeVar("E")
V = TypeVar("V")
P = ParamSpec("P")
Path: TypeAlias = tuple[str, ...]

_NEXT_LINK: Final = "next"
_LONGEST: Final = 200
_ADDRESS: Final = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pages:
    """How an operation returns its items page by page; paths are names of attributes.

    `argument` gets the next cursor, page number or offset; it is a property of the body when
    `is_property`. Where neither `more` nor `total` says how long the list is, it ends with an empty
    page, or with one of fewer items than were asked for by `size`.
    """

    kind: Literal["cursor", "page", "offset", "link"]
    items: Path = ()
    argument: str = ""
    is_property: bool = False
    next: Path = ()
    last: Path = ()
    more: Path = ()
    is_done: bool = False
    total: Path = ()
    size: str = ""
    step: int = 1
    first: int = 1
    is_async: bool = False

    def make(self, value: Any, headers: httpx2.Headers, fetch: Fetch) -> Any:
        """The page of a response."""
        kind: Any = AsyncResultPage if self.is_async else ResultPage
        return kind(self, value, headers, fetch)


@dataclass(frozen=True, slots=True)
class _Next:
    """What the request of the next page says."""

    value: object = None
    query: Mapping[str, object] = field(default_factory=dict[str, object])


class _Page(Generic[E, V]):
    def __init__(self, pages: Pages, value: V, headers: httpx2.Headers, fetch: Fetch) -> None:
        self._pages = pages
        self._value = value
        self._headers = headers
        self._fetch = fetch

    @property
    def value(self) -> V:
        """The response as it came."""
        return self._value

    @property
    def items(self) -> list[E]:
        """The items of this page."""
        found: list[E] | None = _find(self._value, self._pages.items)
        return list(found or ())

    @property
    def has_next(self) -> bool:
        """Whether there is a page after this one."""
        return self._find_next() is not None

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {len(self.items)} items>"

    def _find_next(self) -> _Next | None:
        pages = self._pages
        more = _find(self._value, pages.more) if pages.more else None
        if isinstance(more, bool) and more == pages.is_done:
            return None
        match pages.kind:
            case "cursor":
                return self._find_cursor()
            case "link":
                return self._find_link()
            case _:
                return self._find_number(is_told=isinstance(more, bool))

    def _find_cursor(self) -> _Next | None:
        if self._pages.next:
            cursor = _find(self._value, self._pages.next)
        else:
            cursor = _find(self.items[-1], self._pages.last) if self.items else None
        if isinstance(cursor, str) and _ADDRESS.match(cursor):
            return self._follow(cursor)  # Some services give the address of the next page.
        # A service that gives the same cursor again would never end.
        is_new = cursor not in (None, "", self._given(self._pages.argument))
        return _Next(cursor) if is_new else None

    def _find_link(self) -> _Next | None:
        if self._pages.next:
            address = _find(self._value, self._pages.next)
        else:
            links = httpx2.Response(200, headers=self._headers).links
            address = links.get(_NEXT_LINK, {}).get("url")
        return self._follow(address) if isinstance(address, str) and address else None

    def _follow(self, address: str) -> _Next | None:
        query = _read_query(address)
        if not query and not _is_end_of(self._fetch.path, httpx2.URL(address).path):
            # To end here would lose the items of all pages after this one.
            raise ErrorBase(
                f"the next page is at {address[:_LONGEST]}; of such an address only the query can "
                "be followed, and it has none"
            )
        # A service that leads to the same page again would never end.
        is_new = any(self._fetch.query.get(name) != value for name, value in query.items())
        return _Next(query=query) if is_new else None

    def _find_number(self, *, is_told: bool) -> _Next | None:
        pages, count = self._pages, len(self.items)
        given = self._given(pages.argument)
        current = given if isinstance(given, int) else pages.first
        following = current + (pages.step or count)
        total = _find(self._value, pages.total) if pages.total else None
        if count == 0:
            return None
        if isinstance(total, int):
            # Pages are counted from the first, items from none.
            is_within = following < total + (pages.first if pages.step else 0)
            return _Next(following) if is_within else None
        size = self._given(pages.size)
        is_full = not isinstance(size, int) or count >= size
        return _Next(following) if is_told or is_full else None

    def _given(self, name: str) -> object:
        arguments = self._fetch.arguments
        body = arguments.get("body")
        if self._pages.is_property and isinstance(body, Mapping) and name in body:
            return cast("Mapping[str, object]", body)[name]
        return arguments.get(name)

    def _list_places(self) -> set[str]:
        """Where the iteration stands when it begins at this page."""
        given = self._given(self._pages.argument)
        return {repr(_Next(given)), repr(_Next(query=self._fetch.query))}

    def _goes_on(self, places: set[str]) -> bool:
        """Whether there is a page after this one; adds its place to those of the iteration.

        A service that leads back to a page of this iteration would never end. That is an error,
        since nobody knows which items were left out.
        """
        following = self._find_next()
        if following is None:
            return False
        if repr(following) in places:
            place = repr(following.query or following.value)[:_LONGEST]
            raise ErrorBase(f"the pages never end: the next page is again the one at {place}")
        places.add(repr(following))
        return True

    def _send_next(self) -> Any:
        following = self._find_next()
        if following is None:
            raise RuntimeError("there is no page after this one; has_next says so")
        arguments = self._fetch.arguments
        if following.query:
            return self._fetch.send(arguments, following.query)
        added = {self._pages.argument: following.value}
        if self._pages.is_property:
            body = cast("Mapping[str, object]", arguments["body"])
            return self._fetch.send({**arguments, "body": {**body, **added}}, {})
        return self._fetch.send({**arguments, **added}, {})


class ResultPage(_Page[E, V]):
    """A page of results; iterating over it gives the items of this page and of all after it."""

    def next_page(self) -> ResultPage[E, V]:
        """The page after this one; raises RuntimeError when there is none."""
        return cast("ResultPage[E, V]", self._send_next())

    def pages(self) -> Iterator[ResultPage[E, V]]:
        """This page and all after it, each sent for when it is reached."""
        page, places = self, self._list_places()
        yield page
        while page._goes_on(places):
            page = page.next_page()
            yield page

    def __iter__(self) -> Iterator[E]:
        for page in self.pages():
            yield from page.items


class AsyncResultPage(_Page[E, V]):
    """A page of results; `async for` gives the items of this page and of all after it."""

    async def next_page(self) -> AsyncResultPage[E, V]:
        """The page after this one; raises RuntimeError when there is none."""
        return cast("AsyncResultPage[E, V]", await self._send_next())

    async def pages(self) -> AsyncIterator[AsyncResultPage[E, V]]:
        """This page and all after it, each sent for when it is reached."""
        page, places = self, self._list_places()
        yield page
        while page._goes_on(places):
            page = await page.next_page()
            yield page

    async def __aiter__(self) -> AsyncIterator[E]:
        async for page in self.pages():
            for item in page.items:
                yield item


def _is_end_of(path: str, end: str) -> bool:
    """Whether a path is the same, or the same behind a prefix that a proxy adds."""
    return path.rstrip("/").endswith(end.rstrip("/"))


def _read_query(address: str) -> dict[str, object]:
    # Only its query is used, so that no address of a response gets the credentials.
    query = httpx2.URL(address).query.decode()
    merged: dict[str, object] = {}
    for name, text in parse_qsl(query, keep_blank_values=True):
        known = merged.get(name)
        merged[name] = text if known is None else [*_as_list(known), text]
    return merged


def _find(value: Any, path: Path) -> Any:
    found: Any = value
    for name in path:
        if isinstance(found, Mapping):
            found = cast("Mapping[str, Any]", found).get(name)
        else:
            found = getattr(found, name, None)
    return found


def _as_list(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else [value]


def as_async_page(operation: Operation[ResultPage[E, V]]) -> Operation[AsyncResultPage[E, V]]:
    """The operation with asynchronous pages."""
    pages = replace(cast("Pages", operation.pages), is_async=True)
    return cast("Operation[AsyncResultPage[E, V]]", replace(operation, pages=pages))


# A raw or streamed response is one response, so it parses to one page as it came.


def raw_page_response(method: Callable[P, ResultPage[E, V]]) -> Callable[P, APIResponse[V]]:
    """A method that returns pages, on a raw sender."""
    return cast("Callable[P, APIResponse[V]]", raw_response(method))


def async_raw_page_response(
    method: Callable[P, Awaitable[AsyncResultPage[E, V]]],
) -> Callable[P, Awaitable[AsyncAPIResponse[V]]]:
    """A method that returns pages, on a raw sender."""
    return cast("Callable[P, Awaitable[AsyncAPIResponse[V]]]", async_raw_response(method))


def streaming_page_response(
    method: Callable[P, ResultPage[E, V]],
) -> Callable[P, ResponseContext[V]]:
    """A method that returns pages, on a streaming sender."""
    return cast("Callable[P, ResponseContext[V]]", streaming_response(method))


def async_streaming_page_response(
    method: Callable[P, Awaitable[AsyncResultPage[E, V]]],
) -> Callable[P, AsyncResponseContext[V]]:
    """A method that returns pages, on a streaming sender."""
    return cast("Callable[P, AsyncResponseContext[V]]", async_streaming_response(method))
