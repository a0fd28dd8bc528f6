# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Bundled."""

from typing_extensions import TypeAliasType

from bundled._runtime.model import Model
from bundled._runtime.open_enum import StrEnum


class Shared(Model):
    n: int | None = None


class State(StrEnum):
    NEW = "new"
    OLD = "old"


Local = TypeAliasType("Local", Shared)


class Thing(Model):
    shared: Shared
    same: Local
    state: State
