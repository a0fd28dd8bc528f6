"""The class name of each component, and the place in the document that each class stands for."""

from collections.abc import Iterable

from scripts.canonical.class_length import list_shorter
from scripts.canonical.names import claim_class
from scripts.document import join_pointer, split_pointer


class ComponentNames:
    """The names given so far.

    Attributes:
        by_pointer: Class names by the pointer of a component.
        origins: Pointer in the document of each class.
    """

    def __init__(self, reserved: Iterable[str]) -> None:
        self.by_pointer: dict[str, str] = {}
        self.origins: dict[str, str] = {}
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

    def assign(self, pointer: str, preferred: str) -> str:
        """The name of the component at a pointer; if it has none, the preferred one."""
        if pointer not in self.by_pointer:
            self.by_pointer[pointer] = self.claim(preferred, pointer)
        return self.by_pointer[pointer]

    def find_mapped(self, target: str) -> str | None:
        """The class a value in a discriminator's mapping stands for."""
        is_pointer = target.startswith("#/")
        named = target[1:] if is_pointer else join_pointer("/components/schemas", target)
        return self.by_pointer.get(named)

    def find_key(self, name: str) -> str:
        """The name the document has for a class."""
        origin = self.origins[name]
        return split_pointer(origin)[-1] if self.by_pointer.get(origin) == name else name
