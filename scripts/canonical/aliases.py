"""Further names of models and responses: `x-package/aliases`.

Callers of an older package import them, such as `types.extraction.JobListResponse`.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from scripts.canonical.publishing import refuse_key
from scripts.document import Document

# The modules every package has.
_TAKEN: Final = frozenset(("lib", "models", "resources", "testing"))


@dataclass(frozen=True, slots=True)
class Alias:
    """One more name: the module below the package, the name in it, and what it stands for.

    Attributes:
        target: The class of a model, or the id of an operation for the type of its value.
    """

    module: tuple[str, ...]
    name: str
    target: str

    @property
    def path(self) -> str:
        """The name with its module, as it stands in the document."""
        return ".".join((*self.module, self.name))


def read_aliases(document: Document, given: Mapping[str, Any]) -> tuple[Alias, ...]:
    """The aliases of `x-package`.

    Raises:
        DocumentError: A name is not a module and a name in it.
    """
    found: list[Alias] = []
    for path, target in (given.get("aliases") or {}).items():
        *module, name = path.split(".")
        is_usable = all(one.isidentifier() and one[0] != "_" for one in path.split("."))
        if not module or not is_usable or module[0] in _TAKEN:
            message = f"{path!r} is not a name in a module of its own, such as `types.Job`"
            raise refuse_key(document, f"aliases/{path}", message)
        found.append(Alias(tuple(module), name, target))
    return tuple(found)


def check_aliases(document: Document, aliases: tuple[Alias, ...], known: Collection[str]) -> None:
    """Raises DocumentError when an alias stands for nothing the package has.

    Args:
        known: The classes of models and the ids of operations.
    """
    for alias in aliases:
        if alias.target not in known:
            message = f"there is neither a model nor an operation {alias.target!r}"
            raise refuse_key(document, f"aliases/{alias.path}", message)
