"""How an operation returns more than one value: as a stream, or page by page."""

from dataclasses import dataclass
from typing import Any

Path = tuple[str, ...]
"""The names of the properties that lead to a value, the outermost first."""


@dataclass(frozen=True, slots=True)
class Pages:
    """How an operation returns its items page by page.

    Attributes:
        kind: What the request of the next page says: `cursor`, `page`, `offset` or `link`.
        items: Where the items of a page are in its response; empty where it is a list itself.
        parameter: Name of the parameter, or of the property of the body, that says it.
        is_property: Whether it is a property of the body.
        next: Where the response has the next cursor or the address of the next page.
        last: Where the last item has the next cursor; empty where the response has it.
        more: Where the response says whether there are more.
        is_done: Whether it says the opposite there.
        total: Where the response says how many pages or items there are.
        size: Name of the parameter for the size of a page; empty where there is none.
        step: How much the parameter grows for a page; 0 for the count of its items.
        first: The number of the first page or item.
    """

    kind: str
    items: Path = ()
    parameter: str = ""
    is_property: bool = False
    next: Path = ()
    last: Path = ()
    more: Path = ()
    is_done: bool = False
    total: Path = ()
    size: str = ""
    step: int = 1
    first: int = 1


@dataclass(frozen=True, slots=True)
class Stream:
    """How an operation returns a stream of items.

    Attributes:
        format: `events`, `messages` or `lines`.
        item: dict[str, Any] of each item; empty if the events themselves are returned.
        media_type: The media type it is received in.
        argument: The argument that decides whether to stream; None if it always streams.
        is_default: Whether the service streams if the argument is left out.
        others: How the stream is read if the service chooses another media type.
    """

    format: str
    item: dict[str, Any]
    media_type: str
    argument: str | None = None
    is_default: bool = False
    others: tuple["Stream", ...] = ()
