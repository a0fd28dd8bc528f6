"""Models of pydantic."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from inspect import Parameter, signature
from typing import TYPE_CHECKING, Any, ClassVar, Final, Literal, Self, cast

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema

from .core_schemas import apply_standards
from .strict_json import Plain

__all__ = ["FieldNote", "Misfit", "Model", "Plain"]

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


class FieldNote:
    """A note in the annotation of a field that changes its model once that is complete."""

    def change(self, model: type[BaseModel], name: str) -> None:
        """Changes the model; `name` is the field the note is about."""
        raise NotImplementedError


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

    @classmethod
    def __pydantic_on_complete__(cls) -> None:
        for name, field in cls.model_fields.items():
            for note in field.metadata:
                if isinstance(note, FieldNote):
                    note.change(cls, name)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler, /
    ) -> CoreSchema:
        return apply_standards(handler(source))

    @classmethod
    def construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:
        """A model of values that are not checked; nested models are made of dictionaries too.

        What does not match stays as it is and is listed in `misfits`. A required field that is
        missing is None.
        """
        from .lenient import fit_model  # which needs this class

        return cast("Self", fit_model(cls, values, fields_set=_fields_set))

    @classmethod
    def model_construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:
        """The same as `construct`."""
        return cls.construct(_fields_set, **values)

    @property
    def misfits(self) -> tuple[Misfit, ...]:
        """What does not match the document in a model that was made without checks."""
        found: tuple[Misfit, ...] = (self.__pydantic_private__ or {}).get("misfits", ())
        return found

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
        """This model as a dictionary; fields that were never set are left out.

        With mode `json` it is plain JSON data; with `python`, values such as a datetime stay what
        they are. `use_api_names` chooses between the names of the document and those in Python;
        `warnings` reports values that have not the type of their field.
        """
        return self.model_dump(
            mode=mode,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings and not self.misfits,
        )

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
        """This model as JSON text; fields that were never set are left out.

        `indent` is the number of spaces per level; None writes everything on one line. The other
        arguments are those of `to_dict`.
        """
        return self.model_dump_json(
            indent=indent,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings and not self.misfits,
        )

    @property
    def model_extra(self) -> dict[str, Any]:
        """The members that the document does not declare."""
        _complete(self)
        return cast("dict[str, Any]", self.__pydantic_extra__)

    if not TYPE_CHECKING:  # It would let each name pass.

        def __setattr__(self, name: str, value: object) -> None:
            _complete(self)
            super().__setattr__(name, value)

    def __eq__(self, other: object) -> bool:
        # Before pydantic 2.13, no undeclared members and an empty dictionary of them differ.
        _complete(self)
        _complete(other)
        return super().__eq__(other)

    def __str__(self) -> str:
        return repr(self)

    def to_body(self, method: Callable[..., object] | None = None) -> dict[str, Any]:
        """The arguments that send this model: `client.pets.update(pet_id, **pet.to_body())`.

        Only fields that were set and that a request may hold are among them, by the names they have
        as arguments; members that the document does not declare are in `extra_body`. Where a
        parameter has the name of a field, pass the `method` to get the name the field has there:
        `client.pets.update(pet.id, **pet.to_body(client.pets.update))`. A field that is only in
        the path there is left out.
        """
        known: Mapping[str, Parameter] = {} if method is None else signature(method).parameters
        named = ((self._name_argument(name, known), value) for name, _, value in list_sent(self))
        arguments: dict[str, Any] = {
            name: value
            for name, value in named
            if name not in known or known[name].kind is Parameter.KEYWORD_ONLY
        }
        return {**arguments, "extra_body": self.model_extra} if self.model_extra else arguments

    def _name_argument(self, name: str, known: Container[str]) -> str:
        if name in CALL_ARGUMENTS:
            return f"{name}_"
        renamed = f"body_{name}"
        while renamed in type(self).model_fields:
            renamed += "_"
        return renamed if renamed in known else name

    def __rich__(self) -> Any:
        """A tree of the members that are set, for the console of rich."""
        from rich.tree import Tree  # rich itself calls this, so it is there

        tree = Tree(type(self).__name__)
        _grow_tree(tree, self.to_dict(mode="json"))
        return tree


def _complete(model: object) -> None:
    """Gives a model its dictionary of undeclared members, which `Adapter` reads it without."""
    if isinstance(model, Model) and getattr(model, "__pydantic_extra__", {}) is None:
        object.__setattr__(model, "__pydantic_extra__", {})


def find_fields(kind: type[Model]) -> dict[str, FieldInfo]:
    """The fields of a class, with the types they have once what they refer to is known."""
    if not kind.__pydantic_complete__:
        kind.model_rebuild()
    return kind.model_fields


def _grow_tree(tree: Any, plain: dict[str, Plain] | list[Plain]) -> None:
    from rich.markup import escape

    for name, value in plain.items() if isinstance(plain, dict) else enumerate(plain):
        if isinstance(value, (dict, list)) and value:
            _grow_tree(tree.add(f"[bold]{escape(str(name))}[/bold]"), value)
        else:
            tree.add(f"[bold]{escape(str(name))}[/bold]: {escape(json.dumps(value))}")


def list_sent(model: Model) -> Iterator[tuple[str, str, object]]:
    """The members a request holds: name of the field, name in the document, and value.

    What was never set, what only the service sets, and None where null is not allowed are left
    out, so that a model of a response can be sent as it came.
    """
    kind = type(model)
    for name, field in find_fields(kind).items():
        is_assigned = name in kind._read_only  # pyright: ignore[reportPrivateUsage]
        if is_assigned or name not in model.model_fields_set:
            continue
        value: object = model.__dict__[name]
        is_nullable = name in kind._nullable  # pyright: ignore[reportPrivateUsage]
        if value is not None or field.is_required() or is_nullable:
            yield name, field.alias or name, value


def dump_model(value: object) -> Mapping[str, object] | None:
    """The members that are set in a model, by their names in the document; None if it is none."""
    if not isinstance(value, BaseModel):
        return None
    return value.model_dump(by_alias=True, exclude_unset=True, warnings=False)


def list_extra(model: Model) -> Mapping[str, object]:
    """The members that the document does not declare."""
    return model.model_extra or {}
