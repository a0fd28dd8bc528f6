"""Reads the members of an object of the document and follows references.

A member of the wrong type or a broken reference is left out and recorded as a fault, so that a
mistake does not affect other parts of the document.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from scripts.document import Document, join_pointer

NOT_OPENAPI: Final = "not-openapi"
REFERENCE: Final = "reference"


@dataclass(frozen=True, slots=True)
class Fault:
    """A part that could not be read: its pointer, and one sentence about the problem.

    Attributes:
        rule: The id of the rule, in kebab-case.
    """

    pointer: str
    message: str
    rule: str = NOT_OPENAPI


@dataclass(frozen=True, slots=True)
class Node:
    """An object at a pointer.

    Attributes:
        value: The object.
        faults: The parts that could not be read so far; all nodes of one document share the list.
    """

    document: Document
    pointer: str
    value: Mapping[str, Any]
    faults: list[Fault] = field(default_factory=list, compare=False, repr=False)

    def member(self, key: str) -> "Node | None":
        """The object in a member; None if it is missing or cannot be read."""
        return self._read(self.value[key], self.at(key)) if key in self.value else None

    def members(self, key: str, *, is_extensible: bool = False) -> Iterator[tuple[str, "Node"]]:
        """The objects in a member that maps names to objects.

        Args:
            key: The member.
            is_extensible: Whether a name that begins with `x-` is an extension, as in responses. In
                a plain map, such as that of headers, it is an ordinary name.
        """
        found = self.member(key)
        for name in found.value if found else ():
            is_extension = is_extensible and name.startswith("x-")
            if not is_extension and found and (inner := found.member(name)):
                yield name, inner

    def schema(self, key: str = "schema") -> str | None:
        """The pointer of the schema in a member; None if any value is allowed."""
        value = self.value.get(key)
        if value is not None and not isinstance(value, (dict, bool)):
            self.note(key, "a schema was expected here")
        return self.at(key) if isinstance(value, (dict, bool)) else None

    def elements(self, key: str) -> Iterator["Node"]:
        """The objects in a member that contains a list."""
        listed = self.value.get(key)
        if listed is None:
            return
        if not isinstance(listed, list):
            self.note(key, "a list was expected here")
            return
        for index, value in enumerate(listed):
            if found := self._read(value, join_pointer(self.at(key), index)):
                yield found

    def text(self, key: str) -> str:
        """The text in a member; empty if there is none."""
        value = self.value.get(key)
        if value is not None and not isinstance(value, str):
            self.note(key, "text was expected here")
        return value if isinstance(value, str) else ""

    def prose(self, key: str) -> str:
        """The text for people in a member; empty if there is none. A number becomes text."""
        value = self.value.get(key)
        if value is not None and not isinstance(value, str):
            self.note(key, "text was expected here", "prose")
        return str(value) if isinstance(value, (str, int, float)) else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts in a member that contains a list; empty if there is none."""
        value = self.value.get(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.note(key, "a list of texts was expected here")
            return ()
        return tuple(value)

    def flag(self, key: str, default: bool = False) -> bool:
        """The boolean in a member, or the default."""
        value = self.value.get(key, default)
        return value if isinstance(value, bool) else default

    def at(self, key: str) -> str:
        """The pointer of a member."""
        return join_pointer(self.pointer, key)

    def note(self, key: str, message: str, rule: str = NOT_OPENAPI) -> None:
        """Record that a member could not be read."""
        self.faults.append(Fault(self.at(key), message, rule))

    @property
    def extensions(self) -> dict[str, Any]:
        """The members whose names begin with `x-`."""
        return {key: value for key, value in self.value.items() if key.startswith("x-")}

    def _read(self, value: Any, pointer: str) -> "Node | None":
        try:
            target, place = self.document.dereference(value, pointer)
        except LookupError:
            message = "the reference leads nowhere; correct it or add its target"
            self.faults.append(Fault(pointer, message, REFERENCE))
            return None
        if not isinstance(target, dict):
            if target is not None:
                self.faults.append(Fault(place, "an object was expected here"))
            return None
        return Node(self.document, place, target, self.faults)
