# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Nullable old."""

from typing import Annotated

from pydantic import Field

from nullable_old._runtime.model import Model
from nullable_old._runtime.open_enum import StrEnum


class Part(Model):
    name: str | None = None


class Perhaps(Model):
    name: str | None = None


class ThingKind(StrEnum):
    A = "a"
    B = "b"


class Thing(Model):
    text: str | None
    wrapped: Part | None
    """A reference takes no siblings in 3.0, so that it is wrapped."""

    component: Perhaps | None
    parts: list[Part] | None
    kind: ThingKind | None
    number: Annotated[float, Field(gt=1.0)]
