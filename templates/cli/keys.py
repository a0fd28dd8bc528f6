"""Keys from the environment, a keyring or a prompt; never from the command line.

What is on a command line can be read by every program on the machine, and stays in a history.
"""

from __future__ import annotations

import getpass
import importlib
import os
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from typing import Any

from .._runtime._about import DISTRIBUTION, SECURITY_SCHEMES
from .failures import MissingKeyError


class _UnreadableKeyringError(Exception):
    """There is a keyring, and it gives nothing."""


def find_keys(alternatives: tuple[tuple[str, ...], ...]) -> dict[str, str]:
    """The keys for the client that it does not find in the environment by itself, by argument.

    Raises MissingKeyError when a key is needed and there is none.
    """
    needed = [_list_variables(schemes) for schemes in alternatives]
    if not needed or any(_are_set(one) for one in needed if one):
        return {}
    stored, problem = _find_stored(needed)
    if stored is not None:
        return stored
    if {} in needed:
        return {}
    if sys.stdin.isatty() and sys.stderr.isatty():
        missing = [name for name, names in needed[0].items() if not _is_set(names)]
        given = {name: _ask(needed[0][name][0]) for name in missing}
        if all(given.values()):
            return given
    variable = next(iter(needed[0].values()))[0]
    raise MissingKeyError(
        f"a key is missing: set {variable}, or store it with "
        f"`keyring set {DISTRIBUTION} {variable}` (pip install keyring){problem}"
    )


def _ask(variable: str) -> str:
    """What is typed for a key; nothing where the terminal ends the input."""
    try:
        return getpass.getpass(f"{variable}: ")
    except EOFError:
        print(file=sys.stderr)
        return ""


def _list_variables(schemes: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The arguments of the client for schemes, each with its environment variables."""
    found: dict[str, tuple[str, ...]] = {}
    for scheme in SECURITY_SCHEMES:
        if scheme.name in schemes:
            found |= {name: (variable,) for name, variable in scheme.parts}
            found |= {} if scheme.parts else {scheme.argument: scheme.environment}
    return found


def _are_set(variables: Mapping[str, tuple[str, ...]]) -> bool:
    return all(map(_is_set, variables.values()))


def _is_set(names: tuple[str, ...]) -> bool:
    return any(os.environ.get(name) for name in names)


def _find_stored(
    needed: Sequence[Mapping[str, tuple[str, ...]]],
) -> tuple[dict[str, str] | None, str]:
    """The keys of the first alternative that the keyring has, or why it cannot be read."""
    try:
        found = (_read_keyring(variables) for variables in needed if variables)
        return next((keys for keys in found if keys is not None), None), ""
    except _UnreadableKeyringError as error:
        return None, f"; the keyring cannot be read: {error}"


def _read_keyring(variables: Mapping[str, tuple[str, ...]]) -> dict[str, str] | None:
    """The keys that the environment lacks, from the keyring; None unless all are there."""
    if not find_spec("keyring"):
        return None
    keyring: Any = importlib.import_module("keyring")
    found: dict[str, str] = {}
    for argument, names in variables.items():
        if _is_set(names):
            continue
        try:
            key: str | None = keyring.get_password(DISTRIBUTION, names[0])
        except keyring.errors.NoKeyringError:
            return None
        except Exception as error:
            # It may be locked, or another program, which fails in ways of its own.
            raise _UnreadableKeyringError(str(error) or type(error).__name__) from error
        if key is None:
            return None
        found[argument] = key
    return found
