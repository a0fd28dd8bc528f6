"""Stores what clients send: things that can be created, listed, read, changed and deleted.

A path with a variable at its end (`/pets/{id}`) is a thing of the collection above it (`/pets`).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import unquote

from scripts.operations import Api, Operation
from scripts.sandbox.calls import Call
from scripts.sandbox.exchange import Outgoing
from scripts.sandbox.paths import normalise_path
from scripts.sandbox.refusals import Refusal, make_refusal
from scripts.sandbox.responses import choose_content, choose_success, write_response
from scripts.sandbox.schemas import MessageSchemas
from scripts.sandbox.shapes import (
    find_key,
    find_thing,
    fit_list,
    fit_thing,
    make_key,
    make_required,
    read_key,
)
from scripts.schemas import Schema

Thing = dict[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Store:
    """The things of every collection, as they were sent, with the missing members of responses.

    Attributes:
        responses: The schemas of responses.
        things: The things by the requested path of their collection, then by key.
    """

    api: Api
    responses: MessageSchemas
    things: dict[str, dict[str, Thing]] = field(default_factory=dict)

    def answer(self, call: Call) -> Outgoing | None:
        """The response from the store; None if the call is not for a collection or a thing."""
        variable = find_variable(call.operation.path)
        path = normalise_path(call.incoming.path)
        if variable is not None:
            key = unquote(call.values[variable])
            return self._answer_thing(call, path.rpartition("/")[0], key)
        item = _find_item_variable(self.api, call.operation.path)
        if item is None:
            return None
        match call.operation.method:
            case "GET":
                return self._list(call, path)
            case "POST" | "PUT" | "PATCH" if isinstance(call.body, dict):
                return self._create(call, path, item)
        return None

    def _answer_thing(self, call: Call, collection: str, key: str) -> Outgoing | None:
        things = self.things.setdefault(collection, {})
        method = call.operation.method
        if method not in ("GET", "PUT", "PATCH", "DELETE"):
            return None
        if key not in things and not (method == "PUT" and isinstance(call.body, dict)):
            text = f"nothing is stored at {collection}/{key}"
            return make_refusal(self.responses, call.operation, Refusal(404, text))
        if method == "DELETE":
            return self._show(call, things.pop(key))
        if isinstance(call.body, dict) and method in ("PUT", "PATCH"):
            variable = str(find_variable(call.operation.path))
            things[key] = self._change(things.get(key, {}), call, variable, key)
        return self._show(call, things[key])

    def _change(self, before: Thing, call: Call, variable: str, key: str) -> Thing:
        """The thing after a call: merged (RFC 7396), or replaced and completed for responses."""
        if call.operation.method == "PATCH":
            return {**_merge(before, call.body)}
        schemas = self._thing_schemas(call, call.operation.path)
        required = {**make_required(schemas), **before}
        name = find_key({**required, **call.body}, variable)
        kept = {each: required[each] for each in make_required(schemas)}
        if name and name not in before:
            kept[name] = read_key(self.responses, schemas, name, key)
        return {**kept, **call.body}

    def _create(self, call: Call, collection: str, variable: str) -> Outgoing | None:
        """The response to a new thing in a collection; a known key changes the thing."""
        things = self.things.setdefault(collection, {})
        schemas = self._thing_schemas(call, f"{call.operation.path}/{{{variable}}}")
        required = make_required(schemas)
        name = find_key({**required, **call.body}, variable)
        if name is None:
            return None
        if name not in call.body:
            numbers = count(len(things) + 1)
            keys = (make_key(schemas, name, collection, number) for number in numbers)
            required[name] = next(each for each in keys if str(each) not in things)
        thing = {**required, **call.body}
        key = str(thing[name])
        if call.operation.method != "POST" and key in things:
            thing = {**things[key], **call.body}
        things[key] = thing
        return self._show(call, thing)

    def _thing_schemas(self, call: Call, path: str) -> tuple[Schema, ...]:
        """The schemas of a thing: of the response that reads one, and of this call."""
        reading = (o for o in self.api.operations if (o.path, o.method) == (path, "GET"))
        found = (self._find_schema(each) for each in (*reading, call.operation))
        variable = str(find_variable(path))
        return tuple(find_thing(schema, variable) for schema in found if schema)

    def _find_schema(self, operation: Operation) -> Schema | None:
        response, _ = choose_success(operation)
        content = choose_content(response, "") if response else None
        return self.responses.at(content.schema) if content and content.kind == "json" else None

    def _list(self, call: Call, collection: str) -> Outgoing | None:
        things = list(self.things.get(collection, {}).values())
        return self._write(call, lambda schema: fit_list(self.responses, schema, things))

    def _show(self, call: Call, thing: Thing) -> Outgoing | None:
        return self._write(call, lambda schema: fit_thing(self.responses, schema, thing))

    def _write(self, call: Call, fit: Callable[[Schema], Any]) -> Outgoing | None:
        """The success response with a value that fits; None if no JSON is declared."""
        response, status = choose_success(call.operation)
        if response is None:
            return Outgoing(status)
        accept = call.incoming.headers.get("accept", "")
        schema = self._find_schema(call.operation)
        value = fit(schema) if schema else None
        if value is None and response.content:
            return None
        return write_response(self.responses, call.operation, response, status, accept, value)


def _merge(before: Any, change: Any) -> Any:
    """The target of a JSON Merge Patch (RFC 7396, section 2)."""
    if not isinstance(change, dict):
        return change
    merged = dict(before) if isinstance(before, dict) else {}
    for name, value in change.items():
        if value is None:
            merged.pop(name, None)
        else:
            merged[name] = _merge(merged.get(name), value)
    return merged


def find_variable(path: str) -> str | None:
    """The name of the variable at the end of a path; None if there is none."""
    last = path.rpartition("/")[2]
    is_variable = last.startswith("{") and last.endswith("}") and "{" not in last[1:]
    return last[1:-1] if is_variable else None


def _find_item_variable(api: Api, path: str) -> str | None:
    """The variable in the paths of the things of a collection; None if there are no such paths."""
    below = (each.path for each in api.operations if each.path.rpartition("/")[0] == path)
    return next((name for each in below if (name := find_variable(each))), None)
