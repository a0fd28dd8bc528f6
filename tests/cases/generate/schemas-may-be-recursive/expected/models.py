# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Recursive."""

from typing import ClassVar, Optional, Union

from typing_extensions import TypeAliasType

from recursive._runtime.model import Model

Nested = TypeAliasType("Nested", Union[int, str, "list[Nested]"])
"""A list of lists, however deep."""


Forest = TypeAliasType("Forest", "dict[str, list[Forest]]")


class Tree(Model):
    value: Nested
    children: list["Tree"] | None = None
    parent: Optional["Parent"] = None
    by_name: Forest | None = None


class Parent(Model):
    node: Tree | None = None

    _nullable: ClassVar[frozenset[str]] = frozenset({"node"})
