# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Merged."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypeAliasType

from merged._runtime.model import Model, StrEnum
from merged._runtime.unions import Tagged, UnknownMember


class Base(Model):
    """What all have."""

    id: int
    name: Annotated[str | None, Field(max_length=9)] = None


class ChildOwner(Model):
    id: int
    name: Annotated[str | None, Field(max_length=9)] = None
    mail: str | None = None


class ChildPartsItem(Model):
    id: int
    name: Annotated[str | None, Field(max_length=9)] = None
    label: str | None = None


class ChildLinkOption1Kind(StrEnum):
    FILE = "file"


class ChildLinkOption1(Model):
    kind: ChildLinkOption1Kind
    path: str | None = None


class ChildLinkOption2Kind(StrEnum):
    PAGE = "page"


class ChildLinkOption2(Model):
    kind: ChildLinkOption2Kind
    url: str | None = None


ChildLink = TypeAliasType(
    "ChildLink",
    Annotated[
        ChildLinkOption1 | ChildLinkOption2 | UnknownMember,
        Tagged("kind", {"file": "ChildLinkOption1", "page": "ChildLinkOption2"}),
    ],
)


class Child(Model):
    """A base and more."""

    id: int
    name: Annotated[str, Field(max_length=9, min_length=1)]
    size: float | None = None
    owner: ChildOwner | None = None
    parts: list[ChildPartsItem] | None = None
    link: ChildLink | None = None
