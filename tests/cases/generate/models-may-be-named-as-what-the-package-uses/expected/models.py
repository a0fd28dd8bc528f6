# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Homonyms."""

from typing import Annotated, Literal

from typing_extensions import TypeAliasType

from homonyms._runtime.deprecated_field import UNSET, Deprecated
from homonyms._runtime.model import Model
from homonyms._runtime.unions import Tagged, UnknownMember


class DeprecatedModel(Model):
    a: int | None = None


class UNSETModel(Model):
    b: int | None = None


class TaggedModel(Model):
    kind: Literal["x"]
    n: int | None = None


class UnknownMemberModel(Model):
    kind: Literal["y"]


class ResponseModel(Model):
    c: int | None = None


class LiteralModel(Model):
    d: int | None = None


ThingAny = TypeAliasType(
    "ThingAny",
    Annotated[
        TaggedModel | UnknownMemberModel | UnknownMember,
        Tagged("kind", {"x": "TaggedModel", "y": "UnknownMemberModel"}),
    ],
)


class Thing(Model):
    old: Deprecated[DeprecatedModel | None] = UNSET
    unset: UNSETModel | None = None
    any: ThingAny | None = None
    response: ResponseModel | None = None
    literal: LiteralModel | None = None
