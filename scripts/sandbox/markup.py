"""JSON values as XML and back, by the `xml` keywords of their schema (OpenAPI, "XML Object")."""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, ParseError, SubElement, fromstring, tostring

from scripts.sandbox.coercion import coerce_text, find_branch
from scripts.schemas.view import Schema, SchemaView, list_types

_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9_.-]")
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class MalformedMarkupError(Exception):
    """The text is not well-formed XML."""


def encode_xml(view: SchemaView, schema: Schema, value: Any) -> bytes:
    """The value as a document whose root is named by its schema, else `value`."""
    root = Element(_name_element(view, schema, _name_reference(schema) or "value"))
    _fill(view, root, schema, {"item": value} if isinstance(value, list) else value)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _fill(view: SchemaView, element: Element, schema: Schema, value: Any) -> None:
    if not isinstance(value, dict):
        element.text = _write_text(value)
        return
    properties = find_branch(view, schema, "object").get("properties", {})
    for name, member in value.items():
        _add_member(view, element, properties.get(name, True), name, member)


def _add_member(view: SchemaView, owner: Element, schema: Schema, name: str, member: Any) -> None:
    element_name = _name_element(view, schema, name)
    if isinstance(member, list):
        branch = find_branch(view, schema, "array")
        items: Schema = branch.get("items", True)
        if branch.get("xml", {}).get("wrapped"):
            owner = SubElement(owner, element_name)
        for item in member:
            child = SubElement(owner, _name_element(view, items, element_name))
            _fill(view, child, items, item)
    elif _is_attribute(view, schema):
        owner.set(element_name, _write_text(member))
    elif member is not None:
        _fill(view, SubElement(owner, element_name), schema, member)


def _write_text(value: Any) -> str:
    text = str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)
    return _FORBIDDEN.sub(" ", text)


def decode_xml(view: SchemaView, schema: Schema, text: bytes) -> Any:
    """The JSON value that a document stands for; its root's name is not looked at.

    Raises:
        MalformedMarkupError: It is not well-formed.
    """
    try:
        return _read_element(view, schema, fromstring(text))
    except (ParseError, ValueError, LookupError) as error:
        raise MalformedMarkupError(str(error)) from None


def _read_element(view: SchemaView, schema: Schema, element: Element) -> Any:
    branch = find_branch(view, schema, None)
    types = list_types(branch)
    if types[0] == "object" and (
        len(element) or element.attrib or not (element.text or "").strip()
    ):
        return _read_object(view, find_branch(view, schema, "object"), element)
    if types[0] == "array":
        items = branch.get("items", True)
        return [_read_element(view, items, child) for child in element]
    return coerce_text(view, schema, element.text or "")


def _read_object(view: SchemaView, branch: dict[str, Any], element: Element) -> dict[str, Any]:
    value: dict[str, Any] = {}
    known: set[str] = set()
    for name, schema in branch.get("properties", {}).items():
        element_name = _name_element(view, schema, name)
        found = list(_read_members(view, schema, element, element_name))
        if found:
            value[name] = found[0]
        known |= {element_name, _name_items(view, schema, element_name)}
    others = branch.get("additionalProperties", True)
    for child in element:
        if _strip_namespace(child.tag) not in known:
            value[_strip_namespace(child.tag)] = _read_element(view, others, child)
    return value


def _read_members(view: SchemaView, schema: Schema, owner: Element, name: str) -> Iterator[Any]:
    """The member of the given name, if the element has it."""
    if _is_attribute(view, schema):
        yield from (coerce_text(view, schema, text) for key, text in owner.items() if key == name)
        return
    branch = find_branch(view, schema, None)
    children = [child for child in owner if _strip_namespace(child.tag) == name]
    if list_types(branch)[0] != "array":
        yield from (_read_element(view, schema, child) for child in children)
        return
    if branch.get("xml", {}).get("wrapped"):
        yield from (_read_element(view, schema, child) for child in children)
        return
    item_name = _name_items(view, schema, name)
    items = [child for child in owner if _strip_namespace(child.tag) == item_name]
    # An array without a wrapper has no other way to be empty than to be absent.
    yield [_read_element(view, branch.get("items", True), item) for item in items]


def _name_items(view: SchemaView, schema: Schema, name: str) -> str:
    branch = find_branch(view, schema, None)
    if list_types(branch)[0] != "array" or branch.get("xml", {}).get("wrapped"):
        return name
    return _name_element(view, branch.get("items", True), name)


def _is_attribute(view: SchemaView, schema: Schema) -> bool:
    return bool(find_branch(view, schema, None).get("xml", {}).get("attribute"))


def _name_element(view: SchemaView, schema: Schema, name: str) -> str:
    given = find_branch(view, schema, None).get("xml", {}).get("name", name)
    made = _NOT_IN_NAMES.sub("_", str(given))
    return made if made[:1].isalpha() else f"_{made}"


def _name_reference(schema: Schema) -> str:
    return str(schema.get("$ref", "")).rpartition("/")[2] if isinstance(schema, dict) else ""


def _strip_namespace(tag: str) -> str:
    return tag.rpartition("}")[2]
