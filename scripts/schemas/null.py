"""Rewrites `nullable` of OpenAPI 3.0 as JSON Schema 2020-12.

Strictly, `nullable` has an effect only beside `type` (OpenAPI 3.0.3, section 4.7.24, and the
proposal "Clarify Semantics of nullable"). But authors and generators mean "or null" wherever they
write it, so it is read like this: beside `enum`, beside `allOf` and unions, and as a branch of its
own.
"""

from typing import Any, Final, NamedTuple

from scripts.schemas.values import Json

_COMBINING: Final = ("allOf", "anyOf", "oneOf", "not")
_NULL: Final[dict[str, Json]] = {"type": "null"}
# A branch `{nullable: true}` still means only "or null" if it also has these keywords.
ANNOTATIONS: Final = frozenset({
    "nullable", "title", "description", "default", "example", "examples", "deprecated", "readOnly",
    "writeOnly", "externalDocs", "xml", "$comment",
})  # fmt: skip

# OpenAPI 3.0.3, section 4.7.23, ignores what stands beside a reference. Texts for people are kept,
# because they claim nothing about values.
_BESIDE_REFERENCE: Final = frozenset(("$ref", "title", "description"))
_SAID_ONCE: Final = ANNOTATIONS - {"$comment"}


class Spelled(NamedTuple):
    """A schema object without `nullable`.

    Attributes:
        raw: The schema object; its subschemas are not changed.
        body: The schema without null, if the result is a union of it and null; else None.
    """

    raw: Json
    body: Json = None


def spell_null(raw: Json, version: str) -> Spelled:
    """The schema object with `nullable` rewritten as in JSON Schema 2020-12.

    Args:
        raw: The schema as it is in the document.
        version: Minor version of OpenAPI; only 3.0 has `nullable`.
    """
    if version != "3.0" or not isinstance(raw, dict):
        return Spelled(raw)
    if "$ref" in raw:
        return Spelled({key: value for key, value in raw.items() if key in _BESIDE_REFERENCE})
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
    """Whether a branch has `nullable: true` and no other keyword that restricts its value."""
    return isinstance(raw, dict) and raw.get("nullable") is True and not raw.keys() - ANNOTATIONS


def _is_nullable(raw: dict[str, Any]) -> bool:
    parts = raw.get("allOf")
    return raw.get("nullable") is True or (
        isinstance(parts, list) and len(parts) > 1 and any(map(is_only_null, parts))
    )


def _spell_branches(raw: dict[str, Any]) -> dict[str, Any]:
    """The schema object with `{type: null}` for each branch that only means "or null"."""
    made = dict(raw)
    for keyword in ("anyOf", "oneOf"):
        if isinstance(raw.get(keyword), list):
            made[keyword] = [_NULL if is_only_null(part) else part for part in raw[keyword]]
    return made
