"""A stream whose connection breaks goes on after its last event, where that is safe."""

from __future__ import annotations

from dataclasses import replace

import pytest
from runtime.exceptions import APIConnectionError
from runtime.streams import Events, ServerSentEvent

from tests.fault_server.faults import say, take_turns
from tests.fault_server.server import FaultServer
from tests.runtime.api import Job, Kind, both
from tests.runtime.event_streams import JOBS, cut, read, say_events, watch


@both
def test_a_broken_stream_goes_on_after_its_last_event(kind: Kind) -> None:
    """Where the operation is safe and the service numbers its events."""
    operation = watch(Events("events", Job, is_resumable=True))
    first = cut('id: 1\nretry: 1\ndata: {"id": "1"}\n\n')
    rest = say(say_events('id: 2\ndata: {"id": "2"}\n\n'))
    with FaultServer(take_turns(first, rest)) as server:
        assert read(kind, server.url, operation) == [Job(id="1"), Job(id="2")]
    assert b"\r\nlast-event-id: 1\r\n" in server.requests[1].lower()


@both
@pytest.mark.parametrize("rest", ["id: 2\n", 'id: 2\nevent: odd\ndata: {"id":\n'])
def test_an_event_that_was_cut_off_comes_again(kind: Kind, rest: str) -> None:
    """It is asked for by the id of the event before, and its first part is dropped."""
    operation = watch(Events("events", None, is_resumable=True))
    first = cut(f"id: 1\nretry: 1\ndata: a\n\n{rest}")
    again = say(say_events("\ufeffdata: b\n\n"))
    with FaultServer(take_turns(first, again)) as server:
        assert read(kind, server.url, operation) == [
            ServerSentEvent("a", "message", "1", 1), ServerSentEvent("b", "message", "1", 1),
        ]  # fmt: skip
    assert b"\r\nlast-event-id: 1\r\n" in server.requests[1].lower()


@both
def test_a_broken_stream_is_an_error_where_it_cannot_go_on(kind: Kind) -> None:
    """Without a number, without progress, or where repeating is not safe."""
    resumable = replace(JOBS, stream=Events("events", Job, is_resumable=True))
    numbered, plain = 'id: 1\ndata: {"id": "1"}\n\n', 'data: {"id": "1"}\n\n'
    for operation, text, requests in ((JOBS, numbered, 1), (resumable, plain, 1)):
        with FaultServer(cut(text)) as server, pytest.raises(APIConnectionError):
            read(kind, server.url, operation)
        assert len(server.requests) == requests
    with FaultServer(take_turns(cut(numbered), cut(""))) as server:
        with pytest.raises(APIConnectionError):
            read(kind, server.url, resumable)
        assert len(server.requests) == 2
