"""Security schemes as arguments of the client."""

from collections.abc import Collection

from scripts.canonical.form import CredentialPart, SecurityScheme
from scripts.canonical.names import CLIENT_ARGUMENTS, claim_name, python_name
from scripts.operations import Api
from scripts.operations import SecurityScheme as Scheme

# HTTP schemes that need more than a fixed credential, such as a new value for each request.
_EXCHANGES = frozenset(
    """
    digest dpop gnap hoba mutual negotiate ntlm oauth privatetoken scram-sha-1 scram-sha-256
    signature vapid
    """.split()
)
_BASIC_PARTS = ("username", "password")


def canonical_security_schemes(
    api: Api, environment: str, variables: tuple[tuple[str, str], ...] = ()
) -> tuple[SecurityScheme, ...]:
    """The schemes that a client supports, each with an argument that is named after it.

    A single scheme with a fixed credential has the argument `api_key`; a single one of HTTP Basic
    has `username` and `password`.

    Args:
        api: What the document describes.
        environment: Prefix of the environment variables with the default credentials.
        variables: For some of them, another one that is read when it is not set.
    """
    sendable = [scheme for scheme in api.security_schemes.values() if is_sendable(scheme)]
    basic = [scheme for scheme in sendable if _find_kind(scheme) == "basic"]
    taken: set[str] = set(_BASIC_PARTS)
    schemes: list[SecurityScheme] = []
    for scheme in sendable:
        takes_sources = scheme.type in ("oauth2", "openIdConnect")
        is_key = len(sendable) == 1 and not takes_sources
        preferred = "api_key" if is_key else python_name(scheme.name, CLIENT_ARGUMENTS)
        argument = claim_name(preferred, taken, "_")
        taken.add(argument)
        names = [] if scheme not in basic else _name_parts(argument, taken, is_only=len(basic) == 1)
        taken.update(names)
        variable = _name_variable(environment, argument)
        schemes.append(
            SecurityScheme(
                name=scheme.name,
                kind=_find_kind(scheme) or "",
                parameter=_find_parameter(scheme),
                argument=argument,
                parts=tuple(CredentialPart(n, _name_variable(environment, n)) for n in names),
                environment=variable,
                fallbacks=tuple(other for name, other in variables if name == variable),
                description=" ".join(scheme.description.split()),
                takes_sources=takes_sources,
                token_url=_find_token_url(scheme),
                discovery_url=scheme.openid_url or None,
            )
        )
    return tuple(schemes)


def _name_parts(argument: str, taken: Collection[str], *, is_only: bool) -> list[str]:
    """The arguments for user name and password, named after their scheme."""
    if is_only:
        return list(_BASIC_PARTS)
    return [claim_name(f"{argument.strip('_')}_{part}", taken, "_") for part in _BASIC_PARTS]


def _name_variable(environment: str, argument: str) -> str:
    return f"{environment}_{argument.strip('_').upper()}"


def _find_parameter(scheme: Scheme) -> str:
    """The name of the header, query parameter or cookie, or of a scheme similar to `Bearer`."""
    written = str(scheme.written.get("scheme", ""))
    is_other = scheme.type == "http" and scheme.scheme not in ("bearer", "basic")
    return written if is_other else "" if scheme.type == "http" else scheme.parameter


def _find_token_url(scheme: Scheme) -> str | None:
    urls = (flow.token_url for flow in scheme.flows if flow.name == "clientCredentials")
    return next(urls, "") or None


def is_sendable(scheme: Scheme) -> bool:
    """Whether a client can send a credential of the scheme."""
    return _find_kind(scheme) is not None


def _find_kind(scheme: Scheme) -> str | None:
    """How the credential is sent (OpenAPI 3.1, section 4.8.27); None if it is not supported."""
    match scheme.type:
        case "http":
            is_single = scheme.scheme not in _EXCHANGES and bool(scheme.scheme)
            return "basic" if scheme.scheme == "basic" else "bearer" if is_single else None
        case "apiKey" if scheme.location in ("header", "query", "cookie"):
            return scheme.location
        case "oauth2" | "openIdConnect":
            return "bearer"
        case _:
            return None
