"""What an assistant sees: few tools in few bytes, with the schemas of the document."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from mcp import Client

from tests.assistants.sessions import MODES, Server, ask, list_tools

SHORT = 4096


def read_tools(server: Server, **options: Any) -> dict[str, dict[str, Any]]:
    tools: list[dict[str, Any]] = server.talk(list_tools, **options)
    return {tool["name"]: tool for tool in tools}


@pytest.mark.parametrize("mode", MODES)
def test_an_operation_is_a_tool_with_its_arguments(jobs: Server, mode: str) -> None:
    """Names, types and words are those of the document; what it returns is not described."""
    (tool,) = read_tools(jobs, mode=mode).values()
    assert tool["name"] == "extraction_jobs_list"
    assert tool["annotations"] == {"readOnlyHint": True}
    assert "outputSchema" not in tool
    schema = tool["inputSchema"]
    assert schema["required"] == ["extraction_agent_id"]
    assert schema["properties"]["extraction_agent_id"] == {
        "type": "string",
        "description": "The id of the extraction agent whose jobs are listed.",
    }


def test_the_list_of_a_small_api_is_short_and_search_tells_the_rest(shop: Server) -> None:
    """Ten operations with all their words are too long; each is a tool all the same."""
    tools = read_tools(shop)
    assert {"pets_list", "pets_create", "photos_add", "search"} <= tools.keys()
    assert len(json.dumps(list(tools.values()))) <= SHORT
    described = shop.ask("search", {"query": "pets.create"}).text
    schema = json.loads(described.partition("Arguments: ")[2])
    kind = schema["properties"]["kind"]["$ref"].rpartition("/")[2]
    assert schema["$defs"][kind]["enum"] == ["cat", "dog"]
    assert schema["required"] == ["name"]
    Draft202012Validator.check_schema(schema)


def test_hints_follow_the_method(shop: Server) -> None:
    tools = read_tools(shop)
    hints = {
        name: tools[name]["annotations"] for name in ("pets_list", "pets_create", "pets_delete")
    }
    assert hints == {
        "pets_list": {"readOnlyHint": True},
        "pets_create": {"readOnlyHint": False, "destructiveHint": False},
        "pets_delete": {"readOnlyHint": False, "destructiveHint": True},
    }


def test_only_what_is_allowed_is_there(shop: Server) -> None:
    """By name, and by whether it changes something; what is hidden cannot be called either."""
    assert set(read_tools(shop, allow=("pets.*",), is_read_only=True)) == {"pets_list", "pets_get"}
    refused = shop.ask("pets_delete", {"pet_id": "1"}, is_read_only=True)
    assert (refused.is_error, refused.text) == (True, "there is no tool 'pets_delete'")


def test_words_find_operations(shop: Server) -> None:
    """The best fit stands first, and nothing found says what there is."""

    async def talk(client: Client) -> list[str]:
        queries = ("create a pet", "photos", "zebra")
        return [(await ask(client, "search", {"query": query})).text for query in queries]

    made, photos, nothing = shop.talk(talk)
    assert made.splitlines()[0].startswith("pets.create(name, ")
    assert {line.partition("(")[0] for line in photos.splitlines()[::2]} == {
        "photos.get", "photos.update", "photos.add",
    }  # fmt: skip
    assert "pets" in nothing
    assert "events" in nothing
