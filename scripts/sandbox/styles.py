"""Reads parameter values in the styles of OpenAPI (3.1, section 4.8.12.3)."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, unquote_plus

from scripts.sandbox.coercion import Text, admits, coerce_text, find_branch
from scripts.sandbox.schemas import MessageSchemas
from scripts.schemas.conjunction import Schemas

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
    """The parts of a request with parameters; all values are as they were sent."""

    path: Mapping[str, str]
    query: Pairs
    header: Pairs
    cookie: Pairs


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """A parameter, or a field of a form, with its schemas.

    Attributes:
        claimed: The names of the other parameters, which are not members of an exploded object.
    """

    name: str
    location: str
    schemas: Schemas
    style: str
    explode: bool
    is_json: bool = False
    allow_empty: bool = False
    claimed: frozenset[str] = frozenset()


class MalformedValueError(Exception):
    """The text cannot be a value of the parameter, whatever its schema is.

    Attributes:
        kind: The machine-readable kind of the problem.
        text: The text that was sent.
    """

    def __init__(self, kind: str, message: str, text: Any) -> None:
        super().__init__(message)
        self.kind = kind
        self.text = text


def read_values(messages: MessageSchemas, slot: Slot, places: Places) -> Iterator[Any]:
    """The possible values of the parameter, most likely first; empty if it is absent.

    Raises:
        MalformedValueError: It must be JSON and is not, or a single value was sent twice.
    """
    if slot.is_json:
        yield from _read_json(slot, places)
        return
    for text in _read_texts(slot, places):
        if text == "" and slot.allow_empty:
            empty = (value for value in ("", None, True))
            yield from (value for value in empty if messages.is_valid(value, *slot.schemas))
        yield coerce_text(messages, text, *slot.schemas)


def _read_json(slot: Slot, places: Places) -> Iterator[Any]:
    for raw in _find_single(slot, places):
        try:
            yield json.loads(_decode(slot, raw))
        except ValueError:
            raise MalformedValueError("json_invalid", "JSON decode error", raw) from None


def _find_single(slot: Slot, places: Places) -> list[str]:
    """The value with the name of the parameter; None if there is none.

    Raises:
        MalformedValueError: There is more than one.
    """
    raws = _find_raw(slot, places)
    return [_expect_one(raws)] if raws else []


def _expect_one(texts: list[str]) -> str:
    if len(texts) > 1:
        message = "a single value was expected; it was given more than once"
        raise MalformedValueError("duplicate", message, texts)
    return texts[0]


def _read_texts(slot: Slot, places: Places) -> Iterator[Text]:
    """The text of the parameter in each type that its schema accepts, then as one string."""
    if slot.style == "deepObject":
        if found := _gather_deep(slot.name, places.query):
            yield _list_indexed(found, slot.schemas)
            yield _list_counted(found)
        return
    raws = _find_raw(slot, places)
    if admits("object", *slot.schemas):
        yield from _read_objects(slot, places, raws)
    if not raws:
        return
    is_list = admits("array", *slot.schemas)
    if is_list:
        yield from _read_arrays(slot, raws)
    single = raws[-1] if is_list else _find_single(slot, places)[0]
    yield _decode(slot, _strip_prefix(slot, single))


def _find_raw(slot: Slot, places: Places) -> list[str]:
    """All values with the name of the parameter."""
    match slot.location:
        case "path":
            return [places.path[slot.name]] if slot.name in places.path else []
        case "header":
            return [v for name, v in places.header if name == slot.name.lower()]
        case "cookie":
            return [v for name, v in places.cookie if name == slot.name]
    # PHP and Rails expect brackets, and some documents imply them.
    names = {slot.name, f"{slot.name}[]"} - slot.claimed
    return [value for name, value in places.query if name in names]


def _strip_prefix(slot: Slot, raw: str) -> str:
    """The value without the prefix of its style: `.` for label, `;name=` for matrix."""
    match slot.style:
        case "label":
            return raw.removeprefix(".")
        case "matrix":
            return raw.removeprefix(f";{slot.name}").removeprefix("=")
    return raw


def _split(slot: Slot, raw: str) -> list[list[str]]:
    """The raw parts between delimiters: first as sent, then also split at escaped delimiters.

    A comma inside a value must be escaped (RFC 6570), but many clients escape all commas.
    """
    if slot.style == "matrix" and slot.explode:
        return [[part.partition("=")[2] for part in raw.split(";")[1:]]]
    stripped = _strip_prefix(slot, raw)
    if slot.style == "label" and slot.explode:
        return [stripped.split(".")]
    parts = re.split(_DELIMITERS.get(slot.style, ","), stripped)
    if slot.location != "header" and len(parts) == 1 and "%2c" in stripped.lower():
        return [parts, re.split("%2[Cc]", stripped)]
    return [parts]


def _read_arrays(slot: Slot, raws: list[str]) -> Iterator[Text]:
    is_repeated = slot.location == "query" and slot.explode
    if is_repeated or len(raws) > 1:
        yield [_decode(slot, raw) for raw in raws]
        return
    if raws[0] == "":
        yield []
    if slot.location == "cookie" and slot.explode:
        yield [_decode(slot, raw.rpartition("=")[2]) for raw in raws[0].split("&")]
    for parts in _split(slot, raws[0]):
        yield [_decode(slot, part) for part in parts]


def _read_objects(slot: Slot, places: Places, raws: list[str]) -> Iterator[Text]:
    if slot.explode and slot.location in ("query", "cookie"):
        pairs = places.query if slot.location == "query" else places.cookie
        if found := _gather_exploded(slot, pairs):
            yield found
        return
    if not raws:
        return
    if _strip_prefix(slot, raws[0]) == "":
        yield {}
        return
    if slot.explode:
        yield _gather_named(slot, raws[0])
        return
    for parts in _split(slot, raws[0]):
        if len(parts) % 2 == 0:
            texts = [_decode(slot, part) for part in parts]
            yield dict(zip(texts[::2], texts[1::2], strict=True))


def _gather_exploded(slot: Slot, pairs: Pairs) -> dict[str, Any]:
    """The pairs that are properties of an exploded object; the name of a list is repeated."""
    branch = find_branch("object", *slot.schemas)
    declared = branch.properties
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in declared if declared else not _is_claimed(name, slot):
            found.setdefault(name, []).append(unquote_plus(value))
    return {
        name: values if admits("array", *branch.member(name)) else _expect_one(values)
        for name, values in found.items()
    }


def _is_claimed(name: str, slot: Slot) -> bool:
    """Whether it is the name of another parameter, or of a member of one: `other[a][b]`."""
    return not slot.claimed.isdisjoint((name, name.partition("[")[0]))


def _gather_named(slot: Slot, raw: str) -> dict[str, Any]:
    """The object in `R=100,G=200`, `.R=100.G=200` or `;R=100;G=200`."""
    delimiter = {"label": ".", "matrix": ";"}.get(slot.style, ",")
    parts = raw.lstrip(".;").split(delimiter)
    pairs = (part.partition("=") for part in parts)
    return {_decode(slot, name): _decode(slot, value) for name, _, value in pairs}


def _gather_deep(name: str, pairs: Pairs) -> dict[str, Any]:
    """The object in `name[a]=1&name[b][c]=2`."""
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


def _list_indexed(value: Text, schemas: Schemas) -> Text:
    """The value with lists where the schemas need them: `a[0]=x&a[1]=y`, or just `a=x`."""
    if _is_list(schemas) and not isinstance(value, list):
        value = list(value.values()) if isinstance(value, dict) else [value]
    if isinstance(value, dict):
        branch = find_branch("object", *schemas)
        found = {name: _list_indexed(each, branch.member(name)) for name, each in value.items()}
        absent = [name for name in branch.required if name not in value]
        # In a form, an empty array can only be absent.
        return found | {name: [] for name in absent if _is_list(branch.member(name))}
    if isinstance(value, list):
        branch = find_branch("array", *schemas)
        return [_list_indexed(each, branch.item(index)) for index, each in enumerate(value)]
    return value


def _is_list(schemas: Schemas) -> bool:
    return admits("array", *schemas) and not admits("object", *schemas)


def _list_counted(value: Text) -> Text:
    """The value with a list wherever names count from 0, whatever the schemas are."""
    if not isinstance(value, dict):
        return value
    members = {name: _list_counted(each) for name, each in value.items()}
    is_counted = list(members) == [str(index) for index in range(len(members))]
    return list(members.values()) if is_counted else members


def _decode(slot: Slot, raw: str) -> str:
    match slot.location:
        case "header":
            return raw.strip()
        case "query":
            return unquote_plus(raw)
    return unquote(raw)
