"""Chooses a media type by the `Accept` header of a request (RFC 9110, section 12.5.1)."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, TypeVar

from scripts.operations.media_types import (
    HasEssence,
    covers,
    is_json,
    is_range,
    read_essence,
    read_exact_name,
)

# The usual media type of each range.
_USUAL: Final = {
    "*/*": "application/json",
    "application/*": "application/json",
    "text/*": "text/plain",
    "image/*": "image/png",
    "audio/*": "audio/mpeg",
    "video/*": "video/mp4",
}
_Named = TypeVar("_Named", bound=HasEssence)


def choose_media_type(declared: Sequence[_Named], accept: str) -> _Named | None:
    """The declared media type that a client prefers; None if it accepts none of them.

    With equal weights, one that the client names comes first, then JSON, then the document's order.
    A range names none: what would be sent for it may be declared by itself.
    """
    weights = read_accept(accept)
    liked = [(weigh(each.name, weights), each) for each in declared]
    best = max((weight for weight, _ in liked), default=0.0)
    favourites = [each for weight, each in liked if weight == best and weight > 0]
    return min(
        favourites,
        key=lambda each: (
            is_range(each.essence) or read_exact_name(each.name) not in weights,
            not is_json(each.essence),
        ),
        default=None,
    )


def choose_concrete(name: str, accept: str = "") -> str:
    """The media type to send for a declared one: itself, or one of the range.

    Args:
        name: The declared media type or range.
        accept: The `Accept` header of the request; a media type in it is preferred to the usual
        one.
    """
    essence = name.lower()
    if not is_range(essence):
        return name
    usual = _USUAL.get(essence)
    weights = read_accept(accept)
    named = [each for each in weights if not each.endswith("/*") and covers(essence, each)]
    best = max(named, key=lambda each: weights[each], default=usual or name)
    return usual if usual and weigh(usual, weights) >= weigh(best, weights) else best


def read_accept(accept: str) -> dict[str, float]:
    """The weight of each media type or range in the header; without a header, 1 for `*/*`."""
    weights: dict[str, float] = {}
    for part in (accept or "*/*").split(","):
        name, *weight = re.split(r";\s*q=", part, maxsplit=1, flags=re.IGNORECASE)
        try:
            weights[read_exact_name(name)] = float(weight[0]) if weight else 1.0
        except ValueError:
            weights[read_exact_name(name)] = 0.0
    return weights


def weigh(name: str, weights: Mapping[str, float]) -> float:
    """The weight of the most specific range that contains the media type; 0 if none does."""
    exact, essence = read_exact_name(name), read_essence(name)
    for wider in (exact, essence, f"{essence.partition('/')[0]}/*", "*/*"):
        if wider in weights:
            return weights[wider]
    if exact != essence:
        return 0.0
    narrower = (weight for each, weight in weights.items() if covers(essence, read_essence(each)))
    return max(narrower, default=0.0)
