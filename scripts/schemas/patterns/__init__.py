"""Patterns (regular expressions of ECMA-262), to match strings and to find strings that match.

Interface:

- `matches(pattern, text) -> bool | None`: None if it is unknown or would take too long.
- `find_fault(pattern) -> str | None`: why a pattern cannot be read, for a finding.
- `find_text(patterns, shortest, longest) -> str | None`: a short text that all patterns match.
- `read_pattern`, `Words`, `list_strings` and `list_long_strings`: for questions about all strings
  that match.
"""

from scripts.schemas.patterns.compiling import find_fault
from scripts.schemas.patterns.language import Words, find_text, list_strings
from scripts.schemas.patterns.long_strings import list_long_strings
from scripts.schemas.patterns.matching import matches
from scripts.schemas.patterns.reader import read_pattern

__all__ = [
    "Words",
    "find_fault",
    "find_text",
    "list_long_strings",
    "list_strings",
    "matches",
    "read_pattern",
]
