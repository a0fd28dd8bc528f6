# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Streams."""

from streams._runtime.model import Model
from streams._runtime.open_enum import StrEnum


class Answer(Model):
    text: str


class Piece(Model):
    delta: str


class ChangeEvent(StrEnum):
    STARTED = "started"
    DONE = "done"


class Change(Model):
    event: ChangeEvent
    data: str
