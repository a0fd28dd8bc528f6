"""A fake service in the same process, for tests without a network.

It responds to each operation with the response that was set, else with the document's example, and
records the calls. Generated packages pass it their operations and client classes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Final, Generic, TypeVar, cast
from urllib.parse import parse_qs

import httpx2

from .call import OPERATION_EXTENSION
from .media_types import find_essence, is_json
from .operation import Operation
from .reading import decode
from .writing import encode_json

S = TypeVar("S")
A = TypeVar("A")
C = TypeVar("C")

BASE_URL: Final = "http://fake.invalid"
_EVENTS: Final = "text/event-stream"
_LINES: Final = frozenset(
    (
        "application/jsonl",
        "application/x-ndjson",
        "application/ndjson",
        "application/x-jsonlines",
        "application/jsonlines",
        "application/json-seq",
    )
)


@dataclass(frozen=True, slots=True)
class Example:
    """An operation and the example value of its success response; None when it has no example."""

    operation: Operation[Any]
    value: object = None
    has_value: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """A complete response: status, value (bytes are sent unchanged) and headers."""

    status: int = 200
    value: object = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class RecordedCall:
    """A request the fake service received; its headers contain the fake client's credentials."""

    operation_id: str
    method: str
    url: httpx2.URL
    headers: httpx2.Headers
    content: bytes

    @property
    def path(self) -> str:
        """The path, decoded."""
        return self.url.path

    @property
    def query(self) -> dict[str, list[str]]:
        """The query parameters, decoded; each name with all its values."""
        return parse_qs(self.url.query.decode(), keep_blank_values=True)

    @property
    def json(self) -> Any:
        """The body as JSON data; raises `DecodeError` when it is not JSON."""
        return decode(Any, self.content)


class FakeService:
    """The service a fake client calls: set responses with `respond`, read `calls` afterwards."""

    def __init__(self, examples: Iterable[Example], responses: Mapping[str, object]) -> None:
        self._examples = {example.operation.id: example for example in examples}
        self._responses: dict[str, list[object]] = {}
        self.calls: list[RecordedCall] = []
        for operation_id, response in responses.items():
            self.respond(operation_id, response)

    def respond(self, operation_id: str, *responses: object) -> None:
        """Sets the responses to the next calls of an operation, in order; the last is repeated.

        A response is a value of the operation's type, plain JSON data, a `Reply`, a list of the
        items of a stream, or an exception
        (such as `httpx2.ConnectError`) that the connection raises. Raises ValueError for an unknown
        operation, or when no response is passed.
        """
        if operation_id not in self._examples:
            known = ", ".join(sorted(self._examples))
            raise ValueError(f"there is no operation {operation_id}; the operations are {known}")
        if not responses:
            raise ValueError("respond needs at least one response")
        self._responses[operation_id] = list(responses)

    def reply_to(self, request: httpx2.Request, content: bytes) -> httpx2.Response:
        """The response to one request; the request is recorded."""
        operation_id: str = request.extensions[OPERATION_EXTENSION]
        headers = httpx2.Headers(request.headers)
        self.calls.append(RecordedCall(operation_id, request.method, request.url, headers, content))
        example = self._examples[operation_id]
        response = self._next_response(example)
        if isinstance(response, Exception):
            raise response
        reply = (
            response if isinstance(response, Reply) else _make_reply(example.operation, response)
        )
        accepted = find_essence(request.headers.get("accept", ""))
        return _write_reply(example.operation, reply, accepted)

    def _next_response(self, example: Example) -> object:
        responses = self._responses.get(example.operation.id)
        if responses is not None:
            return responses.pop(0) if len(responses) > 1 else responses[0]
        if not example.has_value and _find_success(example.operation)[1] is not None:
            name = example.operation.id
            raise LookupError(f"the document has no example for {name}: use respond({name!r}, ...)")
        return example.value


def _find_success(operation: Operation[Any]) -> tuple[int, str | None]:
    for response in operation.responses:
        if response.status[0] == "2":
            digits = response.status.upper().replace("X", "0")
            return int(digits), response.media_type
    # Responses Object: the default describes a success where none is declared.
    defaults = (one.media_type for one in operation.responses if one.status == "default")
    return 200, next(defaults, None)


def _make_reply(operation: Operation[Any], value: object) -> Reply:
    return Reply(_find_success(operation)[0], value)


def _write_reply(operation: Operation[Any], reply: Reply, accepted: str) -> httpx2.Response:
    media_type = _find_success(operation)[1] or "application/json"
    value = reply.value
    is_stream = accepted == _EVENTS or accepted in _LINES
    items = cast("list[object]", value) if isinstance(value, list) and is_stream else None
    if items is not None:
        media_type = accepted
        is_message = operation.stream is not None and operation.stream.format == "messages"
        content = b"".join(
            _write_message(item) if is_message else _write_item(accepted, item) for item in items
        )
    elif isinstance(value, bytes):
        content = value
    elif isinstance(value, str) and not is_json(media_type):
        content = value.encode()
    elif value is None and _find_success(operation)[1] is None:
        content = b""
    else:
        content = encode_json(reply.value, is_response=True)  # As a service would.
    headers = {"Content-Type": media_type, **reply.headers}
    return httpx2.Response(reply.status, headers=headers, content=content)


def _write_item(media_type: str, item: object) -> bytes:
    """An item of a stream as a service sends it."""
    text = _write_text(item)
    return _write_field("data", text) + b"\n" if media_type == _EVENTS else text + b"\n"


def _write_message(item: object) -> bytes:
    """An event that is an object, whose members are the fields of the event."""
    members: dict[str, object] = decode(dict[str, Any], encode_json(item, is_response=True))
    return b"".join(_write_field(name, _write_text(one)) for name, one in members.items()) + b"\n"


def _write_field(name: str, text: bytes) -> bytes:
    return b"".join(b"%s: %s\n" % (name.encode(), line) for line in text.split(b"\n"))


def _write_text(value: object) -> bytes:
    return value.encode() if isinstance(value, str) else encode_json(value, is_response=True)


class FakeTransport(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """Hands requests to a fake service instead of a network."""

    def __init__(self, service: FakeService) -> None:
        self._service = service

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        return self._service.reply_to(request, request.read())

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        return self._service.reply_to(request, await request.aread())


class FakeContext(Generic[S, A]):
    """A context manager for a client of a fake service: `with` gives the synchronous client,
    `async with` the asynchronous one. Both are made with the credentials in `arguments`.
    """

    def __init__(
        self,
        client: Callable[..., S],
        async_client: Callable[..., A],
        service: FakeService,
        arguments: Mapping[str, object],
    ) -> None:
        self._client = client
        self._async_client = async_client
        self._service = service
        self._arguments = {"base_url": BASE_URL, "max_retries": 0, **arguments}

    @property
    def service(self) -> FakeService:
        """The fake service: `calls` lists what was called, `respond` sets responses."""
        return self._service

    def _keep(self, client: C) -> C:
        self._entered: Any = client
        return client

    def __enter__(self) -> S:
        http = httpx2.Client(transport=FakeTransport(self._service), trust_env=False)
        client = self._client(**self._arguments, http_client=http)
        return self._keep(client)

    def __exit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._entered.close()

    async def __aenter__(self) -> A:
        http = httpx2.AsyncClient(transport=FakeTransport(self._service), trust_env=False)
        client = self._async_client(**self._arguments, http_client=http)
        return self._keep(client)

    async def __aexit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._entered.close()
