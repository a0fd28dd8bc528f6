"""What templates are told: every decision taken, every name and annotation ready to place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import TYPE_CHECKING

from scripts.canonical import Canonical, Operation, Parameter, Schema, join_types, python_type
from scripts.canonical.form import Body
from scripts.canonical.names import claim_class, claim_name, class_name
from scripts.canonical.operations import preferred_successes
from scripts.canonical.python_types import named_types, qualify_names
from scripts.operations.media_types import media_kind

if TYPE_CHECKING:
    from openapi_python_client.parser.openapi import Endpoint

_SHADOWABLE = ("bool", "bytes", "dict", "float", "int", "list", "object", "str")
_ERRORS = {
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "403": "PermissionDeniedError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "UnprocessableEntityError",
    "429": "RateLimitError",
}


@dataclass(frozen=True, slots=True)
class WholeAnswerView:
    """A view of a resource whose methods give the whole answer."""

    suffix: str
    wrapper: str
    text: str


WHOLE_ANSWER_VIEWS = (
    WholeAnswerView("Raw", "raw_response", "the whole answer"),
    WholeAnswerView("Streaming", "streaming_response", "a context manager over the unread answer"),
)


@dataclass(frozen=True, slots=True)
class ArgumentView:
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


@dataclass(frozen=True, slots=True)
class EncodingView:
    """How one property of a form body is written, as arguments of the runtime's `Encoding`."""

    property: str
    settings: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class MethodView:
    """One method: the canonical operation, the generator's endpoint, and what is placed of both.

    Attributes:
        returns: Annotation of what it gives back, as the class that holds it has to spell it.
        answer: The same as a module spells it.
    """

    operation: Operation
    endpoint: "Endpoint"
    name: str
    constant: str
    call: str
    positional: tuple[ArgumentView, ...]
    keywords: tuple[ArgumentView, ...]
    returns: str
    answer: str
    responses: tuple[tuple[str, str | None, str | None], ...]
    raises: tuple[tuple[str, str], ...]
    encodings: tuple[EncodingView, ...]
    spelled: Mapping[str, str]

    @property
    def title(self) -> str:
        """First line of the docstring."""
        return _one_line(self.endpoint.summary.get_untrusted_value()) or f"Call `{self.name}`."

    @property
    def description(self) -> str:
        """What the docstring says beyond its first line."""
        text = self.endpoint.description.get_untrusted_value().strip()
        return "" if _one_line(text) == self.title else text

    @property
    def returned(self) -> str:
        """What the docstring says of the value."""
        successes = preferred_successes(self.operation.responses)
        texts = [_one_line(response.description) for response in successes]
        return next(
            (text for text in texts if text),
            "Nothing." if self.returns == "None" else "The answer.",
        )

    @property
    def signature(self) -> str:
        """The call with the names of its arguments."""
        names = [argument.name for argument in self.positional]
        if self.keywords:
            names += ["*", *(argument.name for argument in self.keywords)]
        return f"{self.call}({', '.join(names)})"

    @property
    def takes_extra_body(self) -> bool:
        """Whether members can be added to the body."""
        body = self.operation.body
        return body is not None and any(media_kind(m.name) == "json" for m in body.media_types)

    @property
    def arguments(self) -> tuple[ArgumentView, ...]:
        """Every argument that comes from the document."""
        return (*self.positional, *self.keywords)

    @property
    def deprecated_arguments(self) -> tuple[ArgumentView, ...]:
        """The arguments nobody should use any more."""
        return tuple(argument for argument in self.arguments if argument.deprecated)

    @property
    def deprecation(self) -> str:
        """What a type checker says of a call with a deprecated argument."""
        names = ", ".join(f"`{argument.name}`" for argument in self.deprecated_arguments)
        return f"Deprecated by the API: {names}."

    @property
    def overloads(self) -> tuple[tuple[ArgumentView, ...], ...]:
        """The keywords without and with the deprecated ones; PEP 702 marks the latter.

        None where no argument is deprecated, or where all calls or all of the method are.
        """
        marked = [argument for argument in self.keywords if argument.deprecated]
        if not marked or self.operation.deprecated or any(not one.default for one in marked):
            return ()
        others = tuple(argument for argument in self.keywords if not argument.deprecated)
        return others, (*(replace(argument, default=None) for argument in marked), *others)


@dataclass(frozen=True, slots=True)
class ResourceView:
    """A resource of the client: its methods and the resources below it."""

    path: tuple[str, ...]
    module: str
    class_name: str
    methods: tuple[MethodView, ...]
    children: tuple["ResourceView", ...]
    models: tuple[str, ...]
    description: str

    @property
    def attribute(self) -> str:
        """The name the parent knows it by."""
        return self.path[-1]

    @property
    def is_client(self) -> bool:
        """Whether it is the client itself."""
        return not self.path

    @property
    def methods_class(self) -> str:
        """The class that holds the methods; the client inherits its own."""
        return f"{self.class_name}Methods" if self.is_client else self.class_name

    @property
    def everything(self) -> tuple["ResourceView", ...]:
        """The resource and all below it."""
        return (self, *(inner for child in self.children for inner in child.everything))


@dataclass(frozen=True, slots=True)
class Taken:
    """The names of classes and modules that no further resource may have."""

    classes: set[str]
    modules: set[str]


def make_resources(canonical: Canonical, endpoints: "dict[str, Endpoint]") -> ResourceView:
    """The root resource: the client itself, with everything below it."""
    paths = {operation.resource for operation in canonical.operations}
    paths |= {path[:length] for path in paths for length in range(len(path))}
    taken = Taken(set(canonical.schemas), {"_client"})
    return _make_resource((), canonical, endpoints, sorted(paths), taken)


def _make_resource(
    path: tuple[str, ...],
    canonical: Canonical,
    endpoints: "dict[str, Endpoint]",
    paths: list[tuple[str, ...]],
    taken: Taken,
) -> ResourceView:
    operations = [operation for operation in canonical.operations if operation.resource == path]
    shadowed = {operation.name for operation in operations} & set(_SHADOWABLE)
    methods = tuple(_make_method(each, endpoints[each.id], shadowed) for each in operations)
    name, module = canonical.package.client, "_client"
    if path:
        name = claim_class(f"{class_name(path[-1])}Resource", taken.classes)
        module = claim_name("_".join(path), taken.modules, "_")
    taken.classes.add(name)
    taken.modules.add(module)
    order = {operation.resource[: len(path) + 1]: None for operation in canonical.operations}
    below = [child for child in order if child in paths and child[:-1] == path and child != path]
    return ResourceView(
        path=path,
        module=module,
        class_name=name,
        methods=methods,
        children=tuple(
            _make_resource(child, canonical, endpoints, paths, taken) for child in below
        ),
        models=_find_models(operations),
        description=" ".join(part.replace("_", " ") for part in path),
    )


def _find_models(operations: Iterable[Operation]) -> tuple[str, ...]:
    schemas: list[Schema] = []
    for operation in operations:
        schemas += [schema for schema in operation.returns if schema is not None]
        schemas += [parameter.schema for parameter in operation.parameters]
        schemas += [media.schema for media in operation.body.media_types] if operation.body else []
    return tuple(named_types(schemas))


def _make_method(operation: Operation, endpoint: "Endpoint", shadowed: set[str]) -> MethodView:
    path = [p for p in operation.parameters if p.location == "path"]
    others = [p for p in operation.parameters if p.location != "path"]
    keywords = [_argument(parameter, shadowed) for parameter in others]
    keywords += _body_arguments(operation.body, shadowed)
    keywords.sort(key=lambda argument: argument.default is not None)
    return MethodView(
        operation=operation,
        endpoint=endpoint,
        name=operation.name,
        constant=operation.id.upper(),
        call=".".join(("client", *operation.resource, operation.name)),
        positional=tuple(_argument(parameter, shadowed) for parameter in path),
        keywords=tuple(keywords),
        returns=_spell(returned_type(operation), shadowed),
        answer=returned_type(operation),
        responses=tuple(
            (
                response.status,
                response.media_type,
                _response_type(response.media_type, response.schema),
            )
            for response in preferred_successes(operation.responses)
        ),
        raises=_list_errors(operation),
        encodings=_list_encodings(operation.body),
        spelled={name: _spell(name, shadowed) for name in _SHADOWABLE},
    )


def _list_encodings(body: Body | None) -> tuple[EncodingView, ...]:
    keywords = {
        "contentType": "media_type",
        "style": "style",
        "explode": "explode",
        "allowReserved": "allow_reserved",
    }
    found: dict[str, EncodingView] = {}
    for media in body.media_types if body else ():
        for name, settings in media.encoding:
            given = tuple((keywords[key], settings[key]) for key in keywords if key in settings)
            found.setdefault(name, EncodingView(name, given))
    return tuple(found.values())


def returned_type(operation: Operation) -> str:
    """The annotation of what a call gives back."""
    return join_types(
        "None" if schema is None else python_type(schema) for schema in operation.returns
    )


def _response_type(media_type: str | None, schema: Schema | None) -> str | None:
    if media_type is None or schema is None:
        return None
    return python_type(schema) if media_kind(media_type) == "json" else None


def parameter_type(parameter: Parameter) -> str:
    """The annotation of a parameter, without the mark of what is left out."""
    return python_type(parameter.schema)


def _argument(parameter: Parameter, shadowed: set[str]) -> ArgumentView:
    annotation = _spell(parameter_type(parameter), shadowed)
    default = None if parameter.required else "omit"
    return ArgumentView(
        name=parameter.argument,
        annotation=annotation if parameter.required else f"{annotation} | Omit",
        default=default,
        description=_one_line(parameter.description),
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


def _body_arguments(body: Body | None, shadowed: set[str]) -> list[ArgumentView]:
    if body is None:
        return []
    annotation = _spell(body_type(body), shadowed)
    default = None if body.required else "omit"
    annotation = annotation if body.required else f"{annotation} | Omit"
    arguments = [ArgumentView("body", annotation, default, _one_line(body.description), False)]
    if len(body.media_types) > 1:
        names = ", ".join(repr(media.name) for media in body.media_types)
        text = "How the body is written; the first that is named here unless told otherwise."
        arguments.append(
            ArgumentView("content_type", f"Literal[{names}] | Omit", "omit", text, False)
        )
    return arguments


def _spell(annotation: str, shadowed: set[str]) -> str:
    """The annotation where a method of the same class hides a builtin."""
    return qualify_names(annotation, shadowed, "builtins")


def _list_errors(operation: Operation) -> tuple[tuple[str, str], ...]:
    found: dict[str, str] = {}
    for response in operation.responses:
        name = _ERRORS.get(response.status)
        if response.status.startswith("5"):
            name = "InternalServerError"
        if name:
            found.setdefault(name, _one_line(response.description) or _reason(response.status))
    found["APIStatusError"] = "Any other status that is no success."
    found["APIConnectionError"] = "No whole answer came, or none in time (`APITimeoutError`)."
    found["APIResponseValidationError"] = "The answer does not fit what the document declares."
    return tuple(found.items())


def _reason(status: str) -> str:
    return f"{HTTPStatus(int(status)).phrase}." if status.isdecimal() else "The service failed."


def _one_line(text: str) -> str:
    return " ".join(text.split())
