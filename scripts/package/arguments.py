"""The arguments of a method, as its signature and docstring show them."""

from dataclasses import dataclass

from scripts.canonical import Parameter, join_types, python_type
from scripts.canonical.form import Body
from scripts.canonical.python_types import qualify_names
from scripts.operations.media_types import media_kind


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a method, as its signature and docstring show it."""

    name: str
    annotation: str
    default: str | None
    description: str
    deprecated: bool

    @property
    def text(self) -> str:
        """What the docstring says of it."""
        mark = "Deprecated. " if self.deprecated else ""
        return f"{mark}{self.description}".strip() or f"The `{self.name}` of the call."


def parameter_type(parameter: Parameter) -> str:
    """The annotation of a parameter, without the mark of what is left out."""
    parts = python_type(parameter.schema).split(" | ")
    # For an argument `float` admits `int` (PEP 484), and linters object to writing both.
    return " | ".join(part for part in parts if part != "int" or "float" not in parts)


def make_argument(parameter: Parameter, shadowed: set[str]) -> Argument:
    annotation = spell_annotation(parameter_type(parameter), shadowed)
    default = None if parameter.required else "omit"
    return Argument(
        name=parameter.argument,
        annotation=annotation if parameter.required else join_types((annotation, "Omit")),
        default=default,
        description=join_lines(parameter.description),
        deprecated=parameter.deprecated,
    )


def body_type(body: Body) -> str:
    """The annotation of a request body: for each media type what it is written from."""
    types = []
    for media in body.media_types:
        match media_kind(media.name):
            case "json" | "form":
                types.append(python_type(media.schema))
            case "multipart":
                types.append("Mapping[str, object]")
            case "text":
                types.append("str")
            case _:
                types.append("bytes")
    return join_types(types)


def list_body_arguments(body: Body | None, shadowed: set[str]) -> list[Argument]:
    if body is None:
        return []
    annotation = spell_annotation(body_type(body), shadowed)
    default = None if body.required else "omit"
    annotation = annotation if body.required else join_types((annotation, "Omit"))
    arguments = [Argument("body", annotation, default, join_lines(body.description), False)]
    has_range = any("*" in media.name for media in body.media_types)
    if len(body.media_types) > 1 or has_range:
        names = ", ".join(repr(media.name) for media in body.media_types)
        text = "The media type to send the body in. Default: the first one listed here."
        if has_range:
            text = "The media type of the body."
        annotation = "str | Omit" if has_range else f"Literal[{names}] | Omit"
        arguments.append(
            Argument("content_type", spell_annotation(annotation, shadowed), "omit", text, False)
        )
    return arguments


def spell_annotation(annotation: str, shadowed: set[str]) -> str:
    """The annotation where a method of the same class hides a builtin."""
    return qualify_names(annotation, shadowed, "builtins")


def join_lines(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())
