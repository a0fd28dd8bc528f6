"""What a client would like to receive, by its `Accept` header (RFC 9110, section 12.5.1)."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from scripts.operations.media_types import HasEssence, covers, is_json

_Named = TypeVar("_Named", bound=HasEssence)


def choose_media_type(declared: Sequence[_Named], accept: str) -> _Named | None:
    """The declared media type a client likes best; none when it takes none of them.

    Of those it likes alike, JSON comes first, then the document's order.
    """
    weights = read_accept(accept)
    liked = [(weigh(each.essence, weights), each) for each in declared]
    best = max((weight for weight, _ in liked), default=0.0)
    favourites = [each for weight, each in liked if weight == best and weight > 0]
    return min(favourites, key=lambda each: not is_json(each.essence), default=None)


def choose_concrete(essence: str, default: str, accept: str) -> str:
    """A media type for a declared range: one the client names, else the default."""
    weights = read_accept(accept)
    named = [each for each in weights if not each.endswith("/*") and covers(essence, each)]
    best = max(named, key=lambda each: weights[each], default=default)
    return best if weigh(best, weights) > weigh(default, weights) else default


def read_accept(accept: str) -> dict[str, float]:
    """The weight of each media type or range that the header names; all alike without one."""
    weights: dict[str, float] = {}
    for part in (accept or "*/*").split(","):
        essence, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = next((p[2:] for p in parameters if p.startswith("q=")), "1")
        try:
            weights[essence] = float(quality)
        except ValueError:
            weights[essence] = 0.0
    return weights


def weigh(essence: str, weights: Mapping[str, float]) -> float:
    """The weight of the most exact range that covers the media type, itself perhaps a range."""
    kind = essence.partition("/")[0]
    for name in (essence, f"{kind}/*", "*/*"):
        if name in weights:
            return weights[name]
    return max((weight for name, weight in weights.items() if covers(essence, name)), default=0.0)
