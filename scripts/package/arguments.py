"""The arguments of a method, as its signature and docstring show them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from scripts.canonical import Parameter, Schema
from scripts.canonical.annotations import add_sentence
from scripts.canonical.form import Body, MediaType, Property
from scripts.canonical.python_types import qualify_names
from scripts.operations.media_types import media_kind
from scripts.package.bounds import describe_bounds
from scripts.package.params import Params, join_annotations


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a method, as its signature and docstring show it.

    Attributes:
        member: Name of the property of the body it is sent as, where it is one.
    """

    name: str
    annotation: str
    default: str | None
    description: str
    deprecated: bool
    member: str | None = None

    @property
    def text(self) -> str:
        """What the docstring says of it."""
        mark = "Deprecated. " if self.deprecated else ""
        return f"{mark}{self.description}".strip() or f"The `{self.name}` of the call."

    def leave_out(self) -> "Argument":
        """The same argument where it may be left out."""
        if self.default is not None:
            return self
        annotation = join_annotations((self.annotation, "Omit"))
        return replace(self, annotation=annotation, default="omit")


@dataclass(frozen=True, slots=True)
class Spelling:
    """How annotations are spelled in one class.

    Attributes:
        params: The types of arguments.
        shadowed: Builtins that a method of the class hides.
    """

    params: Params
    shadowed: frozenset[str]

    def annotate(self, schema: Schema) -> str:
        """The annotation of an argument for values of a schema."""
        return self.qualify(self.params.annotate(schema))

    def qualify(self, annotation: str) -> str:
        """The annotation where a method of the same class hides a builtin."""
        return qualify_names(annotation, self.shadowed, "builtins")

    def describe(self, text: str, schema: Schema) -> str:
        """What a docstring says of an argument: its text on one line, and its bounds."""
        bounds = describe_bounds(schema, self.params.requests)
        return add_sentence(join_lines(text), bounds)

    def find_only_value(self, schema: Schema) -> str | None:
        """Source of the only value that is allowed; none where there is a choice."""
        if "const" in schema:
            return repr(schema["const"])
        name = str(schema.get("$ref", "")).rpartition("/")[2]
        values = self.params.requests.get(name, {}).get("enum", ())
        return repr(values[0]) if len(values) == 1 else None


def make_argument(parameter: Parameter, spelling: Spelling) -> Argument:
    """The argument for a parameter."""
    argument = Argument(
        name=parameter.argument,
        annotation=spelling.annotate(parameter.schema),
        default=None,
        description=spelling.describe(parameter.description, parameter.schema),
        deprecated=parameter.deprecated,
    )
    if parameter.location == "path":
        return argument
    return _give_default(argument, parameter.schema, parameter.required, spelling)


def list_body_ways(body: Body | None, spelling: Spelling) -> tuple[tuple[Argument, ...], ...]:
    """The arguments of each way to give a body: its properties, or the body as a whole."""
    if body is None:
        return ()
    ways: list[tuple[Argument, ...]] = []
    if body.spread:
        properties = [_make_property(each, body, spelling) for each in body.properties]
        ways.append((*properties, *_choose_media_type(body, body.spread, spelling)))
    if whole := body.whole:
        argument = Argument("body", _annotate_whole(whole, spelling), None, body.description, False)
        argument = argument if body.required or body.spread else argument.leave_out()
        # Null is sent as JSON without a choice.
        names = tuple(media.name for media in whole if media.name not in body.spread)
        ways.append((argument, *_choose_media_type(body, names, spelling)))
    return tuple(ways)


def join_ways(ways: Iterable[tuple[Argument, ...]]) -> tuple[Argument, ...]:
    """Arguments that serve each of the ways, each of which may be left out where there are two."""
    first, *others = [*ways] or [()]
    found = {argument.name: argument for argument in first}
    for way in others:
        found = {name: argument.leave_out() for name, argument in found.items()}
        for argument in way:
            known = found.get(argument.name)
            types = [known.annotation] if known else []
            joined = join_annotations((*types, argument.leave_out().annotation))
            found[argument.name] = replace(argument.leave_out(), annotation=joined)
    return tuple(found.values())


def _make_property(each: Property, body: Body, spelling: Spelling) -> Argument:
    text = spelling.describe(each.description, each.schema)
    if each.is_renamed or each.argument == f"{each.name}_":
        text = f"The property `{each.name}` of the body. {text}".strip()
    argument = Argument(
        name=each.argument,
        annotation=spelling.annotate(each.schema),
        default=None,
        description=text,
        deprecated=each.deprecated,
        member=each.name,
    )
    return _give_default(argument, each.schema, each.required and body.required, spelling)


def _give_default(
    argument: Argument, schema: Schema, required: bool, spelling: Spelling
) -> Argument:
    """The argument with its default: the only value there is, or that it is left out."""
    if not required:
        return argument.leave_out()
    return replace(argument, default=spelling.find_only_value(schema))


def _annotate_whole(media_types: Iterable[MediaType], spelling: Spelling) -> str:
    """The annotation of a body as a whole: for each media type what it is written from."""
    types = []
    for media in media_types:
        match media_kind(media.name):
            case "json" | "form":
                types.append(spelling.annotate(media.schema))
            case "multipart":
                types.append(spelling.qualify("Mapping[str, object]"))
            case "text":
                types.append(spelling.qualify("str"))
            case _:
                types.append("FileContent")
    return join_annotations(types)


def _choose_media_type(
    body: Body, names: tuple[str, ...], spelling: Spelling
) -> tuple[Argument, ...]:
    """The argument that chooses one of the media types where a body has several."""
    has_range = any("*" in name for name in names)
    if not names or (len(body.media_types) == 1 and not has_range):
        return ()
    literal = f"Literal[{', '.join(map(repr, names))}] | Omit"
    annotation = spelling.qualify("str | Omit") if has_range else literal
    text = "The media type of the body." if has_range else _describe_choice(body, names)
    return (Argument("content_type", annotation, "omit", text, False),)


def _describe_choice(body: Body, names: tuple[str, ...]) -> str:
    has_files = any(media.files for media in body.media_types if media.name in names)
    parts = [name for name in names if media_kind(name) == "multipart"]
    first = "the first one listed here"
    if has_files and parts and names[0] != parts[0]:
        first = f"`{parts[0]}` with a file, else {first}"
    return f"The media type to send the body in. Default: {first}."


def join_lines(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())
