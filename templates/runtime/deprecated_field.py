"""Fields the document marks as deprecated: type checkers mark each use, and reading one warns."""

from __future__ import annotations

import inspect
import warnings
from opcode import opmap
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Final,
    Generic,
    NoReturn,
    TypeVar,
    overload,
)

from pydantic import BaseModel, Field
from typing_extensions import deprecated

from .model import FieldNote

T = TypeVar("T")

UNSET: Final[Any] = None
"""The default of a deprecated field that is optional."""

_READS: Final = {opmap[name] for name in ("LOAD_ATTR", "LOAD_METHOD") if name in opmap}


class _DeprecationNote(FieldNote):
    def change(self, model: type[BaseModel], name: str) -> None:
        setattr(model, name, _Watch(name))


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
    Deprecated = Annotated[T, Field(json_schema_extra={"deprecated": True}), _DeprecationNote()]


class _Watch:
    """Warns of code that reads a field, as in `job.file`.

    Everything else that reaches the value does so for any field, and does not warn: `hasattr`,
    `getattr`, `==`, dumping, copying, a debugger.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, model: BaseModel | None, owner: type[BaseModel]) -> Any:
        if model is None:
            raise AttributeError(self._name)
        frame = inspect.currentframe()
        caller = frame and frame.f_back
        if caller and caller.f_code.co_code[caller.f_lasti] in _READS:
            message = f"the API calls {owner.__name__}.{self._name} deprecated"
            warnings.warn(message, DeprecationWarning, stacklevel=2)
        return model.__dict__[self._name]

    def __set__(self, model: BaseModel, value: Any) -> NoReturn:
        # A descriptor that cannot be set would be hidden by the value in the model. Models set
        # their fields without it.
        raise AttributeError(self._name)
