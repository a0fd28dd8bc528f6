"""The one policy for null: `nullable` of OpenAPI 3.0 in the words of JSON Schema 2020-12.

By the letter `nullable` speaks only to a `type` beside it (OpenAPI 3.0.3, section 4.7.24, and the
proposal "Clarify Semantics of nullable"). Writers and generators mean "or null" wherever they put
it, so that is how it is read: beside `enum`, beside `allOf` and unions, and as a branch of its own.
"""

from typing import Any, Final, NamedTuple

from scripts.schemas.values import Json

_COMBINING: Final = ("allOf", "anyOf", "oneOf", "not")
_NULL: Final[dict[str, Json]] = {"type": "null"}
# What a branch `{nullable: true}` may hold beside it and still say nothing but "or null".
ANNOTATIONS: Final = frozenset({
    "nullable", "title", "description", "default", "example", "examples", "deprecated", "readOnly",
    "writeOnly", "externalDocs", "xml", "$comment",
})  # fmt: skip

_SAID_ONCE: Final = ANNOTATIONS - {"$comment"}


class Spelled(NamedTuple):
    """A schema object whose null is spelled out.

    Attributes:
        raw: The schema object; its subschemas are still as the document has them.
        body: Without null, where the schema is a union of it and null now; else None.
    """

    raw: Json
    body: Json = None


def spell_null(raw: Json, version: str) -> Spelled:
    """The schema object with `nullable` in 2020-12 words.

    Args:
        raw: The schema as the document holds it.
        version: Minor version of OpenAPI; only 3.0 knows `nullable`.
    """
    if version != "3.0" or not isinstance(raw, dict) or "$ref" in raw:
        return Spelled(raw)
    body = _spell_branches(raw)
    if not _is_nullable(raw):
        return Spelled(body)
    body = {key: value for key, value in body.items() if key != "nullable"}
    if any(keyword in body for keyword in _COMBINING):
        said = {key: value for key, value in body.items() if key in _SAID_ONCE}
        body = {key: value for key, value in body.items() if key not in said}
        if isinstance(body.get("allOf"), list):
            body["allOf"] = [{} if is_only_null(part) else part for part in body["allOf"]]
        return Spelled({**said, "anyOf": [body, _NULL]}, body)
    if isinstance(body.get("enum"), list) and body["enum"] and None not in body["enum"]:
        body["enum"] = [*body["enum"], None]
    types = body.get("type")
    if isinstance(types, (str, list)):
        named = [types] if isinstance(types, str) else types
        body["type"] = named if "null" in named else [*named, "null"]
    return Spelled(body)


def is_only_null(raw: Json) -> bool:
    """Whether a branch says `nullable: true` and nothing else about its value."""
    return isinstance(raw, dict) and raw.get("nullable") is True and not raw.keys() - ANNOTATIONS


def _is_nullable(raw: dict[str, Any]) -> bool:
    parts = raw.get("allOf")
    return raw.get("nullable") is True or (
        isinstance(parts, list) and len(parts) > 1 and any(map(is_only_null, parts))
    )


def _spell_branches(raw: dict[str, Any]) -> dict[str, Any]:
    """The schema object with each branch that only says "or null" as the type null."""
    made = dict(raw)
    for keyword in ("anyOf", "oneOf"):
        if isinstance(raw.get(keyword), list):
            made[keyword] = [_NULL if is_only_null(part) else part for part in raw[keyword]]
    return made
