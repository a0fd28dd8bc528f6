"""A place in a document with what stands there, references followed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

from scripts.document import Document, DocumentError, Finding, Level, join_pointer
from scripts.schemas import Json


@dataclass(frozen=True, slots=True)
class Node:
    """What stands at a pointer; members are handed out with their references followed."""

    document: Document
    pointer: str
    value: Any

    def member(self, key: str) -> "Node | None":
        """The member, None without one."""
        mapping = self.mapping
        return self._follow(mapping[key], key) if key in mapping else None

    def members(self) -> Iterator[tuple[str, "Node"]]:
        """Each member with its name."""
        for key, value in self.mapping.items():
            yield key, self._follow(value, key)

    def elements(self) -> Iterator["Node"]:
        """Each element of the list."""
        if not isinstance(self.value, list):
            self._refuse("a list")
        for index, value in enumerate(self.value):
            yield self._follow(value, index)

    def text(self, key: str) -> str | None:
        """The text in a member, None without one."""
        value = self.mapping.get(key)
        if value is not None and not isinstance(value, str):
            self._refuse(f"text in {key!r}")
        return value

    def texts(self, key: str) -> list[str]:
        """The texts in a member that is a list; empty where there is none."""
        value = self.mapping.get(key)
        if value is not None and not _is_list_of_text(value):
            self._refuse(f"a list of text in {key!r}")
        return value or []

    def flag(self, key: str, default: bool = False) -> bool:
        """The truth value in a member, or the default."""
        value = self.mapping.get(key, default)
        return value if isinstance(value, bool) else default

    @property
    def mapping(self) -> dict[str, Any]:
        """The value, which has to be an object.

        Raises:
            DocumentError: It is something else.
        """
        if not isinstance(self.value, dict):
            self._refuse("an object")
        value: dict[str, Any] = self.value
        return value

    def _follow(self, value: Any, key: str | int) -> "Node":
        pointer = join_pointer(self.pointer, key)
        try:
            target, place = self.document.dereference(value, pointer)
        except LookupError:
            message = "the reference leads nowhere; correct it or add what it names"
            where = self.document.locate(pointer)
            raise DocumentError(Finding(where, Level.ERROR, "reference", message)) from None
        return Node(self.document, place, target)

    def _refuse(self, wanted: str) -> NoReturn:
        message = f"{wanted} was expected here; see the OpenAPI specification for this object"
        place = self.document.locate(self.pointer)
        raise DocumentError(Finding(place, Level.ERROR, "not-openapi", message))


def read_members(node: Node | None, key: str) -> dict[str, Node]:
    """The members of a member by name; empty where there is none."""
    inner = node.member(key) if node is not None else None
    return dict(inner.members()) if inner is not None and inner.value is not None else {}


def read_elements(node: Node | None, key: str) -> list[Node]:
    """The elements of a member; empty where there is none."""
    inner = node.member(key) if node is not None else None
    return list(inner.elements()) if inner is not None and inner.value is not None else []


def _is_list_of_text(value: Json) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)
