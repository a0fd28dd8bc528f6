"""Code to copy for each operation: curl, and the Python client."""

import json
import shlex
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import quote, urlencode

from scripts.canonical import Canonical
from scripts.canonical.form import Parameter, SecurityScheme
from scripts.operations import Api, MediaType, Operation, find_address
from scripts.operations.media_types import media_kind
from scripts.package.cli import CommandLine, list_command_lines
from scripts.package.cli_options import Option
from scripts.package.examples import spell_argument
from scripts.package.methods import Method
from scripts.package.reference.entries import Sample
from scripts.package.resources import Resource
from scripts.package.spelling import add_imports, spell_value
from scripts.schemas import Direction, Schema, SchemaSource
from scripts.schemas.sampling import UnsatisfiableSchemaError, make_value
from scripts.schemas.values import Json

FILE: Final = 'open("FILE", "rb")'
SYNC: Final = "Python"
ASYNC: Final = "Python, async"
# What stands for the content of a file in the values of a call.
_A_FILE: Final[Json] = [FILE]
_LINE: Final = 80


def make_sample_maker(api: Api, canonical: Canonical, root: Resource) -> "SampleMaker":
    """The maker of samples for an API and the package of it."""
    source = SchemaSource(api.document, Direction.REQUEST)
    commands = list_command_lines(canonical, root)
    return SampleMaker(canonical, source, find_address(api.servers) or "", commands)


def spell_calls(api: Api, root: Resource, maker: "SampleMaker") -> dict[str, str]:
    """The source of a call of each operation, by its id."""
    return {
        method.operation.id: add_imports(maker.spell_call(described, method))
        for described, method in _list_methods(api, root)
    }


def write_commands(api: Api, root: Resource, maker: "SampleMaker") -> dict[str, str]:
    """The command line for each operation, by its id."""
    return {
        method.operation.id: maker.write_command(described, method)
        for described, method in _list_methods(api, root)
    }


def _list_methods(api: Api, root: Resource) -> list[tuple[Operation, Method]]:
    described = {each.pointer: each for each in api.operations}
    methods = [method for resource in root.everything for method in resource.methods]
    return [(described[method.operation.pointer], method) for method in methods]


@dataclass(frozen=True, slots=True)
class SampleMaker:
    """Makes the samples of one package.

    Attributes:
        source: Reads the document's schemas as requests have them.
        address: The address calls go to.
        commands: The commands of the program, by the id of their operation.
        bodies: The bodies made so far, by the pointer of their media type.
    """

    canonical: Canonical
    source: SchemaSource
    address: str
    commands: Mapping[str, CommandLine]
    bodies: dict[str, Json] = field(default_factory=dict, repr=False)

    def make_setup(self) -> tuple[Sample, ...]:
        """The code that stands once before all Python samples."""
        return tuple(Sample(label, self._write_setup(client)) for label, client in self._clients())

    def make(self, operation: Operation, method: Method) -> tuple[Sample, ...]:
        """The samples of an operation that the client can call."""
        call = self.spell_call(operation, method)
        return (
            Sample("curl", self._write_curl(operation, method)),
            Sample(SYNC, _name_result(method, call), method.value_type),
            Sample(ASYNC, _name_result(method, f"await {call}")),
            Sample("Command line", self.write_command(operation, method)),
        )

    def spell_call(self, operation: Operation, method: Method) -> str:
        """The source of a call with the arguments that a first one needs."""
        required = [
            spell_argument(each, spell_value(each.sample, each.schema, self.canonical.requests))
            for each in method.operation.parameters
            if each.required
        ]
        body = self._list_body_arguments(operation, method)
        written = [f"{name}={self._spell_member(method, name, value)}" for name, value in body]
        return f"{method.call}({', '.join((*required, *written))})"

    def _spell_member(self, method: Method, argument: str, value: Json) -> str:
        body = method.operation.body
        properties = body.properties if body else ()
        shapes = {each.argument: each.schema for each in properties}
        if body and body.whole:
            shapes.setdefault("body", body.whole[0].schema)
        schema = shapes.get(argument, {})
        if value is _A_FILE:
            return f"[{FILE}]" if schema.get("type") == "array" else FILE
        return spell_value(value, schema, self.canonical.requests)

    def write_command(self, operation: Operation, method: Method) -> str:
        """The command line with the options that a first call needs."""
        line = self.commands[method.operation.id]
        values = {
            each.argument: each.sample for each in method.operation.parameters if each.required
        } | dict(self._list_body_arguments(operation, method))
        parts = [shlex.join(line.words)]
        for option in line.command.options:
            if option.argument in values:
                parts += _write_option(option, values[option.argument])
        if "body" in values and not any(o.argument == "body" for o in line.command.options):
            parts.append("--body FILE")
        text = " ".join(parts)
        return text if len(text) <= _LINE else " \\\n  ".join(parts)

    def _list_body_arguments(
        self, operation: Operation, method: Method
    ) -> Iterator[tuple[str, Json]]:
        """The arguments for the body: those of its properties, or the body as a whole."""
        body = method.operation.body
        if body is None or operation.body is None or not (body.required or body.spread):
            return
        media = operation.body.content[0]
        value = self._make_body(media)
        if media.name in body.spread and isinstance(value, dict):
            files = _list_files(method, media.name)
            for each in body.properties:
                if each.name in value:
                    yield each.argument, _A_FILE if each.name in files else value[each.name]
        elif body.required:
            yield "body", _A_FILE if media_kind(media.name) == "binary" else value

    def _clients(self) -> Iterator[tuple[str, str]]:
        client = self.canonical.package.client
        yield from ((SYNC, client), (ASYNC, f"Async{client}"))

    def _write_setup(self, client: str) -> str:
        return f"from {self.canonical.package.package} import {client}\n\nclient = {client}()"

    def _write_curl(self, operation: Operation, method: Method) -> str:
        parts = [f"curl {shlex.quote(self._write_url(method))}"]
        if operation.method != "GET":
            parts[0] = f"curl -X {operation.method} {parts[0][5:]}"
        parts += [f"-H {header}" for header in self._list_headers(method)]
        if operation.body and operation.body.content:
            media = operation.body.content[0]
            parts += self._list_body(media, _list_files(method, media.name))
        return " \\\n  ".join(parts)

    def _write_url(self, method: Method) -> str:
        path, query = method.operation.path, []
        for parameter in method.operation.parameters:
            if parameter.location == "path":
                text = quote(_spell(parameter.sample), safe="")
                path = path.replace(f"{{{parameter.name}}}", text)
            elif parameter.location == "query" and parameter.required:
                query += _list_pairs(parameter)
        query += [
            (scheme.parameter, f"${scheme.environment}")
            for scheme in self._list_schemes(method)
            if scheme.kind == "query"
        ]
        address = (method.operation.server or self.address) + path
        return f"{address}?{urlencode(query, safe='$')}" if query else address

    def _list_schemes(self, method: Method) -> list[SecurityScheme]:
        alternatives = method.operation.security
        wanted = next((each for each in alternatives if each), ())
        return [each for each in self.canonical.security_schemes if each.name in wanted]

    def _list_headers(self, method: Method) -> Iterator[str]:
        for scheme in self._list_schemes(method):
            if scheme.kind == "bearer":
                yield f'"Authorization: Bearer ${scheme.environment}"'
            elif scheme.kind == "header":
                yield f'"{scheme.parameter}: ${scheme.environment}"'
            elif scheme.kind == "cookie":
                yield f'"Cookie: {scheme.parameter}=${scheme.environment}"'
            elif scheme.kind == "basic":
                yield '"Authorization: Basic $(printf %s "$USERNAME:$PASSWORD" | base64)"'
        for parameter in method.operation.parameters:
            if parameter.location == "header" and parameter.required:
                yield shlex.quote(f"{parameter.name}: {_spell(parameter.sample)}")

    def _list_body(self, media: MediaType, files: Collection[str]) -> Iterator[str]:
        kind = media_kind(media.name)
        value = self._make_body(media)
        if kind == "multipart" and isinstance(value, dict):
            parts = (
                f"{name}=@FILE" if name in files else f"{name}={_spell(each)}"
                for name, each in value.items()
            )
            yield from (f"-F {shlex.quote(part)}" for part in parts)
            return
        yield f"-H {shlex.quote(f'Content-Type: {media.name}')}"
        if kind == "form" and isinstance(value, dict):
            pairs = ((name, _spell(each)) for name, each in value.items())
            yield from (f"--data-urlencode {shlex.quote(f'{n}={v}')}" for n, v in pairs)
        elif kind == "binary":
            yield "--data-binary @FILE"
        else:
            yield f"-d {shlex.quote(_spell(value))}"

    def _make_body(self, media: MediaType) -> Json:
        if media.examples:
            return media.examples[0].value
        if media.schema is None:
            return {}
        if media.pointer not in self.bodies:
            schema = self.source.written_at(media.schema)
            self.bodies[media.pointer] = _make_brief_value(schema, media.pointer)
        return self.bodies[media.pointer]


def _list_files(method: Method, media_type: str) -> list[str]:
    """The properties of a body that are files."""
    body = method.operation.body
    media_types = body.media_types if body else ()
    return [name for each in media_types if each.name == media_type for name, _ in each.files]


def _write_option(option: Option, value: Json) -> list[str]:
    """An option with its value, several times for a list."""
    if option.form.kind == "file" or value is _A_FILE:
        return [f"{option.name} FILE"]
    if option.form.is_list and isinstance(value, list):
        item = replace(option, form=replace(option.form, is_list=False))
        return [part for each in value for part in _write_option(item, each)]
    if option.form.kind == "boolean" and isinstance(value, bool):
        return [option.name if value else f"--no-{option.name.removeprefix('--')}"]
    text = shlex.quote(_spell(value))
    if option.is_positional and not text.startswith("-"):
        return [text]
    return [f"{option.name}={text}" if text.startswith("-") else f"{option.name} {text}"]


def _name_result(method: Method, call: str) -> str:
    return add_imports(call if method.returns == "None" else f"result = {call}")


def _make_brief_value(schema: Schema, seed: str) -> Json:
    try:
        return make_value(schema, seed, is_brief=True)
    except UnsatisfiableSchemaError:
        return {}


def _list_pairs(parameter: Parameter) -> list[tuple[str, str]]:
    sample = parameter.sample
    if isinstance(sample, list):
        return [(parameter.name, _spell(each)) for each in sample]
    if isinstance(sample, dict) and parameter.style == "deepObject":
        return [(f"{parameter.name}[{name}]", _spell(each)) for name, each in sample.items()]
    return [(parameter.name, _spell(sample))]


def _spell(value: Json) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
