"""Operations in canonical form, each with its place in the client."""

from dataclasses import replace

from scripts.canonical.files import FILE, find_files
from scripts.canonical.form import (
    Body,
    MediaType,
    Operation,
    Response,
    Schema,
    ServerVariable,
)
from scripts.canonical.idempotency import place_key
from scripts.canonical.names import class_name, python_name
from scripts.canonical.parameters import canonical_parameters
from scripts.canonical.placement import Placement, place_operations
from scripts.canonical.samples import find_example
from scripts.canonical.schemas import SchemaCanon
from scripts.canonical.security import is_sendable
from scripts.canonical.servers import fill_server
from scripts.canonical.streams import find_format, shape_item
from scripts.document import split_pointer
from scripts.operations import Api, RequestBody
from scripts.operations import MediaType as Declared
from scripts.operations import Operation as Described
from scripts.operations import Response as DeclaredResponse
from scripts.operations.media_types import may_be_json, media_kind
from scripts.operations.response import has_content
from scripts.schemas.conjunction import gather

_PREFERENCE = ("json", "text", "binary", "multipart", "form")


def canonical_operations(
    api: Api, canon: SchemaCanon, variables: tuple[ServerVariable, ...] = ()
) -> tuple[Operation, ...]:
    """Every operation under `paths`.

    Args:
        api: What the document describes.
        canon: Its schemas.
        variables: Those of servers that the client fills in.

    Raises:
        DocumentError: An operation cannot be described.
    """
    pairs = zip(api.operations, place_operations(api.operations), strict=True)
    return tuple(
        replace(
            _canonical_operation(api, canon, described, place),
            server=_find_server(api, described, variables),
        )
        for described, place in pairs
    )


def _find_server(
    api: Api, described: Described, variables: tuple[ServerVariable, ...]
) -> str | None:
    """The address of an operation's own servers, the first that can be called."""
    if described.servers == api.servers:
        return None
    found = (fill_server(server, variables) for server in described.servers)
    return next((address for address in found if address is not None), None)


def _canonical_operation(
    api: Api, canon: SchemaCanon, described: Described, place: Placement
) -> Operation:
    hint = class_name(python_name(place.title))
    responses = _canonical_responses(canon, described, hint)
    operation = Operation(
        id=place.id,
        method=described.method,
        path=described.path,
        resource=place.resource,
        name=place.name,
        summary=" ".join(described.summary.split()),
        description=described.description,
        deprecated=described.deprecated,
        parameters=canonical_parameters(canon, described, hint),
        body=_canonical_body(canon, described.body, hint),
        responses=responses,
        returns=_find_returns(responses),
        security=_canonical_security(api, described),
        pointer=described.pointer,
    )
    return place_key(operation, described, api.document.data)


def _canonical_body(canon: SchemaCanon, body: RequestBody | None, hint: str) -> Body | None:
    if body is None or not body.content:
        return None
    shared = _name_shared(body.pointer, "Body")
    media_types = [
        MediaType(
            name=media.name,
            schema=_schema_of(canon, media, shared or f"{hint}Body"),
            encoding=tuple(
                (each.property, each.written) for each in media.encodings if each.written
            ),
            files=tuple(find_files(canon.source, media, body.content).items()),
        )
        for media in body.content
    ]
    media_types.sort(key=lambda media: _PREFERENCE.index(media_kind(media.name)) > 0)
    return Body(tuple(media_types), body.required, body.description)


def _canonical_responses(
    canon: SchemaCanon, described: Described, hint: str
) -> tuple[Response, ...]:
    found = []
    for response in described.responses:
        status = "" if response.is_success else class_name(response.status.title())
        name = _name_shared(response.pointer, "Response") or f"{hint}{status}Response"
        content = response.content if _may_hold_content(response.status, described.method) else ()
        found += [_canonical_response(canon, response, media, name) for media in content]
        if not content:
            found.append(Response(response.status, None, None, response.description))
    return tuple(found)


def _canonical_response(
    canon: SchemaCanon, response: DeclaredResponse, media: Declared, name: str
) -> Response:
    stream = find_format(canon, media) if response.is_success else None
    return Response(
        status=response.status,
        media_type=media.name,
        schema=shape_item(canon, media, f"{name}Event")
        if stream
        else _canonical_content(canon, media, name),
        description=response.description,
        example=find_example(canon.source, media),
        stream=stream,
    )


def _may_hold_content(status: str, method: str) -> bool:
    return has_content(int(status) if status.isdecimal() else 200, method)


def _canonical_content(canon: SchemaCanon, media: Declared, hint: str) -> Schema:
    """The schema of the value that content is decoded to.

    A file is bytes in any media type. Content that may be JSON has the schema of the document. Text
    is a string unless the schema only allows numbers or booleans.
    """
    if _is_file(canon, media):
        return FILE
    if media.kind == "json" or (media.schema and may_be_json(media.name)):
        return canon.canonicalise_at(media.schema, hint) if media.schema else {}
    if media.kind in ("text", "form"):
        return _canonical_text(canon, media, hint)
    return FILE


def _is_file(canon: SchemaCanon, media: Declared) -> bool:
    if media.schema is None:
        return False
    whole = gather(canon.source.at(media.schema))
    return whole.bound("format") == "binary" and whole.types in ((), ("string",))


def _canonical_text(canon: SchemaCanon, media: Declared, hint: str) -> Schema:
    types = gather(canon.source.at(media.schema)).types if media.schema else ()
    if media.schema and types and set(types) <= {"integer", "number", "boolean"}:
        return canon.canonicalise_at(media.schema, hint)
    return {"type": "string"}


def _name_shared(pointer: str, word: str) -> str | None:
    """The class name for the content of a component, the same for all operations that use it."""
    owner, _, component = pointer.rpartition("/")
    if owner not in ("/components/responses", "/components/requestBodies"):
        return None
    name = class_name(split_pointer(f"/{component}")[0])
    return name if name.endswith(word) else name + word


def _schema_of(canon: SchemaCanon, media: Declared, hint: str) -> Schema:
    if media.schema is None or media.kind not in ("json", "form", "multipart"):
        return {}
    return canon.canonicalise_at(media.schema, hint)


def preferred_successes(responses: tuple[Response, ...]) -> tuple[Response, ...]:
    """For each status of success, the content that a client prefers.

    If no status of success is declared, `default` is used.
    """
    successes = [response for response in responses if response.status.startswith("2")]
    successes = successes or [response for response in responses if response.status == "default"]
    return tuple(
        min(
            (response for response in successes if response.status == status),
            key=lambda response: rank_media_type(response.media_type),
        )
        for status in dict.fromkeys(response.status for response in successes)
    )


def _find_returns(responses: tuple[Response, ...]) -> tuple[Schema | None, ...]:
    """The types a call can return as a whole, each once; none where it only streams."""
    found: list[Schema | None] = []
    whole = tuple(response for response in responses if response.stream is None)
    if len(whole) < len(responses) and not any(map(_is_success, whole)):
        return ()
    for response in preferred_successes(whole):
        if response.schema not in found:
            found.append(response.schema)
    return tuple(found) or (None,)


def _is_success(response: Response) -> bool:
    return response.status.startswith("2")


def rank_media_type(media_type: str | None) -> int:
    """The rank of a media type among several declared ones; the least is preferred."""
    return _PREFERENCE.index(media_kind(media_type)) if media_type else len(_PREFERENCE)


def _canonical_security(api: Api, described: Described) -> tuple[tuple[str, ...], ...]:
    # A credential that is not an argument, such as a certificate, is set up in the transport.
    alternatives = [
        tuple(name for name in each.scopes if is_sendable(api.security_schemes[name]))
        for each in described.security
        if each.is_known
    ]
    return tuple(dict.fromkeys(alternatives))
