"""The canonical form: what both generators are given, and all that templates may know."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scripts.canonical.metadata import PackageMetadata
from scripts.operations import Example
from scripts.schemas.values import Json

Schema = dict[str, Any]
"""A canonical schema. One of:

`{}` anything; `{"$ref": "#/components/schemas/Name"}`; `{"const": …}`; `{"type": …}` constrained;
`{"type": "array", "items": …}`, of a fixed length with `prefixItems` instead; a map
`{"type": "object", "additionalProperties": …}`; `{"anyOf": […]}`. Only a named component is an
object with `properties`, an `enum`, or a union with a `discriminator`. Null is a member of `type`
or of `anyOf`. `extends` names the class that has some of the
properties; `assigned` beside `required` names what every response holds and no request needs.
"""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation (OpenAPI 3.1, section 4.8.12), every default spelled out.

    Attributes:
        sample: A value to show, the document's own example where it has one.
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


@dataclass(frozen=True, slots=True)
class MediaType:
    """One way a body may be written; `encoding` says it for single properties."""

    name: str
    schema: Schema
    encoding: tuple[tuple[str, Mapping[str, Any]], ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """A request body (section 4.8.13)."""

    media_types: tuple[MediaType, ...]
    required: bool
    description: str


@dataclass(frozen=True, slots=True)
class Response:
    """What may come back under a status code or range (section 4.8.17), in one media type.

    Attributes:
        schema: Of the value a client makes of it; none where there is no content.
    """

    status: str
    media_type: str | None
    schema: Schema | None
    description: str
    example: Example | None = None


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """How a credential travels (section 4.8.27).

    Attributes:
        kind: `bearer`, `basic`, `header`, `query` or `cookie`.
        parameter: Name of the header, query parameter or cookie, where there is one.
        argument: Name of the client's argument.
        environment: Variable the argument defaults to.
        fallbacks: Variables that are read when that one is not set.
    """

    name: str
    kind: str
    parameter: str
    argument: str
    environment: str
    fallbacks: tuple[str, ...]
    description: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation and where it stands in the client.

    Attributes:
        id: Unique snake_case name.
        path: As the document spells it, the key reviewers know.
        resource: Attributes that lead from the client to the method; empty for the client itself.
        name: The method's name.
        security: Alternatives of conjunctions of scheme names; empty for none needed.
        server: Address of its own or of its path item; none where the document's counts.
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


@dataclass(frozen=True, slots=True)
class Field:
    """A property of a component as a model shows it.

    Attributes:
        is_assigned: Whether every response holds it and no request needs to.
    """

    name: str
    attribute: str
    required: bool
    schema: Schema
    deprecated: bool
    is_assigned: bool


@dataclass(frozen=True, slots=True)
class Canonical:
    """A document in the one form both generators agree on.

    Attributes:
        schemas: Components by class name.
        origins: Pointer in the document of each component.
    """

    package: PackageMetadata
    schemas: Mapping[str, Schema]
    origins: Mapping[str, str]
    operations: tuple[Operation, ...]
    security_schemes: tuple[SecurityScheme, ...]
