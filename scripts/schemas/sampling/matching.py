"""Text that matches regular expressions."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from scripts.schemas.assertions import has_pattern

# What Python writes otherwise than ECMA-262, or has no word for, in words that mean less: what is
# found is checked against the pattern itself.
_TOKEN = re.compile(
    r"\\[pP]\{[^}]*\}|\\u\{([0-9A-Fa-f]+)\}|\\c([A-Za-z])|\\/|\\.|\[\^?|\]|\$|\(\?<(?=[A-Za-z_])",
    re.DOTALL,
)
_PROPERTIES: Final = {"Lu": "A-Z", "Ll": "a-z", "N": "0-9", "Nd": "0-9", "L": "a-zA-Z"}


@lru_cache(maxsize=512)
def find_matching_text(patterns: tuple[str, ...], shortest: int, longest: int) -> str | None:
    """A short text that all patterns match; none when none is found soon.

    Args:
        patterns: ECMA-262; each may match anywhere (JSON Schema validation 2020-12, 6.3.3).
        shortest: Least length, in characters.
        longest: Greatest length, in characters.
    """
    for text in _propose_texts(patterns, shortest, longest):
        if shortest <= len(text) <= longest and all(has_pattern(p, text) for p in patterns):
            return text
    return None


def _propose_texts(patterns: tuple[str, ...], shortest: int, longest: int) -> Iterator[str]:
    found = _search(patterns[0], shortest, longest)
    if found is not None:
        yield found
    parts = [_search(pattern, 0, 10_000) for pattern in patterns]
    # One text may open as the first pattern asks and close as the last one does.
    found = "".join(part for part in parts if part is not None)
    if found:
        yield found
        # An open end may be padded with what is there already.
        for filler in dict.fromkeys((found[-1:], "a", "0")):
            yield found + filler * (shortest - len(found))


def _search(pattern: str, shortest: int, longest: int) -> str | None:
    # Imported late: only documents with patterns pay for it.
    from hypothesis import HealthCheck, Phase, find, settings
    from hypothesis.errors import HypothesisException, InvalidArgument
    from hypothesis.strategies import characters, from_regex

    limits = settings(
        derandomize=True,
        database=None,
        deadline=None,
        max_examples=200,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=(HealthCheck.too_slow, HealthCheck.filter_too_much),
    )
    printable = characters(min_codepoint=32, max_codepoint=126)
    try:
        strategy = from_regex(translate_pattern(pattern), alphabet=printable)
        return find(strategy, lambda text: shortest <= len(text) <= longest, settings=limits)
    except (HypothesisException, InvalidArgument, re.error, RecursionError, OverflowError):
        return None


def translate_pattern(pattern: str) -> str:
    """An expression of Python that matches some of what the pattern matches, as a rule."""
    made, end, in_class = "", 0, False
    for token in _TOKEN.finditer(pattern):
        made += pattern[end : token.start()]
        end = token.end()
        text = token[0]
        if text in ("[", "[^"):
            # A bracket inside a class stands for itself; Python warns where it is not escaped.
            made += text if not in_class else text.replace("[", r"\[")
            in_class = True
        elif text == "]":
            made, in_class = made + text, False
        else:
            made += _translate_token(token, in_class)
    # `(?a)`: \d and \w mean ASCII in ECMA-262, and `$` never stands before a last newline.
    return f"(?a){made}{pattern[end:]}"


def _translate_token(token: re.Match[str], in_class: bool) -> str:
    text = token[0]
    if text[:2] in (r"\p", r"\P") and len(text) > 2:
        named = _PROPERTIES.get(text[3:-1].rpartition("=")[2], "a-zA-Z0-9")
        if in_class:
            return named
        return f"[^{named}]" if text[1] == "P" else f"[{named}]"
    if token[1]:
        return re.escape(chr(int(token[1], 16)))
    if token[2]:
        return re.escape(chr(ord(token[2].upper()) - 64))
    if in_class:
        return text.removeprefix("\\") if text == r"\/" else text
    return {"$": r"\Z", "(?<": "(?P<", r"\/": "/"}.get(text, text)
