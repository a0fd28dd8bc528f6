"""Decides which server of a document a client calls, and what a caller can choose."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final
from urllib.parse import urlsplit

from scripts.canonical.form import SecurityScheme, Server, ServerVariable
from scripts.canonical.names import CLIENT_ARGUMENTS, claim_name, python_name
from scripts.document import Document
from scripts.operations import Server as Declared
from scripts.operations import Variable, find_address
from scripts.operations.addresses import list_absolute_servers

_VARIABLE: Final = re.compile(r"\{([^{}]+)\}")
# Words that every description of a server has.
_EMPTY_WORDS: Final = frozenset("server servers environment endpoint url the our api".split())
_LONGEST_NAME: Final = 40
# The extensions with the name of a server; OpenAPI itself has had names only since 3.2.
_NAMING: Final = ("x-speakeasy-server-id", "x-fern-server-name")


def canonical_servers(
    document: Document, schemes: Iterable[SecurityScheme]
) -> tuple[tuple[Server, ...], tuple[ServerVariable, ...]]:
    """The servers that a caller can choose, and the variables in their addresses.

    Both are empty if there is no choice, because there is one server without variables.

    Args:
        document: The document.
        schemes: The security schemes of the client; the names of their arguments are taken.
    """
    declared = list(list_absolute_servers(document))
    taken = set(CLIENT_ARGUMENTS)
    taken |= {name for scheme in schemes for name in scheme.client_arguments}
    variables = _list_variables(declared, taken)
    if len(declared) < 2 and not variables:
        return (), ()
    arguments = {each.name: each.argument for each in variables}
    names: list[str] = []
    servers: list[Server] = []
    for server in declared:
        names.append(claim_name(_prefer_name(server), names, "-"))
        own = tuple(_read_variable(each, arguments[each.name]) for each in _list_used(server))
        description = " ".join(server.description.split())
        servers.append(Server(names[-1], server.url.rstrip("/"), description, own))
    return tuple(servers), variables


def fill_server(server: Declared, variables: Iterable[ServerVariable]) -> str | None:
    """The address of an operation's own server, with the variables that the client fills in."""
    if find_address([server]) is None:
        return None
    kept = {each.name for each in variables if each.default is not None}
    own = tuple(each for each in server.variables if each.name not in kept)
    return replace(server, variables=own).default_url.rstrip("/")


def _list_used(server: Declared) -> list[Variable]:
    """The variables in the address of a server; an undeclared one has no default."""
    declared = {each.name: each for each in server.variables}
    names = dict.fromkeys(_VARIABLE.findall(server.url))
    return [declared.get(n) or Variable(n, None, (), "", server.pointer) for n in names]


def _list_variables(
    servers: Iterable[Declared], taken: Collection[str]
) -> tuple[ServerVariable, ...]:
    found: dict[str, ServerVariable] = {}
    names = set(taken)
    for variable in (each for server in servers for each in _list_used(server)):
        known = found.get(variable.name)
        if known is None:
            argument = claim_name(python_name(variable.name, CLIENT_ARGUMENTS), names, "_")
            names.add(argument)
            found[variable.name] = _read_variable(variable, argument)
        elif known.choices:
            more = _read_variable(variable, known.argument).choices
            choices = tuple(dict.fromkeys((*known.choices, *more))) if more else ()
            found[variable.name] = ServerVariable(
                known.name, known.argument, known.default, choices, known.description
            )
    return tuple(found.values())


def _read_variable(variable: Variable, argument: str) -> ServerVariable:
    description = " ".join(variable.description.split())
    return ServerVariable(variable.name, argument, variable.default, variable.choices, description)


def _prefer_name(server: Declared) -> str:
    """The name of a server for callers: its name, else words of its description, else its host."""
    given = [server.name, *(server.written.get(key) for key in _NAMING)]
    named = next((each for each in given if isinstance(each, str) and each.strip()), "")
    if named:
        return named.strip()
    words = [word.lower() for word in re.findall(r"\w+", server.description)]
    name = "-".join(word for word in words if word not in _EMPTY_WORDS)
    if name and len(name) <= _LONGEST_NAME:
        return name
    try:
        return urlsplit(server.default_url).netloc or server.url
    except ValueError:
        return server.url
