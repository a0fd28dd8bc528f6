"""Fields the document marks as deprecated: type checkers mark each use, and reading one warns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final, Generic, TypeVar, overload

from pydantic import Field
from typing_extensions import deprecated

T = TypeVar("T")

UNSET: Final[Any] = None
"""The default of a deprecated field that is optional."""

if TYPE_CHECKING:
    from typing import Self

    class Deprecated(Generic[T]):
        """A field of type `T`. PEP 702: marking the descriptor's method marks each use."""

        @overload
        def __get__(self, instance: None, owner: type) -> Self: ...
        @overload
        @deprecated("The API calls this field deprecated.")
        def __get__(self, instance: object, owner: type | None = None) -> T: ...
        def __get__(self, instance: object, owner: type | None = None) -> Any: ...
        def __set__(self, instance: object, value: T) -> None: ...
else:
    Deprecated = Annotated[T, Field(deprecated="the API calls this field deprecated")]
