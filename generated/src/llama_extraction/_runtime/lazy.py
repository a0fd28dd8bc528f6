"""Modules and names that wait for their first use, so that importing a package costs little.

Annotations name what waits by its module (`httpx2.Client`): the attribute is then looked up when
somebody evaluates the annotation, for example `typing.get_type_hints`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

__all__ = (
    "LazyModule",
    "anyio",
    "async_senders",
    "async_sending",
    "httpx2",
    "lenient",
    "load_on_use",
    "loop_clients",
    "query",
    "raw_responses",
    "response_contexts",
    "senders",
    "streamed_responses",
    "timeouts",
    "to_thread",
    "token_response",
    "transport",
)


class LazyModule(ModuleType):
    """Stands for a module that is imported when one of its attributes is first used."""

    def __getattr__(self, name: str) -> Any:
        # Not from `sys.modules`: another thread may be in the middle of importing it.
        return getattr(import_module(self.__name__), name)


if TYPE_CHECKING:
    import anyio
    import httpx2
    from anyio import to_thread

    from . import (
        async_senders,
        async_sending,
        lenient,
        loop_clients,
        query,
        senders,
        timeouts,
        token_response,
        transport,
    )
    from . import response as raw_responses
    from . import response_context as response_contexts
    from . import streamed_response as streamed_responses
else:
    anyio = LazyModule("anyio")
    to_thread = LazyModule("anyio.to_thread")
    httpx2 = LazyModule("httpx2")
    async_sending = LazyModule(f"{__package__}.async_sending")
    async_senders = LazyModule(f"{__package__}.async_senders")
    lenient = LazyModule(f"{__package__}.lenient")
    loop_clients = LazyModule(f"{__package__}.loop_clients")
    query = LazyModule(f"{__package__}.query")
    raw_responses = LazyModule(f"{__package__}.response")
    response_contexts = LazyModule(f"{__package__}.response_context")
    senders = LazyModule(f"{__package__}.senders")
    streamed_responses = LazyModule(f"{__package__}.streamed_response")
    timeouts = LazyModule(f"{__package__}.timeouts")
    token_response = LazyModule(f"{__package__}.token_response")
    transport = LazyModule(f"{__package__}.transport")


def load_on_use(
    package: str, names: Mapping[str, Iterable[str]], modules: Iterable[str] = ()
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """The functions `__getattr__` and `__dir__` of a module whose names wait (PEP 562).

    Args:
        package: The name of the module.
        names: The names by the module that has them, relative to the package; `x as y` as an
            import spells it. A name that is listed twice is in the first of its modules.
        modules: The modules in the package that are attributes of it.
    """
    namespace = vars(sys.modules[package])
    parent: str = namespace["__package__"]
    places: dict[str, tuple[str, str]] = {}
    for module, found in names.items():
        for one in found:
            places.setdefault(one.rpartition(" ")[2], (module, one.partition(" ")[0]))
    inner = frozenset(modules)

    def find(name: str) -> Any:
        if name in inner:
            value = import_module(f".{name}", parent)
        elif name in places:
            module, known = places[name]
            value = getattr(import_module(module, parent), known)
        else:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return namespace.setdefault(name, value)

    return find, lambda: sorted({*namespace, *places, *inner})
