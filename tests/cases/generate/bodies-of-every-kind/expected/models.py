# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Bodies."""

from datetime import date, datetime

from bodies._runtime.model import Model


class Event(Model):
    day: date
    at: dict[str, datetime]


class Note(Model):
    text: str
