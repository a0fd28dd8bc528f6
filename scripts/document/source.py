"""One file's text, its data, and the place of every node in it."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from scripts.document.finding import DocumentError, make_refusal
from scripts.document.json_source import locate_json, parse_json
from scripts.document.limits import FILE_BYTES
from scripts.document.location import Location
from scripts.document.pointer import split_pointer
from scripts.document.yaml_source import locate_yaml, parse_yaml

# Control characters that are harmful in generators, editors and terminals.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)


@dataclass(frozen=True, slots=True)
class Source:
    """A parsed file.

    Attributes:
        file: Name shown to people.
        text: Content, decoded.
        data: Plain JSON data: dict, list, str, int, float, bool, None; every key is a string.
        locate: Gives the place of the node at a pointer, or of its nearest ancestor that exists.
    """

    file: str
    text: str
    data: Any
    locate: Callable[[str], Location]


def parse_source(file: str, content: bytes) -> Source:
    """The parsed file; JSON when it is JSON, else YAML 1.2.

    Raises:
        DocumentError: The content is not UTF-8, too large, or neither JSON nor YAML.
    """
    text = _decode_content(file, content)
    if text.lstrip()[:1] in ("{", "["):
        try:
            data = parse_json(file, text)
        except json.JSONDecodeError:
            pass  # YAML's flow style also begins like this.
        else:
            return _make_source(file, text, data, lambda tokens: locate_json(text, tokens))
    root, data = parse_yaml(file, text)
    return _make_source(file, text, data, lambda tokens: locate_yaml(root, tokens))


def _make_source(
    file: str, text: str, data: Any, find: Callable[[list[str]], tuple[int, int]]
) -> Source:
    def locate(pointer: str) -> Location:
        return Location(file, *find(split_pointer(pointer)), pointer)

    return Source(file, text, data, locate)


def _decode_content(file: str, content: bytes) -> str:
    if len(content) > FILE_BYTES:
        raise _unreadable(file, 1, 1, f"the file is larger than {FILE_BYTES // 2**20} MiB")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _unreadable(file, line, 1, f"the file is not UTF-8 (byte {error.start})") from None
    if bad := _UNPRINTABLE.search(text):
        line = text.count("\n", 0, bad.start()) + 1
        column = bad.start() - text.rfind("\n", 0, bad.start())
        raise _unreadable(file, line, column, f"control character U+{ord(bad[0]):04X}; remove it")
    return text


def _unreadable(file: str, line: int, column: int, message: str) -> DocumentError:
    return make_refusal(Location(file, line, column), "unreadable", message)


def find_unprintable(value: str) -> str | None:
    """The first character of the value that no document may contain, escaped or not."""
    bad = _UNPRINTABLE.search(value)
    return f"U+{ord(bad[0]):04X}" if bad else None
