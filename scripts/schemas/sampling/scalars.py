"""Makes texts and numbers from a seed."""

import random
import uuid
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from functools import reduce
from math import ceil, floor, lcm
from typing import Final

from scripts.schemas.conjunction import Conjunction
from scripts.schemas.formats import RANGES, SAMPLES
from scripts.schemas.sampling.matching import list_texts
from scripts.schemas.values import exact, plain

_FIRST_MOMENT: Final = datetime(2024, 1, 1, tzinfo=UTC)
_SECONDS_OF_A_YEAR: Final = 31_536_000
_LONGEST_TEXT: Final = 10_000
# fmt: off
_WORDS: Final = (
    "amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "harbor", "iris", "juniper",
    "kelp", "lumen", "maple", "nectar", "opal", "prairie", "quartz", "river", "saffron", "tundra",
)
# fmt: on


def propose_texts(gathered: Conjunction, seed: str) -> Iterator[str]:
    """Candidate texts, those that are most likely valid first."""
    shortest = int(gathered.bound("minLength") or 0)
    most = gathered.bound("maxLength")
    longest = _LONGEST_TEXT if most is None else min(int(most), max(shortest, _LONGEST_TEXT))
    longest = max(longest, shortest) if most is None else longest
    patterns = tuple(dict.fromkeys(pattern for _, pattern in gathered.all("pattern")))
    named = next((name for _, name in gathered.all("format")), "")
    make = _FORMATS.get(named, _make_words)
    for attempt in range(4):
        text = make(random.Random(f"{seed}:{attempt}"))
        yield text if patterns else _fit(text, shortest, longest)
    yield from SAMPLES.get(named, ())
    if patterns:
        yield from list_texts(patterns, shortest, longest)


def _fit(text: str, shortest: int, longest: int) -> str:
    repeated = text * (ceil(shortest / len(text)) if shortest > len(text) else 1)
    return repeated[: longest if longest < len(text) else max(shortest, len(text))]


def _make_words(source: random.Random) -> str:
    return f"{source.choice(_WORDS)}-{source.choice(_WORDS)}"


def _make_moment(source: random.Random) -> datetime:
    return _FIRST_MOMENT + timedelta(seconds=source.randrange(_SECONDS_OF_A_YEAR))


def _make_email(source: random.Random) -> str:
    return f"{source.choice(_WORDS)}@example.com"


def _make_url(source: random.Random) -> str:
    return f"https://example.com/{source.choice(_WORDS)}"


_FORMATS: Final[dict[str, Callable[[random.Random], str]]] = {
    "uuid": lambda source: str(uuid.UUID(int=source.getrandbits(128), version=4)),
    "date-time": lambda source: f"{_make_moment(source):%Y-%m-%dT%H:%M:%SZ}",
    "date": lambda source: f"{_make_moment(source):%Y-%m-%d}",
    "time": lambda source: f"{_make_moment(source):%H:%M:%SZ}",
    "duration": lambda source: f"PT{source.randint(1, 59)}M",
    "email": _make_email,
    "idn-email": _make_email,
    "uri": _make_url,
    "url": _make_url,
    "iri": _make_url,
    "uri-reference": lambda source: f"/{source.choice(_WORDS)}",
    "iri-reference": lambda source: f"/{source.choice(_WORDS)}",
    "uri-template": lambda source: f"/{source.choice(_WORDS)}/{{id}}",
    "hostname": lambda source: f"{source.choice(_WORDS)}.example.com",
    "idn-hostname": lambda source: f"{source.choice(_WORDS)}.example.com",
    "ipv4": lambda source: f"192.0.2.{source.randint(1, 254)}",
    "ipv6": lambda source: f"2001:db8::{source.randint(1, 0xFFFF):x}",
    "byte": lambda source: b64encode(_make_words(source).encode()).decode(),
    "base64url": lambda source: urlsafe_b64encode(_make_words(source).encode()).decode(),
    "json-pointer": lambda source: f"/{source.choice(_WORDS)}",
    "relative-json-pointer": lambda source: f"{source.randint(0, 3)}/{source.choice(_WORDS)}",
    "regex": lambda _: "^.*$",
}


def propose_numbers(gathered: Conjunction, seed: str, *, is_integer: bool) -> Iterator[int | float]:
    """Candidate numbers: first some chosen by the seed, then those at the bounds."""
    lowest, highest = _find_limits(gathered)
    step = _find_step(gathered, is_integer)
    first, last = ceil(lowest / step), floor(highest / step)
    source = random.Random(seed)
    picks = [source.randint(first, last) for _ in range(4)] if first <= last else []
    for pick in dict.fromkeys((*picks, first, last, first + 1, last - 1)):
        yield plain(pick * step)
    if not is_integer:
        yield from map(plain, ((lowest + highest) / 2, lowest, highest))


def _find_limits(gathered: Conjunction) -> tuple[Fraction, Fraction]:
    """The least and the greatest number to choose from; exclusive bounds are included."""
    least = [exact(v) for k in ("minimum", "exclusiveMinimum") for _, v in gathered.all(k)]
    most = [exact(v) for k in ("maximum", "exclusiveMaximum") for _, v in gathered.all(k)]
    usual = min(most) - 99 if most and min(most) < 1 else Fraction(1)
    lowest = max(least, default=usual)
    highest = min(most, default=max(lowest + 99, Fraction(100)))
    for low, high, _ in _list_ranges(gathered):
        lowest, highest = max(lowest, low), min(highest, high)
    return lowest, highest


def _list_ranges(gathered: Conjunction) -> list[tuple[Fraction, Fraction, bool]]:
    return [RANGES[name] for _, name in gathered.all("format") if name in RANGES]


def _find_step(gathered: Conjunction, is_integer: bool) -> Fraction:
    """The step that every number is a multiple of; one half if there is no such keyword."""
    steps = [exact(value) for _, value in gathered.all("multipleOf")]
    if is_integer or any(is_whole for _, _, is_whole in _list_ranges(gathered)):
        steps.append(Fraction(1))
    return reduce(_find_common_multiple, steps) if steps else Fraction(1, 2)


def _find_common_multiple(one: Fraction, other: Fraction) -> Fraction:
    scale = one.denominator * other.denominator
    return Fraction(lcm(int(one * scale), int(other * scale)), scale)
