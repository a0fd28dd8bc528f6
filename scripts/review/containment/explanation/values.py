"""Says which values of a list were removed and which were added."""

import json
from collections.abc import Iterator
from typing import Final

from scripts.schemas import Json, identity_of

_MAX_VALUES: Final = 5


def tell_values(old: list[Json], new: list[Json]) -> Iterator[str]:
    """Which values were removed and which were added, in words."""
    for held, other, verb in ((old, new, "removed"), (new, old, "added")):
        if told := tell_missing(held, other, verb):
            yield told


def tell_missing(held: list[Json], other: list[Json], verb: str) -> str:
    """Which values are in the first list alone, and what was done with them; empty without any."""
    known = {identity_of(value) for value in other}
    values = list({identity_of(one): one for one in held if identity_of(one) not in known}.values())
    shown = [f"`{_show(value)}`" for value in values[:_MAX_VALUES]]
    if len(values) > len(shown):
        shown.append(f"{len(values) - len(shown)} more")
    if not shown:
        return ""
    listed = ", ".join(shown[:-1]) + " and " + shown[-1] if len(shown) > 1 else shown[0]
    return f"{listed} {'was' if len(values) == 1 else 'were'} {verb}"


def _show(value: Json) -> str:
    return value if isinstance(value, str) and value else json.dumps(value, ensure_ascii=False)
