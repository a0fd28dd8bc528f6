"""Containment as `jsonschema-rs` decides it, which shares no code with the engine."""

from typing import Any

import jsonschema_rs
from jsonschema_rs.canonical import CanonicalizationError, Containment

_PLACE = "urn:schemas"


def decide_containment(sent: Any, read: Any, **definitions: Any) -> bool | None:
    """Whether one schema is contained in another; None where it cannot tell.

    It asserts no formats, and references lead to definitions as `refer` writes them.
    """
    document = {"$id": _PLACE, "$defs": {**definitions, "sent": sent, "read": read}}
    registry = jsonschema_rs.Registry([(_PLACE, document)])
    try:
        inner, outer = (
            jsonschema_rs.canonicalize(
                refer(name), draft=jsonschema_rs.Draft202012, registry=registry
            )
            for name in ("sent", "read")
        )
        answer = outer.covers(inner)
    except CanonicalizationError:
        return None
    return None if answer == Containment.UNKNOWN else answer == Containment.YES


def refer(name: str) -> dict[str, str]:
    """A reference to a definition."""
    return {"$ref": f"{_PLACE}#/$defs/{name}"}
