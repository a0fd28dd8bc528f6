# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Reserved."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Final, Literal, TypeAlias

from pydantic import Field

from reserved._runtime.model import Model
from reserved._runtime.open_enum import StrEnum


class Words(Model):
    class_: Annotated[str | None, Field(alias="class")] = None
    l: str | None = None
    def_: Annotated[str | None, Field(alias="def")] = None
    self_: Annotated[str | None, Field(alias="self")] = None
    list_: Annotated[list[str] | None, Field(alias="list")] = None
    type: str | None = None
    date_: Annotated[date | None, Field(alias="date")] = None
    dates: list[date] | None = None
    json_: Annotated[str | None, Field(alias="json")] = None
    copy_: Annotated[str | None, Field(alias="copy")] = None
    to_dict_: Annotated[str | None, Field(alias="to_dict")] = None
    model_name: str | None = None
    model_config_: Annotated[str | None, Field(alias="model_config")] = None
    model_dump_: Annotated[str | None, Field(alias="model_dump")] = None
    id_2: Annotated[int | None, Field(alias="_id")] = None
    id: int | None = None
    foo_bar_2: Annotated[str | None, Field(alias="fooBar")] = None
    foo_bar: str | None = None
    field_3d: Annotated[int | None, Field(alias="3d")] = None
    unnamed: Annotated[str | None, Field(alias="")] = None
    type_2: Annotated[str | None, Field(alias="@type")] = None
    ref: Annotated[str | None, Field(alias="$ref")] = None
    a_b: Annotated[str | None, Field(alias="a.b")] = None
    名: str | None = None
    none: Annotated[str | None, Field(alias="None")] = None
    class__2: Annotated[str | None, Field(alias="__class__")] = None
    str_: Annotated[str | None, Field(alias="str")] = None
    int_: Annotated[list[int] | None, Field(alias="int")] = None


class ModelModel(Model):
    datetime_: Annotated[datetime | None, Field(alias="datetime")] = None


class QueryModel(Model):
    q: str | None = None


class HeadersModel(Model):
    h: str | None = None


class FieldModel(StrEnum):
    A: Final = "a"
    I: Final = "I"
    O: Final = "O"


if TYPE_CHECKING:
    FieldModelValue: TypeAlias = Literal["a", "I", "O"]
else:
    FieldModelValue = FieldModel


class FooBar(Model):
    f: str | None = None


class FooBar2(Model):
    g: str | None = None


class Reserved2(Model):
    r: str | None = None


class ModelResource(Model):
    r: str | None = None


class Exception(Model):
    r: str | None = None


class AnyResponse(Model):
    a: ModelModel | None = None
    b: QueryModel | None = None
    c: FieldModelValue | None = None
    d: FooBar | None = None
    e: FooBar2 | None = None
    f: Reserved2 | None = None
    g: ModelResource | None = None
    h: Exception | None = None
