"""The texts that a few scalar values are written as, and what a reader takes a text for."""

import re
from collections.abc import Iterator
from typing import Final

from scripts.schemas import Json, Schema
from scripts.schemas.conjunction import gather
from scripts.schemas.evaluation import accepts

Schemas = tuple[Schema, ...]
_BOOLEANS: Final = {"true": True, "false": False}
_INTEGER: Final = re.compile(r"0|-?[1-9][0-9]{0,30}")
_FRACTION: Final = re.compile(r"-?(0|[1-9][0-9]{0,14})\.[0-9]{0,8}[1-9]")
"""Only the spellings that every writer and reader agrees on."""


def are_all_read(writer: Schemas, reader: Schemas) -> bool:
    """Whether the writer has only listed values, and the reader accepts the text of each."""
    texts = _list_texts(writer)
    return texts is not None and all(_is_read(text, reader) for text in texts)


def _list_texts(schemas: Schemas) -> tuple[str, ...] | None:
    """The texts of all values that schemas together allow; None if they cannot be listed."""
    whole = gather(*schemas)
    values = whole.listed_values
    if values is None and whole.types == ("boolean",):
        values = (True, False)
    if values is None:
        return None
    sent = [each for each in values if all(accepts(one, each) is not False for one in schemas)]
    texts = tuple(text for each in sent if (text := _write(each)) is not None)
    return texts if len(texts) == len(sent) else None


def _write(value: Json) -> str | None:
    """The text of a value; None if writers may differ."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    is_plain = isinstance(value, int | float) and (
        _INTEGER.fullmatch(text) or _FRACTION.fullmatch(text)
    )
    return text if is_plain else None


def _is_read(text: str, reader: Schemas) -> bool:
    return any(
        all(accepts(schema, value) is True for schema in reader) for value in _list_readings(text)
    )


def _list_readings(text: str) -> Iterator[Json]:
    yield text
    if text in _BOOLEANS:
        yield _BOOLEANS[text]
    elif _INTEGER.fullmatch(text):
        yield int(text)
    elif _FRACTION.fullmatch(text):
        yield float(text)
