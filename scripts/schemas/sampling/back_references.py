"""Patterns whose back references are replaced by a text that their group may match."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from scripts.schemas.patterns import find_text

# An escape, a class, or a parenthesis with what follows it (ECMA-262, section 22.2.1).
_TOKEN: Final = re.compile(
    r"\\k<(?P<name>[^>]*)>|\\(?P<number>[1-9]\d*)|\\.|\[(?:\\.|[^\]\\])*\]"
    r"|(?P<open>\((?:\?<(?P<label>[^=!>][^>]*)>|(?P<special>\?[:=!<][=!]?))?)|(?P<close>\))",
    re.DOTALL,
)
_SYNTAX: Final = re.compile(r"[\\^$.*+?()\[\]{}|/]")
_LONGEST: Final = 100


@lru_cache(maxsize=500)
def fix_references(pattern: str) -> str:
    r"""A pattern without back references whose texts also match the given one.

    `^(.)\1$` becomes `^(a)(?:a)$`, for example. Where no text is found for a group, its references
    stay.
    """
    asked = dict.fromkeys(found["name"] or found["number"] for found in _list_references(pattern))
    groups = _list_groups(pattern) if asked else {}
    for key in asked:
        if key not in groups:
            continue
        _, inner, end = groups[key]
        text = find_text((f"^(?:{pattern[inner:end]})$",), 0, _LONGEST)
        if text is not None:
            fixed = _SYNTAX.sub(r"\\\g<0>", text)
            before, after = _replace(pattern[:inner], key, ""), _replace(pattern[end:], key, fixed)
            return fix_references(f"{before}{fixed}{after}")
    return pattern


def _list_references(pattern: str) -> Iterator[re.Match[str]]:
    return (each for each in _TOKEN.finditer(pattern) if each["name"] or each["number"])


def _list_groups(pattern: str) -> dict[str, tuple[int, int, int]]:
    """The place of each group by its number and name: its start, its content and its end."""
    found: dict[str, tuple[int, int, int]] = {}
    opened: list[tuple[tuple[str, ...], int, int]] = []
    number = 0
    for token in _TOKEN.finditer(pattern):
        if token["open"]:
            is_capturing = not token["special"]
            number += is_capturing
            keys = (str(number), *filter(None, [token["label"]])) if is_capturing else ()
            opened.append((keys, token.start(), token.end()))
        elif token["close"] and opened:
            keys, start, inner = opened.pop()
            found |= dict.fromkeys(keys, (start, inner, token.start()))
    return found


def _replace(pattern: str, key: str, text: str) -> str:
    return _TOKEN.sub(
        lambda found: f"(?:{text})" if (found["name"] or found["number"]) == key else found[0],
        pattern,
    )
