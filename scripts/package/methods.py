"""The methods of a resource: each a canonical operation and what a template places of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from scripts.canonical import Operation, join_types, python_type
from scripts.canonical.form import Body, Response
from scripts.canonical.operations import preferred_successes, rank_media_type
from scripts.operations.media_types import media_kind
from scripts.package.arguments import (
    Argument,
    join_lines,
    list_body_arguments,
    make_argument,
    spell_annotation,
)

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
        return body is not None and any(media_kind(m.name) == "json" for m in body.media_types)

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """Every argument that comes from the document."""
        return (*self.positional, *self.keywords)

    @property
    def deprecated_arguments(self) -> tuple[Argument, ...]:
        """The deprecated arguments."""
        return tuple(argument for argument in self.arguments if argument.deprecated)

    @property
    def deprecation(self) -> str:
        """What a type checker says of a call with a deprecated argument."""
        names = ", ".join(f"`{argument.name}`" for argument in self.deprecated_arguments)
        return f"Deprecated by the API: {names}."

    @property
    def overloads(self) -> tuple[tuple[Argument, ...], ...]:
        """The keywords without and with the deprecated ones; PEP 702 marks the latter.

        None where no argument is deprecated, or where all calls or all of the method are.
        """
        marked = [argument for argument in self.keywords if argument.deprecated]
        if not marked or self.operation.deprecated or any(not one.default for one in marked):
            return ()
        # A type checker takes the first that fits, so the one without them comes first.
        return tuple(one for one in self.keywords if not one.deprecated), self.keywords


def make_method(operation: Operation, endpoint: "Endpoint", shadowed: set[str]) -> Method:
    path = [p for p in operation.parameters if p.location == "path"]
    others = [p for p in operation.parameters if p.location != "path"]
    keywords = [make_argument(parameter, shadowed) for parameter in others]
    keywords += list_body_arguments(operation.body, shadowed)
    keywords.sort(key=lambda argument: argument.default is not None)
    return Method(
        operation=operation,
        endpoint=endpoint,
        name=operation.name,
        constant=operation.id.upper(),
        call=".".join(("client", *operation.resource, operation.name)),
        positional=tuple(make_argument(parameter, shadowed) for parameter in path),
        keywords=tuple(keywords),
        returns=spell_annotation(returned_type(operation), shadowed),
        value_type=returned_type(operation),
        responses=_list_responses(operation),
        raises=_list_errors(operation),
        encodings=_list_encodings(operation.body),
        spelled={name: spell_annotation(name, shadowed) for name in SHADOWABLE},
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
