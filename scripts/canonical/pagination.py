"""Operations that return their items page by page: told by the document, or recognised."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from scripts.canonical.form import Operation, Schema
from scripts.canonical.names import python_name
from scripts.canonical.pagination_blocks import read_blocks
from scripts.canonical.results import Pages, Path
from scripts.canonical.unions import split_nullable
from scripts.operations import Operation as Described

_CURSORS: Final = (
    "cursor", "after", "page_token", "starting_after", "next_token", "next_cursor", "iterator",
    "page_cursor", "after_id", "continuation_token", "pagination_token",
)  # fmt: skip
_NEXT: Final = (
    "next_cursor", "next_page_token", "next_token", "next_page_cursor", "next", "iterator",
    "end_cursor", "next_offset", "continuation_token", "pagination_token", "last_id", "cursor",
)  # fmt: skip
_PAGE: Final = ("page", "page_number", "page_num")
_PAGE_COUNTS: Final = ("total_pages", "page_count", "num_pages", "pages", "last_page")
_OFFSETS: Final = ("offset", "skip")
_COUNTS: Final = ("total", "total_count", "total_items", "count")
_SIZES: Final = ("limit", "page_size", "per_page", "size", "max_results", "take")
_MORE: Final = ("has_more", "has_next", "has_next_page")
_DONE: Final = ("done", "is_last", "is_last_page")
_LISTS: Final = ("data", "items", "results", "records", "entries", "values", "objects")
# Where services put what concerns the pages and not the items.
_AROUND: Final = ("meta", "metadata", "pagination", "paging", "page_info", "response_metadata")
_LINKS: Final = ("links", "link")
_PREVIOUS: Final = ("previous", "prev")


@dataclass(frozen=True, slots=True)
class Response:
    """The object that a page comes in."""

    schema: Schema
    schemas: Mapping[str, Schema]

    def resolve(self, schema: Schema) -> Schema:
        """The schema, or the component it refers to."""
        body, _ = split_nullable(schema)
        name = str(body.get("$ref", "")).rpartition("/")[2]
        return self.schemas.get(name, body)

    def find(self, path: Path) -> Schema | None:
        """The schema of what the path leads to; none where it leads nowhere."""
        schema = self.resolve(self.schema)
        for name in path:
            if name not in schema.get("properties", {}):
                return None
            schema = self.resolve(schema["properties"][name])
        return schema

    def search(self, names: Iterable[str], *kinds: str) -> Path:
        """Where a property of one of the names and types is, here or beside it; empty if none."""
        return self._search(((), *self._list_around(_AROUND)), names, kinds)

    def find_link(self) -> Path:
        """Where the address of the next page is, among links; empty if there is none."""
        links = tuple(self._list_around(_LINKS))
        if found := self._search(links, ("next",), ("string",)):
            return found
        for place in links:  # Links of HAL and JSON:API may be objects.
            if _is_of(self.find((*place, "next", "href")) or {}, ("string",)):
                return (*place, "next", "href")
        return ()

    def find_neighbours(self) -> Path:
        """Where `next` is beside `previous`, which are addresses where pages have numbers."""
        return self.search(("next",), "string") if self.search(_PREVIOUS, "string") else ()

    def _search(self, places: Iterable[Path], names: Iterable[str], kinds: Iterable[str]) -> Path:
        for wanted in names:
            for place in places:
                owner = self.find(place) or {}
                for name, child in owner.get("properties", {}).items():
                    if python_name(name) == wanted and _is_of(self.resolve(child), kinds):
                        return (*place, name)
        return ()

    def find_items(self) -> Path | None:
        """Where the list of items is; none where more than one could be meant."""
        schema = self.resolve(self.schema)
        lists = [
            name
            for name, child in schema.get("properties", {}).items()
            if _is_list(self.resolve(child))
        ]
        known = next((name for name in lists if python_name(name) in _LISTS), None)
        chosen = known or (lists[0] if len(lists) == 1 else None)
        return None if chosen is None else (chosen,)

    def _list_around(self, names: Iterable[str]) -> Iterator[Path]:
        for name, child in self.resolve(self.schema).get("properties", {}).items():
            if python_name(name).strip("_") in names and "properties" in self.resolve(child):
                yield (name,)


def place_pages(
    operation: Operation, described: Described, schemas: Mapping[str, Schema], root: object
) -> Operation:
    """The operation with its pages, where it returns its items so.

    Args:
        operation: The operation, its body spread.
        described: The operation as the document has it.
        schemas: Components by class name.
        root: The root of the document.
    """
    if operation.stream is not None or len(operation.returns) != 1:
        return operation
    schema = operation.returns[0]
    if schema is None:
        return operation
    response = Response(schema, schemas)
    told = read_blocks(described.extensions, root if isinstance(root, dict) else {})
    if told is None:
        pages = _recognise(operation, response)
    else:
        pages = _complete(told, operation, response)
    is_whole = pages is not None and _is_list(response.find(pages.items) or {})
    return replace(operation, pages=pages) if is_whole else operation


def _complete(told: Pages, operation: Operation, response: Response) -> Pages | None:
    """What the document says of the pages, with what it leaves to be found out."""
    if not told.kind:
        return None
    is_bare = _is_list(response.resolve(response.schema))
    items = told.items or (() if is_bare else response.find_items())
    names = {parameter.name for parameter in operation.parameters}
    properties = {each.name for each in operation.body.properties} if operation.body else set()
    if items is None or not (told.kind == "link" or told.parameter in names | properties):
        return None
    size = told.size or _find_parameter(operation, _SIZES, "integer")
    is_property = told.parameter not in names
    return replace(told, items=items, is_property=is_property and told.kind != "link", size=size)


def _recognise(operation: Operation, response: Response) -> Pages | None:
    """The pages of an operation that reads, by the names of its parameters and properties."""
    items = response.find_items()
    if operation.method != "GET" or items is None:
        return None
    found = (
        _recognise_link(operation, response.find_link(), (*_CURSORS, *_PAGE, *_OFFSETS))
        or _recognise_cursor(operation, response, items)
        or _recognise_link(operation, response.find_neighbours(), (*_PAGE, *_OFFSETS))
        or _recognise_page(operation, response)
        or _recognise_offset(operation, response)
    )
    if found is None:
        return None
    more, done = response.search(_MORE, "boolean"), response.search(_DONE, "boolean")
    size = _find_parameter(operation, _SIZES, "integer")
    return replace(
        found, items=items, more=more or done, is_done=not more and bool(done), size=size
    )


def _recognise_link(operation: Operation, following: Path, names: Iterable[str]) -> Pages | None:
    takes_place = _find_parameter(operation, names, "string", "integer")
    return Pages("link", next=following) if following and takes_place else None


def _recognise_cursor(operation: Operation, response: Response, items: Path) -> Pages | None:
    following = response.search(_NEXT, "string", "integer")
    # A parameter that is called as the cursor of the response surely takes it.
    names = (*(python_name(name) for name in following[-1:]), *_CURSORS)
    parameter = _find_parameter(operation, names, "string", "integer")
    if not parameter:
        return None
    if following:
        return Pages("cursor", parameter=parameter, next=following)
    item = response.resolve((response.find(items) or {}).get("items", {}))
    has_id = "id" in item.get("properties", {})
    is_last = has_id and bool(response.search(_MORE, "boolean"))
    return Pages("cursor", parameter=parameter, last=("id",)) if is_last else None


def _recognise_page(operation: Operation, response: Response) -> Pages | None:
    parameter = _find_parameter(operation, _PAGE, "integer")
    total = response.search(_PAGE_COUNTS, "integer")
    is_told = total or response.search((*_MORE, *_DONE), "boolean")
    return Pages("page", parameter=parameter, total=total) if parameter and is_told else None


def _recognise_offset(operation: Operation, response: Response) -> Pages | None:
    parameter = _find_parameter(operation, _OFFSETS, "integer")
    total = response.search(_COUNTS, "integer")
    is_told = total or response.search((*_MORE, *_DONE), "boolean")
    if not (parameter and is_told):
        return None
    return Pages("offset", parameter=parameter, total=total, step=0, first=0)


def _find_parameter(operation: Operation, names: Iterable[str], *kinds: str) -> str:
    known = {
        python_name(parameter.name): parameter.name
        for parameter in operation.parameters
        if parameter.location == "query"
        and _is_of(parameter.schema, kinds)
        and "format" not in parameter.schema  # `after` may be a time.
    }
    return next((known[name] for name in names if name in known), "")


def _is_of(schema: Schema, kinds: Iterable[str]) -> bool:
    return str(split_nullable(schema)[0].get("type")) in kinds


def _is_list(schema: Schema) -> bool:
    return schema.get("type") == "array" and "items" in schema
