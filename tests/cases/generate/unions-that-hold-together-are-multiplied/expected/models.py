# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Both."""

from datetime import date

from typing_extensions import TypeAliasType

from both._runtime.model import Model


class ShapeRoundRed(Model):
    id: int
    round: int
    red: date


class ShapeRoundBlue(Model):
    id: int
    round: int
    blue: str


class ShapeFlatRed(Model):
    id: int
    flat: int
    red: date


class ShapeFlatBlue(Model):
    id: int
    flat: int
    blue: str


class ColourRed(Model):
    red: date


class ColourBlue(Model):
    blue: str


Shape = TypeAliasType("Shape", ShapeRoundRed | ShapeRoundBlue | ShapeFlatRed | ShapeFlatBlue)


Colour = TypeAliasType("Colour", ColourRed | ColourBlue)
