# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Bounded."""

from typing import TYPE_CHECKING, Annotated, Final, Literal, TypeAlias

from pydantic import Field
from typing_extensions import TypeAliasType

from bounded._runtime.model import Model
from bounded._runtime.open_enum import StrEnum

LinkLogoString = TypeAliasType("LinkLogoString", Annotated[str, Field(pattern="^https:")])


class LinkLogoString2(StrEnum):
    NOWHERE: Final = "nowhere"


if TYPE_CHECKING:
    LinkLogoString2Value: TypeAlias = Literal["nowhere"]
else:
    LinkLogoString2Value = LinkLogoString2


MailToArray = TypeAliasType("MailToArray", Annotated[list[str], Field(min_length=1)])


MailRowsItem = TypeAliasType("MailRowsItem", Annotated[list[int], Field(max_length=2)])


MailGroupsValue = TypeAliasType("MailGroupsValue", Annotated[list[str], Field(min_length=1)])


SendMailTagsArray = TypeAliasType("SendMailTagsArray", Annotated[list[str], Field(max_length=9)])


class Link(Model):
    logo: LinkLogoString | LinkLogoString2Value | None = None


class Mail(Link):
    to: str | MailToArray
    rows: list[MailRowsItem] | None = None
    groups: dict[str, MailGroupsValue] | None = None
