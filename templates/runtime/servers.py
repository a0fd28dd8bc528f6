"""Chooses the address of the service among the servers of the document."""

from __future__ import annotations

import os
from collections.abc import Mapping

from ._about import ENVIRONMENT_PREFIX
from .exceptions import InvalidValueError, refuse_arguments
from .http_syntax import check_text
from .lazy import httpx2
from .operation import Server, ServerVariable
from .options import Address


def choose_server(
    servers: tuple[Server, ...],
    *,
    base_url: str | httpx2.URL | None,
    server: str | None,
    variables: Mapping[str, str | None],
) -> str | httpx2.URL | Address | None:
    """The base URL that was given, else the address of the server that was chosen.

    `variables` are by argument. None when the environment has the base URL and nothing was chosen.
    Raises the package's own error for a choice that the document does not have.
    """
    with refuse_arguments():
        given = {
            name: check_text(name, value) for name, value in variables.items() if value is not None
        }
    chosen = [*given] if server is None else ["server", *given]
    if base_url is not None:
        if chosen:
            raise InvalidValueError(f"pass either base_url= or {chosen[0]}=, not both")
        return base_url
    if not chosen and os.environ.get(f"{ENVIRONMENT_PREFIX}_BASE_URL"):
        return None
    return _fill_address(_find_server(servers, server), given)


def change_server(
    servers: tuple[Server, ...],
    *,
    base_url: str | httpx2.URL | None,
    server: str | None,
    variables: Mapping[str, str | None],
) -> str | httpx2.URL | Address | None:
    """What `choose_server` returns; None when nothing was chosen, so that the address stays.

    Variables that are not given have their defaults. Raises what `choose_server` raises.
    """
    given = [name for name, value in variables.items() if value is not None]
    if server is None and not given and base_url is None:
        return None
    if server is None and given and len(servers) > 1:
        raise InvalidValueError(f"pass server=, too: which address does {given[0]}= belong to?")
    return choose_server(servers, base_url=base_url, server=server, variables=variables)


def _find_server(servers: tuple[Server, ...], name: str | None) -> Server:
    if name is None:
        return servers[0]
    for server in servers:
        if server.name == name:
            return server
    raise InvalidValueError(f"server must be one of {', '.join(repr(one.name) for one in servers)}")


def _fill_address(server: Server, given: Mapping[str, str]) -> Address:
    known = {variable.argument for variable in server.variables}
    for argument in given:
        if argument not in known:
            wrong = f"{argument} is not in the address of the server {server.name!r}"
            raise InvalidValueError(wrong)
    values: dict[str, str] = {}
    url = server.url
    for variable in server.variables:
        values[variable.name] = _read_variable(variable, given.get(variable.argument))
        url = url.replace(f"{{{variable.name}}}", values[variable.name])
    return Address(url, values)


def _read_variable(variable: ServerVariable, given: str | None) -> str:
    value = variable.default if given is None else given
    if value is None:
        raise InvalidValueError(
            f"{variable.argument} is missing: pass {variable.argument}= or base_url=, "
            f"or set the environment variable {ENVIRONMENT_PREFIX}_BASE_URL"
        )
    if given is not None and variable.choices and value not in variable.choices:
        choices = ", ".join(map(repr, variable.choices))
        raise InvalidValueError(f"{variable.argument} must be one of {choices}")
    return value
