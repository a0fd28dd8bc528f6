"""A fake service responds without a network and keeps a record."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import httpx2
import pytest
from runtime.async_client import AsyncClient
from runtime.client import SyncClient
from runtime.credentials import read_credentials
from runtime.exceptions import APIConnectionError, APIResponseValidationError, NotFoundError
from runtime.operation import Operation, Response
from runtime.options import RequestOptions
from runtime.streams import Events, stream_of
from runtime.testing import Example, FakeContext, FakeService, Reply

from tests.runtime.api import CREATE, DELETE, DOWNLOAD, GET, LIST, Job


def fake_service(**responses: object) -> FakeContext[SyncClient, AsyncClient]:
    examples = (
        Example(LIST, [{"id": "example"}], has_value=True),
        Example(GET, {"id": "one"}, has_value=True),
        Example(CREATE),
        Example(DELETE),
        Example(DOWNLOAD, b"bytes", has_value=True),
    )
    service = FakeService(examples, responses)
    return FakeContext(
        SyncClient, AsyncClient, service, {"credentials": read_credentials({"HTTPBearer": "k"})}
    )


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "create_connection", refuse)


def test_the_examples_of_the_document_are_served() -> None:
    with fake_service() as client:
        assert client._sender.send(LIST, {}, RequestOptions()) == [Job(id="example")]
        assert client._sender.send(DOWNLOAD, {}, RequestOptions()) == b"bytes"
        assert client._sender.send(DELETE, {"job_id": "1"}, RequestOptions()) is None
    assert client.is_closed()


@pytest.mark.parametrize(
    ("media_type", "want"),
    [("text/event-stream", ["a\nb", '{"id":"1"}']), ("application/jsonl", ["a\nb"])],
)
def test_a_list_is_a_stream_where_one_is_asked_for(media_type: str, want: list[str]) -> None:
    """Of events or of lines; texts are sent as they are."""
    form: Any = "events" if media_type == "text/event-stream" else "lines"
    operation = stream_of(GET, Events(form, None if form == "events" else str), media_type)
    items = ["a\nb", Job(id="1")] if form == "events" else ['"a\\nb"']
    with fake_service(get_job=items) as client:
        stream = client._sender.send(operation, {"job_id": "1"}, RequestOptions())
        assert [item if isinstance(item, str) else item.data for item in stream] == want


def test_events_that_are_objects_are_sent_by_their_fields() -> None:
    """Data that is no text is sent as JSON."""
    operation = stream_of(GET, Events("messages", dict[str, Any]), "text/event-stream")
    items = [{"event": "e", "data": "a\nb", "id": "1"}, {"data": {"x": [1]}}]
    service = FakeService([Example(operation)], {"get_job": items})
    arguments = {"credentials": read_credentials({"HTTPBearer": "k"})}
    with FakeContext(SyncClient, AsyncClient, service, arguments) as client:
        stream = client._sender.send(operation, {"job_id": "1"}, RequestOptions())
        assert list(stream) == [items[0], {"event": "message", "data": '{"x":[1]}', "id": "1"}]


def test_a_default_stands_for_a_success() -> None:
    """Where none is declared."""
    operation: Operation[Job] = Operation(
        "any", "GET", "/", responses=(Response("default", "application/json", Job),)
    )
    service = FakeService([Example(operation)], {"any": Job(id="1")})
    reply = service.reply_to(
        httpx2.Request("GET", "http://x", extensions={"operation_id": "any"}), b""
    )
    assert (reply.status_code, reply.json()) == (200, {"id": "1"})


def test_calls_are_recorded() -> None:
    fake = fake_service(create_job={"id": "7"})
    with fake as client:
        client._sender.send(LIST, {"extraction_agent_id": "a b"}, RequestOptions({"X-Own": "1"}))
        client._sender.send(CREATE, {"body": Job(id="7")}, RequestOptions())
    first, second = fake.service.calls
    assert (first.operation_id, first.method, first.path) == ("list_jobs", "GET", "/jobs")
    assert first.query == {"extraction_agent_id": ["a b"]}
    assert first.headers["x-own"] == "1"
    assert first.content == b""
    assert second.json == {"id": "7"}


def test_what_is_handed_in_is_served_in_turn() -> None:
    fake = fake_service(list_jobs=[Job(id="mine")])
    with fake as client:
        assert client._sender.send(LIST, {}, RequestOptions()) == [Job(id="mine")]
        fake.service.respond("list_jobs", [], [Job(id="last")])
        for want in ([], [Job(id="last")], [Job(id="last")]):
            assert client._sender.send(LIST, {}, RequestOptions()) == want


def test_failures_can_be_handed_in() -> None:
    fake = fake_service()
    with fake as client:
        fake.service.respond(
            "get_job",
            Reply(404, {"detail": "no such job"}, {"x-request-id": "r"}),
            httpx2.ConnectError("down"),
            b"nonsense",
        )
        arguments = {"job_id": "1"}
        with pytest.raises(NotFoundError, match="no such job") as caught:
            client._sender.send(GET, arguments, RequestOptions())
        assert caught.value.request_id == "r"
        with pytest.raises(APIConnectionError, match="down"):
            client._sender.send(GET, arguments, RequestOptions())
        with pytest.raises(APIResponseValidationError):
            client._sender.send(GET, arguments, RequestOptions())


def test_text_is_served_as_it_is_where_no_json_is_due() -> None:
    with fake_service(download="text") as client:
        assert client._sender.send(DOWNLOAD, {}, RequestOptions()) == b"text"


def test_a_success_of_no_status_of_its_own_is_200() -> None:
    odd: Operation[Any] = Operation("o", "GET", "/", responses=(Response("default"),))
    service = FakeService([Example(odd)], {})
    with FakeContext(SyncClient, AsyncClient, service, {}) as client:
        assert client._sender.send(odd, {}, RequestOptions()) is None


def test_the_asynchronous_client_is_served_too() -> None:
    async def use() -> None:
        fake = fake_service()
        async with fake as client:
            assert await client._sender.send(LIST, {}, RequestOptions()) == [Job(id="example")]
            assert len(fake.service.calls) == 1

    asyncio.run(use())


def test_an_operation_without_example_says_what_to_do() -> None:
    with fake_service() as client, pytest.raises(APIConnectionError, match="use respond"):
        client._sender.send(CREATE, {"body": {"id": "1"}}, RequestOptions())


def test_wrong_responses_are_refused() -> None:
    with pytest.raises(ValueError, match="no operation nonsense; the operations are create_job"):
        fake_service(nonsense=1)
    with pytest.raises(ValueError, match="at least one response"):
        fake_service().service.respond("list_jobs")
