"""Objects and arrays in canonical form."""

from collections.abc import Callable
from itertools import zip_longest

from scripts.canonical.form import Schema as Shape
from scripts.canonical.spelling import is_never
from scripts.canonical.unions import join_union
from scripts.schemas.conjunction import Conjunction, Schemas

Nest = Callable[[Schemas, str], Shape]
"""Returns the canonical schema for schemas and the class name to use."""
Member = Callable[[Schemas, str, str], Shape]


def shape_object(whole: Conjunction, hint: str, member: Member, value: Nest) -> Shape:
    """The canonical schema of an object; a map if no property is declared.

    Args:
        whole: The schemas of the value.
        hint: Class name to use if it needs one.
        member: Returns the canonical schema of a property for its schemas, the hint and its name.
        value: Returns the canonical schema of the values of a map.
    """
    values = _shape_values(whole, hint, value)
    # A closed object cannot have undeclared properties, so requiring one is a mistake.
    asked = () if _is_closed(whole) else whole.required
    names = {**whole.properties, **{n: () for n in asked if n not in whole.properties}}
    if not names:
        return {"type": "object", "additionalProperties": values}
    properties = {
        name: member(schemas, hint, name) if schemas else {}
        for name, schemas in names.items()
        if not any(map(is_never, schemas))
    }
    shaped = {
        "type": "object",
        "required": sorted(set(whole.required) & set(properties)),
        "properties": properties,
    }
    return shaped | ({"additionalProperties": values} if values else {})


def _is_closed(whole: Conjunction) -> bool:
    """Whether an object may only contain its declared properties."""
    extra = whole.children("additionalProperties") or whole.children("unevaluatedProperties")
    return any(map(is_never, extra)) and not whole.named_children("patternProperties")


def _shape_values(whole: Conjunction, hint: str, value: Nest) -> Shape:
    extra = whole.children("additionalProperties") or whole.children("unevaluatedProperties")
    patterns = whole.named_children("patternProperties")
    is_closed = any(map(is_never, extra))
    telling = tuple(schema for schema in extra if schema.keywords)
    if patterns and (is_closed or not telling):
        if whole.properties and not is_closed:
            return {}
        return join_union(value(schemas, f"{hint}Value") for schemas in patterns.values())
    if is_closed or patterns or not telling:
        return {}
    return value(telling, f"{hint}Value")


def shape_array(whole: Conjunction, hint: str, value: Nest) -> Shape:
    """The canonical schema of an array; one with a fixed length has a schema for each item.

    Args:
        whole: What is asked of the value.
        hint: Class name it gets should it need one.
        value: Returns the canonical schema of an item.
    """
    slots = _list_slots(whole)
    shapes = [value(slot, f"{hint}Item") for slot in slots]
    bounds = {bound: whole.bound(bound) for bound in ("minItems", "maxItems")}
    kept = {bound: int(count) for bound, count in bounds.items() if count is not None}
    items = whole.children("items")
    is_closed = any(map(is_never, items)) or kept.get("maxItems", len(slots) + 1) <= len(slots)
    if slots and is_closed and kept.get("minItems", 0) >= len(slots):
        length = len(slots)
        return {"type": "array", "prefixItems": shapes, "minItems": length, "maxItems": length}
    if not is_closed:
        shapes.append(value(items, f"{hint}Item") if items else {})
    return {"type": "array", "items": {}} | kept | {"items": join_union(shapes)}


def _list_slots(whole: Conjunction) -> list[Schemas]:
    rows = [
        [part.written_child("prefixItems", index) for index in range(len(slots))]
        for part, slots in whole.all("prefixItems")
    ]
    return [tuple(slot for slot in column if slot is not None) for column in zip_longest(*rows)]
