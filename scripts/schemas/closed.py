"""Objects that refuse members which they do not declare, as their writers mean them."""

from scripts.schemas.values import Json


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
