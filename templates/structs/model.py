"""Models of msgspec: structs, which hold what the document declares."""

from __future__ import annotations

import json
import weakref
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from inspect import Parameter, signature
from typing import Any, ClassVar, Final, Literal, NamedTuple, Self, cast

import msgspec
from msgspec import NODEFAULT, UNSET, UnsetType
from msgspec.structs import replace

from .strict_json import Plain

__all__ = ["UNSET", "Misfit", "Model", "Plain", "UnsetType"]

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


@dataclass(frozen=True, slots=True)
class Misfit:
    """A part of a value that does not match the document: its JSON path, and what is declared."""

    path: str
    expected: str


class FieldOfModel(NamedTuple):
    """A field: its names in Python and in the document, and whether it must be there."""

    attribute: str
    name: str
    is_required: bool


class Model(msgspec.Struct, kw_only=True, repr_omit_defaults=True, weakref=True):
    """An object that the document declares.

    A field that is not there is `UNSET`, which is not null. Members that the document does not
    declare are not kept; the raw response has them.
    """

    _nullable: ClassVar[frozenset[str]] = frozenset()
    """The fields that may be left out or be null, which are two things to say."""
    _read_only: ClassVar[frozenset[str]] = frozenset()
    """The fields that only the service sets."""

    @classmethod
    def construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:
        """A model of values that are not checked; nested models are made of dictionaries too.

        What does not match stays as it is and is listed in `misfits`. A required field that is
        missing is None.
        """
        from .lenient import fit_model  # which needs this class

        return cast("Self", fit_model(cls, values))

    @property
    def misfits(self) -> tuple[Misfit, ...]:
        """What does not match the document in a model that was made without checks."""
        held = _MISFITS.get(id(self))
        return () if held is None else held[1]

    def to_dict(
        self,
        *,
        mode: Literal["json", "python"] = "python",
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> dict[str, Any]:
        """This model as a dictionary; fields that are not set are left out.

        With mode `json` it is plain JSON data; with `python`, values such as a datetime stay what
        they are. `use_api_names` chooses between the names of the document and those in Python.
        The other arguments are those of packages with models of pydantic; a field that is not set
        has no value to show, so `exclude_unset`, `exclude_defaults` and `warnings` change nothing.
        """
        del exclude_unset, exclude_defaults, warnings  # There is nothing to choose.
        members: dict[str, Any] = _dump(self, use_api_names=use_api_names)
        if mode == "json":
            from .writing import to_plain  # which needs this class

            members = cast("dict[str, Any]", to_plain(members, is_response=True))
        return _drop_none(members) if exclude_none else members

    def to_json(
        self,
        *,
        indent: int | None = 2,
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> str:
        """This model as JSON text; fields that are not set are left out.

        `indent` is the number of spaces per level; None writes everything on one line. The other
        arguments are those of `to_dict`.
        """
        del exclude_unset, exclude_defaults, warnings
        plain = self.to_dict(mode="json", use_api_names=use_api_names, exclude_none=exclude_none)
        separators = (",", ":") if indent is None else None
        return json.dumps(plain, ensure_ascii=False, indent=indent, separators=separators)

    def __str__(self) -> str:
        return repr(self)

    def __copy__(self) -> Self:
        made = replace(self)
        mark_misfits(made, self.misfits)
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        # `copy.deepcopy` and `pickle` make a model from this.
        made = cast("tuple[Any, ...]", super().__reduce__())
        return (_restore, (made, self.misfits)) if self.misfits else made

    def to_body(self, method: Callable[..., object] | None = None) -> dict[str, Any]:
        """The arguments that send this model: `client.pets.update(pet_id, **pet.to_body())`.

        Only fields that were set and that a request may hold are among them, by the names they have
        as arguments. Where a parameter has the name of a field, pass the `method` to get the name
        the field has there: `client.pets.update(pet.id, **pet.to_body(client.pets.update))`. A
        field that is only in the path there is left out.
        """
        known: Mapping[str, Parameter] = {} if method is None else signature(method).parameters
        named = ((self._name_argument(name, known), value) for name, _, value in list_sent(self))
        arguments: dict[str, Any] = {
            name: value
            for name, value in named
            if name not in known or known[name].kind is Parameter.KEYWORD_ONLY
        }
        extra = list_extra(self)
        return {**arguments, "extra_body": extra} if extra else arguments

    def _name_argument(self, name: str, known: Container[str]) -> str:
        if name in CALL_ARGUMENTS:
            return f"{name}_"
        renamed = f"body_{name}"
        while renamed in type(self).__struct_fields__:
            renamed += "_"
        return renamed if renamed in known else name


class UnknownMember(Model, kw_only=True):
    """A member of a union whose tag the document does not declare; all its fields are kept."""

    model_extra: dict[str, Any]

    def __getattr__(self, name: str) -> Any:
        try:
            return self.model_extra[name]
        except KeyError:
            raise AttributeError(name) from None


_MISFITS: Final[dict[int, tuple[weakref.ref[Model], tuple[Misfit, ...]]]] = {}


def mark_misfits(model: Model, misfits: tuple[Misfit, ...]) -> None:
    """Remember what does not match in a model, as long as it lives."""
    if misfits:
        key = id(model)
        _MISFITS[key] = (weakref.ref(model, lambda _: _MISFITS.pop(key, None)), misfits)


def _restore(made: tuple[Any, ...], misfits: tuple[Misfit, ...]) -> Model:
    rebuild, arguments = made
    model: Model = rebuild(*arguments)
    mark_misfits(model, misfits)
    return model


@cache
def find_fields(kind: type[Model]) -> tuple[FieldOfModel, ...]:
    """The fields of a class."""
    names = zip(kind.__struct_fields__, kind.__struct_encode_fields__, strict=True)
    # Defaults belong to the last fields, and all fields of ours are keyword arguments.
    missing = len(kind.__struct_fields__) - len(kind.__struct_defaults__)
    defaults = [NODEFAULT] * missing + list(kind.__struct_defaults__)
    return tuple(
        FieldOfModel(attribute, name, default is NODEFAULT)
        for (attribute, name), default in zip(names, defaults, strict=True)
    )


def _dump(model: Model, *, use_api_names: bool) -> dict[str, Any]:
    if isinstance(model, UnknownMember):
        return dict(model.model_extra)
    members: dict[str, Any] = {}
    for attribute, name, _ in find_fields(type(model)):
        value: object = getattr(model, attribute)
        if value is not UNSET:
            key = name if use_api_names else attribute
            members[key] = _dump_value(value, use_api_names=use_api_names)
    return members


def _dump_value(value: object, *, use_api_names: bool) -> object:
    match value:
        case Model():
            return _dump(value, use_api_names=use_api_names)
        case list():
            items = cast("list[object]", value)
            return [_dump_value(one, use_api_names=use_api_names) for one in items]
        case dict():
            members = cast("dict[str, object]", value).items()
            return {name: _dump_value(one, use_api_names=use_api_names) for name, one in members}
        case _:
            return value


def _drop_none(value: Any) -> Any:
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value).items()
        return {name: _drop_none(one) for name, one in members if one is not None}
    return [_drop_none(one) for one in cast("Any", value)] if isinstance(value, list) else value


def list_sent(model: Model) -> Iterator[tuple[str, str, object]]:
    """The members a request holds: name of the field, name in the document, and value.

    What is not set, what only the service sets, and None where null is not allowed are left out, so
    that a model of a response can be sent as it came.
    """
    if isinstance(model, UnknownMember):
        return
    kind = type(model)
    for attribute, name, is_required in find_fields(kind):
        value: object = getattr(model, attribute)
        is_assigned = attribute in kind._read_only  # pyright: ignore[reportPrivateUsage]
        if is_assigned or value is UNSET:
            continue
        is_nullable = attribute in kind._nullable  # pyright: ignore[reportPrivateUsage]
        if value is not None or is_required or is_nullable:
            yield attribute, name, value


def dump_model(value: object) -> Mapping[str, object] | None:
    """The members that are set in a model, by their names in the document; None if it is none."""
    return _dump(value, use_api_names=True) if isinstance(value, Model) else None


def list_extra(model: Model) -> Mapping[str, object]:
    """The members that the document does not declare."""
    return model.model_extra if isinstance(model, UnknownMember) else {}
