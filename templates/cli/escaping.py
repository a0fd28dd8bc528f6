"""Text of the service and of the document, made safe for a terminal."""

from __future__ import annotations

import re
from typing import Final

# Control characters move the cursor or change what was printed before; formatting characters such
# as U+202E change the order in which text is read (Unicode Technical Report 36, 2.6).
_UNSAFE: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    r"\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_LINES: Final = str.maketrans({"\n": "\\n", "\t": "\\t"})


def escape_text(text: str) -> str:
    """The text with every character that could act on a terminal written as an escape."""
    return _UNSAFE.sub(_escape, text)


def escape_line(text: str) -> str:
    """The same on one line."""
    return escape_text(text).translate(_LINES)


def _escape(found: re.Match[str]) -> str:
    # In this form also JSON text keeps its meaning (RFC 8259, 7).
    units = found.group().encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[i : i + 4]}" for i in range(0, len(units), 4))
