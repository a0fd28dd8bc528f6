"""Which patterns can be read, and in which of the two modes of ECMA-262.

JSON Schema recommends the Unicode mode (core 2020-12, section 6.4). A pattern that is invalid there
may be written for the older
mode (ECMA-262, annex B.1.2), in which `\\_` is an underscore and `{` a brace.
"""

import re
from functools import lru_cache
from typing import Final

from regress import Regex, RegressError

_MAX_LENGTH: Final = 5_000
"""The greatest length of a pattern; people do not write longer ones."""

# Escapes that mean one thing in Unicode mode and another in the older one: `\p{L}` a letter or
# the text `p{L}`. A pattern that has them and is invalid in Unicode mode is simply wrong.
_UNICODE_ESCAPE: Final = re.compile(r"(?<!\\)(?:\\\\)*\\(?:[pP]|u)\{")


@lru_cache(maxsize=2_000)
def compile_pattern(pattern: str) -> Regex | str:
    """The pattern, else why it cannot be read."""
    if len(pattern) > _MAX_LENGTH:
        return f"it is longer than {_MAX_LENGTH} characters"
    try:
        return Regex(pattern, "u")
    except RegressError as error:
        reason = str(error)
    except UnicodeEncodeError:
        return "it contains half of a surrogate pair"
    if _UNICODE_ESCAPE.search(pattern):
        return _lower_first(reason)
    try:
        return Regex(pattern)
    except RegressError as error:
        return _lower_first(str(error))


def find_fault(pattern: str) -> str | None:
    """Why a pattern is invalid, as the end of a sentence; None if it is valid."""
    compiled = compile_pattern(pattern)
    return compiled if isinstance(compiled, str) else None


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
