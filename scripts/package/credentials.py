"""Security schemes as the arguments of a client's constructor."""

from dataclasses import dataclass

from scripts.canonical import Canonical
from scripts.canonical.form import SecurityScheme

_WORDS = ("User name. ", "Password. ")


@dataclass(frozen=True, slots=True)
class CredentialArgument:
    """An argument of the constructor for a credential."""

    name: str
    environment: str
    text: str
    takes_sources: bool


@dataclass(frozen=True, slots=True)
class CredentialValue:
    """The value that the constructor passes on for a scheme."""

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
            text = _describe(scheme, word)
            arguments.append(
                CredentialArgument(part.argument, part.environment, text, scheme.takes_sources)
            )
    return {
        "credential_arguments": arguments,
        "credential_values": values,
        "takes_sources": takes_sources(canonical),
    }


def takes_sources(canonical: Canonical) -> bool:
    """Whether some credential may be a function or the credentials of a program."""
    return any(scheme.takes_sources for scheme in canonical.security_schemes)


def _spell_value(scheme: SecurityScheme) -> str:
    """The expression of what is passed on for a scheme."""
    if not scheme.parts:
        return scheme.argument
    given = ", ".join(part.argument for part in scheme.parts)
    variables = ", ".join(repr(part.environment) for part in scheme.parts)
    return f"complete_pair(({given}), ({variables}))"


def _describe(scheme: SecurityScheme, word: str) -> str:
    text = f"{word}{scheme.description}".strip() or f"Credential of the scheme `{scheme.name}`."
    if not scheme.takes_sources:
        return text
    return f"{text} A token, a function that returns one, or `ClientCredentials`."
