"""The server, which any transport can run."""

from __future__ import annotations

import warnings
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from typing import Any, cast

from mcp import types
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server

from .._runtime._about import DISTRIBUTION, VERSION
from .calling import call, find_secrets, read_cut
from .failures import FAILURES, RefusedError, describe_failure
from .folder import Folder
from .listing import CALL, FIELDS, LIMIT, SEARCH, cut_text, list_tools, name_entries
from .operations import Catalogue, Operation
from .program import make_client
from .searching import search

_Context = ServerRequestContext[Any]


class Assistant:
    """Responds to the requests of an assistant with one client."""

    def __init__(self, catalogue: Catalogue, folder: Folder, settings: Mapping[str, Any]) -> None:
        """Take the operations that may be called, and the arguments of the client."""
        self._catalogue = catalogue
        self._folder = folder
        self._settings = settings
        self._tools = list_tools(catalogue)
        self._entries = {entry.name: entry for entry in name_entries(catalogue)}
        self._names = {tool.name for tool in self._tools}
        self._client: Any = None

    def make_server(self) -> Server[Any]:
        """The server with its two kinds of request."""
        return Server(
            DISTRIBUTION,
            version=VERSION,
            title=cut_text(self._catalogue.title, 80),
            instructions=self._write_instructions(),
            lifespan=self._live,
            on_list_tools=self._list_tools,
            on_call_tool=self._call_tool,
        )

    def _write_instructions(self) -> str:
        return (
            f"Calls {cut_text(self._catalogue.title, 80)}. Results can be long: name the fields "
            "you need, such as ['id', 'file.name'], and a limit for lists."
        )

    @asynccontextmanager
    async def _live(self, _: Server[Any]) -> AsyncGenerator[dict[str, Any]]:
        yield {}
        if self._client is not None:
            client, self._client = self._client, None
            await client.close()

    async def _list_tools(
        self, _: _Context, __: types.PaginatedRequestParams | None
    ) -> types.ListToolsResult:
        return types.ListToolsResult(tools=list(self._tools))

    async def _call_tool(
        self, _: _Context, params: types.CallToolRequestParams
    ) -> types.CallToolResult:
        try:
            with warnings.catch_warnings():
                # A warning about what is deprecated would be about our code.
                warnings.simplefilter("ignore", DeprecationWarning)
                text = await self._respond(params.name, params.arguments or {})
        except FAILURES as error:
            return self._write(describe_failure(error), is_error=True)
        return self._write(text)

    async def _respond(self, name: str, given: dict[str, Any]) -> str:
        if name not in self._names:
            raise RefusedError(f"there is no tool {name!r}")
        if name == SEARCH:
            return search(self._catalogue, str(given.get("query", "")))
        if name == CALL:
            operation = self._find(str(given.get("operation", "")))
            held: object = given.get("arguments") or {}
            if not isinstance(held, dict):
                raise RefusedError("arguments must be an object")
            arguments = cast("dict[str, Any]", held)
            return await self._call(operation, arguments, given.get(FIELDS), given.get(LIMIT))
        entry = self._entries[name]
        arguments = dict(given)
        cut = (arguments.pop(entry.fields, None), arguments.pop(entry.limit, None))
        return await self._call(entry.operation, arguments, *cut)

    def _find(self, name: str) -> Operation:
        wanted = name.strip().removeprefix("client.")
        for entry in self._entries.values():
            if wanted in (entry.operation.name, entry.name):
                return entry.operation
        raise RefusedError(f"there is no operation {name!r}; find its name with `{SEARCH}`")

    async def _call(
        self, operation: Operation, arguments: dict[str, Any], fields: object, limit: object
    ) -> str:
        cut = read_cut(fields, limit)
        if self._client is None:
            self._client = make_client(**self._settings)
        found = (self._client, self._catalogue, operation, arguments, cut, self._folder)
        return await call(*found)

    def _write(self, text: str, *, is_error: bool = False) -> types.CallToolResult:
        if self._client is not None:
            text = find_secrets(self._client).redact_text(text)
        content = types.TextContent(type="text", text=text)
        return types.CallToolResult(content=[content], is_error=is_error)
