"""A service that lives in the same process: for tests without a network.

It responds to each operation with what it was handed, else with the example of the document, and
keeps a record of the calls. Generated packages give it their operations and client classes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Final, Generic, TypeVar
from urllib.parse import parse_qs

import httpx2

from .call import OPERATION_EXTENSION
from .media_types import is_json
from .model import decode, encode_json
from .operation import Operation

S = TypeVar("S")
A = TypeVar("A")
C = TypeVar("C")

BASE_URL: Final = "http://fake.invalid"


@dataclass(frozen=True, slots=True)
class Example:
    """An operation and the value its document shows for a success; None when it shows none."""

    operation: Operation[Any]
    value: object = None
    has_value: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """A response in full: its status, its value (or bytes, sent as they are) and its headers."""

    status: int = 200
    value: object = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class RecordedCall:
    """A request the fake service was sent; its headers hold the credentials of the fake client."""

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
        """The body as JSON data; raises `DecodeError` when it is none."""
        return decode(Any, self.content)


class FakeService:
    """What a fake client talks to: set responses with `respond`, read `calls` afterwards."""

    def __init__(self, examples: Iterable[Example], responses: Mapping[str, object]) -> None:
        self._examples = {example.operation.id: example for example in examples}
        self._responses: dict[str, list[object]] = {}
        self.calls: list[RecordedCall] = []
        for operation_id, response in responses.items():
            self.respond(operation_id, response)

    def respond(self, operation_id: str, *responses: object) -> None:
        """Sets what the next calls of an operation get, in turn; the last one stays.

        A response is a value of the operation's type, plain JSON data, a `Reply`, or an exception
        (such as `httpx2.ConnectError`) that befalls the connection. Raises ValueError for an
        operation there is none of, or without any response.
        """
        if operation_id not in self._examples:
            known = ", ".join(sorted(self._examples))
            raise ValueError(f"there is no operation {operation_id}; there are {known}")
        if not responses:
            raise ValueError("respond needs at least one response")
        self._responses[operation_id] = list(responses)

    def reply_to(self, request: httpx2.Request, content: bytes) -> httpx2.Response:
        """The response to one request, which is recorded."""
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
        return _write_reply(example.operation, reply)

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
    return 200, None


def _make_reply(operation: Operation[Any], value: object) -> Reply:
    return Reply(_find_success(operation)[0], value)


def _write_reply(operation: Operation[Any], reply: Reply) -> httpx2.Response:
    media_type = _find_success(operation)[1] or "application/json"
    headers = {"Content-Type": media_type, **reply.headers}
    if isinstance(reply.value, bytes):
        content = reply.value
    elif isinstance(reply.value, str) and not is_json(media_type):
        content = reply.value.encode()
    elif reply.value is None and _find_success(operation)[1] is None:
        content = b""
    else:
        content = encode_json(reply.value, takes_naive=True)  # As services answer.
    return httpx2.Response(reply.status, headers=headers, content=content)


class FakeTransport(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """Hands requests to a fake service instead of a network."""

    def __init__(self, service: FakeService) -> None:
        self._service = service

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        return self._service.reply_to(request, request.read())

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        return self._service.reply_to(request, await request.aread())


class FakeContext(Generic[S, A]):
    """Gives a client of a fake service: `with` the synchronous one, `async with` the other.

    `arguments` are the credentials both are made with.
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
        """The service that responses: its `calls`, and `respond` for further responses."""
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
