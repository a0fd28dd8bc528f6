"""Checks formats, and also accepts texts that are similar to the document's own examples.

Services often accept more than their documents say: an id of `format: uuid` may be `dfl-…`. A
document shows this with an example.
"""

import re
from collections.abc import Callable, Iterable
from functools import partial

from scripts.schemas import Json, Schema
from scripts.schemas.formats import RANGES, SAMPLES, has_format, is_identifier

_WORD = re.compile(r"[^\W_]+")
_PREFIX = re.compile(r"[A-Za-z]+[_:-]")


class RequestFormats:
    """The formats of requests, with the exceptions that schemas show.

    Attributes:
        checks: Whether a value has a format, by the format's name; it grows as schemas are named.
    """

    def __init__(self) -> None:
        """Begin with the formats without exceptions."""
        self.checks: dict[str, Callable[[Json], bool]] = {
            name: partial(_passes, name, ()) for name in (*SAMPLES, *RANGES)
        }

    def name_format(self, schema: Schema) -> str:
        """The format of a schema; if its examples do not have it, a variant that accepts them."""
        name = str(schema.keywords["format"])
        exceptions = find_exceptions(name, _list_shown(schema))
        if not exceptions:
            return name
        wider = f"{name}, or like {', '.join(exceptions)}"
        self.checks[wider] = partial(_passes, name, exceptions)
        return wider


def find_exceptions(name: str, shown: Iterable[Json]) -> tuple[str, ...]:
    """The example texts that do not have a format."""
    texts = (value for value in shown if isinstance(value, str))
    return tuple(text for text in texts if has_format(name, text) is False)


def is_like(text: str, example: str) -> bool:
    """Whether a text is similar to an example: the same prefix, else as many words."""
    prefix = _PREFIX.match(example)
    if prefix:
        rest = text.removeprefix(prefix[0])
        return rest != text and is_identifier(rest)
    return bool(text) and _WORD.sub("w", text) == _WORD.sub("w", example)


def _passes(name: str, exceptions: tuple[str, ...], value: Json) -> bool:
    return has_format(name, value) is not False or (
        isinstance(value, str) and any(is_like(value, each) for each in exceptions)
    )


def _list_shown(schema: Schema) -> list[Json]:
    examples = schema.annotation("examples")
    shown = [*(examples if isinstance(examples, list) else ()), *schema.listed_values]
    return [*shown, schema.annotation("example"), schema.annotation("default")]
