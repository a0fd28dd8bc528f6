"""What a client asks for: a media type, and which of the declared responses."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar


class _HasMediaType(Protocol):
    @property
    def media_type(self) -> str: ...


_Content = TypeVar("_Content", bound=_HasMediaType)


@dataclass(frozen=True, slots=True)
class Preference:
    """What the header `Prefer` (RFC 7240) asks for.

    Attributes:
        code: The status of the wanted response; empty when none is named.
        example: The name of the wanted example; empty when none is named.
    """

    code: str = ""
    example: str = ""


def parse_preference(header: str) -> Preference:
    """The wish in `Prefer: code=404, example=name`; unknown preferences are left aside."""
    wishes: dict[str, str] = {}
    for part in header.replace(";", ",").split(","):
        name, _, value = part.partition("=")
        wishes.setdefault(name.strip().lower(), value.strip().strip('"'))
    return Preference(wishes.get("code", ""), wishes.get("example", ""))


def match_media_type(contents: Sequence[_Content], media_type: str) -> _Content | None:
    """The declared content for a media type: the same one, else the narrowest range."""
    ranges = (media_type, f"{media_type.partition('/')[0]}/*", "*/*")
    for wanted in ranges if media_type else ():
        for content in contents:
            if content.media_type == wanted:
                return content
    return None


def choose_content(contents: Sequence[_Content], accept: str) -> _Content | None:
    """The content the client likes best (RFC 9110, 12.5.1); none when it takes none of them.

    Of those it likes alike, JSON comes first, then the document's order.
    """
    weights = _parse_accept(accept or "*/*")
    liked = [(_weigh(content.media_type, weights), content) for content in contents]
    best = max((weight for weight, _ in liked), default=0.0)
    favourites = [content for weight, content in liked if weight == best and weight > 0]
    return min(favourites, key=lambda c: "json" not in c.media_type, default=None)


def _parse_accept(accept: str) -> dict[str, float]:
    weights: dict[str, float] = {}
    for part in accept.split(","):
        media_range, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = next((p[2:] for p in parameters if p.startswith("q=")), "1")
        try:
            weights[media_range] = float(quality)
        except ValueError:
            weights[media_range] = 0.0
    return weights


def _weigh(media_type: str, weights: dict[str, float]) -> float:
    """The weight of the most exact range that covers the media type, itself perhaps a range."""
    kind = media_type.partition("/")[0]
    for media_range in (media_type, f"{kind}/*", "*/*"):
        if media_range in weights:
            return weights[media_range]
    covered = [w for r, w in weights.items() if media_type in ("*/*", f"{r.partition('/')[0]}/*")]
    return max(covered, default=0.0)
