"""Escapes text from a document for the output it is written to."""

import json
import re
from typing import TYPE_CHECKING

from scripts.markdown_code import inline_code, make_fence

if TYPE_CHECKING:
    from scripts.schemas import Json

_CODE_SPAN = re.compile(r"(`[^`\n]+`)")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]#!|~>$])")
_ZERO_WIDTH_SPACE = "\u200b"


def escape_unprintable(text: str) -> str:
    """The text on one line for a terminal, with control and direction characters escaped."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() else _spell(each) for each in text)


def _spell(character: str) -> str:
    return (
        json.dumps(character)[1:-1]
        if ord(character) > 126 or character in "\n\r\t"
        else (f"\\u{ord(character):04x}")
    )


def escape_markdown(text: str) -> str:
    """The text for a Markdown table cell: code between backticks stays code, the rest is text.

    No part of it becomes a link, an image, HTML, a mention or a reference to an issue.
    """
    parts = split_code(escape_unprintable(text))
    return "".join(
        code_span(part[1:-1]) if index % 2 else _escape_prose(part)
        for index, part in enumerate(parts)
    )


def split_code(text: str) -> list[str]:
    """The text in parts: prose at even indexes, code with its backticks at odd ones."""
    return _CODE_SPAN.split(text)


def code_span(text: str) -> str:
    """The text as inline code for a table cell, with backticks and bars escaped."""
    return inline_code(escape_unprintable(text).replace("|", "\\|"))


def code_block(text: str, language: str = "json") -> str:
    """The printable text as a fenced block; no run of backticks inside can end it."""
    fence = make_fence(text, 3)
    return f"{fence}{language}\n{text}\n{fence}"


def _escape_prose(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    text = _MARKDOWN.sub(r"\\\1", text)
    # Mentions and bare URLs become links after Markdown was read, so a backslash does not help.
    text = text.replace("@", f"@{_ZERO_WIDTH_SPACE}").replace("#", f"#{_ZERO_WIDTH_SPACE}")
    return re.sub(r"(?i)(www|https?|ftp|mailto)(?=[.:])", rf"\1{_ZERO_WIDTH_SPACE}", text)


def escape_command_message(text: str) -> str:
    """The text as the message of a GitHub workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_command_property(text: str) -> str:
    """The text as a property of a GitHub workflow command."""
    return escape_command_message(text).replace(":", "%3A").replace(",", "%2C")


def show_value(value: "Json", limit: int = 160) -> str:
    """The value as JSON on one line, shortened in the middle when it is longer than the limit."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=False)
    if len(text) <= limit:
        return text
    return f"{text[: limit - 20]} … {text[-15:]}"
