"""Security schemes as arguments of the client."""

from typing import Any

from scripts.canonical.canonical import SecurityScheme
from scripts.canonical.facts import PackageFacts
from scripts.canonical.names import RESERVED_METHODS, claim_name, python_name
from scripts.document import Document, join_pointer


def canonical_security_schemes(
    document: Document, facts: PackageFacts
) -> tuple[SecurityScheme, ...]:
    """The schemes a client can speak; the only one, or the first, takes `api_key`."""
    listed = (document.data.get("components") or {}).get("securitySchemes") or {}
    schemes: list[SecurityScheme] = []
    for name, entry in listed.items():
        node, _ = document.dereference(entry, join_pointer("/components/securitySchemes", name))
        kind = _find_kind(node)
        if kind is None:
            continue
        reserved = RESERVED_METHODS - {"api_key"}
        taken = {scheme.argument for scheme in schemes} | {"username", "password"}
        preferred = python_name(name, reserved) if schemes else "api_key"
        argument = claim_name(preferred, taken, "_")
        variable = f"{facts.environment}_{argument.strip('_').upper()}"
        description = " ".join(str(node.get("description") or "").split())
        schemes.append(
            SecurityScheme(name, kind, str(node.get("name") or ""), argument, variable, description)
        )
    return tuple(schemes)


def is_sendable(document: Document, scheme: Any) -> bool:
    """Whether a client can send a credential of the scheme."""
    return _find_kind(document.dereference(scheme)[0]) is not None


def _find_kind(node: dict[str, Any]) -> str | None:
    """How the credential travels (OpenAPI 3.1, section 4.8.27)."""
    match node.get("type"):
        case "http":
            return {"bearer": "bearer", "basic": "basic"}.get(str(node.get("scheme")).lower())
        case "apiKey" if node.get("in") in ("header", "query", "cookie"):
            return str(node["in"])
        case "oauth2" | "openIdConnect":
            return "bearer"
        case _:
            return None
