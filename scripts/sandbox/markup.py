"""JSON values as XML."""

import re
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9_.-]")


def encode_xml(value: Any, name: str) -> bytes:
    """The value under an element of the given name; each item of an array repeats its element."""
    root = Element(_make_name(name))
    _fill(root, {"item": value} if isinstance(value, list) else value)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _fill(element: Element, value: Any) -> None:
    if isinstance(value, dict):
        for name, member in value.items():
            for item in member if isinstance(member, list) else [member]:
                _fill(SubElement(element, _make_name(name)), item)
    elif isinstance(value, list):
        for item in value:
            _fill(SubElement(element, "item"), item)
    elif isinstance(value, bool):
        element.text = str(value).lower()
    elif value is not None:
        element.text = str(value)


def _make_name(text: str) -> str:
    name = _NOT_IN_NAMES.sub("_", text)
    return name if name[:1].isalpha() else f"_{name}"
