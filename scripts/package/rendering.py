"""Sets up Jinja for our templates: strict, with a filter for each kind of text."""

import json
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, FileSystemLoader, StrictUndefined

from scripts.markdown_code import inline_code, make_fence
from scripts.package.docstrings import quote_docstring
from scripts.package.template_cache import find_template_cache

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
# First line of every generated file that can have a comment.
MARK = "# Generated from openapi.json by `python -m scripts generate`; not for editing."


def prepare_environment(environment: Environment, folder: str) -> Environment:
    """A copy of the generator's environment for our templates.

    Args:
        environment: The Jinja environment whose options are used.
        folder: Folder of templates below `templates/`.
    """
    loader: BaseLoader = FileSystemLoader(TEMPLATES / folder)
    prepared = environment.overlay(
        loader=loader,
        undefined=StrictUndefined,
        # A filter that was applied while a template was compiled could be another one today.
        optimized=False,
        bytecode_cache=find_template_cache(TEMPLATES / folder, environment),
    )
    prepared.filters.update(
        docstring=quote_docstring,
        literal=repr,
        toml=toml_text,
        markdown=escape_markdown,
        code=code_span,
        fence=fence_code,
        comment=comment,
    )
    return prepared


def toml_text(text: object) -> str:
    """A basic string of TOML (TOML 1.0), without surrogate pairs."""
    return json.dumps(text, ensure_ascii=False)


def comment(text: object) -> str:
    """Text on one line, for a comment."""
    return " ".join(str(text).split())


_MARKDOWN: dict[int, Any] = {ord(sign): f"\\{sign}" for sign in "\\`*_{}[]<>#|~"}


def escape_markdown(text: object) -> str:
    """Text on one line that Markdown shows unchanged."""
    return " ".join(str(text).split()).translate(_MARKDOWN)


def code_span(text: object) -> str:
    """Text on one line as inline code of Markdown."""
    return inline_code(" ".join(str(text).split("\n")))


def fence_code(text: str) -> str:
    """What begins and ends a block of code in Markdown that holds the text."""
    return make_fence(text, 3)
