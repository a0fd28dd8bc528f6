"""OpenAPI's schemas in the words of JSON Schema 2020-12, seen from one side of the wire."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scripts.document import Document
from scripts.schemas.direction import Direction

BASE = "urn:openapi"
"""Where the converted document lives, so that a schema taken out of it still resolves."""

TYPES = ("string", "integer", "number", "boolean", "array", "object", "null")
# fmt: off
_ANNOTATIONS = frozenset({
    "title", "description", "nullable", "default", "example", "examples", "deprecated",
    "readOnly", "writeOnly", "externalDocs", "xml",
})
# Members that hold data rather than OpenAPI or JSON Schema: a `$ref` in them is just text.
_PAYLOAD_KEYWORDS = frozenset({"example", "default", "const", "enum", "examples", "value"})
# Members whose own members are named by the author, so that no name below them is a keyword.
_NAMED_MAPS = frozenset({
    "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "schemas",
    "responses", "parameters", "requestBodies", "headers", "securitySchemes", "links",
    "callbacks", "pathItems", "paths", "webhooks", "content", "encoding", "variables",
    "mapping",
})
# fmt: on
_STRICT_END = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|\$|\(\?<(?=[A-Za-z_])", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Conversion:
    document: Document
    direction: Direction

    @property
    def is_old(self) -> bool:
        return self.document.version == "3.0"


def convert_document(document: Document, direction: Direction) -> dict[str, Any]:
    """The document with each schema where it was, now readable by a JSON Schema validator.

    Source: OpenAPI 3.0.4 and 3.1.1, section 4.8.24 "Schema Object".
    """
    converted: dict[str, Any] = _convert(_Conversion(document, direction), document.data, False)
    return converted


def _convert(conversion: _Conversion, node: Any, is_named_map: bool) -> Any:
    if isinstance(node, list):
        return [_convert(conversion, child, False) for child in node]
    if not isinstance(node, dict):
        return node
    if is_named_map:
        return {name: _convert(conversion, child, False) for name, child in node.items()}
    made = {
        keyword: child
        if keyword in _PAYLOAD_KEYWORDS and not (keyword == "examples" and isinstance(child, dict))
        else _convert(conversion, child, keyword in _NAMED_MAPS)
        for keyword, child in node.items()
    }
    return _adapt(conversion, node, made)


def _adapt(conversion: _Conversion, original: dict[str, Any], made: dict[str, Any]) -> Any:
    reference = made.get("$ref")
    if isinstance(reference, str):
        # 3.0 gives the siblings of a reference no meaning; 3.1 does.
        siblings = {} if conversion.is_old else made
        made = {**siblings, "$ref": BASE + reference}
    for adapt in (_drop_unreadable, _hide_one_way):
        made = adapt(conversion, original, made)
    return _modernise(conversion.direction, made) if conversion.is_old else made


def _drop_unreadable(_: _Conversion, __: dict[str, Any], made: dict[str, Any]) -> dict[str, Any]:
    """The schema without keywords whose value a validator would stumble over."""
    types = made.get("type")
    if isinstance(types, str) and types not in TYPES:
        made = _without(made, "type")
    if "required" in made and not isinstance(made["required"], list):
        made = _without(made, "required")
    if isinstance(made.get("pattern"), str):
        pattern = translate_pattern(made["pattern"])
        made = _without(made, "pattern") if pattern is None else {**made, "pattern": pattern}
    if isinstance(made.get("patternProperties"), dict):
        named = {translate_pattern(key): s for key, s in made["patternProperties"].items()}
        made = {**made, "patternProperties": {k: s for k, s in named.items() if k is not None}}
    return made


def translate_pattern(pattern: str) -> str | None:
    """The ECMA-262 pattern as Python reads it; none when Python has no word for it."""

    def replace(match: re.Match[str]) -> str:
        return {"$": r"\Z", "(?<": "(?P<"}.get(match[0], match[0])

    # `(?a)`: \d and \w mean ASCII in ECMA-262, and `$` never stands before a last newline.
    translated = "(?a)" + _STRICT_END.sub(replace, pattern)
    try:
        re.compile(translated)
    except (re.error, OverflowError, RecursionError):
        return None
    return translated


def _hide_one_way(
    conversion: _Conversion, original: dict[str, Any], made: dict[str, Any]
) -> dict[str, Any]:
    """The schema without what only the other side sends: `readOnly` or `writeOnly` members."""
    if not isinstance(made.get("properties"), dict) and "allOf" not in made:
        return made
    keyword = "readOnly" if conversion.direction is Direction.REQUEST else "writeOnly"
    hidden = _find_flagged(conversion.document, original, keyword, 8)
    if not hidden:
        return made
    if isinstance(made.get("required"), list):
        made = {**made, "required": [name for name in made["required"] if name not in hidden]}
    if conversion.direction is Direction.RESPONSE and isinstance(made.get("properties"), dict):
        shown = {name: name not in hidden and s for name, s in made["properties"].items()}
        made = {**made, "properties": shown}
    return made


def _find_flagged(document: Document, schema: Any, keyword: str, depth: int) -> set[str]:
    schema = _follow(document, schema)
    if not isinstance(schema, dict) or not depth:
        return set()
    properties = schema.get("properties")
    found: set[str] = set()
    if isinstance(properties, dict):
        for name, member in properties.items():
            target = _follow(document, member)
            if any(isinstance(s, dict) and s.get(keyword) is True for s in (member, target)):
                found.add(name)
    parts = schema.get("allOf")
    for part in parts if isinstance(parts, list) else []:
        found |= _find_flagged(document, part, keyword, depth - 1)
    return found


def _follow(document: Document, node: Any) -> Any:
    try:
        return document.dereference(node)[0]
    except LookupError:
        return None


def _modernise(direction: Direction, schema: dict[str, Any]) -> dict[str, Any]:
    """A schema of 3.0 (a JSON Schema draft 5 of its own) in 2020-12."""
    for limit, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        flag = schema.get(exclusive)
        if isinstance(flag, bool):
            schema = _without(schema, exclusive)
            if flag and limit in schema:
                schema = {**_without(schema, limit), exclusive: schema[limit]}
    for keyword in ("anyOf", "oneOf"):
        if isinstance(schema.get(keyword), list):
            parts = [{"type": "null"} if _is_only_null(p) else p for p in schema[keyword]]
            schema = {**schema, keyword: parts}
    return _admit_null(direction, schema) if schema.get("nullable") is True else schema


def _is_only_null(schema: Any) -> bool:
    # Strictly `{nullable: true}` admits anything; what is written as an alternative means null.
    return (
        isinstance(schema, dict)
        and schema.get("nullable") is True
        and not schema.keys() - _ANNOTATIONS
    )


def _admit_null(direction: Direction, schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with null: strictly for what is sent, as it was meant for what is received.

    Strictly, `nullable` speaks to a `type` beside it only, and an `enum` lists null itself
    (OpenAPI 3.0.3, proposal "Clarify Semantics of nullable").
    """
    if _is_only_null(schema):
        return schema
    schema = _without(schema, "nullable")
    is_generous = direction is Direction.REQUEST
    if "type" not in schema and {"allOf", "anyOf", "oneOf", "not"} & schema.keys():
        return {"anyOf": [schema, {"type": "null"}]} if is_generous else schema
    if isinstance(schema.get("type"), str):
        schema = {**schema, "type": [schema["type"], "null"]}
    if is_generous and isinstance(schema.get("enum"), list) and None not in schema["enum"]:
        schema = {**schema, "enum": [*schema["enum"], None]}
    return schema


def _without(mapping: Mapping[str, Any], *keywords: str) -> dict[str, Any]:
    return {key: value for key, value in mapping.items() if key not in keywords}
