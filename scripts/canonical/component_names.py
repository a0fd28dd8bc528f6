"""The class name of each component, and the place in the document that each class stands for."""

from collections.abc import Iterable

from scripts.canonical.class_length import list_shorter
from scripts.canonical.given_names import find_class_name
from scripts.canonical.names import claim_class, component_class
from scripts.canonical.reading import list_components
from scripts.document.pointer import find_last_token
from scripts.schemas import SchemaSource


class ComponentNames:
    """The names given so far.

    Attributes:
        by_pointer: Class names by the pointer of a component.
        origins: Pointer in the document of each class.
    """

    def __init__(self, reserved: Iterable[str]) -> None:
        self.by_pointer: dict[str, str] = {}
        self.origins: dict[str, str] = {}
        self._pointers: dict[str, str] = {}
        self._taken = set(reserved)

    def claim_short(self, preferred: str, origin: str) -> str:
        """A free name for a class of an inline schema, not longer than needed."""
        shorter = (name for name in list_shorter(preferred) if name not in self._taken)
        return self.claim(next(shorter, preferred), origin)

    def claim(self, preferred: str, origin: str) -> str:
        """A free name, which no other class gets."""
        name = claim_class(preferred, self._taken)
        self._taken.add(name)
        self.origins[name] = origin
        return name

    def assign(self, pointer: str, preferred: str, target: str | None = None) -> str:
        """The name of a component that has none yet.

        Args:
            pointer: Where it stands.
            preferred: The name it gets if that is free.
            target: Where the schema stands that it refers to, if it is nothing else.
        """
        name = self.claim(preferred, target or pointer)
        self.by_pointer[pointer] = self.by_pointer[target or pointer] = name
        self._pointers[name] = pointer
        return name

    def assign_components(self, source: SchemaSource) -> None:
        """Name every component; those whose name is given come first, so that they get it."""
        components = [
            (pointer, target, find_class_name(source.at(target).raw))
            for pointer, target in list_components(source)
        ]
        for pointer, target, given in sorted(components, key=lambda each: each[2] is None):
            self.assign(pointer, given or component_class(find_last_token(pointer)), target)

    def find_pointer(self, name: str) -> str:
        """The pointer by which the document refers to what a class stands for."""
        return self._pointers.get(name, self.origins[name])
