"""Security schemes as arguments of the client."""

from scripts.canonical.form import SecurityScheme
from scripts.canonical.metadata import PackageMetadata
from scripts.canonical.names import RESERVED_METHODS, claim_name, python_name
from scripts.operations import Api
from scripts.operations import SecurityScheme as Scheme


def canonical_security_schemes(api: Api, package: PackageMetadata) -> tuple[SecurityScheme, ...]:
    """The schemes a client can speak; the only one, or the first, takes `api_key`.

    Args:
        api: What the document describes.
        package: Says which variables the credentials default to.
    """
    schemes: list[SecurityScheme] = []
    for scheme in filter(is_sendable, api.security_schemes.values()):
        reserved = RESERVED_METHODS - {"api_key"}
        taken = {known.argument for known in schemes} | {"username", "password"}
        preferred = python_name(scheme.name, reserved) if schemes else "api_key"
        argument = claim_name(preferred, taken, "_")
        variable = f"{package.environment}_{argument.strip('_').upper()}"
        schemes.append(
            SecurityScheme(
                name=scheme.name,
                kind=_find_kind(scheme) or "",
                parameter=scheme.parameter,
                argument=argument,
                environment=variable,
                fallbacks=tuple(other for name, other in package.variables if name == variable),
                description=" ".join(scheme.description.split()),
            )
        )
    return tuple(schemes)


def is_sendable(scheme: Scheme) -> bool:
    """Whether a client can send a credential of the scheme."""
    return _find_kind(scheme) is not None


def _find_kind(scheme: Scheme) -> str | None:
    """How the credential travels (OpenAPI 3.1, section 4.8.27)."""
    match scheme.type:
        case "http":
            return scheme.scheme if scheme.scheme in ("bearer", "basic") else None
        case "apiKey" if scheme.location in ("header", "query", "cookie"):
            return scheme.location
        case "oauth2" | "openIdConnect":
            return "bearer"
        case _:
            return None
