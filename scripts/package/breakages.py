"""Finds what a new version of a package removes from its public API."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Surface = Mapping[str, str]
"""For each public name, by its dotted path: its signature, type, or the bases of the class."""

_NEEDS = "needs "


@dataclass(frozen=True, slots=True)
class Breakage:
    """A change that breaks code written for the old package.

    Attributes:
        name: The dotted path of the public name.
        message: The change, as the rest of a sentence that begins with the name.
    """

    name: str
    message: str

    @property
    def is_new_need(self) -> bool:
        """Whether a call needs an argument that it did not need before."""
        return self.message.startswith(_NEEDS)

    def __str__(self) -> str:
        """The name without the import name of the package, and the message."""
        shown = self.name.partition(".")[2].removesuffix(".__init__")
        return f"`{shown}` {self.message}"


def find_breakages(
    old: Surface, new: Surface, renamed: Mapping[str, str] | None = None
) -> tuple[Breakage, ...]:
    """The changes that break code written for the old surface, by name.

    Members of removed classes are not listed, nor names that also have a shorter path.

    Args:
        renamed: The new names of renamed items, by their old ones.
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
            yield f"no longer has the argument `{name}`"


def _read_arguments(signature: str) -> ast.arguments:
    (function,) = ast.parse(f"def f{signature}: ...").body
    assert isinstance(function, ast.FunctionDef)
    return function.args


def _read_parameters(arguments: ast.arguments) -> dict[str, tuple[int | None, bool]]:
    """Each parameter's position, or None for a keyword, and whether it is required."""
    positional = [*arguments.posonlyargs, *arguments.args]
    required = len(positional) - len(arguments.defaults)
    found: dict[str, tuple[int | None, bool]] = {
        each.arg: (index, index < required) for index, each in enumerate(positional)
    }
    for each, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        found[each.arg] = (None, default is None)
    return found
