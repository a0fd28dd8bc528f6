# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Bundled."""

from bundled._runtime.model import Model
from bundled._runtime.open_enum import StrEnum


class Local(Model):
    n: int | None = None


class State(StrEnum):
    NEW = "new"
    OLD = "old"


class Thing(Model):
    shared: Local
    same: Local
    state: State
