# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Maps API."""

from typing import Any

from pydantic import ConfigDict

from maps_api._runtime.model import Model


class Closed(Model):
    name: str | None = None


class MapsBesidePatterns(Model):
    model_config = ConfigDict(
        extra="allow",
    )
    __pydantic_extra__: dict[str, int]
    name: str | None = None


class MapsOpen(Model):
    model_config = ConfigDict(
        extra="allow",
    )
    __pydantic_extra__: dict[str, int]
    name: str | None = None


class Maps(Model):
    free: dict[str, Any]
    of_numbers: dict[str, float]
    of_things: dict[str, Closed]
    by_pattern: dict[str, str]
    closed: Closed
    beside_patterns: MapsBesidePatterns | None = None
    open: MapsOpen
    anything: Any
    pair: list[str | int]
    listed: list[dict[str, list[dict[str, int]]]]
