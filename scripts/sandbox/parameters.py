"""Checks the parameters of a request."""

from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from jsonschema.exceptions import ValidationError

from scripts.operations import Parameter
from scripts.operations.media_types import FORM, is_json
from scripts.sandbox.bodies import read_content
from scripts.sandbox.exchange import Incoming
from scripts.sandbox.formats import find_exceptions, is_like
from scripts.sandbox.problems import Problem, describe_errors
from scripts.sandbox.schemas import MessageSchemas
from scripts.sandbox.styles import MalformedValueError, Places, Slot, read_values


def find_problems(
    messages: MessageSchemas,
    parameters: tuple[Parameter, ...],
    incoming: Incoming,
    path: Mapping[str, str],
) -> Iterator[Problem]:
    """The missing or malformed parameters of a request."""
    places = Places(
        path, incoming.raw_pairs(), list(incoming.headers.items()), incoming.cookie_pairs()
    )
    for parameter in parameters:
        if parameter.location == "querystring":
            yield from _find_query_problems(messages, parameter, incoming.query)
        else:
            slot = _make_slot(messages, parameter, parameters)
            yield from _find_slot_problems(messages, parameter, slot, places)


def _find_query_problems(
    messages: MessageSchemas, parameter: Parameter, query: str
) -> Iterator[Problem]:
    """The problems of a parameter that is the whole query; it is decoded like a body."""
    location = ("query", parameter.name)
    if not query:
        if parameter.required:
            yield Problem("missing", location, "Field required", None)
    elif (content := parameter.content) is not None:
        body = query if content.essence == FORM else unquote(query)
        yield from read_content(messages, content, content.name, body.encode(), location)[1]


def _make_slot(
    messages: MessageSchemas, parameter: Parameter, siblings: tuple[Parameter, ...]
) -> Slot:
    content = parameter.content
    return Slot(
        name=parameter.name,
        location=parameter.location,
        schemas=(messages.at(parameter.schema),),
        style=parameter.style,
        explode=parameter.explode,
        is_json=content is not None and is_json(content.essence),
        allow_empty=parameter.allow_empty,
        claimed=frozenset(each.name for each in siblings if each is not parameter),
    )


def _find_slot_problems(
    messages: MessageSchemas, parameter: Parameter, slot: Slot, places: Places
) -> Iterator[Problem]:
    location = (slot.location, slot.name)
    try:
        readings = list(read_values(messages, slot, places))
    except MalformedValueError as error:
        yield Problem(error.kind, location, str(error), error.text)
        return
    if not readings:
        if parameter.required:
            yield Problem("missing", location, "Field required", None)
    elif not any(messages.is_valid(value, *slot.schemas) for value in readings):
        errors = list(messages.find_errors(readings[0], *slot.schemas))
        errors = [each for each in errors if not _is_shown(each, parameter)]
        yield from describe_errors(errors, location)


def _is_shown(error: ValidationError, parameter: Parameter) -> bool:
    """Whether a value breaks a format in the same way as the examples of the parameter."""
    if error.validator != "format" or error.path:
        return False
    shown = (example.value for example in parameter.examples)
    exceptions = find_exceptions(str(error.validator_value), shown)
    return any(is_like(str(error.instance), each) for each in exceptions)
