# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Inline."""

from typing import TYPE_CHECKING, Annotated, Final, Literal, TypeAlias

from pydantic import Field
from typing_extensions import TypeAliasType

from inline._runtime.model import Model
from inline._runtime.open_enum import StrEnum


class ReplaceOrderResponseState(StrEnum):
    NEW: Final = "new"
    DONE: Final = "done"


if TYPE_CHECKING:
    ReplaceOrderResponseStateValue: TypeAlias = Literal["new", "done"]
else:
    ReplaceOrderResponseStateValue = ReplaceOrderResponseState


class ReplaceOrderResponseOwner(Model):
    first_name: Annotated[str | None, Field(alias="first-name")] = None


class ReplaceOrderResponseGridItemItem(Model):
    x: int | None = None


class ReplaceOrderResponseByNameValue(Model):
    y: int | None = None


class ReplaceOrderResponse(Model):
    state: ReplaceOrderResponseStateValue
    owner: ReplaceOrderResponseOwner
    grid: list[list[ReplaceOrderResponseGridItemItem]]
    by_name: dict[str, ReplaceOrderResponseByNameValue] | None = None


class ReplaceOrderSort(StrEnum):
    UP: Final = "up"
    DOWN: Final = "down"


if TYPE_CHECKING:
    ReplaceOrderSortValue: TypeAlias = Literal["up", "down"]
else:
    ReplaceOrderSortValue = ReplaceOrderSort


class ReplaceOrderBodyLinesItem(Model):
    amount: Annotated[int | None, Field(ge=1)] = None


ListOrdersResponseItem = TypeAliasType(
    "ListOrdersResponseItem", Annotated[str, Field(pattern="^o-")]
)
