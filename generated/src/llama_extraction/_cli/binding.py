"""Commands as cyclopts reads them: an app for a group, a function for a command."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Any, Final, cast

from cyclopts import App

from .._runtime._about import PACKAGE
from .calling import call
from .command import Command, Group, Option
from .escaping import escape_text
from .failures import EXIT_CODES
from .program import CLIENT_OPTIONS
from .settings import (
    CALL_GROUP,
    Settings,
    annotate_option,
    annotate_setting,
    list_names,
)

_MODULES: Final = f"{PACKAGE}._cli.commands"
_EPILOGUE: Final = "\n".join(["Exit codes:", *(f"  {code:3}  {text}" for code, text in EXIT_CODES)])


def make_app(group: Group, **settings: Any) -> App:
    """The app of a group; the groups below it are imported when they are asked for."""
    app = App(
        name=group.name,
        help=escape_text(group.text),
        help_format="plaintext",
        version_flags=(),
        suppress_keyboard_interrupt=False,
        **settings,
    )
    for name, module, text in group.groups:
        app.command(f"{_MODULES}.{module}:app", name=name, help=escape_text(text))
    for command in group.commands:
        app.command(
            make_function(command),
            name=command.name,
            help=escape_text(_describe(command)),
            help_epilogue=_EPILOGUE,
        )
    return app


def _describe(command: Command) -> str:
    parts = (command.title, command.text, command.request)
    return "\n\n".join(part for part in parts if part)


def _explain(option: Option) -> str:
    """The help of an option; those of a body may be in a file, so that none must be given."""
    parts = [option.text]
    if option.is_required and option.member:
        parts.append("Required, here or in --body.")
    if option.choices and not option.listed:
        parts.append(f"[choices: {', '.join(map(str, option.choices))}]")
    return " ".join(parts)


def make_function(command: Command) -> Callable[..., None]:
    """The function that calls a command with the values of its options."""

    places = [index for index, option in enumerate(command.options) if option.is_positional]

    def function(*positional: Any, **values: Any) -> None:
        given = dict(zip(places, positional, strict=True))
        arguments = {
            option.argument: given.get(index, values.get(f"option_{index}"))
            for index, option in enumerate(command.options)
        }
        client = {o.argument: values.get(f"client_{i}") for i, o in enumerate(CLIENT_OPTIONS)}
        call(command, arguments, client, _collect_settings(command, values))

    parameters = sorted(_list_parameters(command), key=lambda one: one.kind)
    function.__name__ = command.name
    function.__annotations__ = {one.name: one.annotation for one in parameters}
    function.__dict__["__signature__"] = inspect.Signature(parameters)
    return function


def _collect_settings(command: Command, values: dict[str, Any]) -> Settings:
    given = {name: values.get(f"setting_{name}") for name in list_names(command)}
    chosen: dict[str, Any] = {
        name: tuple(cast("list[str]", value)) if isinstance(value, list) else value
        for name, value in given.items()
        if value is not None
    }
    return Settings(**chosen)


def _list_parameters(command: Command) -> Iterator[inspect.Parameter]:
    """The parameters of the function; their names are ours, so that no two can be the same."""
    taken = frozenset(option.name for option in command.options)
    by_position, by_name = inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY
    for index, option in enumerate(command.options):
        annotation = annotate_option(option, escape_text(_explain(option)), taken)
        kind = by_position if option.is_positional else by_name
        yield inspect.Parameter(f"option_{index}", kind, annotation=annotation, default=None)
    for name in list_names(command):
        annotation = annotate_setting(name, command)
        default = False if name in ("lenient", "debug") else None
        yield inspect.Parameter(f"setting_{name}", by_name, annotation=annotation, default=default)
    for index, option in enumerate(CLIENT_OPTIONS):
        annotation = annotate_option(option, escape_text(option.text), taken, CALL_GROUP)
        yield inspect.Parameter(f"client_{index}", by_name, annotation=annotation, default=None)
