"""The arguments of a method from the texts of the command line."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO, cast

from .command import Command, Option
from .failures import UsageError, refuse
from .transfers import Transfers

_STANDARD_INPUT = "-"
_BODY = "--body"


def read_arguments(
    command: Command, given: Mapping[str, Any], body: str | None, transfers: Transfers
) -> dict[str, Any]:
    """The arguments of the method for a command.

    `given` has the values of options by argument, None for those that were left out, and `body`
    names the file with the body. Raises UsageError about what is missing or cannot be read.
    """
    options = {option.argument: option for option in command.options}
    arguments = {
        name: _read_value(options[name], value, transfers)
        for name, value in given.items()
        if value is not None
    }
    if body is not None:
        arguments = _read_body(command, body, transfers) | arguments
    _check_required(command, arguments, has_body=body is not None)
    return arguments


def _read_value(option: Option, value: Any, transfers: Transfers) -> Any:
    match option.kind:
        case "file":
            paths = cast("list[str]", value) if option.is_list else [str(value)]
            files = [transfers.open_upload(path) for path in paths]
            return files if option.is_list else files[0]
        case "json" | "any":
            if not option.is_list:
                return _read_json(option, str(value))
            read = [_read_json(option, text) for text in cast("list[str]", value)]
            # The whole list may be given at once.
            only = read[0] if len(read) == 1 else None
            return [*cast("list[object]", only)] if isinstance(only, list) else read
        case _:
            for one in cast("list[object]", value) if option.is_list else [value]:
                if option.choices and one not in option.choices:
                    known = ", ".join(repr(choice) for choice in option.choices)
                    refuse(option.name, f"{one!r} is none of {known}")
            return value


def _read_json(option: Option, text: str) -> Any:
    try:
        return _parse_json(text)
    except ValueError as error:
        if option.kind == "any":
            return text
        return refuse(option.name, f"is not JSON: {error}")


def _parse_json(text: str | bytes) -> Any:
    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def _read_body(command: Command, path: str, transfers: Transfers) -> dict[str, Any]:
    """The arguments that a file with a body stands for."""
    if command.body == ("file",):
        return {"body": transfers.open_upload(path)}
    content = _read_file(path)
    if "json" in command.body or "spread" in command.body:
        try:
            return _spread(command, _parse_json(content))
        except ValueError as error:
            if not {"text", "file"}.intersection(command.body):
                refuse(_BODY, f"{path} is not JSON: {error}")
    if "text" not in command.body:
        return {"body": content}
    try:
        return {"body": content.decode()}
    except UnicodeDecodeError:
        return refuse(_BODY, f"{path} is not text in UTF-8")


def _read_file(path: str) -> bytes:
    if path == _STANDARD_INPUT:
        stream: BinaryIO = sys.stdin.buffer
        return stream.read()
    return Path(path).read_bytes()


def _spread(command: Command, value: Any) -> dict[str, Any]:
    """The arguments for a body; members that no argument stands for are added to it."""
    members = {option.member: option.argument for option in command.options if option.member}
    if "spread" not in command.body or not isinstance(value, dict):
        if command.body == ("spread",):
            raise UsageError(f"{_BODY}: the body must be a JSON object")
        return {"body": value}
    known: dict[str, Any] = {}
    others: dict[str, Any] = {}
    for name, one in cast("dict[str, Any]", value).items():
        if name in members:
            known[members[name]] = one
        else:
            others[name] = one
    return {**known, **({"extra_body": others} if others else {})}


def _check_required(command: Command, arguments: Mapping[str, Any], *, has_body: bool) -> None:
    missing = [
        option.name
        for option in command.options
        if option.is_required and option.argument not in arguments
    ]
    if missing:
        hint = f", or put it into {_BODY}" if command.body and not has_body else ""
        raise UsageError(f"give {', '.join(missing)}{hint}")
    is_whole = command.is_body_required and "spread" not in command.body
    if is_whole and "body" not in arguments:
        raise UsageError(f"give the body: {_BODY} FILE, or {_BODY} - for standard input")
