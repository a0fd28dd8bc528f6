# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Nullable old."""

from typing import TYPE_CHECKING, Annotated, Final, Literal, TypeAlias

from pydantic import Field

from nullable_old._runtime.model import Model
from nullable_old._runtime.open_enum import StrEnum


class Part(Model):
    name: str | None = None


class Perhaps(Model):
    name: str | None = None


class ThingKind(StrEnum):
    A: Final = "a"
    B: Final = "b"


if TYPE_CHECKING:
    ThingKindValue: TypeAlias = Literal["a", "b"]
else:
    ThingKindValue = ThingKind


class Thing(Model):
    text: str | None
    wrapped: Part | None
    """A reference takes no siblings in 3.0, so that it is wrapped."""

    component: Perhaps | None
    parts: list[Part] | None
    kind: ThingKindValue | None
    number: Annotated[float, Field(gt=1.0)]
