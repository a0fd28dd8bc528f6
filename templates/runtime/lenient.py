"""Reads values that do not match their type as far as they do, and marks them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    TypeAlias,
    Union,
    cast,
    get_args,
    get_origin,
)

from pydantic.fields import FieldInfo
from typing_extensions import TypeAliasType

from .log import LOGGER
from .model import Misfit, Model, find_fields
from .reading import DecodeError, convert, decode
from .writing import encode_json

Fitted: TypeAlias = tuple[Any, tuple[Misfit, ...]]
Read: TypeAlias = Callable[[Any, Any], Any]

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
    value, misfits = fit(type_, plain, "$", _read_plain)
    for misfit in misfits[:_MOST_LOGGED]:
        LOGGER.warning("kept as received: at %s, expected %s", misfit.path, misfit.expected)
    return value


def _read_plain(type_: Any, plain: Any) -> Any:
    return decode(type_, encode_json(plain))


def fit(type_: Any, value: Any, path: str, read: Read) -> Fitted:
    """The value as a type as far as it matches, and what does not match.

    `read` reads a value as a type, and raises DecodeError when it does not match.
    """
    try:
        return read(type_, value), ()
    except DecodeError as error:
        misfit = Misfit(path + error.path.removeprefix("$"), error.expected)
    kind = _choose_branch(type_, value)
    inner = get_args(kind)
    match value:
        case list() if get_origin(kind) is list:
            named: dict[Any, Fitted] = {
                index: fit(inner[0], one, f"{path}[{index}]", read)
                for index, one in enumerate(cast("Any", value))
            }
            return [one for one, _ in named.values()], _collect(named)
        case Mapping() if get_origin(kind) is dict:
            members = cast("Mapping[str, Any]", value)
            named = {key: fit(inner[1], one, f"{path}.{key}", read) for key, one in members.items()}
            return {key: one for key, (one, _) in named.items()}, _collect(named)
        case Mapping() if _is_model(kind):
            model = fit_model(kind, cast("Mapping[str, Any]", value), path=path, read=read)
            return model, model.misfits
        case _:
            return value, (misfit,)


def _collect(fitted: Mapping[Any, Fitted]) -> tuple[Misfit, ...]:
    return tuple(misfit for _, misfits in fitted.values() for misfit in misfits)


def fit_model(
    kind: type[Model],
    values: Mapping[str, Any],
    *,
    fields_set: set[str] | None = None,
    path: str = "$",
    read: Read = convert,
) -> Model:
    """A model whose fields match as far as the values do; a missing required field is None."""
    rest = dict(values)
    fields: dict[str, Any] = {}
    misfits: list[Misfit] = []
    found: set[str] = set()
    for name, field in find_fields(kind).items():
        key = field.alias if field.alias in rest else name
        if key in rest:
            place = f"{path}.{key}"
            fields[name], unfit = fit(_annotate(field), rest.pop(key), place, read)
            misfits.extend(unfit)
            found.add(name)
        elif field.is_required():
            fields[name] = None
            misfits.append(Misfit(f"{path}.{field.alias or name}", _MISSING))
        else:
            fields[name] = field.get_default(call_default_factory=True)
    chosen = found | {*rest} if fields_set is None else fields_set
    return _build(kind, fields, rest, chosen, tuple(misfits))


def _build(
    kind: type[Model],
    fields: dict[str, Any],
    extra: dict[str, Any],
    fields_set: set[str],
    misfits: tuple[Misfit, ...],
) -> Model:
    model = kind.__new__(kind)
    state = {
        "__dict__": fields,
        "__pydantic_extra__": extra,
        "__pydantic_fields_set__": fields_set,
        "__pydantic_private__": {"misfits": misfits} if misfits else None,
    }
    for name, value in state.items():
        object.__setattr__(model, name, value)
    return model


def _annotate(field: FieldInfo) -> Any:
    return Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation


def _choose_branch(type_: Any, value: Any) -> Any:
    """The type without its names and notes; of a union, the branch the value resembles most."""
    if isinstance(type_, TypeAliasType):
        return _choose_branch(type_.__value__, value)
    if get_origin(type_) is Annotated:
        return _choose_branch(get_args(type_)[0], value)
    if get_origin(type_) not in (Union, UnionType):
        return type_
    branches = [_choose_branch(branch, value) for branch in get_args(type_)]
    return max(branches, key=lambda branch: _measure_likeness(branch, value))


def _measure_likeness(kind: Any, value: Any) -> int:
    if _is_model(kind) and isinstance(value, Mapping):
        members = cast("Mapping[str, Any]", value)
        fields = {field.alias or name: field for name, field in find_fields(kind).items()}
        known = fields.keys() & members.keys()
        missing = [key for key, field in fields.items() if field.is_required() and key not in known]
        likeness = sum(_measure_field(fields[key], members[key]) for key in known)
        return 1 + likeness - len(missing)
    kinds: dict[Any, Any] = {list: list, dict: Mapping}
    return int(isinstance(value, kinds.get(get_origin(kind), ())))


def _measure_field(field: FieldInfo, value: Any) -> int:
    # A constant says more of what an object is than all names of its members.
    if get_origin(field.annotation) is Literal:
        return 1000 if value in get_args(field.annotation) else -1000
    return 1


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Model)
