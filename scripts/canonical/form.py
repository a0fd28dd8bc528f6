"""The canonical form: the input of both generators and of the templates."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scripts.canonical.metadata import PackageMetadata
from scripts.canonical.results import Pages, Stream
from scripts.operations import Example
from scripts.schemas.values import Json

Schema = dict[str, Any]
"""A canonical schema. One of:

`{}` anything; `{"$ref": "#/components/schemas/Name"}`; `{"const": …}`; `{"type": …}` constrained;
`{"type": "array", "items": …}`, of a fixed length with `prefixItems` instead; a map
`{"type": "object", "additionalProperties": …}`; `{"anyOf": […]}`. Only a named component is an
object with `properties`, an `enum`, or a union with a `discriminator`; a body that is spread is
such an object, too. Null is a member of `type` or of `anyOf`. `extends` names the class that has
some of the properties; `assigned` beside `required` names what every response holds and no request
needs.
"""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation (OpenAPI 3.1, section 4.8.12), with the defaults filled in.

    Attributes:
        sample: An example value, from the document if it has one.
    """

    name: str
    argument: str
    location: str
    required: bool
    schema: Schema
    style: str
    explode: bool
    allow_reserved: bool
    media_type: str | None
    description: str
    deprecated: bool
    sample: Json
    pointer: str
    array_format: str = "indices"


@dataclass(frozen=True, slots=True)
class MediaType:
    """One media type of a body; `encoding` is for single properties.

    Attributes:
        files: The schema of each property that is a file or a list of files.
    """

    name: str
    schema: Schema
    encoding: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    files: tuple[tuple[str, Schema], ...] = ()


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a body that is spread, which is an argument of its own.

    Attributes:
        is_renamed: Whether the argument has another name because a parameter has this one.
    """

    name: str
    argument: str
    required: bool
    schema: Schema
    description: str
    deprecated: bool
    is_renamed: bool


@dataclass(frozen=True, slots=True)
class Body:
    """A request body (section 4.8.13).

    Attributes:
        properties: The arguments it is spread into; empty if it is one argument.
        spread: Names of the media types whose object is spread.
        nullable: Names of the media types whose value may be null.
    """

    media_types: tuple[MediaType, ...]
    required: bool
    description: str
    properties: tuple[Property, ...] = ()
    spread: tuple[str, ...] = ()
    nullable: tuple[str, ...] = ()

    @property
    def whole(self) -> tuple[MediaType, ...]:
        """The media types whose body is one argument; where an object is spread, only its null."""
        others = (media for media in self.media_types if media.name not in self.spread)
        nulls = (name for name in self.nullable if name in self.spread)
        return (*others, *(MediaType(name, {"type": "null"}) for name in nulls))


@dataclass(frozen=True, slots=True)
class Response:
    """A response with a status code or range (section 4.8.17), in one media type.

    Attributes:
        schema: The schema of the decoded value, or of each item of a stream; None if there is no
            content.
        stream: The format of a stream: `events`, `messages` or `lines`; None if it is not one.
    """

    status: str
    media_type: str | None
    schema: Schema | None
    description: str
    example: Example | None = None
    stream: str | None = None


@dataclass(frozen=True, slots=True)
class CredentialPart:
    """The user name or the password of HTTP Basic: an argument and an environment variable."""

    argument: str
    environment: str


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """How a credential is sent (section 4.8.27).

    Attributes:
        kind: `bearer`, `basic`, `header`, `query` or `cookie`.
        parameter: Name of the header, query parameter or cookie; for an HTTP scheme similar to
            `Bearer`, the name of the scheme.
        argument: Name of the argument that takes the whole credential.
        parts: User name and password, of HTTP Basic only.
        environment: The environment variable with the default of the argument.
        fallbacks: Environment variables that are read when that one is not set.
        takes_sources: Whether a token can be obtained during a call, as in OAuth.
        token_url: The address from which a program gets tokens; None if it is unknown.
        discovery_url: The address that names the one for tokens (OpenID Connect Discovery).
    """

    name: str
    kind: str
    parameter: str
    argument: str
    parts: tuple[CredentialPart, ...]
    environment: str
    fallbacks: tuple[str, ...]
    description: str
    takes_sources: bool
    token_url: str | None
    discovery_url: str | None

    @property
    def client_arguments(self) -> tuple[str, ...]:
        """The names of the client's arguments for the credential."""
        return tuple(part.argument for part in self.parts) or (self.argument,)


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A variable in the address of a server (section 4.8.6), an argument of the client.

    Attributes:
        default: The default; None if a caller must pass a value.
        choices: The allowed values; empty if all are allowed.
    """

    name: str
    argument: str
    default: str | None
    choices: tuple[str, ...]
    description: str


@dataclass(frozen=True, slots=True)
class Server:
    """An address that a caller can choose by its name, with variables (section 4.8.5)."""

    name: str
    url: str
    description: str
    variables: tuple[ServerVariable, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation and its place in the client.

    Attributes:
        id: Unique snake_case name.
        path: The path as in the document.
        resource: Attributes from the client to the method; empty for a method of the client itself.
        name: The method's name.
        security: Alternatives, each with the names of the schemes it needs; empty if none is
        needed.
        server: Address of the operation or its path item; None if that of the document applies.
        key_header: Header for the idempotency key; empty if there is none.
        returns: What is returned as a whole; empty if only a stream is returned.
    """

    id: str
    method: str
    path: str
    resource: tuple[str, ...]
    name: str
    summary: str
    description: str
    deprecated: bool
    parameters: tuple[Parameter, ...]
    body: Body | None
    responses: tuple[Response, ...]
    returns: tuple[Schema | None, ...]
    security: tuple[tuple[str, ...], ...]
    pointer: str
    server: str | None = None
    stream: Stream | None = None
    pages: Pages | None = None
    key_header: str = ""


@dataclass(frozen=True, slots=True)
class Events:
    """The events that a service sends by webhooks.

    Attributes:
        names: The names of the webhooks in the document.
        schema: The schema of all events.
        is_signed: Whether events are signed as in Standard Webhooks.
    """

    names: tuple[str, ...]
    schema: Schema
    is_signed: bool


@dataclass(frozen=True, slots=True)
class Field:
    """A property of a component, as a field of a model.

    Attributes:
        is_assigned: Whether every response contains it, but a request does not need it.
    """

    name: str
    attribute: str
    required: bool
    schema: Schema
    deprecated: bool
    is_assigned: bool


@dataclass(frozen=True, slots=True)
class Canonical:
    """A document in the form that both generators read.

    Attributes:
        schemas: Components by class name.
        requests: The components in arguments, as they are in requests, by class name.
        origins: Pointer in the document of each component.
        servers: The servers that a caller can choose, the default first; empty if there is no
        choice.
        server_variables: All variables in their addresses.
        events: The events of webhooks; None if there are none.
    """

    package: PackageMetadata
    schemas: Mapping[str, Schema]
    requests: Mapping[str, Schema]
    origins: Mapping[str, str]
    operations: tuple[Operation, ...]
    security_schemes: tuple[SecurityScheme, ...]
    servers: tuple[Server, ...] = ()
    server_variables: tuple[ServerVariable, ...] = ()
    events: Events | None = None
