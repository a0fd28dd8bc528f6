"""Enums that accept values the document does not list yet.

An unlisted value becomes an object like a member, with `is_known` false. It is created each time
and not stored; it equals and hashes like its value, and can be pickled and copied.

For type checkers the members are plain constants, so that they find a comparison with a text that
is not among the values; for them an enum with `str` never differs from any text.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from typing import TYPE_CHECKING, Self, TypeVar

T = TypeVar("T")


class _Open(enum.Enum):
    @property
    def is_known(self) -> bool:
        """Whether the document lists this value."""
        return self._value_ in type(self)._value2member_map_

    def __repr__(self) -> str:
        name = type(self).__name__
        if self.is_known:
            return f"<{name}.{self._name_}: {self._value_!r}>"
        return f"<{name}: {self._value_!r} (unknown)>"


class _OpenStrEnum(str, _Open):
    """An enum of strings; a member equals its string."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member

    def __str__(self) -> str:
        return str.__str__(self)

    def __format__(self, format_spec: str) -> str:
        return str.__format__(self, format_spec)


class _OpenIntEnum(int, _Open):
    """An enum of integers; a member equals its number."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        member = int.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = int(value)
        return member

    def __str__(self) -> str:
        return int.__repr__(self)

    def __format__(self, format_spec: str) -> str:
        return int.__format__(self, format_spec)


if TYPE_CHECKING:

    class _Members(type):
        def __iter__(cls: type[T]) -> Iterator[T]: ...

        def __len__(cls) -> int: ...

        def __getitem__(cls: type[T], name: str) -> T: ...

    class StrEnum(str, metaclass=_Members):
        """An enum of strings; a member equals its string."""

        @property
        def is_known(self) -> bool:
            """Whether the document lists this value."""
            ...

        @property
        def name(self) -> str:
            """The name of the member; of a value that is not listed, the value as text."""
            ...

        @property
        def value(self) -> str:
            """The value as a plain string."""
            ...

    class IntEnum(int, metaclass=_Members):
        """An enum of integers; a member equals its number."""

        @property
        def is_known(self) -> bool:
            """Whether the document lists this value."""
            ...

        @property
        def name(self) -> str:
            """The name of the member; of a value that is not listed, the value as text."""
            ...

        @property
        def value(self) -> int:
            """The value as a plain integer."""
            ...

else:
    StrEnum, IntEnum = _OpenStrEnum, _OpenIntEnum


class Enum(_Open):
    """An enum of values of several kinds; a member equals its value."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, (str, int, float, type(None))):
            return None
        member = object.__new__(cls)
        member._name_ = str(value)
        member._value_ = value
        return member

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Enum):
            return type(self) is type(other) and _are_same(self._value_, other._value_)
        return _are_same(self._value_, other)

    def __hash__(self) -> int:
        return hash(self._value_)


def _are_same(one: object, other: object) -> bool:
    # In JSON, true and 1 are different; in Python they are equal.
    return one == other and isinstance(one, bool) == isinstance(other, bool)
