"""What a command is made of: the generated modules hold these."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

_PLAIN: Final = re.compile(r"[\w .:/@+,=-]*")

Kind: TypeAlias = Literal["text", "integer", "number", "boolean", "json", "any", "file"]
Result: TypeAlias = Literal["value", "list", "pages", "stream", "file", "nothing"]
BodyKind: TypeAlias = Literal["spread", "json", "text", "file"]


@dataclass(frozen=True, slots=True)
class Option:
    """An option, which is an argument of the method that the command calls.

    A value of the kind `json` is given as JSON text, and one of the kind `any` may be. An option
    that `is_list` may be repeated. `member` is the property of the body that it is sent as; with
    none, it is no property. `flag` is its name where it is not that of the argument.
    """

    argument: str
    kind: Kind
    text: str
    is_required: bool = False
    is_list: bool = False
    is_positional: bool = False
    choices: tuple[str | int, ...] = ()
    member: str = ""
    flag: str = ""

    @property
    def listed(self) -> tuple[str | int, ...]:
        """The choices that completion offers: none where one of them could act on a shell.

        fish runs command substitutions in what a script offers, and a document is not trusted.
        """
        is_safe = all(_PLAIN.fullmatch(str(choice)) for choice in self.choices)
        return self.choices if is_safe else ()

    @property
    def name(self) -> str:
        """Its name on the command line."""
        return self.flag or f"--{self.argument.strip('_').replace('_', '-')}"


@dataclass(frozen=True, slots=True)
class Command:
    """A method of the client as a command.

    `method` are the attributes that lead to it, and `request` is what it sends. `body` lists the
    forms of a body that can be given as a whole, `spread` for one whose properties are options.
    `stream` is the argument that asks for a stream. `security` lists alternatives, each the names
    of the schemes it needs. `done` has for a property of the result the values that are final.
    """

    name: str
    method: str
    request: str
    title: str
    text: str = ""
    options: tuple[Option, ...] = ()
    result: Result = "value"
    body: tuple[BodyKind, ...] = ()
    is_body_required: bool = False
    stream: str = ""
    security: tuple[tuple[str, ...], ...] = ()
    done: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Commands with a common name in front, and the groups below it.

    Each of `groups` is a name, the module that holds it, and one line about it.
    """

    name: str
    text: str
    commands: tuple[Command, ...] = ()
    groups: tuple[tuple[str, str, str], ...] = ()
