"""Names and values of a document stay text in the Markdown of its package."""

import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any, Final

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from scripts.document import parse_document
from scripts.package.package import make_package

TEXT: Final = "a`|b]<i>c"
VALUE: Final = f"\n```\n\n{TEXT}\n\n# Heading"
NAME: Final = f"{TEXT}(d)"


def _write_operation() -> dict[str, Any]:
    held = {"type": "string", "enum": [VALUE], "default": VALUE}
    shown = {"application/json": {"schema": {"type": "string", "enum": [VALUE]}}}
    examples = {"e": {"summary": NAME, "value": VALUE}}
    return {
        "operationId": NAME,
        "tags": [NAME],
        "security": [{NAME: []}],
        "parameters": [
            {"name": "p", "in": "path", "required": True, "schema": held, "examples": examples},
            {"name": NAME, "in": "query", "schema": held},
        ],
        "responses": {"200": {"description": "", "content": shown, "headers": {NAME: {}}}},
    }


@cache
def _make_tree() -> dict[str, str]:
    described = {
        "openapi": "3.1.0",
        "info": {"title": NAME, "version": NAME, "summary": NAME, "x-package": {"import": "md"}},
        "servers": [{"url": f"https://md.invalid/{TEXT}", "description": NAME}],
        "paths": {f"/x{TEXT}/{{p}}": {"get": _write_operation()}},
        "webhooks": {NAME: {"post": {"responses": {"200": {"description": ""}}}}},
        "components": {
            "securitySchemes": {NAME: {"type": "apiKey", "in": "header", "name": f"X-{TEXT}"}}
        },
    }
    document = parse_document("document.json", lambda _: json.dumps(described).encode())
    return dict(make_package(document)[1])


def _list_tokens(text: str) -> Iterator[Token]:
    """The tokens of a page, without the front matter that a skill has."""
    for token in MarkdownIt().parse(re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)):
        yield token
        yield from token.children or ()


@pytest.mark.parametrize(
    "path",
    ["README.md", "api.md", "src/md/SKILL.md", "reference/index.md", "reference/llms.txt"],
)
def test_names_and_values_are_no_markup(path: str) -> None:
    """No name, path or value of the document makes HTML or a heading."""
    text = _make_tree()[path]
    assert TEXT.split("`")[1] in text.replace("\\", "")
    tokens = list(_list_tokens(text))
    assert not [token.content for token in tokens if token.type.startswith("html")]
    headings = [after.content for token, after in pairwise(tokens) if token.type == "heading_open"]
    assert "Heading" not in headings
