"""Models, and the decoding of JSON into them."""

from __future__ import annotations

import json
import math
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum as AnyEnum
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Final, cast
from uuid import UUID

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    TypeAdapter,
    ValidationError,
)
from pydantic_core import CoreSchema, ErrorDetails, from_json, to_json

from .core_schemas import apply_standards
from .strict_json import (
    BYTE_ORDER_MARK,
    Plain,
    check_json,
    has_doubtful_numbers,
    to_integers,
)

__all__ = [
    "DecodeError",
    "Model",
    "Plain",
    "decode",
    "encode_json",
    "to_plain",
]

# The arguments that every method has; a field of such a name is an argument with "_" behind it.
CALL_ARGUMENTS: Final = frozenset(
    (
        "self",
        "content_type",
        "extra_headers",
        "extra_query",
        "extra_body",
        "timeout",
        "max_retries",
        "warn_deprecated_arguments",
    )
)


class DecodeError(Exception):
    """Bytes that do not match a type: where (a JSON path), and what was expected there."""

    def __init__(self, path: str, expected: str) -> None:
        super().__init__(f"{path}: {expected}")
        self.path = path
        self.expected = expected


class Model(BaseModel):
    """An object that the document declares; members it does not declare are kept."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        extra="allow",
        validate_by_alias=True,
        validate_by_name=True,
        serialize_by_alias=True,
        protected_namespaces=(),
        # Each class holds all it refers to; to build thousands takes seconds, and few are used.
        defer_build=True,
    )
    _nullable: ClassVar[frozenset[str]] = frozenset()
    """The fields that may be left out or be null, which are two things to say."""
    _read_only: ClassVar[frozenset[str]] = frozenset()
    """The fields that only the service sets."""

    def __init__(self, /, **data: Any) -> None:
        for name, field in type(self).model_fields.items():
            if field.deprecated and (name in data or field.alias in data):
                warnings.warn(f"{name} is deprecated", DeprecationWarning, stacklevel=2)
        super().__init__(**data)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler, /
    ) -> CoreSchema:
        return apply_standards(handler(source))

    def to_dict(self) -> dict[str, Any]:
        """This model as a JSON object (plain data); fields that were never set are left out."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True, warnings=False)

    def to_json(self, *, indent: int | None = None) -> str:
        """This model as JSON text; fields that were never set are left out.

        `indent` is the number of spaces per level; None writes everything on one line.
        """
        return self.model_dump_json(
            by_alias=True, exclude_unset=True, indent=indent, warnings=False
        )

    def to_body(self) -> dict[str, Any]:
        """The arguments that send this model: `client.pets.update(pet_id, **pet.to_body())`.

        Only fields that were set and that a request may hold are among them, by the names they have
        as arguments; members that the document does not declare are in `extra_body`.
        """
        arguments: dict[str, Any] = {
            f"{name}_" if name in CALL_ARGUMENTS else name: value
            for name, _, value in _list_sent(self)
        }
        return {**arguments, "extra_body": self.model_extra} if self.model_extra else arguments

    def __rich__(self) -> Any:
        """A tree of the members that are set, for the console of rich."""
        from rich.tree import Tree  # rich itself calls this, so it is there

        tree = Tree(type(self).__name__)
        _grow_tree(tree, self.to_dict())
        return tree


def _grow_tree(tree: Any, plain: dict[str, Plain] | list[Plain]) -> None:
    from rich.markup import escape

    for name, value in plain.items() if isinstance(plain, dict) else enumerate(plain):
        if isinstance(value, (dict, list)) and value:
            _grow_tree(tree.add(f"[bold]{escape(str(name))}[/bold]"), value)
        else:
            tree.add(f"[bold]{escape(str(name))}[/bold]: {escape(json.dumps(value))}")


class _WithStandards:
    @staticmethod
    def __get_pydantic_core_schema__(source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return apply_standards(handler(source))


@lru_cache(maxsize=4096)
def _find_adapter(type_: Any) -> TypeAdapter[Any]:
    annotated: Any = Annotated[type_, _WithStandards]
    return TypeAdapter(annotated)


def decode(type_: Any, data: bytes) -> Any:
    """The value of a JSON text, as a type; raises DecodeError when the text does not match.

    Nothing is converted: a string is not accepted as a number. A number such as 1.0 is accepted as
    an integer, as in JSON Schema. A byte order mark is ignored.
    """
    data = data.removeprefix(BYTE_ORDER_MARK)
    adapter = _find_adapter(type_)
    try:
        if has_doubtful_numbers(data):
            check_json(data)
        return adapter.validate_json(data, by_alias=True, by_name=False)
    except ValidationError as error:
        failure = error
    except RecursionError:
        raise DecodeError("$", "less deeply nested JSON") from None
    except ValueError:
        raise DecodeError("$", "valid JSON") from None
    return _decode_integral(adapter, data, failure)


def _decode_integral(adapter: TypeAdapter[Any], data: bytes, failure: ValidationError) -> Any:
    problems = failure.errors(include_url=False, include_context=False)
    if problems[0]["type"] == "json_invalid":
        raise DecodeError("$", f"valid JSON ({problems[0]['msg'].removeprefix('Invalid JSON: ')})")
    plain: Plain = from_json(data)
    if any(isinstance(one["input"], float) and one["input"].is_integer() for one in problems):
        try:
            integral = to_json(to_integers(plain))
            return adapter.validate_json(integral, by_alias=True, by_name=False)
        except ValidationError as error:
            problems = error.errors(include_url=False, include_context=False)
    raise _explain(problems, plain)


def _explain(problems: Sequence[ErrorDetails], plain: Plain) -> DecodeError:
    places = [_find_path(one["loc"], one["type"] == "missing", plain) for one in problems]
    deepest = max(places, key=lambda place: place.count(".") + place.count("["))
    wanted = dict.fromkeys(
        _describe(one) for one, place in zip(problems, places, strict=True) if place == deepest
    )
    return DecodeError(deepest, " or ".join(list(wanted)[:4]))


def _describe(problem: ErrorDetails) -> str:
    if problem["type"] == "missing":
        return "a value, which is required"
    if problem["type"] == "union_tag_not_found":
        return "an object with the property that selects its type"
    return problem["msg"].removeprefix("Input should be ")


def _find_path(location: tuple[int | str, ...], is_missing: bool, plain: Plain) -> str:
    # A location also names the branches of unions; only steps that exist in the data belong here.
    path = "$"
    for step in location:
        if isinstance(plain, dict) and isinstance(step, str) and step in plain:
            path, plain = f"{path}.{step}", plain[step]
        elif isinstance(plain, list) and isinstance(step, int) and step < len(plain):
            path, plain = f"{path}[{step}]", plain[step]
    return f"{path}.{location[-1]}" if is_missing else path


def to_plain(value: object, *, is_response: bool = False) -> Plain:
    """A value as JSON data; raises TypeError or ValueError when JSON cannot represent it.

    A datetime without an offset also raises ValueError, because RFC 3339 requires one. With
    `is_response` the value is written as a service would: with members that only a service sends,
    and with datetimes as they are.
    """
    match value:
        case Model() if not is_response:
            return _write_sent(value)
        case BaseModel():
            dumped: object = value.model_dump(by_alias=True, exclude_unset=True, warnings=False)
            return to_plain(dumped, is_response=is_response)
        case Mapping():
            members = cast("Mapping[object, object]", value)
            return {
                _to_key(name): to_plain(one, is_response=is_response)
                for name, one in members.items()
            }
        case Sequence() | set() | frozenset() if not isinstance(value, (str, bytes, bytearray)):
            items = cast("Iterable[object]", value)
            return [to_plain(one, is_response=is_response) for one in items]
        case datetime():
            return _write_moment(value, is_response)
        case _:
            return _write_scalar(value)


def _write_sent(model: Model) -> dict[str, Plain]:
    sent = {name: to_plain(value) for _, name, value in _list_sent(model)}
    return sent | {name: to_plain(value) for name, value in (model.model_extra or {}).items()}


def _list_sent(model: Model) -> Iterator[tuple[str, str, object]]:
    """The members a request holds: name of the field, name in the document, and value.

    What was never set, what only the service sets, and None where null is not allowed are left
    out, so that a model of a response can be sent as it came.
    """
    kind = type(model)
    for name, field in kind.model_fields.items():
        is_assigned = name in kind._read_only  # pyright: ignore[reportPrivateUsage]
        if is_assigned or name not in model.model_fields_set:
            continue
        value: object = model.__dict__[name]
        is_nullable = name in kind._nullable  # pyright: ignore[reportPrivateUsage]
        if value is not None or field.is_required() or is_nullable:
            yield name, field.alias or name, value


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
            raise TypeError(f"JSON cannot represent a {type(value).__name__}")


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
