"""Text and numbers that a schema admits, made from a seed."""

import random
import uuid
from base64 import b64encode
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from math import ceil, floor
from typing import Any

from scripts.sandbox.patterns import find_matching_text

_FIRST_MOMENT = datetime(2024, 1, 1, tzinfo=UTC)
_SECONDS_OF_A_YEAR = 31_536_000
_LONGEST_TEXT = 10_000
# fmt: off
_WORDS = (
    "amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "harbor", "iris", "juniper",
    "kelp", "lumen", "maple", "nectar", "opal", "prairie", "quartz", "river", "saffron", "tundra",
)
# fmt: on


def make_texts(schema: dict[str, Any], patterns: tuple[str, ...], seed: str) -> Iterator[str]:
    """Texts the schema admits, different ones first."""
    shortest = schema.get("minLength", 0)
    longest = min(schema.get("maxLength", _LONGEST_TEXT), max(shortest, _LONGEST_TEXT))
    make = _FORMATS.get(schema.get("format", ""), _make_words)
    for attempt in range(4):
        text = make(random.Random(f"{seed}:{attempt}"))
        if not patterns:
            text = _fit(text, shortest, longest)
        yield text
    if patterns:
        found = find_matching_text(patterns, shortest, longest)
        if found is not None:
            yield found


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


_FORMATS: dict[str, Callable[[random.Random], str]] = {
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
    "json-pointer": lambda source: f"/{source.choice(_WORDS)}",
    "relative-json-pointer": lambda source: f"{source.randint(0, 3)}/{source.choice(_WORDS)}",
    "regex": lambda _: "^.*$",
}


def make_numbers(schema: dict[str, Any], seed: str, *, is_integer: bool) -> Iterator[int | float]:
    """Numbers the schema admits, different ones first."""
    lowest, highest = _find_limits(schema)
    step = schema.get("multipleOf") or (1 if is_integer else 0.5)
    if is_integer and step % 1:
        step = 1
    low = lowest if lowest is not None else (1 if highest is None or highest >= 1 else highest - 99)
    high = highest if highest is not None else max(low + 99, 100)
    first, last = ceil(low / step), floor(high / step)
    source = random.Random(seed)
    picks = [source.randint(first, last) for _ in range(4)] if first <= last else []
    for pick in [*picks, first, last, first + 1, last - 1]:
        yield _tidy(pick * step, is_integer)
    if not is_integer:
        yield (low + high) / 2
        yield from (low, high)


def _tidy(value: float, is_integer: bool) -> int | float:
    return int(value) if is_integer else round(value, 10)


def _find_limits(schema: dict[str, Any]) -> tuple[float | None, float | None]:
    lowest = [schema[k] for k in ("minimum", "exclusiveMinimum") if k in schema]
    highest = [schema[k] for k in ("maximum", "exclusiveMaximum") if k in schema]
    return (max(lowest) if lowest else None, min(highest) if highest else None)
