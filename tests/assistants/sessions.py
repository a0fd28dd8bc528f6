"""Conversations of the official client library with the server of a package."""

import importlib
import os
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.types import TextContent

MODES = ("auto", "legacy")
"""The protocol without a handshake, and the one with it."""
_LONGEST = 60
Talk = Callable[[Client], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Told:
    """What a tool gave."""

    text: str
    is_error: bool


@dataclass(frozen=True, slots=True)
class Server:
    """A package whose server is started.

    Attributes:
        package: The import name.
        source: Where it can be imported from.
        environment: More environment variables.
    """

    package: str
    source: Path
    environment: dict[str, str] = field(default_factory=dict)

    @contextmanager
    def imported(self) -> Iterator[Callable[[str], Any]]:
        """Imports modules of the package's `_mcp`, with its variables set."""
        with pytest.MonkeyPatch.context() as patch:
            patch.syspath_prepend(str(self.source))
            for name, value in self.environment.items():
                patch.setenv(name, value)
            yield lambda name: importlib.import_module(f"{self.package}._mcp.{name}")

    def talk(
        self,
        talk: Talk,
        *,
        mode: str = "auto",
        allow: tuple[str, ...] = (),
        is_read_only: bool = False,
        files: Path | None = None,
        **settings: Any,
    ) -> Any:
        """What a conversation with the server in this process comes to."""
        with self.imported() as module:
            catalogue = module("operations").load_catalogue()
            chosen = catalogue.select(allow, is_read_only=is_read_only)
            folder = module("folder").Folder(files)
            server = module("server").Assistant(chosen, folder, settings).make_server()

            async def run() -> Any:
                with anyio.fail_after(_LONGEST):
                    async with Client(server, mode=mode) as client:
                        return await talk(client)

            return anyio.run(run)

    def ask(self, tool: str, arguments: dict[str, Any] | None = None, **options: Any) -> Told:
        """What one tool gives."""

        async def talk(client: Client) -> Told:
            return await ask(client, tool, arguments or {})

        answer: Told = self.talk(talk, **options)
        return answer

    def talk_stdio(self, talk: Talk, *options: str, mode: str = "auto") -> Any:
        """What a conversation with a process comes to, over its standard input and output."""
        parameters = StdioServerParameters(
            command=sys.executable,
            args=["-m", f"{self.package}.mcp", *options],
            env=self.list_variables(),
        )

        async def run() -> Any:
            with anyio.fail_after(_LONGEST):
                async with Client(stdio_client(parameters), mode=mode) as client:
                    return await talk(client)

        return anyio.run(run)

    def list_variables(self) -> dict[str, str]:
        """The environment of a process."""
        return {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(self.source),
            **self.environment,
        }


async def ask(client: Client, tool: str, arguments: dict[str, Any]) -> Told:
    """What one tool gives."""
    result = await client.call_tool(tool, arguments)
    (content,) = result.content
    assert isinstance(content, TextContent)
    return Told(content.text, result.is_error is True)


async def list_tools(client: Client) -> list[dict[str, Any]]:
    """The list of tools, as it is sent."""
    listed = await client.list_tools()
    return [tool.model_dump(mode="json", by_alias=True, exclude_none=True) for tool in listed.tools]
