"""Lists the changed public names of two packages for people, each once."""

from collections.abc import Iterator

from scripts.package.breakages import Surface
from scripts.package.comparison import Difference

# Names that every model has, or that change with every version.
_KNOWN = (".__version__", ".model_config")
_MODEL = "(/, **data: Any) -> None"


def choose_listed(surface: Surface) -> Surface:
    """The names to list: by their shortest path, without the asynchronous twins."""
    return {
        name: text
        for name, text in surface.items()
        if not _is_twin(name, surface) and not name.endswith(_KNOWN) and text != _MODEL
    }


def _is_twin(name: str, surface: Surface) -> bool:
    others = (name.replace(".models.", ".", 1), name.replace(".Async", ".", 1))
    return any(other != name and other in surface for other in others)


def describe_difference(difference: Difference, old: Surface, new: Surface) -> Iterator[str]:
    """A line for each name that was added, removed or changed, with its signature before and after.

    The members of a class or resource that was added or removed are not listed.
    """
    for word, names, surface in (
        ("added", difference.added, new),
        ("removed", difference.removed, old),
    ):
        listed = set(names)
        for name in names:
            if name.rpartition(".")[0] not in listed:
                yield f"{word} {_write_item(name, surface[name])}"
    for name in difference.changed:
        yield f"changed {_write_item(name, old[name])}"
        yield f"     to {_write_item(name, new[name])}"


def _write_item(name: str, text: str) -> str:
    if text.startswith("class("):
        return name
    return f"{name}{text}" if text.startswith("(") else f"{name}: {text}"
