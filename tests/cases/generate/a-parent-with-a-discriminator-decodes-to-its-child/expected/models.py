# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Family."""

from datetime import date
from typing import Annotated, Optional, Union

from typing_extensions import TypeAliasType

from family._runtime.model import Model
from family._runtime.unions import Tagged, UnknownMember


class Pet(Model):
    kind: str
    friend: Optional["AnyPet"] = None


AnyPet = TypeAliasType(
    "AnyPet",
    Annotated[
        Union["Cat", "Kitten", "Dog", Pet, UnknownMember],
        Tagged("kind", {"cat": "Cat", "dog": "Dog", "Kitten": "Kitten", "Pet": "Pet"}),
    ],
)


class Cat(Pet):
    born: date | None = None


class Dog(Pet):
    size: int | None = None


class Kitten(Cat):
    weeks: int | None = None
