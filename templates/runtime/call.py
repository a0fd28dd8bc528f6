"""One call, prepared and checked: mistakes are reported before anything is sent."""

from __future__ import annotations

import sys
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Final, Generic, TypeVar

import httpx2

from ._about import BASE_URL, DISTRIBUTION, VERSION
from .content import ACCEPT_ENCODING
from .deadline import Deadline, bound_steps
from .headers import merge_headers, read_headers
from .operation import Operation, RequestContent
from .options import NotGiven, RequestOptions, not_given
from .parameters import Places, place_parameters
from .query import add_query, merge_query, write_extra_query
from .request import make_request
from .retry import IDEMPOTENT_METHODS
from .secret import Redaction, Secret, is_open_header
from .security import Credential, Credentials, TokenRequest
from .settings import Settings, read_max_retries
from .timeouts import Timeout, read_timeout

T = TypeVar("T")

USER_AGENT: Final = (
    f"{DISTRIBUTION}/{VERSION} Python/{sys.version_info.major}.{sys.version_info.minor}"
)
# The request extension that names the operation, for transports.
OPERATION_EXTENSION: Final = "operation_id"


@dataclass(frozen=True, slots=True)
class Call(Generic[T]):
    """A call that can be sent several times."""

    operation: Operation[T]
    url: str = field(repr=False)
    headers: httpx2.Headers = field(repr=False)
    removed_headers: frozenset[str]
    content: RequestContent | None = field(repr=False)
    credentials: tuple[Credential, ...] = field(repr=False)
    redaction: Redaction = field(repr=False)
    timeout: Timeout
    max_retries: int
    max_response_bytes: int | None
    follow_redirects: bool = True
    lenient: bool = False

    @property
    def is_idempotent(self) -> bool:
        """Whether to send it twice does no more than to send it once."""
        operation = self.operation
        return operation.method.upper() in IDEMPOTENT_METHODS or operation.key_header is not None

    @property
    def is_repeatable(self) -> bool:
        """Whether the body can be sent again."""
        content = self.content
        return content is None or isinstance(content, bytes) or content.is_repeatable

    def build_request(
        self, http: httpx2.Client | httpx2.AsyncClient, deadline: Deadline
    ) -> httpx2.Request:
        """The request, with credentials and the HTTP client's own headers, query and cookies."""
        own = httpx2.Headers(self.headers)
        query = [str(http.params)] if http.params else []
        for credential in self.credentials:
            credential.add_to(own, query)
        headers = merge_headers(http.headers.raw, own.raw)
        if self.removed_headers:
            removed = {name.encode() for name in self.removed_headers}
            headers = [header for header in headers if header[0].lower() not in removed]
        return make_request(
            self.operation.method,
            add_query(self.url, query),
            headers=headers,
            content=self.content,
            cookies=http.cookies,
            extensions={
                "timeout": bound_steps(self.timeout, deadline),
                OPERATION_EXTENSION: self.operation.id,
            },
        )


def prepare_call(
    settings: Settings,
    operation: Operation[T],
    arguments: Mapping[str, object],
    options: RequestOptions,
) -> Call[T]:
    """A call that is ready to be sent.

    Raises TypeError or ValueError for arguments that cannot be sent, and the package's own error
    when credentials are missing. Messages name the argument and never contain its value.
    """
    places = place_parameters(operation, arguments)
    body = None if operation.body is None else operation.body.encode(arguments, options.extra_body)
    extra = read_headers("extra_headers", options.extra_headers)
    media_type = None if body is None else body[0]
    headers = httpx2.Headers(
        merge_headers(_list_headers(settings, operation, places, media_type), extra.added.items())
    )
    if operation.key_header is not None:
        headers.setdefault(operation.key_header, str(uuid.uuid4()))
    query = merge_query(
        write_extra_query("default_query", settings.query),
        places.query,
        write_extra_query("extra_query", options.extra_query),
    )
    content = None if body is None else body[1]
    timeout, max_retries = options.timeout, options.max_retries
    return Call(
        operation=operation,
        url=add_query(_find_server(settings, operation) + places.path, query),
        headers=headers,
        removed_headers=settings.headers.update(extra).removed,
        content=content,
        credentials=settings.credentials.choose(operation),
        redaction=Redaction(lambda: _find_secrets(settings.credentials, headers)),
        timeout=_choose_timeout(
            settings.timeout if isinstance(timeout, NotGiven) else read_timeout(timeout), content
        ),
        max_retries=(
            settings.max_retries
            if isinstance(max_retries, NotGiven)
            else read_max_retries(max_retries)
        ),
        max_response_bytes=settings.max_response_bytes,
        follow_redirects=settings.follow_redirects,
        lenient=settings.lenient,
    )


def add_credentials(call: Call[T], credentials: tuple[Credential, ...]) -> Call[T]:
    """The call with credentials that had to be obtained first."""
    known = call.redaction.find
    forms = tuple(form for one in credentials for form in one.list_forms())
    return replace(call, credentials=credentials, redaction=Redaction(lambda: (*known(), *forms)))


def prepare_token_call(settings: Settings, request: TokenRequest) -> Call[Any]:
    """The call for an access token, within the limits of the client."""
    headers = httpx2.Headers(
        {
            "Accept": "application/json",
            "Accept-Encoding": ACCEPT_ENCODING,
            "User-Agent": USER_AGENT,
        }
    )
    if request.content is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    if request.authorization:
        headers["Authorization"] = request.authorization
    return Call(
        operation=request.operation,
        url=str(settings.base_url.join(request.url)),
        headers=headers,
        removed_headers=frozenset(),
        content=request.content,
        credentials=(),
        redaction=Redaction(lambda: request.secrets),
        timeout=settings.timeout,
        max_retries=settings.max_retries,
        max_response_bytes=settings.max_response_bytes,
    )


def _choose_timeout(timeout: Timeout, content: RequestContent | None) -> Timeout:
    """The timeout of a call; a file may take as long as it needs, unless a total was given."""
    is_stream = content is not None and not isinstance(content, bytes)
    return Timeout(timeout, total=None) if is_stream and timeout.total is not_given else timeout


def _find_server(settings: Settings, operation: Operation[Any]) -> str:
    """The address the path is added to, without a slash at its end.

    An operation's own server is used only while the client has a base URL of the document. A caller
    who sets another base URL wants every call to go there.
    """
    base_url = settings.address.rstrip("/")
    server, variables = operation.server, settings.server_variables
    if server is None or (variables is None and base_url != (BASE_URL or "").rstrip("/")):
        return base_url
    for name, value in (variables or {}).items():
        server = server.replace(f"{{{name}}}", value)
    return str(settings.base_url.join(server)).rstrip("/")


def _list_headers(
    settings: Settings, operation: Operation[Any], places: Places, media_type: str | None
) -> list[tuple[str, str]]:
    own = [
        ("Accept", _list_accepted(operation)),
        ("Accept-Encoding", ACCEPT_ENCODING),
        ("User-Agent", USER_AGENT),
    ]
    if media_type is not None:
        own.append(("Content-Type", media_type))
    headers = merge_headers(own, settings.headers.added.items(), places.headers)
    if not places.cookies:
        return headers
    present = [value for name, value in headers if name.lower() == "cookie"]
    cookies = "; ".join([*present, *(f"{name}={value}" for name, value in places.cookies)])
    return merge_headers(headers, [("Cookie", cookies)])


@lru_cache(maxsize=4096)
def _list_accepted(operation: Operation[Any]) -> str:
    """The Accept header: for each success status, the media type that declares its value."""
    declared = [one for one in operation.responses if one.media_type is not None]
    successes = [one for one in declared if one.status.startswith("2")]
    successes = successes or [one for one in declared if one.status == "default"]
    first = {one.status: one.media_type or "" for one in reversed(successes)}
    return ", ".join(dict.fromkeys(reversed(first.values()))) or "*/*"


def _find_secrets(credentials: Credentials, headers: httpx2.Headers) -> Iterator[Secret]:
    yield from credentials.list_secrets()
    for name, value in headers.multi_items():
        if not is_open_header(name):
            yield Secret(value)
            yield from (Secret(part.partition("=")[2]) for part in value.split("; "))
