"""Reads values that do not match their type as far as they do, and marks them."""

from __future__ import annotations

from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Any, Final, TypeAlias, Union, cast, get_args, get_origin, get_type_hints

from msgspec import UnsetType

from .log import LOGGER
from .model import Misfit, Model, find_fields, mark_misfits
from .reading import DecodeError, convert, decode
from .unions import Choice

Fitted: TypeAlias = tuple[Any, tuple[Misfit, ...]]

_MOST_LOGGED: Final = 10
_MISSING: Final = "a value, which is required"


def decode_leniently(type_: Any, data: bytes) -> Any:
    """The value of a JSON text, as far as it matches a type; the rest stays plain JSON data.

    Models that do not match list what is wrong in `misfits`, and it is logged. Raises DecodeError
    when the text is not JSON.
    """
    try:
        return decode(type_, data)
    except DecodeError:
        plain = decode(Any, data)
    value, misfits = fit(type_, plain, "$")
    for misfit in misfits[:_MOST_LOGGED]:
        LOGGER.warning("kept as received: at %s, expected %s", misfit.path, misfit.expected)
    return value


def fit(type_: Any, value: Any, path: str) -> Fitted:
    """The value as a type as far as it matches, and what does not match."""
    if isinstance(value, Model):
        return value, value.misfits
    try:
        return convert(type_, value), ()
    except DecodeError as error:
        misfit = Misfit(path + error.path.removeprefix("$"), error.expected)
    kind = _choose_branch(type_, value)
    inner = get_args(kind)
    match value:
        case list() if get_origin(kind) is list:
            named: dict[Any, Fitted] = {
                index: fit(inner[0], one, f"{path}[{index}]")
                for index, one in enumerate(cast("Any", value))
            }
            return [one for one, _ in named.values()], _collect(named)
        case Mapping() if get_origin(kind) is dict:
            members = cast("Mapping[str, Any]", value)
            named = {key: fit(inner[1], one, f"{path}.{key}") for key, one in members.items()}
            return {key: one for key, (one, _) in named.items()}, _collect(named)
        case Mapping() if _is_model(kind):
            model = fit_model(kind, cast("Mapping[str, Any]", value), path=path)
            return model, model.misfits
        case _:
            return value, (misfit,)


def _collect(fitted: Mapping[Any, Fitted]) -> tuple[Misfit, ...]:
    return tuple(misfit for _, misfits in fitted.values() for misfit in misfits)


def fit_model(kind: type[Model], values: Mapping[str, Any], *, path: str = "$") -> Model:
    """A model whose fields match as far as the values do; a missing required field is None."""
    types = get_type_hints(kind)
    fields: dict[str, Any] = {}
    misfits: list[Misfit] = []
    for attribute, name, is_required in find_fields(kind):
        key = name if name in values else attribute
        if key in values:
            fields[attribute], unfit = fit(types[attribute], values[key], f"{path}.{key}")
            misfits.extend(unfit)
        elif is_required:
            fields[attribute] = None
            misfits.append(Misfit(f"{path}.{name}", _MISSING))
    model = kind(**fields)
    mark_misfits(model, tuple(misfits))
    return model


def _choose_branch(type_: Any, value: Any) -> Any:
    """Of a union, the branch that the value resembles most."""
    if get_origin(type_) not in (Union, UnionType, Choice):
        return type_
    others = [one for one in get_args(type_) if one not in (NoneType, UnsetType)]
    branches = [_choose_branch(one, value) for one in others]
    return max(branches, key=lambda branch: _measure_likeness(branch, value), default=type_)


def _measure_likeness(kind: Any, value: Any) -> int:
    if _is_model(kind) and isinstance(value, Mapping):
        members = cast("Mapping[str, Any]", value)
        fields = find_fields(kind)
        known = sum(field.name in members for field in fields)
        return 1 + known - sum(field.is_required and field.name not in members for field in fields)
    kinds: dict[Any, Any] = {list: list, dict: Mapping}
    return int(isinstance(value, kinds.get(get_origin(kind), ())))


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Model)
