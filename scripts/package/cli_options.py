"""The options of a command: how each argument of a method is given as text."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from scripts.canonical import Canonical, Schema, python_type
from scripts.canonical.unions import split_nullable
from scripts.package.arguments import Argument
from scripts.package.methods import Method

# The options that a command has beside those of the document, by what it returns. An option of
# the document with the same name gets a prefix.
_OUTPUT: Final = ("output", "columns", "filter", "sort", "watch", "until")
OWN: Final[Mapping[str, tuple[str, ...]]] = {
    "value": _OUTPUT,
    "list": _OUTPUT,
    "pages": (*_OUTPUT, "limit"),
    "stream": ("output", "columns", "limit"),
    "file": ("to",),
    "nothing": (),
}
OWN_ALWAYS: Final = ("timeout", "max-retries", "lenient", "debug", "help")
_CLASH: Final = "api-"
_SIMPLE: Final = ("text", "integer", "number", "boolean", "file", "any")


@dataclass(frozen=True, slots=True)
class Form:
    """How a value is given as text.

    Attributes:
        kind: `text`, `integer`, `number`, `boolean`, `file`, `json`, or `any` for text or JSON.
        is_list: Whether it is given several times.
        choices: The allowed values; empty if there is no choice.
    """

    kind: str
    is_list: bool = False
    choices: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a command.

    Attributes:
        argument: The argument of the method.
        member: The property of the body it is sent as; empty if it is none.
        flag: Its name on the command line, if it is not that of the argument.
    """

    argument: str
    form: Form
    text: str
    is_required: bool
    is_positional: bool
    member: str
    flag: str = ""

    @property
    def name(self) -> str:
        """Its name on the command line."""
        return self.flag or f"--{spell_name(self.argument)}"


def spell_name(name: str) -> str:
    """A name of Python as the command line has it."""
    return name.strip("_").replace("_", "-") or name


def list_options(canonical: Canonical, method: Method, own: tuple[str, ...]) -> tuple[Option, ...]:
    """The options for the arguments of a method, each with a name of its own.

    Args:
        canonical: The document it comes from.
        method: The method.
        own: Names that the command has for itself.
    """
    schemas = list_argument_schemas(method)
    given = [each for each in method.arguments if each.name in schemas]
    options = [_make_option(canonical, method, each, schemas[each.name]) for each in given]
    return _name_apart(options, {f"--{name}" for name in own})


def list_argument_schemas(method: Method) -> dict[str, Schema]:
    """The schema of each argument that is an option; a body as a whole is none."""
    operation = method.operation
    properties = operation.body.properties if operation.body else ()
    found = {each.argument: each.schema for each in operation.parameters}
    found |= {each.argument: each.schema for each in properties}
    if any(each.name == "content_type" for each in method.arguments) and operation.body:
        names = [media.name for media in operation.body.media_types]
        choice: Schema = {"type": "string"} if any("*" in n for n in names) else {"enum": names}
        found.setdefault("content_type", choice)
    return found


def _make_option(
    canonical: Canonical, method: Method, argument: Argument, schema: Schema
) -> Option:
    form = find_form(canonical, schema)
    return Option(
        argument=argument.name,
        form=form,
        text=argument.text,
        is_required=argument.default is None,
        # A list would take the arguments after it, too.
        is_positional=argument in method.positional and not form.is_list,
        member=argument.member or "",
    )


def _name_apart(options: list[Option], taken: set[str]) -> tuple[Option, ...]:
    named: list[Option] = []
    for option in options:
        name = option.name
        while name in taken:
            name = f"--{_CLASH}{name.removeprefix('--')}"
        taken.add(name)
        named.append(option if name == option.name else replace(option, flag=name))
    return tuple(named)


def find_form(canonical: Canonical, schema: Schema, around: frozenset[str] = frozenset()) -> Form:
    """How a value of a schema is given as text.

    Args:
        canonical: The document.
        schema: One of its schemas.
        around: The components that it is a part of; one in itself is any JSON.
    """
    schema, _ = split_nullable(schema)
    schema, around = _follow(canonical, schema, around)
    if values := _list_values(schema):
        return _choose_among(values)
    if "anyOf" in schema:
        return _join([find_form(canonical, each, around) for each in schema["anyOf"]])
    kinds = schema.get("type")
    if isinstance(kinds, list):
        each = ({**schema, "type": kind} for kind in kinds)
        return _join([find_form(canonical, one, around) for one in each])
    match kinds:
        case "string":
            return Form("file" if python_type(schema) == "bytes" else "text")
        case "integer" | "number" | "boolean":
            return Form(str(kinds))
        case "array" if "prefixItems" not in schema:
            return _repeat(find_form(canonical, schema.get("items") or {}, around))
        case None:
            return Form("any")
        case _:
            return Form("json")


def _follow(
    canonical: Canonical, schema: Schema, around: frozenset[str]
) -> tuple[Schema, frozenset[str]]:
    """What a reference leads to, and the components around that."""
    while "$ref" in schema:
        name = str(schema["$ref"]).rpartition("/")[2]
        if name in around:
            return {}, around
        around |= {name}
        schema, _ = split_nullable(canonical.requests.get(name, canonical.schemas[name]))
    # The branches of a union with a tag are objects, and may refer back to it.
    return ({"type": "object"} if "discriminator" in schema else schema), around


def _list_values(schema: Schema) -> tuple[Any, ...]:
    return (schema["const"],) if "const" in schema else tuple(schema.get("enum", ()))


def _choose_among(values: tuple[Any, ...]) -> Form:
    values = tuple(value for value in values if value is not None)
    if all(isinstance(value, str) for value in values):
        return Form("text", choices=values)
    if all(isinstance(value, int) and not isinstance(value, bool) for value in values):
        return Form("integer", choices=values)
    return Form("any")


def _repeat(item: Form) -> Form:
    """The form of a list: its items one by one, or JSON where these are lists, too."""
    if item.is_list:
        return Form("json")
    # An option with nothing after it cannot be repeated in a useful way.
    kind = "any" if item.kind == "boolean" else item.kind
    return Form(kind, is_list=True, choices=item.choices)


def _join(forms: list[Form]) -> Form:
    """The form of a value that may have each of these."""
    unique = list(dict.fromkeys(forms))
    if len(unique) == 1:
        return unique[0]
    kinds = {form.kind for form in unique}
    if "file" in kinds:
        # The name of a file could be text or JSON, too; those can be put into the body.
        return Form("file", is_list=all(form.is_list for form in unique))
    if any(form.is_list for form in unique):
        return Form("any" if kinds & {*_SIMPLE} else "json")
    if len(kinds) > 1:
        return Form("number" if kinds == {"integer", "number"} else "any")
    is_choice = all(form.choices for form in unique)
    choices = tuple(dict.fromkeys(each for form in unique for each in form.choices))
    return Form(unique[0].kind, choices=choices if is_choice else ())
