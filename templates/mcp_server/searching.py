"""Finds operations by words, and describes one by its name."""

from __future__ import annotations

import json
import re
from typing import Final

from .listing import cut_text, name_entries, write_schema
from .operations import Catalogue, Operation

_MAX_FOUND: Final = 8
_MAX_LINE: Final = 110
_MAX_TEXT: Final = 2_000
_MAX_SCHEMA: Final = 20_000
_WORD: Final = re.compile(r"[A-Za-z0-9]+|[^\W_]+")
# How much a word counts where it is found.
_WEIGHTS: Final = (("name", 4), ("title", 3), ("path", 2), ("text", 1))


def search(catalogue: Catalogue, query: str) -> str:
    """What to tell about the operations that a query asks for, as text."""
    name = query.strip().removeprefix("client.")
    for entry in name_entries(catalogue):
        if name in (entry.operation.name, entry.name):
            return _describe(catalogue, entry.operation)
    found = _rank(catalogue, query)
    if not found:
        return (
            f"Nothing found. There are {len(catalogue.operations)} operations, in these groups: "
            f"{cut_text(', '.join(_list_groups(catalogue)), 1_000)}"
        )
    shown = found[:_MAX_FOUND]
    lines = [f"{operation.signature}\n  {_summarise(operation)}" for operation in shown]
    if len(found) > len(shown):
        lines.append(f"{len(found) - len(shown)} more; use more words to find them.")
    return "\n".join(lines)


def _summarise(operation: Operation) -> str:
    return cut_text(f"{operation.method} {operation.path}: {operation.title}", _MAX_LINE)


def _list_groups(catalogue: Catalogue) -> list[str]:
    names = (operation.name.rpartition(".")[0] for operation in catalogue.operations)
    return list(dict.fromkeys(name for name in names if name))


def _describe(catalogue: Catalogue, operation: Operation) -> str:
    entry = next(each for each in name_entries(catalogue) if each.operation is operation)
    text = operation.text if operation.text != operation.title else ""
    schema = json.dumps(write_schema(catalogue, entry), ensure_ascii=False)
    if len(schema) > _MAX_SCHEMA:
        schema = f"{schema[:_MAX_SCHEMA]}… ({len(schema)} characters; the rest is left out)"
    lines = (operation.signature, _summarise(operation), cut_text(text, _MAX_TEXT))
    return "\n".join([*(line for line in lines if line), f"Arguments: {schema}"])


def _rank(catalogue: Catalogue, query: str) -> list[Operation]:
    words = [word.lower().removesuffix("s") for word in _WORD.findall(query)]
    scored = [(_score(operation, words), operation) for operation in catalogue.operations]
    best = max((score for score, _ in scored), default=0)
    # What fits only half as well is not what was meant.
    found = [pair for pair in scored if pair[0] and pair[0] * 2 >= best]
    found.sort(key=lambda pair: (-pair[0], pair[1].name.count("."), len(pair[1].name)))
    return [operation for _, operation in found]


def _score(operation: Operation, words: list[str]) -> int:
    held = {
        place: [word.lower() for word in _WORD.findall(getattr(operation, place))]
        for place, _ in _WEIGHTS
    }
    return sum(
        weight
        for word in words
        for place, weight in _WEIGHTS
        if any(found.startswith(word) for found in held[place])
    )
