"""Security Scheme and Security Requirement Objects (OpenAPI 3.1, sections 4.8.27 and 4.8.30)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scripts.operations.node import Node
from scripts.operations.styles import can_be_sent


@dataclass(frozen=True, slots=True)
class Flow:
    """An OAuth flow of a security scheme."""

    name: str
    authorization_url: str
    token_url: str
    refresh_url: str
    scopes: tuple[str, ...]
    pointer: str
    written: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """A security scheme.

    Attributes:
        type: apiKey, http, mutualTLS, oauth2 or openIdConnect.
        scheme: The HTTP authentication scheme in lower case, for the type `http`.
        location: The location of an API key: header, query or cookie.
        parameter: The name of that header, query parameter or cookie.
    """

    name: str
    type: str
    scheme: str
    location: str
    parameter: str
    openid_url: str
    flows: tuple[Flow, ...]
    description: str
    deprecated: bool
    pointer: str
    written: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One alternative: security schemes that are needed together.

    Attributes:
        scopes: The scopes for each scheme, by name; empty if no credential is needed.
        is_known: Whether the document declares every scheme it names.
    """

    scopes: Mapping[str, tuple[str, ...]]
    is_known: bool
    pointer: str
    written: Mapping[str, Any]


def read_security_schemes(root: Node) -> dict[str, SecurityScheme]:
    """The security schemes of a document by name, except those whose key no request can have."""
    components = root.member("components")
    members = components.members("securitySchemes") if components else ()
    schemes = (_read_scheme(name, node) for name, node in members)
    return {
        each.name: each
        for each in schemes
        if each.type != "apiKey" or can_be_sent(each.location, each.parameter)
    }


def _read_scheme(name: str, node: Node) -> SecurityScheme:
    flows = node.members("flows", is_extensible=True)
    return SecurityScheme(
        name=name,
        type=node.text("type"),
        scheme=node.text("scheme").lower(),
        location=node.text("in"),
        parameter=node.text("name"),
        openid_url=node.text("openIdConnectUrl"),
        flows=tuple(_read_flow(key, flow) for key, flow in flows),
        description=node.prose("description"),
        deprecated=node.flag("deprecated"),
        pointer=node.pointer,
        written=node.value,
    )


def _read_flow(name: str, node: Node) -> Flow:
    scopes = node.member("scopes")
    return Flow(
        name=name,
        authorization_url=node.text("authorizationUrl"),
        token_url=node.text("tokenUrl"),
        refresh_url=node.text("refreshUrl"),
        scopes=tuple(scopes.value) if scopes else (),
        pointer=node.pointer,
        written=node.value,
    )


def read_security(
    operation: Node, root: Node, schemes: Mapping[str, SecurityScheme]
) -> tuple[Requirement, ...]:
    """The alternatives that apply to an operation; empty if no credential is needed.

    The operation's own list replaces the document's (section 4.8.10.1).
    """
    owner = root if operation.value.get("security") is None else operation
    return tuple(_read_requirement(node, schemes) for node in owner.elements("security"))


def _read_requirement(node: Node, schemes: Mapping[str, SecurityScheme]) -> Requirement:
    unknown = [name for name in node.value if name not in schemes]
    for name in unknown:
        message = f"no security scheme {name!r} is in the components; declare it"
        node.note(name, message, "security-scheme")
    scopes = {name: node.texts(name) for name in node.value}
    return Requirement(scopes, not unknown, node.pointer, node.value)
