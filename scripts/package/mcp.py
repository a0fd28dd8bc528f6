"""The server for assistants: a table of the operations, and the modules that read it."""

import json
from collections.abc import Iterator
from typing import Any, Final

from jinja2 import Environment

from scripts.canonical import Canonical, Schema
from scripts.package.cli import Command, list_command_lines
from scripts.package.cli_options import Option, list_argument_schemas
from scripts.package.rendering import MARK, TEMPLATES, prepare_environment
from scripts.package.resources import Resource
from scripts.package.tree import SourceTree

_FOLDER: Final = "_mcp"
_TEMPLATES: Final = "mcp_server"
_RENDERED: Final = {"mcp.py": "start.py.jinja", f"{_FOLDER}/program.py": "program.py.jinja"}
_COMPONENTS: Final = "#/components/schemas/"
_DEFINITIONS: Final = "#/$defs/"
# What only generators read.
_LEFT_OUT: Final = ("discriminator", "xml", "readOnly", "writeOnly", "externalDocs")
_VALUES: Final = ("enum", "const", "default")
_MAPS: Final = ("properties", "patternProperties")
_A_FILE: Final[Schema] = {"type": "string"}
_FILE_TEXT: Final = "The name of a file in the folder for files."


def render_mcp(canonical: Canonical, root: Resource) -> SourceTree:
    """The modules of the server and its data, by their path in the package."""
    environment = prepare_environment(Environment(trim_blocks=True, lstrip_blocks=True), _TEMPLATES)
    values = {"package": canonical.package, "mark": MARK}
    tree = {
        f"{_FOLDER}/{path.name}": path.read_text(encoding="utf-8")
        for path in sorted((TEMPLATES / _TEMPLATES).glob("*.py"))
    }
    for path, name in _RENDERED.items():
        tree[path] = environment.get_template(name).render(values)
    tree[f"{_FOLDER}/operations.json"] = _write_table(canonical, root)
    return tree


def _write_table(canonical: Canonical, root: Resource) -> str:
    """The operations with the schemas of their arguments, one on each line."""
    lines = list_command_lines(canonical, root).values()
    operations = [_describe(line.command) for line in lines]
    written = _write_definitions(canonical, operations)
    listed = ",\n".join(map(_spell, operations))
    defined = ",\n".join(f"{_spell(name)}: {_spell(schema)}" for name, schema in written.items())
    title = _spell(canonical.package.title)
    return (
        f'{{"title": {title},\n"operations": [\n{listed}\n],\n"definitions": {{\n{defined}\n}}}}\n'
    )


def _spell(value: Any) -> str:
    return json.dumps(value)


def _describe(command: Command) -> dict[str, Any]:
    method = command.method
    schemas = list_argument_schemas(method)
    arguments = {each.argument: _describe_option(each, schemas) for each in command.options}
    files = [each.argument for each in command.options if each.form.kind == "file"]
    required = [each.argument for each in command.options if _is_required(command, each)]
    if command.body and "spread" not in command.body:
        is_file = command.body == ("file",)
        arguments["body"] = _write_file() if is_file else _write_body(command)
        files += ["body"] if is_file else []
        required += ["body"] if command.is_body_required else []
    described: dict[str, Any] = {
        "name": method.call.removeprefix("client."),
        "title": command.title,
        "text": method.description,
        "method": method.operation.method,
        "path": method.operation.path,
        "result": command.result,
        "arguments": arguments,
        "required": required,
    }
    optional = {"files": files, "stream": command.stream}
    return described | {name: value for name, value in optional.items() if value}


def _is_required(command: Command, option: Option) -> bool:
    body = command.method.operation.body
    if option.is_required or not option.member or not command.is_body_required or body is None:
        return option.is_required
    spread = next((media for media in body.media_types if media.name in body.spread), None)
    return spread is not None and option.member in spread.schema.get("required", ())


def _describe_option(option: Option, schemas: dict[str, Schema]) -> Schema:
    if option.form.kind == "file":
        return _write_file(option.text, is_list=option.form.is_list)
    schema = _write_schema(schemas[option.argument])
    return {**schema, "description": option.text} if option.text else schema


def _write_file(text: str = "", *, is_list: bool = False) -> Schema:
    schema: Schema = {"type": "array", "items": _A_FILE} if is_list else _A_FILE
    return {**schema, "description": f"{text} {_FILE_TEXT}".strip()}


def _write_body(command: Command) -> Schema:
    body = command.method.operation.body
    whole = body.whole[0] if body else None
    return _write_schema(whole.schema) if whole else {}


def _write_schema(schema: Any, *, is_map: bool = False) -> Any:
    """A schema of the canonical form as JSON Schema, without what only generators read.

    Args:
        schema: A schema, or any value in one.
        is_map: Whether it is a map of schemas, whose keys are names.
    """
    if isinstance(schema, list):
        return [_write_schema(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if is_map:
        return {name: _write_schema(held) for name, held in schema.items()}
    made: dict[str, Any] = {}
    for key, held in schema.items():
        if key == "$ref":
            made[key] = str(held).replace(_COMPONENTS, _DEFINITIONS)
        elif key in _VALUES:
            made[key] = held
        elif key not in _LEFT_OUT and not key.startswith("x-") and (key, held) != ("required", []):
            made[key] = _write_schema(held, is_map=key in _MAPS)
    return made


def _write_definitions(canonical: Canonical, operations: list[dict[str, Any]]) -> dict[str, Schema]:
    """The components that arguments refer to, directly or indirectly, by name."""
    found: dict[str, Schema] = {}
    pending = list(_list_references([each["arguments"] for each in operations]))
    while pending:
        name = pending.pop(0)
        if name not in found:
            found[name] = _write_schema(canonical.requests.get(name, canonical.schemas[name]))
            pending += _list_references(found[name])
    return dict(sorted(found.items()))


def _list_references(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for held in value:
            yield from _list_references(held)
    elif isinstance(value, dict):
        for key, held in value.items():
            if key == "$ref" and isinstance(held, str):
                yield held.removeprefix(_DEFINITIONS)
            else:
                yield from _list_references(held)
