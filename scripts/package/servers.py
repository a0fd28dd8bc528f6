"""The servers of a document as arguments of a client's constructor."""

from dataclasses import dataclass

from scripts.canonical import Canonical
from scripts.canonical.form import Server, ServerVariable


@dataclass(frozen=True, slots=True)
class VariableArgument:
    """An argument that fills in a variable of the address.

    Attributes:
        type: Its annotation, without None.
        text: Its description in the docstring.
    """

    argument: str
    type: str
    text: str


def describe_servers(canonical: Canonical) -> dict[str, object]:
    """The values about the servers for the template of the client."""
    return {
        "servers": canonical.servers,
        "server_type": _spell_choice(tuple(each.name for each in canonical.servers)),
        "server_text": _describe_choice(canonical.servers),
        "server_variables": [
            VariableArgument(each.argument, _spell_choice(each.choices), _describe_variable(each))
            for each in canonical.server_variables
        ],
    }


def list_choices(canonical: Canonical) -> list[str]:
    """The arguments that choose the server, for a readme."""
    variables = [f"`{each.argument}=`" for each in canonical.server_variables]
    return ["`server=`", *variables] if len(canonical.servers) > 1 else variables


def _spell_choice(values: tuple[str, ...]) -> str:
    return f"Literal[{', '.join(map(repr, values))}]" if values else "str"


def _describe_choice(servers: tuple[Server, ...]) -> str:
    texts = [
        f"`{each.name}` is {each.url}" + (f" ({each.description})" if each.description else "")
        for each in servers
    ]
    first = f" Default: `{servers[0].name}`." if servers else ""
    return f"A server of the document: {'; '.join(texts)}.{first}"


def _describe_variable(variable: ServerVariable) -> str:
    text = variable.description or f"The part `{{{variable.name}}}` of the server's address."
    text = text if text.endswith((".", "!", "?")) else f"{text}."
    return text if variable.default is None else f"{text} Default: `{variable.default}`."
