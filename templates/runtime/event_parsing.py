"""Splits streams into events, and decodes what they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias, cast

from .decoding import (
    CompleteResponse,
    describe_problem,
    make_response_error,
    make_validation_error,
)
from .exceptions import APIError
from .model import Model, dump_model, list_extra
from .reading import DecodeError, decode
from .writing import encode_json

StreamFormat: TypeAlias = Literal["events", "messages", "lines"]
Explain: TypeAlias = Callable[[Callable[[CompleteResponse], APIError]], APIError]
"""Gives the exception that is made of the response as it was received."""
# What some services send in place of a last event.
_TERMINATOR: Final = "[DONE]"
# Those of HTML, section 9.2.6, and that of a comment.
_FIELDS: Final = frozenset(("data", "event", "id", "retry", ""))
_RECORD_SEPARATOR: Final = "\x1e"  # RFC 7464, section 2.2.


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """One event of a `text/event-stream` (HTML, section 9.2)."""

    data: str
    event: str = "message"
    id: str | None = None
    retry: int | None = None


@dataclass(slots=True)
class EventParser:
    """Makes events of lines (HTML, section 9.2.6)."""

    last_id: str | None = None
    retry: int | None = None
    _id: str | None = None
    is_begun: bool = False
    """Whether a line was one of an event stream."""
    odd: str = ""
    """The first line that was none."""
    length: int = 0
    """How much data of an unfinished event there is."""
    _name: str = ""
    _data: list[str] = field(default_factory=list[str])

    def feed(self, line: str) -> ServerSentEvent | None:
        """The event that this line completes, if it completes one."""
        if not line:
            return self._dispatch()
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name in _FIELDS:
            self.is_begun = True
        else:
            self.odd = self.odd or line
        match name:
            case "data":
                self._data.append(value)
                self.length += len(value) + 1
            case "event":
                self._name = value
            case "id" if "\0" not in value:
                self._id = value
            case "retry" if value.isascii() and value.isdecimal():
                self.retry = int(value[:9])
            case _:  # A comment, or a field nobody knows.
                pass
        return None

    def forget_unfinished(self) -> None:
        """Drops what is known of an event that was cut off, as it comes again."""
        self._id, self._name, self._data, self.length = self.last_id, "", [], 0

    def _dispatch(self) -> ServerSentEvent | None:
        name, data = self._name, self._data
        self._name, self._data, self.length = "", [], 0
        # Not before: an event that is cut off after its id has to come again.
        self.last_id = self._id
        if not data:
            return None
        return ServerSentEvent("\n".join(data), name or "message", self.last_id, self.retry)


class ItemParser:
    """Makes the items of a stream of its lines; `is_ended` after the last one."""

    def __init__(self, stream_format: StreamFormat, type_: Any) -> None:
        self._format = stream_format
        self._type = type_
        self.events = EventParser()
        self.is_ended = False
        self._is_first = True

    def begin_again(self) -> None:
        """Reads on in another response, which goes on after the last whole event."""
        self.events.forget_unfinished()
        self._is_first = True

    def feed(self, line: str, explain: Explain) -> Iterator[Any]:
        """The item that a line completes, if any.

        Raises APIResponseValidationError for an item that does not match its type, and APIError
        for a problem that the service reports in the stream.
        """
        if self._is_first:
            line, self._is_first = line.removeprefix("\ufeff"), False
        event = self._find_event(line)
        if event is None:
            return
        if event.data == _TERMINATOR:
            self.is_ended = True
        elif self._type is None:
            yield event
        elif self._type is str and self._format == "events":
            yield event.data
        else:
            yield self._decode(event, explain)

    def finish(self, explain: Explain) -> None:
        """Ends the stream; raises APIResponseValidationError if it was none."""
        if self.events.is_begun or not self.events.odd:
            return
        content = self.events.odd.encode(errors="surrogatepass")
        raise explain(
            lambda response: make_validation_error(response, "$", "a stream of events", content)
        )

    def _find_event(self, line: str) -> ServerSentEvent | None:
        if self._format != "lines":
            return self.events.feed(line)
        text = line.strip().removeprefix(_RECORD_SEPARATOR)
        return ServerSentEvent(text) if text else None

    def _list_contents(self, event: ServerSentEvent) -> list[bytes]:
        """What an event may be decoded from: its data, or the event with its data as text or JSON.

        A type of data that comes from a `contentSchema` accepts no text (JSON Schema Validation,
        section 8.5).
        """
        if self._format != "messages":
            return [_write_data(event)]
        data = _read_json(event)
        read = [] if data is None else [_write_message(event, data)]
        return [_write_message(event, event.data), *read]

    def _decode(self, event: ServerSentEvent, explain: Explain) -> Any:
        *others, content = self._list_contents(event)
        for other in others:
            with suppress(DecodeError):
                return decode(self._type, other)
        problem = _find_problem(event)
        path = expected = ""
        try:
            value = decode(self._type, content)
            if problem is None or others or _declares(value, problem):
                return value
        except DecodeError as error:
            path, expected = error.path, error.expected
        if problem is None:
            raise explain(lambda response: make_validation_error(response, path, expected, content))
        message = describe_problem(problem)
        raise explain(
            lambda response: make_response_error(APIError, message, response, body=problem)
        )


def _write_data(event: ServerSentEvent) -> bytes:
    return event.data.encode(errors="surrogatepass")


def _write_message(event: ServerSentEvent, data: object) -> bytes:
    """The event as an object (OpenAPI 3.2, section 4.14.4)."""
    given = {"event": event.event, "data": data, "id": event.id, "retry": event.retry}
    return encode_json({name: value for name, value in given.items() if value is not None})


def _declares(value: object, problem: object) -> bool:
    """Whether the type of an item has a place for the problem that it reports.

    A type whose members are all optional matches anything, also a problem that it says nothing of.
    """
    if not isinstance(value, Model) or not isinstance(problem, dict):
        return True
    given = cast("dict[str, object]", problem).keys()
    declared = given & (dump_model(value) or {}).keys() - list_extra(value).keys()
    return "error" in declared if "error" in given else bool(declared)


def _find_problem(event: ServerSentEvent) -> object | None:
    """What an event says that went wrong; None when it reports no problem."""
    if event.event != "error" and '"error"' not in event.data:
        return None
    data = _read_json(event)
    data = event.data if data is None else data
    if event.event == "error":
        return data
    members = cast("dict[str, object]", data) if isinstance(data, dict) else {}
    return members if members.get("error") else None


def _read_json(event: ServerSentEvent) -> object | None:
    try:
        data: object = decode(Any, _write_data(event))
    except DecodeError:
        return None
    return data
