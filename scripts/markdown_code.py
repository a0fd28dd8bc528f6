"""Code in Markdown that no backtick within can end (CommonMark, sections 4.5 and 6.1)."""

import re


def make_fence(text: str, least: int = 1) -> str:
    """More backticks than follow one another in the text, and at least some."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    return "`" * max(least, longest + 1)


def inline_code(line: str) -> str:
    """A line as inline code; spaces at its ends are kept."""
    fence = make_fence(line)
    is_padded = "`" in line or line.startswith(" ") or not line.strip()
    return f"{fence} {line} {fence}" if is_padded else f"{fence}{line}{fence}"
