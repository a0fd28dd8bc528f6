"""A small API in the words of the runtime, called the same way from both clients."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any, Literal, TypeAlias, TypeVar, cast

import httpx2
import pytest
from runtime.async_client import AsyncClient
from runtime.body import Body
from runtime.client import SyncClient
from runtime.credentials import read_credentials
from runtime.model import Model
from runtime.open_enum import StrEnum
from runtime.operation import Operation, Parameter, Response
from runtime.options import Omit, RequestOptions, omit
from runtime.parameters import Places, place_parameters
from runtime.resource import AsyncResource, Resource

KEY = "sk-very-secret-key"
CREDENTIALS = read_credentials({"HTTPBearer": KEY})

Kind: TypeAlias = Literal["sync", "async"]
KINDS: tuple[Kind, ...] = ("sync", "async")
Client = TypeVar("Client", bound="SyncClient | AsyncClient")
both = pytest.mark.parametrize("kind", KINDS)


class Status(StrEnum):
    """How a job fares."""

    PENDING = "PENDING"
    SUCCESS = "SUCCESS"


class Job(Model):
    """A job."""

    id: str
    status: Status | None = None
    count: int | None = None
    owner: Job | None = None


class Problem(Model):
    """What is wrong."""

    detail: str


_SECURITY = ((("HTTPBearer", ()),),)

LIST: Operation[list[Job]] = Operation(
    id="list_jobs",
    method="GET",
    path="/jobs",
    parameters=(
        Parameter("extraction_agent_id", "query"),
        Parameter("session", "cookie"),
        Parameter("X-Tag", "header", argument="tag"),
    ),
    responses=(
        Response("200", "application/json", list[Job]),
        Response("422", "application/json", Problem),
    ),
    security=_SECURITY,
)
GET: Operation[Job] = Operation(
    id="get_job",
    method="GET",
    path="/jobs/{job_id}",
    parameters=(Parameter("job_id", "path", required=True),),
    responses=(Response("200", "application/json", Job),),
    security=_SECURITY,
)
CREATE: Operation[Job] = Operation(
    id="create_job",
    method="POST",
    path="/jobs",
    body=Body(("application/json",), required=True),
    responses=(Response("2XX", "application/json", Job),),
    security=_SECURITY,
)
DELETE: Operation[None] = Operation(
    id="delete_job",
    method="DELETE",
    path="/jobs/{job_id}",
    parameters=(Parameter("job_id", "path", required=True),),
    responses=(Response("204"),),
    security=_SECURITY,
)
DOWNLOAD: Operation[bytes] = Operation(
    id="download",
    method="GET",
    path="/file",
    responses=(Response("200", "application/octet-stream", bytes),),
    security=_SECURITY,
)


class Jobs(Resource):
    @property
    def with_raw_response(self) -> Jobs:
        return Jobs(self._raw)

    @property
    def with_streaming_response(self) -> Jobs:
        return Jobs(self._streaming)

    def list(self, *, session: str | Omit = omit) -> list[Job]:
        return self._send(LIST, {"session": session}, RequestOptions())

    def download(self) -> bytes:
        return self._send(DOWNLOAD, {}, RequestOptions())


class AsyncJobs(AsyncResource):
    @property
    def with_raw_response(self) -> AsyncJobs:
        return AsyncJobs(self._raw)

    @property
    def with_streaming_response(self) -> AsyncJobs:
        return AsyncJobs(self._streaming)

    async def list(self, *, session: str | Omit = omit) -> list[Job]:
        return await self._send(LIST, {"session": session}, RequestOptions())

    async def download(self) -> bytes:
        return await self._send(DOWNLOAD, {}, RequestOptions())


def make_client(kind: Kind, base_url: str, **settings: Any) -> SyncClient | AsyncClient:
    """A client of the API; no waits between tries unless `max_retries` is given."""
    made = SyncClient if kind == "sync" else AsyncClient
    settings.setdefault("max_retries", 0)
    settings.setdefault("timeout", 8.0)
    settings.setdefault("credentials", CREDENTIALS)
    return made(base_url=base_url, **settings)


def change(client: Client, **changes: Any) -> Client:
    """A copy of the client, as `with_options` of a generated one makes it."""
    copied: Any = client._copy(**changes)
    return cast("Client", copied)


def make_given(kind: Kind, **settings: Any) -> Any:
    """An HTTP client of the caller's own."""
    return (httpx2.Client if kind == "sync" else httpx2.AsyncClient)(**settings)


def send(
    client: SyncClient | AsyncClient,
    operation: Operation[Any] = LIST,
    arguments: Mapping[str, object] | None = None,
    **options: Any,
) -> Any:
    """What the operation gives, or raises."""
    given = RequestOptions(**options)
    if isinstance(client, SyncClient):
        return client._sender.send(operation, arguments or {}, given)
    return asyncio.run(_send_and_close(client, operation, arguments or {}, given))


async def _send_and_close(
    client: AsyncClient,
    operation: Operation[Any],
    arguments: Mapping[str, object],
    options: RequestOptions,
) -> Any:
    async with client:
        return await client._sender.send(operation, arguments, options)


def call(
    kind: Kind,
    base_url: str,
    operation: Operation[Any] = LIST,
    arguments: Mapping[str, object] | None = None,
    *,
    options: Mapping[str, Any] | None = None,
    **settings: Any,
) -> Any:
    """What one call by a client of its own gives, or raises."""
    client = make_client(kind, base_url, **settings)
    try:
        return send(client, operation, arguments, **(options or {}))
    finally:
        if isinstance(client, SyncClient):
            client.close()


def make_http_client(
    kind: Kind, handler: Callable[[httpx2.Request], httpx2.Response]
) -> httpx2.Client | httpx2.AsyncClient:
    """An HTTP client that hands each request to a function."""
    made = httpx2.Client if kind == "sync" else httpx2.AsyncClient
    return made(transport=httpx2.MockTransport(handler))


def place(parameter: Parameter, value: object, path: str = "/{p}") -> Places:
    operation: Operation[Any] = Operation("o", "GET", path, parameters=(parameter,))
    return place_parameters(operation, {parameter.argument_name: value})
