"""An object of the document while it is read: members of the expected shape, references followed.

What has another shape, or a reference that leads nowhere, is left out and noted as a fault, so
that one mistake costs what it stands in and nothing else.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from scripts.document import Document, join_pointer

NOT_OPENAPI: Final = "not-openapi"
REFERENCE: Final = "reference"


@dataclass(frozen=True, slots=True)
class Fault:
    """What could not be read: the pointer of the place, and one sentence.

    Attributes:
        rule: What kind of mistake it is, in kebab-case.
    """

    pointer: str
    message: str
    rule: str = NOT_OPENAPI


@dataclass(frozen=True, slots=True)
class Node:
    """An object at a pointer.

    Attributes:
        value: The object as it stands there.
        faults: What could not be read so far, shared by all nodes of one reading.
    """

    document: Document
    pointer: str
    value: Mapping[str, Any]
    faults: list[Fault] = field(default_factory=list, compare=False, repr=False)

    def member(self, key: str) -> "Node | None":
        """The object in a member; none without one."""
        return self._read(self.value[key], self.at(key)) if key in self.value else None

    def members(self, key: str, *, is_extensible: bool = False) -> Iterator[tuple[str, "Node"]]:
        """Each object in a member that maps names to objects.

        Args:
            key: The member.
            is_extensible: Whether a name that begins with `x-` is an extension, as among
                responses; in a plain map it is a name, such as that of a header.
        """
        found = self.member(key)
        for name in found.value if found else ():
            is_extension = is_extensible and name.startswith("x-")
            if not is_extension and found and (inner := found.member(name)):
                yield name, inner

    def schema(self, key: str = "schema") -> str | None:
        """The pointer of the schema in a member; none where anything may stand."""
        value = self.value.get(key)
        if value is not None and not isinstance(value, (dict, bool)):
            self.note(key, "a schema was expected here")
        return self.at(key) if isinstance(value, (dict, bool)) else None

    def elements(self, key: str) -> Iterator["Node"]:
        """Each object in a member that lists objects."""
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
        """The text in a member; empty without one."""
        value = self.value.get(key)
        if value is not None and not isinstance(value, str):
            self.note(key, "text was expected here")
        return value if isinstance(value, str) else ""

    def prose(self, key: str) -> str:
        """The words for people in a member; empty without any. YAML may have read a number."""
        value = self.value.get(key)
        if value is not None and not isinstance(value, str):
            self.note(key, "text was expected here", "prose")
        return str(value) if isinstance(value, (str, int, float)) else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts in a member that lists them; empty without one."""
        value = self.value.get(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.note(key, "a list of texts was expected here")
            return ()
        return tuple(value)

    def flag(self, key: str, default: bool = False) -> bool:
        """The truth value in a member, or the default."""
        value = self.value.get(key, default)
        return value if isinstance(value, bool) else default

    def at(self, key: str) -> str:
        """The pointer of a member."""
        return join_pointer(self.pointer, key)

    def note(self, key: str, message: str, rule: str = NOT_OPENAPI) -> None:
        """Remember that a member could not be read."""
        self.faults.append(Fault(self.at(key), message, rule))

    @property
    def extensions(self) -> dict[str, Any]:
        """The members whose names begin with `x-`."""
        return {key: value for key, value in self.value.items() if key.startswith("x-")}

    def _read(self, value: Any, pointer: str) -> "Node | None":
        try:
            target, place = self.document.dereference(value, pointer)
        except LookupError:
            message = "the reference leads nowhere; correct it or add what it names"
            self.faults.append(Fault(pointer, message, REFERENCE))
            return None
        if not isinstance(target, dict):
            if target is not None:
                self.faults.append(Fault(place, "an object was expected here"))
            return None
        return Node(self.document, place, target, self.faults)
