"""Objects that refuse members which they do not declare, as their writers mean them."""

from typing import Final

from scripts.schemas.conjunction import gather, list_conjuncts
from scripts.schemas.dialect import IN_PLACE
from scripts.schemas.schema import Schema
from scripts.schemas.values import Json

_VARYING: Final = (
    *IN_PLACE, "patternProperties", "additionalProperties", "unevaluatedProperties",
)  # fmt: skip


def declare_required(raw: Json) -> Json:
    """A closed object with the members that it requires and forgets to declare.

    By the letter no value is valid, and no change of the others would matter.
    """
    if not isinstance(raw, dict) or raw.get("additionalProperties") is not False:
        return raw
    declared, required = raw.get("properties", {}), raw.get("required")
    if "patternProperties" in raw or not isinstance(required, list):
        return raw
    missing = [name for name in required if isinstance(name, str) and name not in declared]
    is_closed = isinstance(declared, dict) and bool(declared) and missing
    return {**raw, "properties": {**declared, **dict.fromkeys(missing, True)}} if is_closed else raw


def list_closed_branches(schema: Schema) -> tuple[frozenset[str], ...] | None:
    """The properties that an object may have in each branch of a schema with
    `unevaluatedProperties: false`; None if that varies.

    Only what is always evaluated counts (JSON Schema core 2020-12, section 11.3).
    """
    unions = [key for key in ("anyOf", "oneOf") if key in schema.keywords]
    if len(unions) != 1 or schema.is_body_or_null or "discriminator" in schema.notes:
        return None
    branches = [
        schema.written_child(unions[0], index) for index in range(len(schema.keywords[unions[0]]))
    ]
    around = _list_evaluated(schema, *unions, "unevaluatedProperties")
    within = [_list_evaluated(branch) for branch in branches]
    known = [
        names
        for branch, names in zip(branches, within, strict=True)
        if names is not None and (names or "object" not in gather(branch).possible_types)
    ]
    if around is None or len(branches) < 2 or len(known) < len(branches):
        return None
    return tuple(around | names for names in known)


def _list_evaluated(schema: Schema, *ignored: str) -> frozenset[str] | None:
    """The properties that a schema always evaluates; None if its values decide that.

    Args:
        schema: The schema.
        ignored: Its own keywords that do not count.
    """
    names: set[str] = set()
    for part in list_conjuncts(schema):
        skipped = ignored if part is schema else ()
        if "discriminator" in part.notes or any(
            key in part.keywords and key not in skipped for key in _VARYING
        ):
            return None
        names |= part.keywords.get("properties", {}).keys() | part.hidden
    return frozenset(names)
