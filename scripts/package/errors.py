"""The exceptions for error statuses: what raises them, and the types of their bodies."""

from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus

from scripts.canonical import Canonical, Operation, join_types
from scripts.canonical.form import Response
from scripts.canonical.python_types import qualify_names
from scripts.package.constants import response_type

_STATUSES = {
    "BadRequestError": "400",
    "AuthenticationError": "401",
    "PermissionDeniedError": "403",
    "NotFoundError": "404",
    "ConflictError": "409",
    "UnprocessableEntityError": "422",
    "RateLimitError": "429",
    "InternalServerError": "5XX",
}


@dataclass(frozen=True, slots=True)
class ErrorBody:
    """The type that the bodies of an exception are decoded to.

    Attributes:
        name: Name of the type.
        annotation: Its annotation; `None` where the document declares no body.
    """

    name: str
    annotation: str


def list_error_bodies(canonical: Canonical) -> tuple[ErrorBody, ...]:
    """The types of the bodies of all exceptions, the one for all error statuses first."""
    statuses = {"APIStatusError": "", **_STATUSES}
    return tuple(
        ErrorBody(
            exception.removeprefix("API").removesuffix("Error") + "Body",
            _annotate(canonical, status),
        )
        for exception, status in statuses.items()
    )


def _annotate(canonical: Canonical, status: str) -> str:
    types = (
        response_type(response)
        for operation in canonical.operations
        for response in _list_described(operation, status)
    )
    annotation = join_types(each for each in types if each) or "None"
    return qualify_names(annotation, canonical.schemas, "models")


def _list_described(operation: Operation, status: str) -> Iterable[Response]:
    """The responses of an operation that describe an error status; `5XX` is all of its range.

    Without a status, all that describe errors.
    """
    errors = [each for each in operation.responses if not each.status.startswith("2")]
    if not status:
        return errors
    if status.endswith("XX"):
        in_range = [each for each in errors if each.status.startswith(status[0])]
        if any(each.status.upper() == status for each in in_range):
            return in_range
        return [*in_range, *(each for each in errors if each.status == "default")]
    for wanted in (status, f"{status[0]}XX", "default"):
        if found := [each for each in errors if each.status.upper() == wanted.upper()]:
            return found
    return ()


def list_errors(operation: Operation) -> tuple[tuple[str, str], ...]:
    """The exceptions that a call of an operation may raise, and when it does."""
    names = {status: name for name, status in _STATUSES.items()}
    found: dict[str, str] = {}
    for response in operation.responses:
        status = "5XX" if response.status.startswith("5") else response.status
        if name := names.get(status):
            found.setdefault(name, " ".join(response.description.split()) or _reason(response))
    found["APIStatusError"] = "Any other error status."
    found["APIConnectionError"] = (
        "No complete response was received, or not in time (`APITimeoutError`)."
    )
    found["APIResponseValidationError"] = "The response does not match the document."
    return tuple(found.items())


def _reason(response: Response) -> str:
    status = response.status
    return f"{HTTPStatus(int(status)).phrase}." if status.isdecimal() else "The service failed."
