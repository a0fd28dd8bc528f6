"""The methods of a resource: each a canonical operation and what a template places of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from scripts.canonical import Operation, join_types, python_type
from scripts.canonical.form import Body, Response
from scripts.canonical.operations import preferred_successes, rank_media_type
from scripts.canonical.unions import split_nullable
from scripts.operations.media_types import media_kind
from scripts.package.arguments import (
    Argument,
    Spelling,
    join_lines,
    join_ways,
    list_body_ways,
    make_argument,
)
from scripts.package.params import Params

if TYPE_CHECKING:
    from openapi_python_client.parser.openapi import Endpoint

# Builtins that a method of the same name hides from the annotations of its class.
SHADOWABLE = ("bool", "bytes", "dict", "float", "int", "list", "object", "str", "tuple")
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
class PropertyEncoding:
    """How one property of a form body is written, as arguments of the runtime's `Encoding`."""

    property: str
    settings: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class Overload:
    """One of several ways to call a method (PEP 484).

    Attributes:
        deprecation: What a type checker says of this way; empty unless it is deprecated (PEP 702).
    """

    keywords: tuple[Argument, ...]
    deprecation: str = ""


@dataclass(frozen=True, slots=True)
class Method:
    """One method: the canonical operation, the generator's endpoint, and what is placed of both.

    Attributes:
        returns: Annotation of what it gives back, as the class that holds it has to spell it.
        value_type: The same as a module spells it.
    """

    operation: Operation
    endpoint: "Endpoint"
    name: str
    constant: str
    call: str
    positional: tuple[Argument, ...]
    keywords: tuple[Argument, ...]
    overloads: tuple[Overload, ...]
    returns: str
    value_type: str
    responses: tuple[tuple[str, str | None, str | None], ...]
    raises: tuple[tuple[str, str], ...]
    encodings: tuple[PropertyEncoding, ...]
    spelled: Mapping[str, str]

    @property
    def title(self) -> str:
        """First line of the docstring."""
        return join_lines(self.endpoint.summary.get_untrusted_value()) or f"Call `{self.name}`."

    @property
    def description(self) -> str:
        """The docstring after its first line."""
        text = self.endpoint.description.get_untrusted_value().strip()
        return "" if join_lines(text) == self.title else text

    @property
    def returned(self) -> str:
        """The description of the returned value in the docstring."""
        successes = preferred_successes(self.operation.responses)
        texts = [join_lines(response.description) for response in successes]
        return next(
            (text for text in texts if text),
            "Nothing." if self.returns == "None" else "The value of the response.",
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
        return body is not None and (
            bool(body.spread) or any(media_kind(m.name) == "json" for m in body.media_types)
        )

    @property
    def properties(self) -> tuple[Argument, ...]:
        """The arguments that are properties of the body."""
        return tuple(argument for argument in self.keywords if argument.member is not None)

    @property
    def sent(self) -> tuple[Argument, ...]:
        """The other arguments, apart from the body where it is spread or given as a whole."""
        return tuple(
            argument
            for argument in self.arguments
            if argument.member is None and not (self.may_be_whole and argument.name == "body")
        )

    @property
    def may_be_whole(self) -> bool:
        """Whether the body may be spread or be given as a whole."""
        body = self.operation.body
        return bool(body and body.spread and body.whole)

    @property
    def nullable(self) -> tuple[str, ...]:
        """The properties of a body that is spread that may be null."""
        body = self.operation.body
        properties = body.properties if body else ()
        return tuple(
            each.name for each in properties if not each.schema or split_nullable(each.schema)[1]
        )

    @property
    def files(self) -> tuple[str, ...]:
        """The properties of a body that are files."""
        media_types = self.operation.body.media_types if self.operation.body else ()
        return tuple(dict.fromkeys(name for media in media_types for name, _ in media.files))

    @property
    def sends_files(self) -> bool:
        """Whether an argument is a file."""
        return any(
            "FileTypes" in a.annotation or "FileContent" in a.annotation for a in self.keywords
        )

    @property
    def needed(self) -> tuple[str, ...]:
        """The properties that a body must have, where the signature does not ask for them."""
        body = self.operation.body
        asked = {each.member for each in self.properties if each.default is None}
        return tuple(
            each.name
            for each in (body.properties if body else ())
            if each.required and each.name not in asked and not _has_default(self, each.name)
        )

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """Every argument that comes from the document."""
        return (*self.positional, *self.keywords)

    @property
    def deprecated_arguments(self) -> tuple[Argument, ...]:
        """The deprecated arguments."""
        return tuple(argument for argument in self.arguments if argument.deprecated)


def make_method(
    operation: Operation, endpoint: "Endpoint", shadowed: set[str], params: Params
) -> Method:
    """The method of an operation.

    Args:
        operation: The operation.
        endpoint: What the generator of operations made of it.
        shadowed: Builtins that a method of the same class hides.
        params: The types of arguments.
    """
    spelling = Spelling(params, frozenset(shadowed))
    path = [p for p in operation.parameters if p.location == "path"]
    others = [p for p in operation.parameters if p.location != "path"]
    parameters = tuple(make_argument(parameter, spelling) for parameter in others)
    ways = list_body_ways(operation.body, spelling) or ((),)
    return Method(
        operation=operation,
        endpoint=endpoint,
        name=operation.name,
        constant=operation.id.upper(),
        call=".".join(("client", *operation.resource, operation.name)),
        positional=tuple(make_argument(parameter, spelling) for parameter in path),
        keywords=_order((*parameters, *join_ways(ways))),
        overloads=_list_overloads(
            [_order((*parameters, *way)) for way in ways], is_deprecated=operation.deprecated
        ),
        returns=spelling.qualify(returned_type(operation)),
        value_type=returned_type(operation),
        responses=_list_responses(operation),
        raises=_list_errors(operation),
        encodings=_list_encodings(operation.body),
        spelled={name: spelling.qualify(name) for name in SHADOWABLE},
    )


def _order(arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """The arguments, first those that must be given."""
    return tuple(sorted(arguments, key=lambda argument: argument.default is not None))


def _list_overloads(
    ways: list[tuple[Argument, ...]], *, is_deprecated: bool
) -> tuple[Overload, ...]:
    """The ways to call a method; none where there is only one.

    A way with deprecated arguments comes without them first, as a type checker takes the first
    that fits, unless all calls or all of the method are deprecated.
    """
    found: list[Overload] = []
    for way in ways:
        marked = [argument for argument in way if argument.deprecated]
        if not marked or is_deprecated or any(not one.default for one in marked):
            found.append(Overload(way))
            continue
        names = ", ".join(f"`{argument.name}`" for argument in marked)
        found.append(Overload(tuple(one for one in way if not one.deprecated)))
        found.append(Overload(way, f"Deprecated by the API: {names}."))
    return tuple(found) if len(found) > 1 else ()


def _has_default(method: Method, name: str) -> bool:
    return any(
        argument.member == name and argument.default not in (None, "omit")
        for argument in method.properties
    )


def _list_encodings(body: Body | None) -> tuple[PropertyEncoding, ...]:
    keywords = {
        "contentType": "media_type",
        "style": "style",
        "explode": "explode",
        "allowReserved": "allow_reserved",
    }
    found: dict[str, PropertyEncoding] = {}
    for media in body.media_types if body else ():
        for name, settings in media.encoding:
            given = tuple((keywords[key], settings[key]) for key in keywords if key in settings)
            found.setdefault(name, PropertyEncoding(name, given))
    return tuple(found.values())


def returned_type(operation: Operation) -> str:
    """The return annotation of a call."""
    return join_types(
        "None" if schema is None else python_type(schema) for schema in operation.returns
    )


def _list_responses(operation: Operation) -> tuple[tuple[str, str | None, str | None], ...]:
    """Status, media type and type of each response; of one status the preferred comes first."""
    order = list(dict.fromkeys(response.status for response in operation.responses))
    ordered = sorted(
        operation.responses,
        key=lambda each: (order.index(each.status), rank_media_type(each.media_type)),
    )
    return tuple((each.status, each.media_type, _response_type(each)) for each in ordered)


def _response_type(response: Response) -> str | None:
    """The type a response is decoded to, where its media type does not say it."""
    if response.media_type is None or response.schema is None:
        return None
    named = python_type(response.schema)
    implied = {"text": "str", "form": "str", "binary": "bytes", "multipart": "bytes"}
    return None if named == implied.get(media_kind(response.media_type)) else named


def _list_errors(operation: Operation) -> tuple[tuple[str, str], ...]:
    found: dict[str, str] = {}
    for response in operation.responses:
        name = _ERRORS.get(response.status)
        if response.status.startswith("5"):
            name = "InternalServerError"
        if name:
            found.setdefault(name, join_lines(response.description) or _reason(response.status))
    found["APIStatusError"] = "Any other error status."
    found["APIConnectionError"] = (
        "No complete response was received, or not in time (`APITimeoutError`)."
    )
    found["APIResponseValidationError"] = "The response does not match the document."
    return tuple(found.items())


def _reason(status: str) -> str:
    return f"{HTTPStatus(int(status)).phrase}." if status.isdecimal() else "The service failed."
