# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Generic."""

from typing import Any, Optional

from typing_extensions import TypeAliasType

from generic._runtime.model import Model


class Page(Model):
    items: list[Any]
    next: Optional["Page"] = None


class User(Model):
    name: str


Item = TypeAliasType("Item", str)


class UserPage(Model):
    items: list[User]
    next: Optional["UserPage"] = None


class NamePage(Model):
    items: list[Item]
    next: Optional["NamePage"] = None
