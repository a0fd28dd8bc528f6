"""The API's reference page as its reader copies it: a text, one line a fact."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_MEMBER = re.compile(r"(Deprecated)?([a-z_]+): (optional )?(.+)")
_FACET = re.compile(r"(format|minimum|maximum|minLength|maxLength)([0-9a-z-]+)")
_NO_TEXT = re.compile(rf'{_FACET.pattern}$|"|Accepts one of|\w+ = ')
_OBJECT = re.compile(r"(\w+) \{ (.+) \}")
_TYPES = {"number": "integer", "boolean": "boolean", "string": "string"}


@dataclass(frozen=True, slots=True)
class Item:
    """One member of an object as the reference shows it."""

    name: str
    type: str
    component: str | None
    optional: bool
    deprecated: bool
    description: str | None
    format: str | None
    bounds: dict[str, int]
    values: tuple[str, ...]
    members: tuple["Item", ...]

    @property
    def is_map(self) -> bool:
        """Whether it holds anything, by name."""
        return self.type == "object" and self.component is None


def read_example(text: str) -> list[Any]:
    """The response the reference shows."""
    start = text.index("\n[\n")
    value, _ = json.JSONDecoder().raw_decode(text[start:].lstrip())
    assert isinstance(value, list)
    return value


def read_items(text: str) -> tuple[Item, ...]:
    """The members of what the operation returns, those of inner objects inside them."""
    text = text.partition("ReturnsExpand Collapse\n")[2].partition("\nList Jobs\n")[0]
    blocks: list[list[str]] = []
    for line in text.splitlines():
        if _MEMBER.fullmatch(line):
            blocks.append([line])
        elif line.strip():
            blocks[-1].append(line)
    remaining = iter(blocks)
    return tuple(_read_item(block, remaining) for block in remaining)


def _read_item(block: list[str], following: Iterator[list[str]]) -> Item:
    found = _MEMBER.fullmatch(block[0])
    assert found is not None
    mark, name, optional, shown = found.groups()
    found_facets = [facet for line in block if (facet := _FACET.fullmatch(line))]
    facets = {facet.group(1): facet.group(2) for facet in found_facets}
    values = tuple(line.strip('"') for line in block if re.fullmatch(r'"[^"]+"', line))
    # A description stands first, where there is one.
    described = next((line for line in block[1:] if not _NO_TEXT.match(line)), None)
    inner = _OBJECT.fullmatch(shown)
    if not values and shown.startswith('"'):
        values = tuple(re.findall(r'"([^"]+)"', shown))
    return Item(
        name=name,
        type=_read_type(shown),
        component=inner.group(1) if inner else None,
        optional=optional is not None,
        deprecated=mark is not None or (described or "").startswith("DEPRECATED"),
        description=described,
        format=facets.pop("format", None),
        bounds={key: int(bound) for key, bound in facets.items()},
        values=values,
        members=tuple(_read_item(next(following), following) for _ in range(_count_members(inner))),
    )


def _read_type(shown: str) -> str:
    if shown.startswith("map[") or _OBJECT.fullmatch(shown):
        return "object"
    return "string" if shown.startswith('"') else _TYPES[shown]


def _count_members(inner: re.Match[str] | None) -> int:
    """The number of members of `{ id, name, 3 more }`."""
    if inner is None:
        return 0
    *named, last = inner.group(2).split(", ")
    more = re.fullmatch(r"(\d+) more", last)
    return len(named) + (int(more.group(1)) if more else 1)
