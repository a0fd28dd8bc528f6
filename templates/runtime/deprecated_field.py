"""Fields the document calls deprecated: struck through by type checkers, warned of when used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final, Generic, TypeVar, overload

from pydantic import Field
from typing_extensions import deprecated

T = TypeVar("T")

UNSET: Final[Any] = None
"""The default of a deprecated field that need not be there."""

if TYPE_CHECKING:
    from typing import Self

    class Deprecated(Generic[T]):
        """A field of type `T`; PEP 702 marks a descriptor's method, which marks each use."""

        @overload
        def __get__(self, instance: None, owner: type) -> Self: ...
        @overload
        @deprecated("The API calls this field deprecated.")
        def __get__(self, instance: object, owner: type | None = None) -> T: ...
        def __get__(self, instance: object, owner: type | None = None) -> Any: ...
        def __set__(self, instance: object, value: T) -> None: ...
else:
    Deprecated = Annotated[T, Field(deprecated="the API calls this field deprecated")]
