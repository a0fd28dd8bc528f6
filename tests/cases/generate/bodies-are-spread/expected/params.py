# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The types of arguments: typed dictionaries that stand for models, and enums with their texts.

Each method takes the model or the dictionary; both are sent alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal, NotRequired

from typing_extensions import TypeAliasType, TypedDict

from .models import Mood, Pet, PetKind, Place, ReplacePetVersion, Room

PetKindParam = TypeAliasType("PetKindParam", PetKind | Literal["pet"])
MoodParam = TypeAliasType("MoodParam", Mood | Literal["calm", "wild"])
ReplacePetVersionParam = TypeAliasType("ReplacePetVersionParam", ReplacePetVersion | Literal["2"])


class PetParam(TypedDict):
    id: str
    """Who it is."""
    name: str
    kind: PetKindParam
    mood: NotRequired[MoodParam]
    home: NotRequired[Place | PlaceParam | None]
    friends: NotRequired[Sequence[Pet | PetParam]]


PlaceParam = TypedDict(
    "PlaceParam",
    {
        "street": "str",
        "rooms": "NotRequired[Sequence[Room | RoomParam]]",
        "from": "NotRequired[date]",
    },
)
RoomParam = TypedDict(
    "RoomParam",
    {
        "size": "int",
        "date": "NotRequired[date]",
    },
)
