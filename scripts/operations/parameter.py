"""Parameter Objects, with the defaults filled in (OpenAPI 3.1, section 4.8.12)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from scripts.operations.example import Example, read_examples
from scripts.operations.media_type import MediaType, read_content
from scripts.operations.node import Node
from scripts.operations.styles import (
    ARRAY_FORMAT,
    ARRAY_FORMATS,
    DEFAULT_STYLES,
    IGNORED_HEADERS,
    LOCATIONS,
    can_be_sent,
    defaults_to_explode,
)

_VARIABLE = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation.

    Attributes:
        location: Its `in`: path, query, querystring, header or cookie.
        schema: Pointer of its schema or of the schema of its content; None if any value is allowed.
        content: The media type of its value; None if it is serialised by a style.
        array_format: How the style deepObject writes an array: indices, brackets or repeat.
        is_declared: False for a variable in the path without a declared parameter.
        written: The object in the document.
    """

    name: str
    location: str
    required: bool
    deprecated: bool
    description: str
    schema: str | None
    content: MediaType | None
    style: str
    explode: bool
    allow_reserved: bool
    allow_empty: bool
    examples: tuple[Example, ...]
    pointer: str
    written: Mapping[str, Any]
    extensions: Mapping[str, Any] = field(default_factory=dict)
    array_format: str = ARRAY_FORMATS[0]
    is_declared: bool = True

    @property
    def key(self) -> tuple[str, str]:
        """The location and the name, which together identify the parameter."""
        return self.location, self.name.lower() if self.location == "header" else self.name

    @property
    def is_ignored(self) -> bool:
        """Whether OpenAPI tells tools to ignore the header, or no request can have its name."""
        is_named = self.location == "header" and self.name.lower() in IGNORED_HEADERS
        return is_named or not can_be_sent(self.location, self.name)


def read_parameters(owner: Node) -> tuple[Parameter, ...]:
    """The parameters in an object; those without a valid location or name are left out."""
    found = (_read_parameter(node) for node in owner.elements("parameters"))
    return tuple(each for each in found if each is not None)


def _read_parameter(node: Node) -> Parameter | None:
    name, location = node.text("name"), node.text("in")
    if location not in LOCATIONS:
        message = f"a parameter must be in {', '.join(LOCATIONS)}; not in {location!r}"
        node.note("in", message, "parameter-location")
        return None
    if not isinstance(node.value.get("name"), str):
        node.note("name", "the parameter has no name; add it")
        return None
    content = next(iter(read_content(node)), None)
    schema = node.schema()
    style = node.text("style") or DEFAULT_STYLES[location]
    return Parameter(
        name=name,
        location=location,
        required=location == "path" or node.flag("required"),
        deprecated=node.flag("deprecated"),
        description=node.prose("description"),
        schema=content.schema if content else schema,
        content=content,
        style=style,
        explode=node.flag("explode", defaults_to_explode(style)),
        allow_reserved=node.flag("allowReserved"),
        allow_empty=node.flag("allowEmptyValue"),
        examples=read_examples(node),
        pointer=node.pointer,
        written=node.value,
        extensions=node.extensions,
        array_format=_find_array_format(node),
    )


def _find_array_format(node: Node) -> str:
    """The extension of the parameter, else that of the whole document."""
    given = (owner.get(ARRAY_FORMAT) for owner in (node.value, node.document.data))
    return next((each for each in given if each in ARRAY_FORMATS), ARRAY_FORMATS[0])


def list_variables(path: str) -> tuple[str, ...]:
    """The names of the variables in a path template, in order, each once."""
    return tuple(dict.fromkeys(_VARIABLE.findall(path)))


def anonymise_path(path: str) -> str:
    """The path without the names of its variables, such as `/pets/{}`."""
    return _VARIABLE.sub("{}", path)


def select_effective(
    path: str, declared: Iterable[Parameter], pointer: str
) -> tuple[Parameter, ...]:
    """The parameters of a call: path parameters in the order of the path, then the others.

    If two have the same key, the later one counts (section 4.8.10.1). Ignored headers and path
    parameters that are not in the path are left out; undeclared variables are added.

    Args:
        path: The path template.
        declared: Those of the path item, then those of the operation.
        pointer: Pointer of the operation, used for undeclared variables.
    """
    by_key = {each.key: each for each in declared if not each.is_ignored}
    variables = list_variables(path)
    in_path = [by_key.get(("path", name)) or _undeclared(name, pointer) for name in variables]
    others = [each for each in by_key.values() if each.location != "path"]
    others.sort(key=lambda each: LOCATIONS.index(each.location))
    return (*in_path, *others)


def _undeclared(name: str, pointer: str) -> Parameter:
    return Parameter(
        name=name,
        location="path",
        required=True,
        deprecated=False,
        description="",
        schema=None,
        content=None,
        style="simple",
        explode=False,
        allow_reserved=False,
        allow_empty=False,
        examples=(),
        pointer=pointer,
        written={},
        is_declared=False,
    )
