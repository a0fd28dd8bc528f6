"""Descriptions of operations: generated code contains them, the runtime executes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, Protocol, TypeAlias, TypeVar

T = TypeVar("T")

ParameterLocation: TypeAlias = Literal["path", "query", "querystring", "header", "cookie"]
Style: TypeAlias = Literal[
    "simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject", "cookie"
]
ArrayFormat: TypeAlias = Literal["indices", "brackets", "repeat"]
SecurityKind: TypeAlias = Literal["bearer", "basic", "header", "query", "cookie"]

_IDENTIFIER_NAME = re.compile(
    r"(?:^|[_.-])ids?$|[a-z0-9]Ids?$|^Ids?$|(?:^|[a-z0-9_.-])IDs?$", re.ASCII
)

# Parameter Object, `style`: the default of each location.
_DEFAULT_STYLES: dict[ParameterLocation, Style] = {
    "path": "simple",
    "query": "form",
    "querystring": "form",
    "header": "simple",
    "cookie": "form",
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation (OpenAPI, Parameter Object).

    `name` is the name in the document, `argument` the name in Python. A parameter with `media_type`
    is declared with `content`: its value is sent as JSON text, or as plain text where the media
    type is not JSON. `array_format` is how the style `deepObject` writes an array.
    """

    name: str
    location: ParameterLocation
    argument: str = ""
    style: Style | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    media_type: str | None = None
    required: bool = False
    array_format: ArrayFormat = "indices"

    @property
    def argument_name(self) -> str:
        """The name of the argument that holds this parameter's value."""
        return self.argument or self.name

    @property
    def effective_style(self) -> Style:
        """The style that applies: the one given, else the default of the location."""
        return self.style or _DEFAULT_STYLES[self.location]

    @property
    def is_deep(self) -> bool:
        """Whether the members of the value, at any depth, are pieces of the query."""
        return self.effective_style == "deepObject" and self.media_type is None

    @property
    def is_identifier(self) -> bool:
        """Whether the value is an id: always in a path, elsewhere by the parameter's name."""
        return self.location == "path" or _IDENTIFIER_NAME.search(self.name) is not None

    @property
    def is_exploded(self) -> bool:
        """Whether members are written separately: as given, else only in `form` and `cookie`."""
        if self.explode is not None:
            return self.explode
        return self.effective_style in ("form", "cookie")


class RequestStream(Protocol):
    """A request body that is read while it is sent; `uploads.FileStream` implements it."""

    @property
    def length(self) -> int | None:
        """The size in bytes; None when it is not known."""
        ...

    @property
    def is_repeatable(self) -> bool:
        """Whether it can be sent again."""
        ...


RequestContent: TypeAlias = bytes | RequestStream


class RequestBody(Protocol):
    """What an operation needs to know about its request body; `body.Body` implements it."""

    def encode(
        self, arguments: Mapping[str, object], extra: Mapping[str, object] | None
    ) -> tuple[str, RequestContent] | None:
        """The media type and what to send in it; None when nothing is sent."""
        ...


class StreamReader(Protocol):
    """What an operation needs to know about its stream; `streams.Events` implements it."""

    @property
    def format(self) -> str:
        """How the items are written: `events`, `messages` or `lines`."""
        ...

    def open(self, start: Any) -> Any:
        """The stream of the response that `start` gives, with headers to add to the request."""
        ...

    def read(self, response: Any) -> Any:
        """The stream of a response that was read to its end."""
        ...


@dataclass(frozen=True, slots=True)
class Fetch:
    """Sends for another page: `send` takes the arguments, and what to add to the query.

    `arguments` are those of the page at hand, `query` is what was added to its query, and `path` is
    where it was found.
    """

    send: Callable[[Mapping[str, object], Mapping[str, object]], Any]
    arguments: Mapping[str, object]
    query: Mapping[str, object]
    path: str


class PageReader(Protocol):
    """What an operation needs to know about its pages; `pages.Pages` implements it."""

    def make(self, value: Any, headers: Any, fetch: Fetch) -> Any:
        """The page of a response; `fetch` sends for another one."""
        ...


@dataclass(frozen=True, slots=True)
class Response:
    """One response an operation declares: status (`200`, `2XX`, `default`), media type, type."""

    status: str
    media_type: str | None = None
    type: Any = None


Security: TypeAlias = tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Operation(Generic[T]):
    """An operation of the document; `T` is what a successful call returns.

    `security` lists alternatives; each lists the (scheme name, scopes) that are needed together.
    When it is empty, no credentials are needed. `server` is the operation's own address, absolute
    or a path, used in place of the document's. `stream` says how to read a stream, where it returns
    one, and `pages` how to find the next page. `key_header` gets a key by which the service knows a
    request that is repeated.
    """

    id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...] = ()
    responses: tuple[Response, ...] = ()
    body: RequestBody | None = None
    security: Security = ()
    server: str | None = None
    stream: StreamReader | None = None
    pages: PageReader | None = None
    key_header: str | None = None


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """A way to authenticate (OpenAPI, Security Scheme Object).

    `parameter` names the header, query parameter or cookie of an API key. `argument` is the
    argument of the client's constructor, `environment` the variables read when it is not given.
    `parts` has both for the user name and the password of a constructor that takes them apart.
    With `takes_sources`, a token may come from a function or from `token_url`, which
    `discovery_url` names where it is not known.
    """

    name: str
    kind: SecurityKind
    argument: str = "api_key"
    environment: tuple[str, ...] = ()
    parameter: str | None = None
    parts: tuple[tuple[str, str], ...] = ()
    takes_sources: bool = False
    token_url: str | None = None
    discovery_url: str | None = None


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A variable in the address of a server (OpenAPI, Server Variable Object).

    `argument` is the argument of the client's constructor. With no `default`, a caller must give a
    value; with `choices`, only these values are allowed.
    """

    name: str
    argument: str
    default: str | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Server:
    """An address the service is served at, with variables such as `{region}`."""

    name: str
    url: str
    variables: tuple[ServerVariable, ...] = ()
