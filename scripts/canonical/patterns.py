"""Patterns (ECMA-262) as the engine of the models reads them (Rust's `regex`, linear in time).

The two differ: there, classes such as `\\d` contain all of Unicode, an escaped letter may have a
meaning of its own, and a class may contain operators (`&&`, `--`, `~~`) and other classes.
"""

import re
from functools import lru_cache
from typing import Final

from scripts.schemas.patterns import find_fault

_ESCAPE: Final = r"""
    \\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}   # a surrogate pair
    | \\u[0-9a-fA-F]{4} | \\u\{[0-9a-fA-F]+\} | \\x[0-9a-fA-F]{2} | \\[pP]\{[^}]*\}
    | \\0(?![0-9]) | \\.
"""
_TERM: Final = re.compile(
    rf"{_ESCAPE} | \[(?:\\.|[^\]\\])*\] | \{{[0-9]+(?:,[0-9]*)?\}} | .", re.DOTALL | re.VERBOSE
)
_MEMBER: Final = re.compile(rf"({_ESCAPE} | .)(?:-({_ESCAPE} | .))?", re.DOTALL | re.VERBOSE)
_OPERATOR: Final = re.compile("&(?=&)|~(?=~)")

# What ECMA-262 means by these (sections 22.2.2.9 and 12.2), as members of a class.
_SPACES: Final = r"\t-\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF"
_CLASSES: Final = {r"\d": "0-9", r"\w": "0-9A-Za-z_", r"\s": _SPACES}
_TERMS: Final = {
    **{name: f"[{members}]" for name, members in _CLASSES.items()},
    **{name.upper(): f"[^{members}]" for name, members in _CLASSES.items()},
    ".": r"[^\n\r\u2028\u2029]",
    "{": r"\{",
    "[]": r"[^\s\S]",
    **dict.fromkeys(("[^]", r"[\s\S]", r"[\S\s]", r"[\d\D]", r"[\w\W]"), r"[\s\S]"),
    r"\b": r"(?-u:\b)",
    r"\B": r"(?-u:\B)",
}
_MEMBERS: Final = {
    **_CLASSES,
    **{name.upper(): f"[^{members}]" for name, members in _CLASSES.items()},
    "[": r"\[",
    r"\b": r"\x08",
}
# Escaped, these mean the same there: controls, and what is refused by both or is not regular.
_SHARED: Final = frozenset("tnvfrckBb123456789")


@lru_cache(maxsize=4096)
def translate_pattern(pattern: str) -> str | None:
    """The pattern in the dialect of the models' engine; None if it cannot be written there."""
    if find_fault(pattern) is not None:
        return None
    translated = "".join(_translate_term(found[0]) for found in _TERM.finditer(pattern))
    return translated if _is_readable(translated) else None


def _translate_term(term: str) -> str:
    if term in _TERMS:
        return _TERMS[term]
    if term.startswith("\\"):
        return _translate_escape(term)
    return _translate_class(term) if len(term) > 1 and term.startswith("[") else term


def _translate_class(text: str) -> str:
    opening = "[^" if text.startswith("[^") else "["
    body = text[len(opening) : -1]
    members = "".join(
        "-"
        if each[0] == "-" and (each.start() == 0 or each.end() == len(body))
        else _translate_members(*each.groups(""))
        for each in _MEMBER.finditer(body)
    )
    return opening + _OPERATOR.sub(r"\\\g<0>", members) + "]"


def _translate_members(first: str, last: str) -> str:
    """One member of a class, or a range; a class in the place of an end is no range (B.1.2)."""
    ends = [_MEMBERS.get(end) or _translate_escape(end) for end in (first, last)]
    if not last:
        return r"\-" if first == "-" else ends[0]
    is_range = not {first.lower(), last.lower()} & _CLASSES.keys()
    ends = [rf"\{end}" if end in "-^" else end for end in ends]
    return ends[0] + ("-" if is_range else r"\-") + ends[1]


def _translate_escape(text: str) -> str:
    """The escape, or the character itself if escaping it has no meaning in ECMA-262."""
    if not text.startswith("\\"):
        return text
    if len(text) == 12:
        character = bytes.fromhex(text[2:6] + text[8:12]).decode("utf-16-be")
        return rf"\u{{{ord(character):X}}}"
    if text == r"\0":
        return r"\x00"
    character = text[1]
    is_plain = len(text) == 2 and character not in _SHARED
    if is_plain and (character.isalnum() or character in "<> " or not character.isascii()):
        return character
    return text


def _is_readable(pattern: str) -> bool:
    from pydantic_core import SchemaError, SchemaValidator, core_schema

    try:
        SchemaValidator(core_schema.str_schema(pattern=pattern))
    except SchemaError:
        return False
    return True
