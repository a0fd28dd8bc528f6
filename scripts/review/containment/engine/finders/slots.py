"""Which items of an array a keyword applies to."""

from scripts.schemas import Schema, list_conjuncts
from scripts.schemas.dialect import IN_PLACE


def find_rest(schema: Schema) -> tuple[int, Schema] | None:
    """What items after the first few must satisfy, and how many are exempt; None when it varies.

    `unevaluatedItems` does not apply to items that the keywords beside it always evaluate (JSON
    Schema core 2020-12, section 11.2).
    """
    if "items" in schema.keywords:
        return prefix_length(schema), schema.child("items")
    if "unevaluatedItems" not in schema.keywords:
        return None
    whole = schema.whole()
    parts = list_conjuncts(whole)
    if any(key in part.keywords for part in parts for key in (*IN_PLACE, "items", "contains")):
        return None
    if any("unevaluatedItems" in part.keywords for part in parts if part is not whole):
        return None
    return max(map(prefix_length, parts)), schema.child("unevaluatedItems")


def prefix_length(schema: Schema) -> int:
    """How many items at the start have a schema of their own."""
    return len(schema.written("prefixItems") or ())
