"""Calls the method of a command and writes what comes back."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from operator import attrgetter
from typing import Any

from .._runtime._about import DISTRIBUTION
from .._runtime.plain import make_plain
from .command import Command
from .failures import refuse
from .keys import find_keys
from .output import make_output
from .program import make_client
from .rows import Condition, Row, list_rows, read_condition, sort_rows
from .settings import Settings
from .transfers import Transfers
from .values import read_arguments
from .watching import Watch, watch

_LONGEST_WAIT = 86_400
_MORE = f"{DISTRIBUTION}: there are more: --limit N gets that many, --limit all every one"


def call(
    command: Command,
    given: Mapping[str, Any],
    client_options: Mapping[str, Any],
    settings: Settings,
) -> None:
    """Call the method of a command and write its result.

    `given` and `client_options` have values by argument, None for what was left out. Raises what
    the client raises, UsageError, MissingKeyError, and OSError for a file.
    """
    conditions = _read_conditions("--filter", settings.filter)
    looking = _read_watch(command, settings)
    if isinstance(settings.limit, int) and settings.limit < 1:
        refuse("--limit", "must be 1 or more, or `all`")
    chosen = _choose_client_settings(client_options, settings)
    with Transfers() as transfers:
        arguments = read_arguments(command, given, settings.body, transfers)
        with make_client(**find_keys(command.security), **chosen) as client:
            if command.result == "file":
                method = attrgetter(f"with_streaming_response.{command.method}")(client)
                with method(**arguments) as response:
                    transfers.download(response, settings.to)
                return
            method = attrgetter(command.method)(client)
            if command.result == "stream" or arguments.get(command.stream) is True:
                _write_stream(method(**arguments), settings)
                return
            results = _Results(command, lambda: method(**arguments), settings, conditions)
            results.watch(looking) if looking else results.write()


def _choose_client_settings(given: Mapping[str, Any], settings: Settings) -> dict[str, Any]:
    """The arguments of the client beside its keys."""
    named = {
        "timeout": settings.timeout,
        "max_retries": settings.max_retries,
        "lenient": settings.lenient or None,
    }
    return {name: value for name, value in {**given, **named}.items() if value is not None}


class _Results:
    """What a method returns that is no stream and no file, as plain data."""

    def __init__(
        self,
        command: Command,
        send: Callable[[], Any],
        settings: Settings,
        conditions: tuple[Condition, ...],
    ) -> None:
        self._has_more = False
        self._has_pages = command.result == "pages"
        self._send = send
        self._settings = settings
        self._conditions = conditions
        is_list = command.result in ("list", "pages")
        self._output = make_output(settings.output, settings.columns, is_list=is_list)

    def watch(self, settings: Watch) -> None:
        """Call and write again and again."""
        watch(self._fetch, self._output, settings)

    def write(self) -> None:
        """Call once and write what comes."""
        if self._has_pages and self._output.format == "jsonl" and not self._settings.sort:
            for row in self._iterate():
                self._output.write_line(row)
        else:
            self._write_value(self._fetch())
        if self._has_more:
            print(_MORE, file=sys.stderr)

    def _write_value(self, value: Any) -> None:
        is_plain = self._settings.output is None
        if value is None and is_plain:
            return
        if isinstance(value, str) and is_plain:
            self._output.write_text(value if value.endswith("\n") else f"{value}\n")
            return
        self._output.write(value)

    def _fetch(self) -> Any:
        if self._has_pages:
            return sort_rows(list(self._iterate()), self._settings.sort)
        value = make_plain(self._send())
        if not (self._conditions or self._settings.sort):
            return value
        rows = [row for row in list_rows(value) if self._is_wanted(row)]
        return value if rows == [value] else sort_rows(rows, self._settings.sort)

    def _iterate(self) -> Iterator[Row]:
        """The rows of as many pages as are asked for."""
        limit = self._settings.limit
        left = limit if isinstance(limit, int) else sys.maxsize
        for page in self._send().pages():
            for row in filter(self._is_wanted, map(make_plain, page.items)):
                if left == 0:
                    self._has_more = True
                    return
                yield row
                left -= 1
            if (left == 0 or limit is None) and page.has_next:
                self._has_more = True
                return

    def _is_wanted(self, row: Row) -> bool:
        return all(one.holds(row) for one in self._conditions)


def _read_conditions(option: str, texts: tuple[str, ...]) -> tuple[Condition, ...]:
    try:
        return tuple(map(read_condition, texts))
    except ValueError as error:
        return refuse(option, str(error))


def _read_watch(command: Command, settings: Settings) -> Watch | None:
    if settings.watch is None:
        return refuse("--until", "goes with --watch SECONDS") if settings.until else None
    if not 0 < settings.watch <= _LONGEST_WAIT:
        refuse("--watch", f"must be more than 0 seconds, and {_LONGEST_WAIT} at most")
    conditions = _read_conditions("--until", settings.until)
    return Watch(settings.watch, conditions or tuple(Condition(*one) for one in command.done))


def _write_stream(stream: Any, settings: Settings) -> None:
    """Write items as they arrive; formats that need them all get them at the end."""
    output = make_output(settings.output or "jsonl", settings.columns, is_list=True)
    count = settings.limit if isinstance(settings.limit, int) else None
    with stream as opened:
        items: Iterator[Any] = iter(opened)
        rows = map(make_plain, islice(items, count))
        if output.format == "jsonl":
            for row in rows:
                output.write_line(row)
        else:
            output.write(list(rows))
