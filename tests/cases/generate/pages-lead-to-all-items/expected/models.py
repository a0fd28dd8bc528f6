# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Paged."""

from typing import Annotated, ClassVar

from pydantic import Field
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


class LinkedResponseLinks(Model):
    next: str | None = None


class LinkedResponse(Model):
    data: Items
    links: LinkedResponseLinks | None = None


class HalResponseLinksNext(Model):
    href: str | None = None


class HalResponseLinks(Model):
    next: HalResponseLinksNext | None = None


class HalResponse(Model):
    items: Items
    links: Annotated[HalResponseLinks | None, Field(alias="_links")] = None


class AddressedResponse(Model):
    count: int | None = None
    results: Items
    next: str | None
    previous: str | None = None

    _nullable: ClassVar[frozenset[str]] = frozenset({"previous"})


class CountedPage(Model):
    data: list[Item] | None
    meta: CountedPageMeta | None = None
