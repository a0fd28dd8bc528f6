# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Ways."""

from datetime import date
from typing import ClassVar

from typing_extensions import TypeAliasType

from ways._runtime.deprecated_field import UNSET
from ways._runtime.model import Model

Id = TypeAliasType("Id", int)


class User(Model):
    id: Id = UNSET
    name: str
    password: str | None = None

    _read_only: ClassVar[frozenset[str]] = frozenset({"id"})


class Event(Model):
    at: date

    _read_only: ClassVar[frozenset[str]] = frozenset({"at"})
