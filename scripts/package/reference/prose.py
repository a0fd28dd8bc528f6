"""Descriptions, which are CommonMark (OpenAPI 3.1, section 4.8.2), as HTML that cannot harm.

HTML in a description is shown as text. The few tags that writers use for plain formatting are read
as the Markdown they stand for.
"""

import html
import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

_SIGN: Final = re.compile(r"[*_`<>\[\]&#!\\\n|~]|^\s*(?:[-+]|\d+[.)])\s", re.MULTILINE)
_PARAGRAPH_END: Final = re.compile(r"</p>\n(?=<(?:p|ul|ol|pre|table|blockquote)\b|\Z)")
_TAGS: Final = (
    (re.compile(r"<(b|strong)>([^<]*)</\1>", re.IGNORECASE), r"**\2**"),
    (re.compile(r"<(i|em)>([^<]*)</\1>", re.IGNORECASE), r"*\2*"),
    (re.compile(r"<code>([^<`]*)</code>", re.IGNORECASE), r"`\1`"),
    (re.compile(r'<a href="([^"\s]*)"[^>]*>([^<]*)</a>', re.IGNORECASE), r"[\2](\1)"),
    (re.compile(r"<li>", re.IGNORECASE), "\n- "),
    (re.compile(r"</?(?:p|ul|ol|br) ?/?>", re.IGNORECASE), "\n\n"),
    (re.compile(r"</li>", re.IGNORECASE), ""),
)


def render_prose(text: str) -> Markup:
    """A description as blocks of HTML; headings become bold lines."""
    if not text:
        return Markup()
    if not _SIGN.search(text):
        return Markup("<p>") + escape_text(text.strip())
    for pattern, replacement in _TAGS:
        text = pattern.sub(replacement, text)
    # A paragraph ends where the next block begins (HTML, section 13.1.2.4).
    return Markup(_PARAGRAPH_END.sub("", _reader().render(text)).strip())


def escape_text(text: object) -> Markup:
    """Text between tags; quotes need no escape there."""
    return Markup(html.escape(str(text), quote=False))


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    reader.core.ruler.push("keep_outline", _keep_outline)
    return reader


def _keep_outline(state: StateCore) -> None:
    """Turn headings into paragraphs and images into links.

    The page has an outline of its own, and loads nothing.
    """
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = "p"
            token.attrSet("class", "heading")
        if token.children:
            token.children = list(chain.from_iterable(map(_link_image, token.children)))


def _link_image(token: Token) -> Iterator[Token]:
    """The token, or a link in place of an image."""
    if token.type != "image":
        yield token
        return
    yield Token("link_open", "a", 1, attrs={"href": token.attrs.get("src", "")})
    yield Token("text", "", 0, content=token.content or "image")
    yield Token("link_close", "a", -1)
