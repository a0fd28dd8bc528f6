"""Patterns (ECMA-262) as the engine of the models reads them (Rust's `regex`, linear in time).

The two differ: classes such as `\\d` cover all of Unicode there, and a class may hold `&&`, `--`,
`~~` and another class.
"""

import re
from functools import lru_cache
from typing import Final

_TOKEN: Final = re.compile(r"\\.|\[\^?\]?|\]|&&|--|~~|.", re.DOTALL)
# ECMA-262 means ASCII by these (section 22.2.2.9).
_OUTSIDE: Final = {
    r"\d": "[0-9]",
    r"\D": "[^0-9]",
    r"\w": "[0-9A-Za-z_]",
    r"\W": "[^0-9A-Za-z_]",
    r"\b": r"(?-u:\b)",
    r"\B": r"(?-u:\B)",
}
_INSIDE: Final = {r"\d": "0-9", r"\w": "0-9A-Za-z_", "&&": r"&\&", "--": r"-\-", "~~": r"~\~"}
_UNTRANSLATABLE: Final = frozenset((r"\D", r"\W"))


@lru_cache(maxsize=4096)
def translate_pattern(pattern: str) -> str | None:
    """The pattern in the dialect of the models' engine; None where it has no words for it."""
    found: list[str] = []
    is_inside = False
    for token in _TOKEN.findall(pattern):
        if is_inside and token in _UNTRANSLATABLE:
            return None
        found.append(_translate_token(token, is_inside))
        is_inside = token != "]" if is_inside else token.startswith("[")
    translated = "".join(found)
    return translated if _is_readable(translated) else None


def _translate_token(token: str, is_inside: bool) -> str:
    if not is_inside:
        return _OUTSIDE.get(token, token)
    return rf"\{token}" if token.startswith("[") else _INSIDE.get(token, token)


def _is_readable(pattern: str) -> bool:
    from pydantic_core import SchemaError, SchemaValidator, core_schema

    try:
        SchemaValidator(core_schema.str_schema(pattern=pattern))
    except SchemaError:
        return False
    return True
