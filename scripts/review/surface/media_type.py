"""Media types and ranges of them (RFC 9110, sections 8.3.1 and 12.5.1)."""

from collections.abc import Iterable


def read_essence(name: str) -> str:
    """The type and subtype alone, in lower case; parameters such as charset are left out."""
    return name.partition(";")[0].strip().lower()


def index_essences(names: Iterable[str]) -> dict[str, str]:
    """The names by essence; one that repeats an essence keeps its parameters."""
    index: dict[str, str] = {}
    for name in names:
        essence = read_essence(name)
        index[essence if essence not in index else name.lower().replace(" ", "")] = name
    return index


def find_cover(essence: str, names: Iterable[str]) -> str | None:
    """The most exact of the names that covers the media type or range."""
    present = set(names)
    candidates = (essence, f"{essence.partition('/')[0]}/*", "*/*")
    return next((each for each in candidates if each in present), None)
