"""Security schemes as the arguments of a client's constructor."""

from dataclasses import dataclass

from scripts.canonical import Canonical
from scripts.canonical.form import SecurityScheme


@dataclass(frozen=True, slots=True)
class CredentialArgument:
    """One argument of the constructor."""

    name: str
    environment: str
    text: str
    fallbacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CredentialValue:
    """What the constructor passes on for one scheme.

    Attributes:
        argument: The one argument it comes from; empty where it comes from two.
    """

    name: str
    value: str
    argument: str


def describe_credentials(canonical: Canonical) -> dict[str, object]:
    """The arguments that take credentials, and the expression each scheme's value is made by."""
    arguments: list[CredentialArgument] = []
    values: list[CredentialValue] = []
    for scheme in canonical.security_schemes:
        parts = [(scheme.argument, "")]
        if scheme.kind == "basic":
            parts = [("username", "User name. "), ("password", "Password. ")]
        values.append(
            CredentialValue(
                scheme.name,
                "(username, password) if username is not None and password is not None else None"
                if scheme.kind == "basic"
                else scheme.argument,
                "" if scheme.kind == "basic" else scheme.argument,
            )
        )
        for name, text in parts:
            if name not in [argument.name for argument in arguments]:
                variable = _variable(canonical, scheme, name)
                told = _describe(scheme, text)
                fallbacks = scheme.fallbacks if name == scheme.argument else ()
                arguments.append(CredentialArgument(name, variable, told, fallbacks))
    return {"credential_arguments": arguments, "credential_values": values}


def _variable(canonical: Canonical, scheme: SecurityScheme, name: str) -> str:
    if name == scheme.argument:
        return scheme.environment
    return f"{canonical.package.environment}_{name.upper()}"


def _describe(scheme: SecurityScheme, text: str) -> str:
    return f"{text}{scheme.description}".strip() or f"Credential of the scheme `{scheme.name}`."
