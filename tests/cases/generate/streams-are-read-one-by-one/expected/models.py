# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Streams."""

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from streams._runtime.model import Model
from streams._runtime.open_enum import StrEnum


class Answer(Model):
    text: str


class Piece(Model):
    delta: str


class ChangeEvent(StrEnum):
    STARTED: Final = "started"
    DONE: Final = "done"


if TYPE_CHECKING:
    ChangeEventValue: TypeAlias = Literal["started", "done"]
else:
    ChangeEventValue = ChangeEvent


class Change(Model):
    event: ChangeEventValue
    data: str
