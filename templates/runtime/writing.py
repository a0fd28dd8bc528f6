"""Writes values as JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum as AnyEnum
from typing import cast
from uuid import UUID

from .model import Model, dump_model, list_extra, list_sent
from .strict_json import Plain


def to_plain(value: object, *, is_response: bool = False) -> Plain:
    """A value as JSON data; raises TypeError or ValueError when JSON cannot represent it.

    A datetime without an offset also raises ValueError, because RFC 3339 requires one. With
    `is_response` the value is written as a service would: with members that only a service sends,
    and with datetimes as they are.
    """
    if type(value) in (str, int, bool):  # Most values; a subclass may be an enum.
        return cast("Plain", value)
    match value:
        case Model() if not is_response:
            return _write_sent(value)
        case Mapping():
            named = cast("Mapping[object, object]", value).items()
            return {_to_key(name): to_plain(one, is_response=is_response) for name, one in named}
        case Sequence() | set() | frozenset() if not isinstance(value, (str, bytes, bytearray)):
            items = cast("Iterable[object]", value)
            return [to_plain(one, is_response=is_response) for one in items]
        case datetime():
            return _write_moment(value, is_response)
        case _ if (members := dump_model(value)) is not None:
            return to_plain(members, is_response=is_response)
        case _:
            return _write_scalar(value)


def to_plain_argument(argument: str, value: object) -> Plain:
    """The value of an argument as JSON data; the errors of `to_plain`, naming the argument."""
    with name_faults(argument):
        return to_plain(value)


@contextmanager
def name_faults(argument: str) -> Generator[None]:
    """Names the argument in whatever is wrong with its value."""
    try:
        yield
    except UnicodeEncodeError:
        raise ValueError(f"{argument} contains text that is not valid Unicode") from None
    except RecursionError:
        raise ValueError(f"{argument} is nested too deeply, or contains itself") from None
    except TypeError as error:
        raise TypeError(f"{argument} cannot be sent: {error}") from None
    except ValueError as error:
        raise ValueError(f"{argument} cannot be sent: {error}") from None


def _write_sent(model: Model) -> dict[str, Plain]:
    sent = {name: to_plain(value) for _, name, value in list_sent(model)}
    return sent | {name: to_plain(value) for name, value in list_extra(model).items()}


def _write_scalar(value: object) -> Plain:
    match value:
        case AnyEnum():
            return to_plain(value.value)
        case None | bool() | int() | str():
            return value
        case float():
            if not math.isfinite(value):
                raise ValueError("JSON cannot represent NaN or infinity")
            return value
        case date() | time():
            return value.isoformat()
        case UUID() | Decimal():
            return str(value)
        case _:
            raise TypeError(f"JSON cannot represent a value of type {type(value).__name__}")


def _write_moment(value: datetime, is_response: bool) -> str:
    if value.tzinfo is None and not is_response:
        raise ValueError(
            "a datetime without an offset cannot be sent; give it one, such as "
            "`.astimezone()` for local time or `.replace(tzinfo=timezone.utc)`"
        )
    # The same format as in models.
    return value.isoformat().removesuffix("+00:00") + "Z" * (value.utcoffset() == timedelta(0))


def _to_key(name: object) -> str:
    key = to_plain(name)
    if not isinstance(key, str):
        raise TypeError("the names of a JSON object must be strings")
    return key


def encode_json(value: object, *, is_response: bool = False) -> bytes:
    """The JSON text of a value; raises TypeError or ValueError as `to_plain` does."""
    plain = to_plain(value, is_response=is_response)
    text = json.dumps(plain, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode()
