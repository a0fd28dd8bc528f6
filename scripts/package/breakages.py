"""Finds what a new version of a package removes from its public API."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Surface = Mapping[str, str]
"""Each public name by its dotted path: a signature, a type, or the bases of a class."""

_NEEDS = "needs "


@dataclass(frozen=True, slots=True)
class Breakage:
    """Something that code written for the old package relies on and the new one does not give.

    Attributes:
        name: Dotted path.
        message: What becomes of it, to follow the name.
    """

    name: str
    message: str

    @property
    def is_new_need(self) -> bool:
        """Whether a call has to give something it had not to."""
        return self.message.startswith(_NEEDS)

    def __str__(self) -> str:
        """The name as it is written after the import of the package, and what becomes of it."""
        shown = self.name.partition(".")[2].removesuffix(".__init__")
        return f"`{shown}` {self.message}"


def find_breakages(
    old: Surface, new: Surface, renamed: Mapping[str, str] | None = None
) -> tuple[Breakage, ...]:
    """What of the old surface the new one breaks, by name.

    Of what is gone the members are not told, nor what is reached by a shorter path as well.

    Args:
        renamed: New names of what is gone under its old one.
    """
    found: list[Breakage] = []
    for name, text in old.items():
        shorter = name.replace(".models.", ".")
        if shorter != name and shorter in old:
            continue
        if name not in new:
            parent = name.rpartition(".")[0]
            if parent in new or parent not in old:
                found.append(Breakage(name, _describe_loss((renamed or {}).get(name))))
        elif text != new[name] and text.startswith("(") and new[name].startswith("("):
            found += (Breakage(name, message) for message in _compare_signatures(text, new[name]))
    return tuple(found)


def _describe_loss(new_name: str | None) -> str:
    return f"is now `{new_name}`" if new_name else "is gone"


def _compare_signatures(old: str, new: str) -> Iterator[str]:
    before, after = _read_arguments(old), _read_arguments(new)
    was, now = _read_parameters(before), _read_parameters(after)
    for name, (place, is_required) in now.items():
        former = was.get(name)
        if is_required and (former is None or not former[1]):
            yield f"{_NEEDS}`{name}`"
        elif former is not None and former[0] is not None and former[0] != place:
            yield f"takes `{name}` {'by keyword only' if place is None else 'in another place'}"
    if after.kwarg is None:
        for name in was.keys() - now.keys():
            yield f"takes no `{name}` any more"


def _read_arguments(signature: str) -> ast.arguments:
    (function,) = ast.parse(f"def f{signature}: ...").body
    assert isinstance(function, ast.FunctionDef)
    return function.args


def _read_parameters(arguments: ast.arguments) -> dict[str, tuple[int | None, bool]]:
    """For each parameter its position, None for a keyword, and whether it must be given."""
    positional = [*arguments.posonlyargs, *arguments.args]
    required = len(positional) - len(arguments.defaults)
    found: dict[str, tuple[int | None, bool]] = {
        each.arg: (index, index < required) for index, each in enumerate(positional)
    }
    for each, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        found[each.arg] = (None, default is None)
    return found
