# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Places."""

from datetime import date
from typing import ClassVar

from typing_extensions import TypeAliasType

from places._runtime.model import Model

SpanPairsItem = TypeAliasType("SpanPairsItem", tuple[str, int])


class Span(Model):
    pair: tuple[date, int]
    perhaps: tuple[str, int] | None = None
    pairs: list[SpanPairsItem] | None = None
    open: list[str | int] | None = None

    _nullable: ClassVar[frozenset[str]] = frozenset({"perhaps"})
