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
    fallbacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CredentialValue:
    """The value that the constructor passes on for a scheme.

    Attributes:
        value: Its expression in the constructor, which may read the environment.
        change: Its expression in a method that changes it.
    """

    name: str
    value: str
    change: str


def describe_credentials(canonical: Canonical) -> dict[str, object]:
    """The arguments that take credentials, and the expression each scheme's value is made by."""
    arguments: list[CredentialArgument] = []
    values: list[CredentialValue] = []
    for scheme in canonical.security_schemes:
        values.append(_describe_value(scheme))
        words = zip(scheme.parts, _WORDS, strict=False) if scheme.parts else ((scheme, ""),)
        for part, word in words:
            text = _describe(scheme, word)
            fallbacks = () if scheme.parts else scheme.fallbacks
            arguments.append(
                CredentialArgument(
                    part.argument, part.environment, text, scheme.takes_sources, fallbacks
                )
            )
    return {
        "credential_arguments": arguments,
        "credential_values": values,
        "takes_sources": takes_sources(canonical),
    }


def takes_sources(canonical: Canonical) -> bool:
    """Whether some credential may be a function or the credentials of a program."""
    return any(scheme.takes_sources for scheme in canonical.security_schemes)


def _describe_value(scheme: SecurityScheme) -> CredentialValue:
    if not scheme.parts:
        argument = scheme.argument
        return CredentialValue(scheme.name, argument, argument)
    given = ", ".join(part.argument for part in scheme.parts)
    variables = ", ".join(repr(part.environment) for part in scheme.parts)
    value = f"complete_pair(({given}), ({variables}))"
    return CredentialValue(scheme.name, value, f"join_pair({given})")


def _describe(scheme: SecurityScheme, word: str) -> str:
    text = f"{word}{scheme.description}".strip() or f"Credential of the scheme `{scheme.name}`."
    if not scheme.takes_sources:
        return text
    return f"{text} A token, a function that returns one, or `ClientCredentials`."
