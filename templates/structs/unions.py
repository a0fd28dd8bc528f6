"""Unions that msgspec cannot decode by itself: it asks the classes of this module to do it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Generic,
    TypeVarTuple,
    Union,
    cast,
    get_args,
    get_origin,
)

import msgspec
from msgspec import UnsetType

from .model import Model, UnknownMember, find_fields

__all__ = ["Choice", "UnknownMember", "find_readable", "read_custom", "tagged_union"]


_UNTAGGED: Final = "Expected an object with the property that selects its type"


class _Any(type):
    # msgspec asks whether what it got is of the class that stands in the annotation.
    def __instancecheck__(cls, instance: object) -> bool:
        return True


if TYPE_CHECKING:
    from typing import Union as Choice
else:
    Members = TypeVarTuple("Members")

    class Choice(Generic[*Members], metaclass=_Any):
        """A value of the first of several types that it matches; of models, the most alike."""


class _TaggedUnion(metaclass=_Any):
    """Chooses the member of a union by the value of one property, the tag.

    An object with a known tag must match that member. One with an unknown tag becomes an
    `UnknownMember`. One without a tag becomes the member of `untagged` that it matches best: these
    are the members whose tag is optional. Where the document has a default, an object with an
    unknown tag or without one becomes that member (OpenAPI 3.2, section 4.25.1).
    """

    property_name: str
    list_members: Callable[[], Mapping[str, Any]]
    default: Callable[[], Any] | None
    untagged: Callable[[], Sequence[Any]]

    @classmethod
    def read(cls, value: object) -> object:
        """The value as the member that it belongs to; raises msgspec.ValidationError."""
        if not isinstance(value, dict):
            raise msgspec.ValidationError(_UNTAGGED)
        plain = cast("dict[str, Any]", value)
        tag = _spell_tag(plain.get(cls.property_name))
        members = cls.list_members()
        if tag is not None and tag in members:
            return convert_plain(plain, members[tag])
        if cls.default is not None:
            return convert_plain(plain, cls.default())
        if tag is None and (untagged := cls.untagged()):
            return _choose(plain, untagged)
        if tag is None:
            raise msgspec.ValidationError(_UNTAGGED)
        return UnknownMember(model_extra=plain)


def tagged_union(
    property_name: str,
    list_members: Callable[[], Mapping[str, Any]],
    default: Callable[[], Any] | None = None,
    untagged: Callable[[], Sequence[Any]] = tuple,
) -> Any:
    """The type of a union with a discriminator; its members are looked up at the first use."""
    members = {
        "property_name": property_name,
        "list_members": staticmethod(list_members),
        "default": None if default is None else staticmethod(default),
        "untagged": staticmethod(untagged),
    }
    return _Any("Tagged", (_TaggedUnion,), members)


def _spell_tag(tag: object) -> str | None:
    if isinstance(tag, bool):
        return "true" if tag else "false"
    if isinstance(tag, int) or (isinstance(tag, float) and tag.is_integer()):
        return str(int(tag))  # JSON does not tell 1.0 from 1.
    return tag if isinstance(tag, str) else None


def read_custom(type_: Any, value: Any) -> Any:
    """The value of a type that msgspec does not know; raises ValueError when it does not match.

    To an error of this class msgspec adds where in the whole text the value is, but not to its own.
    """
    try:
        return _read_union(type_, value)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from None


def _read_union(type_: Any, value: Any) -> Any:
    if isinstance(type_, type) and issubclass(type_, _TaggedUnion):
        return type_.read(value)
    if get_origin(type_) is Choice:
        return _choose(value, [one for one in get_args(type_) if one is not UnsetType])
    raise NotImplementedError(f"{type_!r} is not decoded here")


def convert_plain(value: Any, type_: Any) -> Any:
    """JSON data as a type; raises msgspec.ValidationError."""
    return msgspec.convert(value, find_readable(type_), dec_hook=read_custom)


@lru_cache(maxsize=4096)
def find_readable(type_: Any) -> Any:
    """The type as msgspec is to read it.

    A `Choice` is in place of unions that it does not know, and a number may be an integer, which
    would lose digits above 2^53 as a float.
    """
    exact = _keep_integers(type_)
    try:
        msgspec.json.Decoder(exact)
    except TypeError:
        return _choose_by_hand(exact)
    return exact


def _keep_integers(type_: Any) -> Any:
    origin, inner = get_origin(type_), tuple(map(_keep_integers, get_args(type_)))
    if origin in (Union, UnionType):
        return Union[inner]  # noqa: UP007 - the members are known only now
    if origin in (list, dict, tuple):
        return origin[inner]
    return int | float if type_ is float else type_


def _choose_by_hand(type_: Any) -> Any:
    origin, inner = get_origin(type_), get_args(type_)
    if origin in (Union, UnionType):
        return Choice[tuple(inner)]
    return origin[tuple(map(_choose_by_hand, inner))] if inner and origin in (list, dict) else type_


def _choose(value: Any, types: Sequence[Any]) -> Any:
    failure: Exception | None = None
    for type_ in sorted(types, key=lambda one: -_measure_likeness(one, value)):
        if type_ is NoneType:
            if value is None:
                return None
            continue
        try:
            return convert_plain(value, type_)
        except msgspec.ValidationError as error:
            failure = failure or error
    raise failure or msgspec.ValidationError("Expected another value")


def _measure_likeness(type_: Any, value: Any) -> int:
    """How many members of an object a model declares, less those it lacks."""
    if not (isinstance(type_, type) and issubclass(type_, Model) and isinstance(value, dict)):
        return 0
    members = cast("dict[str, Any]", value)
    fields = find_fields(type_)
    known = sum(field.name in members for field in fields)
    missing = sum(field.is_required and field.name not in members for field in fields)
    return known - 1000 * missing
