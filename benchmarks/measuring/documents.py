"""Documents of any size for the benchmarks, and random edits of them."""

import json
import random
from collections.abc import Iterator
from typing import Any


def make_document(operations: int, components: int) -> dict[str, Any]:
    """A document in which every operation shares components that refer to each other."""
    schemas = {f"Model{index}": _make_schema(index, components) for index in range(components)}
    paths = {
        f"/things{index}/{{id}}": _make_path_item(index, components) for index in range(operations)
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "benchmark", "version": "1.0.0"},
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _make_schema(index: int, components: int) -> dict[str, Any]:
    words = "A property that is described at the length people describe properties. "
    properties: dict[str, Any] = {
        f"field_{number}": {"type": "string", "maxLength": 40 + number, "description": words}
        for number in range(14)
    }
    properties["next"] = {"$ref": f"#/components/schemas/Model{(index + 1) % components}"}
    properties["state"] = {"type": "string", "enum": ["new", "done", f"state-{index}"]}
    return {"type": "object", "required": ["field_0"], "properties": properties}


def _make_path_item(index: int, components: int) -> dict[str, Any]:
    model = {"$ref": f"#/components/schemas/Model{index % components}"}
    content = {"application/json": {"schema": model}}
    parameters = [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}]
    parameters += [
        {
            "name": f"filter_{number}",
            "in": "query",
            "schema": {"type": "integer", "minimum": number},
        }
        for number in range(6)
    ]
    return {
        "put": {
            "operationId": f"put_{index}",
            "parameters": parameters,
            "requestBody": {"required": True, "content": content},
            "responses": {"200": {"description": "The thing.", "content": content}},
        }
    }


def edit_document(document: dict[str, Any], edits: int, seed: int) -> dict[str, Any]:
    """A copy with random edits of properties, the same for the same seed."""
    choice = random.Random(seed)
    copy: dict[str, Any] = json.loads(json.dumps(document))
    owners = list(_find_owners(copy["components"]["schemas"]))
    for number in range(edits):
        owner = choice.choice(owners)
        name = choice.choice(list(owner["properties"]))
        match number % 4:
            case 0:
                owner["properties"][f"added_{number}"] = {"type": "string"}
            case 1:
                owner["properties"][name] = {"type": "integer", "maximum": 5}
            case 2:
                required = owner.setdefault("required", [])
                required.remove(name) if name in required else required.append(name)
            case _ if len(owner["properties"]) > 1:
                del owner["properties"][name]
    return copy


def _find_owners(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        # A property may itself be called `properties`.
        is_schema = node.get("type") == "object" and isinstance(node.get("properties"), dict)
        if is_schema and node["properties"]:
            yield node
        for child in node.values():
            yield from _find_owners(child)
    elif isinstance(node, list):
        for child in node:
            yield from _find_owners(child)
