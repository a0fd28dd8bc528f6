# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Streams."""

from typing import TYPE_CHECKING, Annotated, Final, Literal, TypeAlias

from typing_extensions import TypeAliasType

from streams._runtime.model import Model
from streams._runtime.open_enum import StrEnum
from streams._runtime.unions import Tagged, UnknownMember


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


class Progress(Model):
    done: int


class WatchBuildsResponseEventNote(Model):
    event: Literal["note"]
    data: str


class WatchBuildsResponseEventStep(Model):
    event: Literal["step"]
    data: Progress


WatchBuildsResponseEvent = TypeAliasType(
    "WatchBuildsResponseEvent",
    Annotated[
        WatchBuildsResponseEventNote | WatchBuildsResponseEventStep | UnknownMember,
        Tagged(
            "event",
            {"note": "WatchBuildsResponseEventNote", "step": "WatchBuildsResponseEventStep"},
        ),
    ],
)


class Change(Model):
    event: ChangeEventValue
    data: str
