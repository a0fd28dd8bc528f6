"""Converts JSON values to XML and back, by their XML Objects (OpenAPI 3.1, section 4.8.26)."""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, ParseError, SubElement, fromstring, tostring

from scripts.sandbox.coercion import coerce_text, find_branch
from scripts.sandbox.schemas import MessageSchemas
from scripts.schemas import Schema
from scripts.schemas.conjunction import Conjunction, Schemas

_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9_.-]")
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class MalformedMarkupError(Exception):
    """The text is not well-formed XML."""


def encode_xml(schema: Schema, value: Any) -> bytes:
    """The value as an XML document; the root has the name from its schema, else `value`."""
    name = schema.place.rpartition("/")[2] if "/schemas/" in schema.place else "value"
    root = Element(_name_element((schema,), name))
    _fill(root, (schema,), {"item": value} if isinstance(value, list) else value)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _fill(element: Element, schemas: Schemas, value: Any) -> None:
    if not isinstance(value, dict):
        element.text = _write_text(value)
        return
    branch = find_branch("object", *schemas)
    for name, member in value.items():
        _add_member(element, branch.member(name), name, member)


def _add_member(owner: Element, schemas: Schemas, name: str, member: Any) -> None:
    element_name = _name_element(schemas, name)
    if isinstance(member, list):
        branch = find_branch("array", *schemas)
        if _read_xml(branch).get("wrapped"):
            owner = SubElement(owner, element_name)
        for index, item in enumerate(member):
            items = branch.item(index)
            _fill(SubElement(owner, _name_element(items, element_name)), items, item)
    elif _read_xml(find_branch(None, *schemas)).get("attribute"):
        owner.set(element_name, _write_text(member))
    elif member is not None:
        _fill(SubElement(owner, element_name), schemas, member)


def _write_text(value: Any) -> str:
    text = str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)
    return _FORBIDDEN.sub(" ", text)


def decode_xml(messages: MessageSchemas, schema: Schema, text: bytes) -> Any:
    """The JSON value of an XML document; the name of the root is ignored.

    Raises:
        MalformedMarkupError: The document is not well-formed.
    """
    try:
        root = fromstring(text)
    except (ParseError, ValueError, LookupError) as error:
        raise MalformedMarkupError(str(error)) from None
    return _read_element(messages, (schema,), root)


def _read_element(messages: MessageSchemas, schemas: Schemas, element: Element) -> Any:
    branch = find_branch(None, *schemas)
    types = branch.possible_types
    is_plain = not len(element) and not element.attrib and (element.text or "").strip()
    if types[0] == "object" and not is_plain:
        return _read_object(messages, find_branch("object", *schemas), element)
    if types[0] == "array":
        return [_read_element(messages, branch.item(i), each) for i, each in enumerate(element)]
    return coerce_text(messages, element.text or "", *schemas)


def _read_object(messages: MessageSchemas, branch: Conjunction, element: Element) -> dict[str, Any]:
    value: dict[str, Any] = {}
    known: set[str] = set()
    for name, schemas in branch.properties.items():
        element_name = _name_element(schemas, name)
        found = list(_read_members(messages, schemas, element, element_name))
        if found:
            value[name] = found[0]
        known |= {element_name, _name_items(schemas, element_name)}
    for child in element:
        name = _strip_namespace(child.tag)
        if name not in known:
            value[name] = _read_element(messages, branch.member(name), child)
    return value


def _read_members(
    messages: MessageSchemas, schemas: Schemas, owner: Element, name: str
) -> Iterator[Any]:
    """The member with a name, if the element has it."""
    branch = find_branch(None, *schemas)
    xml = _read_xml(branch)
    if xml.get("attribute"):
        texts = (text for key, text in owner.items() if key == name)
        yield from (coerce_text(messages, text, *schemas) for text in texts)
        return
    if branch.possible_types[0] != "array" or xml.get("wrapped"):
        children = (child for child in owner if _strip_namespace(child.tag) == name)
        yield from (_read_element(messages, schemas, child) for child in children)
        return
    item_name = _name_items(schemas, name)
    items = [child for child in owner if _strip_namespace(child.tag) == item_name]
    # An empty array without a wrapper can only be absent.
    yield [_read_element(messages, branch.item(i), item) for i, item in enumerate(items)]


def _name_items(schemas: Schemas, name: str) -> str:
    branch = find_branch(None, *schemas)
    if branch.possible_types[0] != "array" or _read_xml(branch).get("wrapped"):
        return name
    return _name_element(branch.item(0), name)


def _name_element(schemas: Schemas, name: str) -> str:
    given = _read_xml(find_branch(None, *schemas)).get("name", name)
    made = _NOT_IN_NAMES.sub("_", str(given))
    return made if made[:1].isalpha() else f"_{made}"


def _read_xml(branch: Conjunction) -> dict[str, Any]:
    """The XML Object of the schemas; empty if there is none."""
    found = branch.annotation("xml")
    return found if isinstance(found, dict) else {}


def _strip_namespace(tag: str) -> str:
    return tag.rpartition("}")[2]
