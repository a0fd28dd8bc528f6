"""Operations in canonical form, each with its place in the client."""

from collections.abc import Iterator
from typing import Any

from scripts.canonical.canonical import Body, MediaType, Operation, Response, Schema
from scripts.canonical.media_types import PREFERENCE, media_kind
from scripts.canonical.names import RESERVED_METHODS, claim_name, class_name, python_name
from scripts.canonical.parameters import canonical_parameters
from scripts.canonical.schemas import SchemaCanon
from scripts.canonical.security import is_sendable
from scripts.document import Document, DocumentError, Finding, Level, join_pointer

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def find_operations(document: Document) -> Iterator[tuple[str, str, str, str]]:
    """Path, method, pointer of the path item and pointer of the operation, in order."""
    for path, entry in (document.data.get("paths") or {}).items():
        if not path.startswith("/"):
            continue
        item, pointer = document.dereference(entry, join_pointer("/paths", path))
        for method in item or ():
            if method in METHODS:
                yield path, method, pointer, join_pointer(pointer, method)


def canonical_operations(document: Document, canon: SchemaCanon) -> tuple[Operation, ...]:
    """Every operation under `paths`.

    Raises:
        DocumentError: An operation cannot be described.
    """
    ids: set[str] = set()
    places: set[tuple[str, ...]] = set()
    found = list(find_operations(document))
    resources = {_find_place(document.resolve("#" + row[3]), "")[0] for row in found}
    operations = []
    for path, method, item_pointer, pointer in found:
        node = document.resolve("#" + pointer)
        wanted = python_name(str(node.get("operationId") or f"{method} {path}")).rstrip("_")
        operation_id = claim_name(wanted, ids, "_")
        ids.add(operation_id)
        resource, name = _find_place(node, operation_id)
        name = python_name(name, RESERVED_METHODS | _list_children(resource, resources))
        name = claim_name(name, {place[-1] for place in places if place[:-1] == resource}, "_")
        places.add((*resource, name))
        try:
            operations.append(
                _canonical_operation(
                    document,
                    canon,
                    (path, method, item_pointer, pointer),
                    operation_id,
                    resource,
                    name,
                )
            )
        except LookupError as error:
            raise _refusal(document, pointer, f"a reference leads nowhere: {error}") from None
    return tuple(operations)


def _canonical_operation(
    document: Document,
    canon: SchemaCanon,
    place: tuple[str, str, str, str],
    operation_id: str,
    resource: tuple[str, ...],
    name: str,
) -> Operation:
    path, method, item_pointer, pointer = place
    node = document.resolve("#" + pointer)
    hint = class_name(operation_id)
    responses = _canonical_responses(document, canon, node, pointer, hint)
    return Operation(
        id=operation_id,
        method=method.upper(),
        path=path,
        resource=resource,
        name=name,
        summary=" ".join(str(node.get("summary") or "").split()),
        description=str(node.get("description") or ""),
        deprecated=node.get("deprecated") is True,
        parameters=canonical_parameters(document, canon, path, item_pointer, pointer, hint),
        body=_canonical_body(document, canon, node, pointer, hint),
        responses=responses,
        returns=_find_returns(responses),
        security=_canonical_security(document, node),
        pointer=pointer,
    )


def _list_children(parent: tuple[str, ...], resources: set[tuple[str, ...]]) -> set[str]:
    depth = len(parent)
    return {path[depth] for path in resources if path[:depth] == parent and len(path) > depth}


def _find_place(node: dict[str, Any], operation_id: str) -> tuple[tuple[str, ...], str]:
    """Where the method stands: `x-method`, else the first tag and the operation's id."""
    given = node.get("x-method")
    if isinstance(given, str) and given:
        *resource, name = (python_name(part) for part in given.split("."))
        return tuple(python_name(part, RESERVED_METHODS) for part in resource), name
    tags = [tag for tag in node.get("tags") or () if isinstance(tag, str)]
    return tuple(python_name(tag, RESERVED_METHODS) for tag in tags[:1]), operation_id


def _canonical_body(
    document: Document, canon: SchemaCanon, node: dict[str, Any], pointer: str, hint: str
) -> Body | None:
    if not node.get("requestBody"):
        return None
    body, place = document.dereference(node["requestBody"], join_pointer(pointer, "requestBody"))
    listed = _list_media(body)
    if not listed:
        return None
    media_types = []
    for name, media in listed:
        where = join_pointer(place, "content", name, "schema")
        has_model = media_kind(name) in ("json", "form")
        schema = _schema_at(canon, media, where, f"{hint}Body") if has_model else {}
        encoding = tuple(
            (key, value) for key, value in (media.get("encoding") or {}).items() if value
        )
        media_types.append(MediaType(name, schema, encoding))
    media_types.sort(key=lambda media: PREFERENCE.index(media_kind(media.name)) > 0)
    required = body.get("required") is True
    return Body(tuple(media_types), required, str(body.get("description") or ""))


def _canonical_responses(
    document: Document, canon: SchemaCanon, node: dict[str, Any], pointer: str, hint: str
) -> tuple[Response, ...]:
    responses = []
    for status, entry in (node.get("responses") or {}).items():
        if status.startswith("x-"):
            continue
        response, place = document.dereference(entry, join_pointer(pointer, "responses", status))
        status = "default" if status == "default" else status.upper()
        description = str(response.get("description") or "")
        listed = _list_media(response)
        suffix = "Response" if _is_success(status) else f"{class_name(status.title())}Response"
        for name, media in listed:
            where = join_pointer(place, "content", name, "schema")
            kind = media_kind(name)
            schema = _schema_at(canon, media, where, hint + suffix) if kind == "json" else {}
            responses.append(Response(status, name, schema, description))
        if not listed:
            responses.append(Response(status, None, None, description))
    return tuple(responses)


def _schema_at(canon: SchemaCanon, media: dict[str, Any], where: str, hint: str) -> Schema:
    return canon.canonicalise_at(where, hint) if "schema" in media else {}


def _list_media(node: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    content = node.get("content")
    if not isinstance(content, dict):
        return []
    return [(name, media) for name, media in content.items() if isinstance(media, dict)]


def _is_success(status: str) -> bool:
    return status.startswith("2")


def preferred_successes(responses: tuple[Response, ...]) -> tuple[Response, ...]:
    """The one content a client asks for under each status of success.

    Where no status of success is declared, `default` stands for it.
    """
    successes = [response for response in responses if _is_success(response.status)]
    successes = successes or [response for response in responses if response.status == "default"]
    return tuple(
        min(
            (response for response in successes if response.status == status),
            key=lambda response: _rank_media(response.media_type),
        )
        for status in dict.fromkeys(response.status for response in successes)
    )


def _find_returns(responses: tuple[Response, ...]) -> tuple[Schema | None, ...]:
    """What a call gives back, without repetition."""
    found: list[Schema | None] = []
    for response in preferred_successes(responses):
        schema = _returned_schema(response)
        if schema not in found:
            found.append(schema)
    return tuple(found) or (None,)


def _rank_media(media_type: str | None) -> int:
    return PREFERENCE.index(media_kind(media_type)) if media_type else len(PREFERENCE)


def _returned_schema(response: Response) -> Schema | None:
    if response.media_type is None:
        return None
    match media_kind(response.media_type):
        case "json":
            return response.schema
        case "text":
            return {"type": "string"}
        case _:
            return {"type": "string", "format": "binary"}


def _canonical_security(document: Document, node: dict[str, Any]) -> tuple[tuple[str, ...], ...]:
    listed = node.get("security", document.data.get("security")) or ()
    schemes = (document.data.get("components") or {}).get("securitySchemes") or {}
    known = [requirement for requirement in listed if requirement.keys() <= schemes.keys()]
    # What no client can send as an argument, such as a certificate, is the transport's business.
    alternatives = [
        tuple(name for name in requirement if is_sendable(document, schemes[name]))
        for requirement in known
    ]
    return tuple(dict.fromkeys(alternatives))


def _refusal(document: Document, pointer: str, message: str) -> DocumentError:
    return DocumentError(Finding(document.locate(pointer), Level.ERROR, "operation", message))
