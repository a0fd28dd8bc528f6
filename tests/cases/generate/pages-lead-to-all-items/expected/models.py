# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Paged."""

from typing import ClassVar

from typing_extensions import TypeAliasType

from paged._runtime.model import Model


class Item(Model):
    id: str


Items = TypeAliasType("Items", list[Item])


class ItemPage(Model):
    data: Items
    next_cursor: str | None = None

    _nullable: ClassVar[frozenset[str]] = frozenset({"next_cursor"})


class FlaggedPage(Model):
    entries: Items
    has_more: bool


class CountedPageMeta(Model):
    total: int | None = None
    total_pages: int | None = None


class CountedPage(Model):
    data: list[Item] | None
    meta: CountedPageMeta | None = None
