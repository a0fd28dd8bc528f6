# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Any script."""

from typing import Annotated

from pydantic import Field

from any_script._runtime.model import Model
from any_script._runtime.open_enum import StrEnum


class Order状态(StrEnum):
    已付 = "已付"
    NEW = "new"


class Order(Model):
    编号: int | None = None
    große: Annotated[int | None, Field(alias="größe")] = None
    unnamed: Annotated[int | None, Field(alias="☃")] = None
    状态: Order状态 | None = None
