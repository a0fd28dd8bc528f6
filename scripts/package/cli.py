"""The command line of the package: its commands as tables, and the modules that read them."""

import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from scripts.canonical import Canonical, Operation, Schema, component_fields, python_type
from scripts.canonical.form import ServerVariable
from scripts.canonical.names import claim_name
from scripts.canonical.unions import split_nullable
from scripts.operations.media_types import media_kind
from scripts.package.cli_options import OWN, OWN_ALWAYS, Form, Option, list_options, spell_name
from scripts.package.methods import Method
from scripts.package.rendering import MARK, TEMPLATES, prepare_environment
from scripts.package.resources import Resource
from scripts.package.servers import describe_servers
from scripts.package.tree import SourceTree

_FOLDER = "_cli"
_BODY_KINDS = {"json": "json", "form": "json", "multipart": "json", "text": "text"}
_RENDERED = {
    "__main__.py": "start.py.jinja",
    f"{_FOLDER}/program.py": "program.py.jinja",
}
_BREAKS = re.compile(r"\n{2,}")


@dataclass(frozen=True, slots=True)
class Command:
    """A method as a command.

    Attributes:
        result: `value`, `list`, `pages`, `stream`, `file` or `nothing`.
        body: The forms of a body that can be given as a whole; empty if there is no body.
        done: For properties of what is listed, the values that are final.
    """

    name: str
    method: Method
    options: tuple[Option, ...]
    result: str
    body: tuple[str, ...]
    done: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def title(self) -> str:
        """One line about it."""
        mark = "Deprecated. " if self.method.operation.deprecated else ""
        return f"{mark}{self.method.title}"

    @property
    def stream(self) -> str:
        """The argument that asks for a stream; empty if there is none."""
        stream = self.method.operation.stream
        return (stream.argument or "") if stream else ""

    @property
    def is_body_required(self) -> bool:
        """Whether it cannot be called without a body."""
        body = self.method.operation.body
        return body is not None and body.required


@dataclass(frozen=True, slots=True)
class Group:
    """The commands of a resource, and the groups below it, each with its name."""

    name: str
    resource: Resource
    commands: tuple[Command, ...]
    groups: tuple[tuple[str, Resource], ...]


@dataclass(frozen=True, slots=True)
class CommandLine:
    """A command, and the words that lead to it, the program first."""

    words: tuple[str, ...]
    command: Command


def list_command_lines(canonical: Canonical, root: Resource) -> dict[str, CommandLine]:
    """The commands of the program, by the id of their operation."""
    groups = make_groups(canonical, root)
    names = {group.resource.path: group.name for group in groups}
    found = {}
    for group in groups:
        path = group.resource.path
        words = [names[path[:length]] for length in range(len(path) + 1)]
        for command in group.commands:
            line = CommandLine((*words, command.name), command)
            found[command.method.operation.id] = line
    return found


def make_groups(canonical: Canonical, root: Resource) -> tuple[Group, ...]:
    """The groups of a command line, the program itself first."""
    names: dict[tuple[str, ...], str] = {(): canonical.package.distribution}
    groups = []
    for resource in root.everything:
        taken: set[str] = set()
        below = tuple((_claim(child.attribute, taken), child) for child in resource.children)
        names |= {child.path: name for name, child in below}
        commands = tuple(
            make_command(canonical, method, _claim(method.name, taken))
            for method in resource.methods
        )
        groups.append(Group(names[resource.path], resource, commands, below))
    return tuple(groups)


def _claim(name: str, taken: set[str]) -> str:
    claimed = claim_name(spell_name(name), taken, "-")
    taken.add(claimed)
    return claimed


def make_command(canonical: Canonical, method: Method, name: str) -> Command:
    """The command of a method."""
    result, body = _find_result(canonical, method), _list_body_kinds(method.operation)
    client = [spell_name(option.argument) for option in list_client_options(canonical)]
    own = (*OWN[result], *OWN_ALWAYS, *client, *(("body",) if body else ()))
    return Command(
        name=name,
        method=method,
        options=list_options(canonical, method, own),
        result=result,
        body=body,
        done=_find_done(canonical, method.operation),
    )


def _find_result(canonical: Canonical, method: Method) -> str:
    returns = method.operation.returns
    if method.is_only_stream:
        return "stream"
    if method.pages:
        return "pages"
    if any(schema and python_type(schema) == "bytes" for schema in returns):
        return "file"
    if method.returns == "None":
        return "nothing"
    first = _follow(canonical, returns[0] or {}) if returns else {}
    return "list" if first.get("type") == "array" else "value"


def _list_body_kinds(operation: Operation) -> tuple[str, ...]:
    if operation.body is None:
        return ()
    whole = [_BODY_KINDS.get(media_kind(m.name), "file") for m in operation.body.whole]
    spread = ["spread"] if operation.body.spread else []
    return tuple(dict.fromkeys([*spread, *whole]))


def _follow(canonical: Canonical, schema: Schema) -> Schema:
    while "$ref" in schema:
        name = str(schema["$ref"]).rpartition("/")[2]
        schema, _ = split_nullable(canonical.schemas[name])
    return schema


def _find_done(
    canonical: Canonical, operation: Operation
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The final values of the package that are about a property of what an operation lists."""
    schema = _follow(canonical, operation.returns[0] or {}) if operation.returns else {}
    for name in operation.pages.items if operation.pages else ():
        schema = _follow(canonical, schema.get("properties", {}).get(name, {}))
    if schema.get("type") == "array":
        schema = _follow(canonical, schema.get("items") or {})
    known = {field.name for field in component_fields(schema)}
    return tuple((name, values) for name, values in canonical.package.done if name in known)


def list_client_options(canonical: Canonical) -> tuple[Option, ...]:
    """The options of every command that say which server is called."""
    described: Mapping[str, Any] = {**describe_servers(canonical)}
    texts = {each.argument: each.text for each in described["server_variables"]}
    names = tuple(each.name for each in canonical.servers)
    address = "The address of the service."
    found = [_make_client_option("base_url", Form("text"), address)]
    if len(names) > 1:
        form = Form("text", choices=names)
        found.append(_make_client_option("server", form, str(described["server_text"])))
    return (*found, *(_make_variable(each, texts) for each in canonical.server_variables))


def _make_variable(variable: ServerVariable, texts: Mapping[str, str]) -> Option:
    form = Form("text", choices=variable.choices)
    return _make_client_option(variable.argument, form, texts[variable.argument])


def _make_client_option(argument: str, form: Form, text: str) -> Option:
    return Option(argument, form, text, is_required=False, is_positional=False, member="")


def render_cli(canonical: Canonical, root: Resource) -> SourceTree:
    """The modules of the command line, by their path in the package."""
    environment = prepare_environment(Environment(trim_blocks=True, lstrip_blocks=True), "cli")
    environment.filters.update(text=quote_text, paragraphs=_join_paragraphs)
    values = {
        "package": canonical.package,
        "mark": MARK,
        "client_options": list_client_options(canonical),
    }
    tree = {
        f"{_FOLDER}/{path.name}": path.read_text(encoding="utf-8")
        for path in sorted((TEMPLATES / "cli").glob("*.py"))
    }
    for path, name in _RENDERED.items():
        tree[path] = environment.get_template(name).render(values)
    tree[f"{_FOLDER}/commands/__init__.py"] = '"""The commands, one module for each group."""\n'
    template = environment.get_template("commands.py.jinja")
    for group in make_groups(canonical, root):
        path = f"{_FOLDER}/commands/{group.resource.module}.py"
        tree[path] = template.render(values, group=group)
    return tree


def _join_paragraphs(text: str) -> str:
    """Text with one line for each paragraph, without what only Markdown needs."""
    return "\n\n".join(" ".join(part.split()) for part in _BREAKS.split(text.strip()))


def quote_text(text: str, indent: int, width: int = 100) -> str:
    """The source of a text, over several lines where it is long.

    Args:
        text: Any text.
        indent: Spaces before it.
        width: The length of a line, in characters.
    """
    if len(repr(text)) + indent < width:
        return repr(text)
    room = width - indent - 8
    pieces = [
        piece
        for line in text.splitlines(keepends=True)
        for piece in textwrap.wrap(
            line,
            room,
            expand_tabs=False,
            drop_whitespace=False,
            replace_whitespace=False,
            break_on_hyphens=False,
        )
    ]
    return "(" + "\n".join(map(repr, pieces)) + ")"
