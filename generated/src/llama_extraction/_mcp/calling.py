"""Calls operations for an assistant."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from mimetypes import guess_extension
from operator import attrgetter
from typing import Any, Final, cast

from .._runtime.plain import make_plain
from .._runtime.secret import Redaction
from .checking import check_arguments
from .failures import RefusedError
from .folder import Folder
from .operations import Catalogue, Operation
from .results import select, write_items, write_value

DEFAULT_LIMIT: Final = 20
MAX_LIMIT: Final = 200


@dataclass(frozen=True, slots=True)
class Cut:
    """Which part of a result is wanted: some members, and at most so many items."""

    fields: tuple[str, ...] = ()
    limit: int = DEFAULT_LIMIT


def read_cut(fields: object, limit: object) -> Cut:
    """The wanted part from what an assistant gave; raises RefusedError when it makes no sense."""
    chosen = _as_list([] if fields is None else fields)
    if chosen is None or not all(isinstance(name, str) for name in chosen):
        raise RefusedError("fields must be a list of texts, such as ['id', 'file.name']")
    if limit is not None and (not isinstance(limit, int) or isinstance(limit, bool) or limit < 1):
        raise RefusedError("limit must be a whole number of 1 or more")
    return Cut(tuple(map(str, chosen)), min(limit or DEFAULT_LIMIT, MAX_LIMIT))


def _as_list(value: object) -> list[object] | None:
    return cast("list[object]", value) if isinstance(value, list) else None


async def call(
    client: Any,
    catalogue: Catalogue,
    operation: Operation,
    given: Mapping[str, Any],
    cut: Cut,
    folder: Folder,
) -> str:
    """The result of an operation as text, without the secrets that the client knows.

    Raises RefusedError, and what the client raises.
    """
    check_arguments(catalogue.write_schema(operation), given)
    arguments = {
        name: _open(folder, value) if name in operation.files else value
        for name, value in given.items()
    }
    if operation.result == "file":
        return await _download(client, operation, arguments, folder)
    method = attrgetter(operation.name)(client)
    read = _make_reader(client)
    if operation.result == "stream" or arguments.get(operation.stream) is True:
        return await _collect_stream(method(**arguments), cut, read)
    if operation.result == "pages":
        return await _collect_pages(await method(**arguments), cut, read)
    value = read(await method(**arguments))
    if operation.result == "nothing":
        return "done"
    rows = _as_list(value)
    if rows is not None:
        chosen = select(rows[: cut.limit], cut.fields)
        return write_items(chosen, has_more=len(rows) > cut.limit)
    return write_value(select(value, cut.fields))


def _make_reader(client: Any) -> Callable[[Any], Any]:
    """What gives a value as JSON data in which no secret of the client is left."""
    redaction = find_secrets(client)
    return lambda value: redaction.redact_plain(make_plain(value))


def find_secrets(client: Any) -> Redaction:
    """The secrets that a client knows, also tokens that it obtained, in every spelling."""
    return Redaction(lambda: client._settings.credentials.list_secrets())


def _open(folder: Folder, value: Any) -> Any:
    names = _as_list(value)
    if names is not None:
        return [folder.find_upload(name) for name in names]
    return None if value is None else folder.find_upload(value)


async def _collect_pages(first: Any, cut: Cut, read: Callable[[Any], Any]) -> str:
    items: list[Any] = []
    async for page in first.pages():
        plain = [read(item) for item in page.items]
        items += select(plain, cut.fields)
        if len(items) >= cut.limit:
            has_more = len(items) > cut.limit or page.has_next
            return write_items(items[: cut.limit], has_more=has_more)
    return write_items(items, has_more=False)


async def _collect_stream(opening: Any, cut: Cut, read: Callable[[Any], Any]) -> str:
    items: list[Any] = []
    stream = await opening if hasattr(opening, "__await__") else opening
    async with stream as opened:
        async for item in opened:
            if len(items) == cut.limit:
                return write_items(items, has_more=True)
            items.append(select(read(item), cut.fields))
    return write_items(items, has_more=False)


async def _download(
    client: Any, operation: Operation, arguments: Mapping[str, Any], folder: Folder
) -> str:
    folder.check_allowed()
    method = attrgetter(operation.name)(client.with_streaming_response)
    async with method(**arguments) as response:
        media_type = str(response.headers.get("content-type", "")).partition(";")[0].strip()
        extension = guess_extension(media_type) or ""
        with folder.claim_download(operation.name, extension) as path:
            await response.stream_to_file(path)
    return f"{path.stat().st_size} bytes were written to the file {path.name!r}"
