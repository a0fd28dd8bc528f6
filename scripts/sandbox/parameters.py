"""The values of an operation's parameters, decoded by style (OpenAPI, "Style Values")."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, unquote_plus

from scripts.sandbox.coercion import Text, admits, coerce_text, find_branch
from scripts.sandbox.exchange import Incoming
from scripts.sandbox.operations import Parameter
from scripts.sandbox.problems import Problem, describe_errors
from scripts.schemas.view import SchemaView

_DELIMITERS = {
    "form": r",",
    "simple": r",",
    "spaceDelimited": r"\+|%20| ",
    "pipeDelimited": r"\||%7[Cc]",
}
_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Places:
    """Where parameters are looked for: every value still as it was sent."""

    path: Mapping[str, str]
    query: Pairs
    header: Pairs
    cookie: Pairs


def find_problems(
    view: SchemaView,
    parameters: tuple[Parameter, ...],
    incoming: Incoming,
    path: Mapping[str, str],
) -> Iterator[Problem]:
    """What is missing or malformed among the parameters of a request."""
    places = Places(
        path, incoming.raw_pairs(), list(incoming.headers.items()), incoming.cookie_pairs()
    )
    for parameter in parameters:
        readings = list(read_values(view, parameter, parameters, places))
        location = (parameter.place, parameter.name)
        if not readings:
            if parameter.is_required:
                yield Problem("missing", location, "Field required", None)
            continue
        values = [reading for reading in readings if not isinstance(reading, Problem)]
        if not values:
            yield next(reading for reading in readings if isinstance(reading, Problem))
        elif not any(view.is_valid(parameter.schema, value) for value in values):
            yield from describe_errors(view.find_errors(parameter.schema, values[0]), location)


def read_values(
    view: SchemaView, parameter: Parameter, siblings: tuple[Parameter, ...], places: Places
) -> Iterator[Any]:
    """What the parameter may mean, the likeliest first; nothing when it is absent."""
    if parameter.is_json:
        yield from _read_json(parameter, places)
        return
    for text in _read_texts(view, parameter, siblings, places):
        if text == "" and parameter.may_be_empty:
            yield from (
                value for value in ("", None, True) if view.is_valid(parameter.schema, value)
            )
        yield coerce_text(view, parameter.schema, text)


def _read_json(parameter: Parameter, places: Places) -> Iterator[Any]:
    for raw in _find_raw(parameter, places)[:1]:
        try:
            yield json.loads(_decode(parameter, raw))
        except ValueError:
            location = (parameter.place, parameter.name)
            yield Problem("json_invalid", location, "JSON decode error", raw)


def _read_texts(
    view: SchemaView, parameter: Parameter, siblings: tuple[Parameter, ...], places: Places
) -> Iterator[Text]:
    """The parameter's text in each structure its schema speaks of, then as one string."""
    if parameter.style == "deepObject":
        if found := _gather_deep(parameter.name, places.query):
            yield found
        return
    raws = _find_raw(parameter, places)
    if admits(view, parameter.schema, "object"):
        yield from _read_objects(view, parameter, siblings, places, raws)
    if not raws:
        return
    if admits(view, parameter.schema, "array"):
        yield from _read_arrays(parameter, raws)
    yield _decode(parameter, _strip_prefix(parameter, raws[-1]))


def _find_raw(parameter: Parameter, places: Places) -> list[str]:
    """Each value sent under the parameter's name."""
    match parameter.place:
        case "path":
            return [places.path[parameter.name]] if parameter.name in places.path else []
        case "header":
            return [v for name, v in places.header if name == parameter.name.lower()]
        case "cookie":
            return [v for name, v in places.cookie if name == parameter.name]
    bracketed = f"{parameter.name}[]"  # What PHP and Rails expect, and some documents imply.
    return [v for name, v in places.query if name in (parameter.name, bracketed)]


def _strip_prefix(parameter: Parameter, raw: str) -> str:
    """The value without what its style puts before it: `.` of label, `;name=` of matrix."""
    match parameter.style:
        case "label":
            return raw.removeprefix(".")
        case "matrix":
            return raw.removeprefix(f";{parameter.name}").removeprefix("=")
    return raw


def _split(parameter: Parameter, raw: str) -> list[list[str]]:
    """The raw parts between delimiters: as sent, then with escaped delimiters counted too.

    A comma that belongs to a value is escaped (RFC 6570), yet many clients escape them all.
    """
    if parameter.style == "matrix" and parameter.explode:
        return [[part.partition("=")[2] for part in raw.split(";")[1:]]]
    stripped = _strip_prefix(parameter, raw)
    if parameter.style == "label" and parameter.explode:
        return [stripped.split(".")]
    parts = re.split(_DELIMITERS.get(parameter.style, ","), stripped)
    if parameter.place != "header" and len(parts) == 1 and "%2c" in stripped.lower():
        return [parts, re.split("%2[Cc]", stripped)]
    return [parts]


def _read_arrays(parameter: Parameter, raws: list[str]) -> Iterator[Text]:
    is_repeated = parameter.place == "query" and parameter.explode
    if is_repeated or len(raws) > 1:
        yield [_decode(parameter, raw) for raw in raws]
        return
    if raws[0] == "":
        yield []
    if parameter.place == "cookie" and parameter.explode:
        yield [_decode(parameter, raw.rpartition("=")[2]) for raw in raws[0].split("&")]
    for parts in _split(parameter, raws[0]):
        yield [_decode(parameter, part) for part in parts]


def _read_objects(
    view: SchemaView,
    parameter: Parameter,
    siblings: tuple[Parameter, ...],
    places: Places,
    raws: list[str],
) -> Iterator[Text]:
    if parameter.explode and parameter.place in ("query", "cookie"):
        pairs = places.query if parameter.place == "query" else places.cookie
        if found := _gather_exploded(view, parameter, siblings, pairs):
            yield found
        return
    if not raws:
        return
    if _strip_prefix(parameter, raws[0]) == "":
        yield {}
        return
    if parameter.explode:
        yield _gather_named(parameter, raws[0])
        return
    for parts in _split(parameter, raws[0]):
        if len(parts) % 2 == 0:
            texts = [_decode(parameter, part) for part in parts]
            yield dict(zip(texts[::2], texts[1::2], strict=True))


def _gather_exploded(
    view: SchemaView, parameter: Parameter, siblings: tuple[Parameter, ...], pairs: Pairs
) -> dict[str, Any]:
    """The pairs that are properties of an exploded form object."""
    declared = find_branch(view, parameter.schema, "object").get("properties", {})
    claimed = {other.name for other in siblings if other is not parameter}
    return {
        name: unquote_plus(value)
        for name, value in pairs
        if (name in declared if declared else name not in claimed)
    }


def _gather_named(parameter: Parameter, raw: str) -> dict[str, Any]:
    """The object of `R=100,G=200`, `.R=100.G=200` or `;R=100;G=200`."""
    delimiter = {"label": ".", "matrix": ";"}.get(parameter.style, ",")
    parts = raw.lstrip(".;").split(delimiter)
    pairs = (part.partition("=") for part in parts)
    return {_decode(parameter, name): _decode(parameter, value) for name, _, value in pairs}


def _gather_deep(name: str, pairs: Pairs) -> dict[str, Any]:
    """The object of `name[a]=1&name[b][c]=2`."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key.startswith(f"{name}["):
            steps = _BRACKETS.findall(key[len(name) :])
            _place_deep(found, steps, unquote_plus(value))
    return found


def _place_deep(owner: dict[str, Any], steps: list[str], value: str) -> None:
    for step in steps[:-1]:
        if steps[-1] == "" and step == steps[-2]:
            break
        below = owner.setdefault(step, {})
        if not isinstance(below, dict):
            return
        owner = below
    is_list = len(steps) > 1 and steps[-1] == ""
    last = steps[-2] if is_list else steps[-1] if steps else ""
    if is_list or last in owner:
        before = owner.get(last, [])
        owner[last] = [*(before if isinstance(before, list) else [before]), value]
    else:
        owner[last] = value


def _decode(parameter: Parameter, raw: str) -> str:
    match parameter.place:
        case "header":
            return raw.strip()
        case "query":
            return unquote_plus(raw)
    return unquote(raw)
