"""Large documents: two tools, few bytes, and every operation can be found and called."""

import json
from pathlib import Path
from typing import Any

import pytest
from mcp import Client

from scripts.sandbox import run_sandbox
from tests.assistants.sessions import MODES, Server, ask, list_tools
from tests.package.packages import SPECS, package_of

LETTA = SPECS / "letta.json"
SHORT = 4096


def _make_document(count: int) -> dict[str, Any]:
    thing = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
    paths = {
        f"/things{number}/{{id}}": {
            "get": {
                "operationId": f"get_thing_{number}",
                "summary": f"Get thing {number}",
                "tags": [f"things{number}"],
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
                ],
                "responses": {
                    "200": {
                        "description": "It.",
                        "content": {"application/json": {"schema": thing}},
                    }
                },
            }
        }
        for number in range(count)
    }
    info = {"title": "Many", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": paths}


@pytest.mark.slow
def test_three_hundred_operations_are_two_tools(tmp_path: Path) -> None:
    """The last of them is found by its words and called."""
    document = tmp_path / "many.json"
    document.write_text(json.dumps(_make_document(300)))
    package = package_of(document)
    package.lay_out(tmp_path / "made")
    with run_sandbox(package.document) as url:
        server = Server(package.name, tmp_path / "made", {})

        async def talk(client: Client) -> tuple[list[dict[str, Any]], str, str]:
            tools = await list_tools(client)
            found = (await ask(client, "search", {"query": "get thing 299"})).text
            given = {"operation": found.partition("(")[0], "arguments": {"id": "7"}}
            return tools, found, (await ask(client, "call", given)).text

        for mode in MODES:
            tools, found, result = server.talk(talk, mode=mode, base_url=url)
            assert [tool["name"] for tool in tools] == ["search", "call"]
            assert len(json.dumps(tools)) <= SHORT
            assert "/things299/{id}" in found.splitlines()[1]
            assert set(json.loads(result)) == {"id"}


@pytest.mark.slow
@pytest.mark.skipif(not LETTA.is_file(), reason="the documents are not beside the repository")
def test_a_real_document_of_302_operations(tmp_path: Path) -> None:
    """Each operation is described, and those that only read are called in its sandbox."""
    package = package_of(LETTA)
    package.lay_out(tmp_path)
    with run_sandbox(package.document) as url:
        server = Server(package.name, tmp_path, {"LETTA_API_API_KEY": "a-key"})

        async def talk(client: Client) -> list[str]:
            tools = await list_tools(client)
            assert len(json.dumps(tools)) <= SHORT
            failures = []
            for name in ("agents.list", "tools.list", "runs.list", "blocks.list"):
                given = {"operation": name, "fields": ["id"], "limit": 2}
                told = await ask(client, "call", given)
                if told.is_error or not json.loads(told.text)["items"]:
                    failures.append(f"{name}: {told.text}")
            return failures

        assert server.talk(talk, base_url=url, is_read_only=True) == []
