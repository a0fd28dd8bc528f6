"""The options that commands have beside those of the document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from cyclopts import Group, Parameter

from .command import Command, Option
from .output import Format

Amount = int | Literal["all"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the options say; None and empty where one was left out."""

    output: Format | None = None
    columns: str = ""
    filter: tuple[str, ...] = ()
    sort: str = ""
    limit: Amount | None = None
    watch: float | None = None
    until: tuple[str, ...] = ()
    to: str | None = None
    body: str | None = None
    timeout: float | None = None
    max_retries: int | None = None
    lenient: bool = False
    debug: bool = False


OPTIONS: Final = Group("Options", sort_key=1)
_OUTPUT_GROUP: Final = Group("Output", sort_key=2)
CALL_GROUP: Final = Group("Call", sort_key=3)
_METAVARS: Final = {
    "columns": "COLUMN,COLUMN",
    "filter": "COLUMN=VALUE",
    "sort": "COLUMN,COLUMN",
    "limit": "COUNT",
    "watch": "SECONDS",
    "until": "COLUMN=VALUE",
    "to": "FILE",
    "body": "FILE",
    "timeout": "SECONDS",
    "max_retries": "COUNT",
    "file": "FILE",
    "json": "JSON",
    "text": "TEXT",
    "integer": "INTEGER",
    "number": "NUMBER",
    "any": "VALUE",
}
_OUTPUT: Final = ("output", "columns", "filter", "sort")
_WATCH: Final = ("watch", "until")
_OF_RESULTS: Final = {
    "value": (*_OUTPUT, *_WATCH),
    "list": (*_OUTPUT, *_WATCH),
    "pages": (*_OUTPUT, "limit", *_WATCH),
    "stream": ("output", "columns", "limit"),
    "file": ("to",),
    "nothing": (),
}
_OF_EVERY_CALL: Final = ("timeout", "max_retries", "lenient", "debug")
_TYPES: Final[dict[str, Any]] = {
    "output": Format | None,
    "filter": list[str] | None,
    "limit": Amount | None,
    "watch": float | None,
    "until": list[str] | None,
    "timeout": float | None,
    "max_retries": int | None,
    "lenient": bool,
    "debug": bool,
}
_TEXTS: Final = {
    "output": "The format. Default: a table on a terminal, JSON for a program.",
    "columns": "The columns to show, such as `id,file.name`.",
    "filter": "Only rows where COLUMN=VALUE (or COLUMN!=VALUE; several values with commas).",
    "sort": "Sort by these columns; `-` in front of one turns its order around.",
    "limit": "How many items to get, page after page, or `all`. Default: those of one page.",
    "watch": "Repeat the call after so many seconds, and show what changes until all is done.",
    "until": "A row is done where COLUMN=VALUE (several values with commas).",
    "to": "The file to write; `-` is standard output.",
    "body": "A file with the body; `-` is standard input.",
    "timeout": "Seconds for each step of the call.",
    "max_retries": "How often a failed call is repeated at most.",
    "lenient": "Show a response that is not what the API's document says.",
    "debug": "Show where in the program an error occurred.",
}


def list_names(command: Command) -> tuple[str, ...]:
    """The options that a command has beside those of the document."""
    body = ("body",) if command.body else ()
    return (*body, *_OF_RESULTS[command.result], *_OF_EVERY_CALL)


def annotate_setting(name: str, command: Command) -> Any:
    """The annotation by which cyclopts reads an option of the program."""
    text = _TEXTS[name]
    if name == "until" and command.done:
        known = " ".join(f"{column}={','.join(texts)}" for column, texts in command.done)
        text = f"{text} Default: {known}"
    is_output = name in _OUTPUT or name in _WATCH or name in ("limit", "to")
    group = OPTIONS if name == "body" else _OUTPUT_GROUP if is_output else CALL_GROUP
    return Annotated[
        _TYPES.get(name, str | None),
        Parameter(
            name=f"--{name.replace('_', '-')}",
            help=text,
            group=group,
            metavar=_METAVARS.get(name),
            negative="",
            allow_leading_hyphen=name in ("body", "to", "sort"),
            json_list=False,
            show_default=False,
        ),
    ]


_SIMPLE: Final[dict[str, type]] = {"integer": int, "number": float, "boolean": bool}


def annotate_option(
    option: Option, text: str, taken: frozenset[str], group: Group = OPTIONS
) -> Any:
    """The annotation by which cyclopts reads an option of the document.

    `text` is its help, and `taken` has the names of all options of the command.
    """
    value: Any = Literal[option.listed] if option.listed else _SIMPLE.get(option.kind, str)
    given = list[value] if option.is_list else value
    negative = f"--no-{option.name.removeprefix('--')}"
    is_switch = value is bool and not option.is_list and negative not in taken
    return Annotated[
        given | None,
        Parameter(
            name=option.name,
            help=text,
            group=group,
            metavar=None if option.listed else _METAVARS.get(option.kind),
            negative=negative if is_switch else "",
            required=(option.is_required and not option.member) or None,
            json_list=False,
            json_dict=False,
            allow_leading_hyphen=option.kind not in ("text", "boolean"),
        ),
    ]
