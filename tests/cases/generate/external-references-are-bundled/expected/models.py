# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Bundled."""

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from bundled._runtime.model import Model
from bundled._runtime.open_enum import StrEnum


class Local(Model):
    n: int | None = None


class State(StrEnum):
    NEW: Final = "new"
    OLD: Final = "old"


if TYPE_CHECKING:
    StateValue: TypeAlias = Literal["new", "old"]
else:
    StateValue = State


class Thing(Model):
    shared: Local
    same: Local
    state: StateValue
