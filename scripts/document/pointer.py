"""JSON pointers (RFC 6901)."""

from collections.abc import Iterable
from typing import Any

# A list in memory cannot have an index with more digits.
_MAX_DIGITS = 9


def escape_token(token: str) -> str:
    """The token, escaped for a pointer."""
    return token.replace("~", "~0").replace("/", "~1")


def join_pointer(base: str, *tokens: str | int) -> str:
    """The pointer of a descendant, from the pointer of its ancestor."""
    for token in tokens:
        base = f"{base}/{escape_token(str(token))}"
    return base


def split_pointer(pointer: str) -> list[str]:
    """The unescaped tokens of a pointer."""
    return [token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]]


def make_pointer(tokens: Iterable[str | int]) -> str:
    """The pointer made of the given tokens."""
    return join_pointer("", *tokens)


def resolve_pointer(data: Any, pointer: str) -> Any:
    """The node at a pointer (RFC 6901).

    Raises:
        LookupError: There is nothing at this pointer.
    """
    if pointer and not pointer.startswith("/"):
        raise LookupError(pointer)
    for token in split_pointer(pointer):
        if isinstance(data, list) and token.isdecimal() and len(token) <= _MAX_DIGITS:
            data = data[int(token)]
        elif isinstance(data, dict):
            data = data[token]
        else:
            raise LookupError(pointer)
    return data


def find_object(data: Any, *names: str) -> dict[str, Any]:
    """The object at a path of names; an empty one if there is none."""
    for name in names:
        data = data.get(name) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else {}


def find_last_token(pointer: str, default: str = "document") -> str:
    """The last token, which names what stands there; the whole document has none."""
    return (split_pointer(pointer) or [default])[-1]
