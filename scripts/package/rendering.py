"""Jinja as our templates see it: strict, and with one filter for each place that text lands."""

import json
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, FileSystemLoader, StrictUndefined

from scripts.package.docstrings import quote_docstring

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
# First line of every generated file that can hold a comment.
MARK = "# Generated from openapi.json by `python -m scripts generate`; not for editing."


def prepare_environment(environment: Environment, folder: str) -> Environment:
    """The generator's environment, set to our templates.

    Args:
        environment: Jinja environment whose options are kept.
        folder: Folder of templates below `templates/`.
    """
    loader: BaseLoader = FileSystemLoader(TEMPLATES / folder)
    prepared = environment.overlay(loader=loader, undefined=StrictUndefined)
    prepared.filters.update(
        docstring=quote_docstring,
        literal=repr,
        toml=toml_text,
        markdown=escape_markdown,
        comment=comment,
    )
    return prepared


def toml_text(text: object) -> str:
    """A basic string of TOML (TOML 1.0, section 2.3.1), which knows no surrogate pairs."""
    return json.dumps(text, ensure_ascii=False)


def comment(text: object) -> str:
    """Text on one line, fit to stand behind a `#`."""
    return " ".join(str(text).split())


_MARKDOWN: dict[int, Any] = {ord(sign): f"\\{sign}" for sign in "\\`*_{}[]<>#|~"}


def escape_markdown(text: object) -> str:
    """Text on one line that Markdown shows as it is."""
    return " ".join(str(text).split()).translate(_MARKDOWN)
