"""Security schemes as the arguments of a client's constructor."""

from dataclasses import dataclass

from scripts.canonical import Canonical
from scripts.canonical.form import SecurityScheme

_WORDS = ("User name. ", "Password. ")


@dataclass(frozen=True, slots=True)
class CredentialArgument:
    """One argument of the constructor."""

    name: str
    environment: str
    text: str


@dataclass(frozen=True, slots=True)
class CredentialValue:
    """What the constructor passes on for one scheme."""

    name: str
    value: str


def describe_credentials(canonical: Canonical) -> dict[str, object]:
    """The arguments that take credentials, and the expression each scheme's value is made by."""
    arguments: list[CredentialArgument] = []
    values: list[CredentialValue] = []
    for scheme in canonical.security_schemes:
        values.append(CredentialValue(scheme.name, _spell_value(scheme)))
        words = zip(scheme.parts, _WORDS, strict=False) if scheme.parts else ((scheme, ""),)
        for part, word in words:
            text = f"{word}{scheme.description}".strip() or _name_scheme(scheme)
            arguments.append(CredentialArgument(part.argument, part.environment, text))
    return {"credential_arguments": arguments, "credential_values": values}


def _spell_value(scheme: SecurityScheme) -> str:
    """The expression of what is passed on for a scheme."""
    if not scheme.parts:
        return scheme.argument
    given = ", ".join(part.argument for part in scheme.parts)
    variables = ", ".join(repr(part.environment) for part in scheme.parts)
    return f"complete_pair(({given}), ({variables}))"


def _name_scheme(scheme: SecurityScheme) -> str:
    return f"Credential of the scheme `{scheme.name}`."
