"""Lists the changed public names of two packages for people, each once."""

from collections.abc import Iterator, Sequence, Set
from itertools import groupby

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

    The members of a class or resource that was added or removed are not listed. The arguments that
    a signature had before and after are left out, because a line may be shown only in part.
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
        before, after = _leave_out_equal(old[name], new[name])
        yield f"changed {_write_item(name, before)}"
        yield f"     to {_write_item(name, after)}"


def _write_item(name: str, text: str) -> str:
    if text.startswith("class("):
        return name
    return f"{name}{text}" if text.startswith("(") else f"{name}: {text}"


def _leave_out_equal(old: str, new: str) -> tuple[str, str]:
    """Both signatures without the arguments they share; unchanged if only their order differs."""
    if not (old.startswith("(") and new.startswith("(")):
        return old, new
    (before, returned), (after, returns) = _split_signature(old), _split_signature(new)
    if sorted(before) == sorted(after) and returned == returns:
        return old, new
    shared = set(before) & set(after)
    return _join_others(before, shared) + returned, _join_others(after, shared) + returns


def _split_signature(text: str) -> tuple[list[str], str]:
    """The arguments of a signature, and everything from its closing bracket."""
    arguments, start, depth, quote = [], 1, 0, ""
    for position, sign in enumerate(text):
        if quote:
            quote = "" if sign == quote and text[position - 1] != "\\" else quote
        elif sign in "'\"":
            quote = sign
        elif sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth -= 1
        if not quote and (depth == 0 or (depth == 1 and sign == ",")):
            arguments.append(text[start:position].strip())
            start = position + 1
        if depth == 0:
            return [each for each in arguments if each], text[position:]
    return [text], ""


def _join_others(arguments: Sequence[str], shared: Set[str]) -> str:
    """The arguments in brackets, without the closing one, and a sign for those that are shared."""
    shown = ["…" if each in shared else each for each in arguments]
    return "(" + ", ".join(each for each, _ in groupby(shown))
