# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Merged."""

from typing import TYPE_CHECKING, Annotated, Final, Literal, TypeAlias

from pydantic import Field
from typing_extensions import TypeAliasType

from merged._runtime.model import Model
from merged._runtime.open_enum import StrEnum
from merged._runtime.unions import Tagged, UnknownMember


class Base(Model):
    """What all have."""

    id: int
    name: Annotated[str | None, Field(max_length=9)] = None


class ChildOwner(Base):
    mail: str | None = None


class ChildPartsItem(Base):
    label: str | None = None


class ChildStricter(Base):
    name: Annotated[str, Field(max_length=9)]  # pyright: ignore[reportIncompatibleVariableOverride]


class ChildLinkFileKind(StrEnum):
    FILE: Final = "file"


if TYPE_CHECKING:
    ChildLinkFileKindValue: TypeAlias = Literal["file"]
else:
    ChildLinkFileKindValue = ChildLinkFileKind


class ChildLinkFile(Model):
    kind: ChildLinkFileKindValue
    path: str | None = None


class ChildLinkPageKind(StrEnum):
    PAGE: Final = "page"


if TYPE_CHECKING:
    ChildLinkPageKindValue: TypeAlias = Literal["page"]
else:
    ChildLinkPageKindValue = ChildLinkPageKind


class ChildLinkPage(Model):
    kind: ChildLinkPageKindValue
    url: str | None = None


ChildLink = TypeAliasType(
    "ChildLink",
    Annotated[
        ChildLinkFile | ChildLinkPage | UnknownMember,
        Tagged("kind", {"file": "ChildLinkFile", "page": "ChildLinkPage"}),
    ],
)


class Child(Model):
    """A base and more."""

    id: int
    name: Annotated[str, Field(max_length=9, min_length=1)]
    size: float | None = None
    owner: ChildOwner | None = None
    parts: list[ChildPartsItem] | None = None
    stricter: ChildStricter | None = None
    link: ChildLink | None = None
