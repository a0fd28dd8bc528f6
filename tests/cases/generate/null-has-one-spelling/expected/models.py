# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Nullable."""

from typing import TYPE_CHECKING, Annotated, Final, Literal, TypeAlias

from pydantic import Field
from typing_extensions import TypeAliasType

from nullable._runtime.model import Model
from nullable._runtime.open_enum import StrEnum


class Part(Model):
    name: str | None = None


Perhaps = TypeAliasType("Perhaps", Part)


Alias = TypeAliasType("Alias", Perhaps)


class ThingByEnum(StrEnum):
    A: Final = "a"
    B: Final = "b"


if TYPE_CHECKING:
    ThingByEnumValue: TypeAlias = Literal["a", "b"]
else:
    ThingByEnumValue = ThingByEnum


class Thing(Model):
    by_type: str | None
    by_any_of: str | None
    by_one_of: Part | None
    by_component: Perhaps | None
    by_alias: Alias | None
    by_enum: ThingByEnumValue | None
    by_constant: None
    never: str | None = None
    list_: Annotated[list[str | None], Field(alias="list")]
