# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Any script."""

from typing import TYPE_CHECKING, Annotated, Final, Literal, TypeAlias

from pydantic import Field

from any_script._runtime.model import Model
from any_script._runtime.open_enum import StrEnum


class Order状态(StrEnum):
    已付: Final = "已付"
    NEW: Final = "new"


if TYPE_CHECKING:
    Order状态Value: TypeAlias = Literal["已付", "new"]
else:
    Order状态Value = Order状态


class Order(Model):
    编号: int | None = None
    große: Annotated[int | None, Field(alias="größe")] = None
    unnamed: Annotated[int | None, Field(alias="☃")] = None
    状态: Order状态Value | None = None
