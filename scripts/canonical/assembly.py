"""Makes the canonical form of a document."""

from scripts.canonical.aliases import check_aliases
from scripts.canonical.directions import list_used, relax_required
from scripts.canonical.form import Canonical
from scripts.canonical.inheritance import add_bases
from scripts.canonical.metadata import find_metadata
from scripts.canonical.operations import canonical_operations
from scripts.canonical.pagination import place_pages
from scripts.canonical.requests import find_requests
from scripts.canonical.schemas import SchemaCanon
from scripts.canonical.security import canonical_security_schemes
from scripts.canonical.servers import canonical_servers
from scripts.canonical.spreading import spread_body
from scripts.canonical.streams import place_stream
from scripts.canonical.webhooks import canonical_callbacks, canonical_events
from scripts.document import Document, make_refusal
from scripts.operations import Api, read_api
from scripts.operations.node import REFERENCE


def canonicalise_document(
    document: Document, package: str | None = None, models: str | None = None
) -> Canonical:
    """The canonical form of a document.

    Args:
        document: A document without errors of the linter.
        package: Import name to use instead of the document's.
        models: Model library to use instead of the document's.

    Raises:
        DocumentError: A part of the document cannot be generated.
    """
    metadata = find_metadata(document, package, models)
    api = read_api(document)
    _refuse_dangling(api)
    reserved = frozenset({metadata.client, f"Async{metadata.client}", metadata.error})
    canon = SchemaCanon(document, reserved)
    schemes = canonical_security_schemes(api, metadata.environment, metadata.variables)
    servers, variables = canonical_servers(document, schemes)
    operations = canonical_operations(api, canon, variables)
    events, bodies = canonical_events(api, canon), canonical_callbacks(api, canon)
    called_back = [*bodies, *([events.schema] if events else [])]
    used = [schema for each in operations for schema in list_used(each)]
    canon.drop_unused_families([*used, *called_back])
    parents = canon.parents
    check_aliases(document, metadata.aliases, {*canon.schemas, *(each.id for each in operations)})
    relaxed = relax_required(canon.schemas, parents, operations)
    operations = tuple(place_stream(spread_body(each, canon.schemas)) for each in operations)
    operations = tuple(
        place_pages(each, described, canon.schemas, document.data)
        for each, described in zip(operations, api.operations, strict=True)
    )
    used = [schema for each in operations for schema in list_used(each)]
    canon.drop_unused_bodies([*used, *called_back])
    kept = {name: schema for name, schema in relaxed.items() if name in canon.schemas}
    return Canonical(
        package=metadata,
        schemas=add_bases(kept, parents),
        requests=find_requests(canon.schemas, operations),
        origins=canon.origins,
        operations=operations,
        security_schemes=schemes,
        servers=servers,
        server_variables=variables,
        events=events,
    )


def _refuse_dangling(api: Api) -> None:
    for fault in api.faults:
        if fault.rule == REFERENCE:
            raise make_refusal(api.document.locate(fault.pointer), "operation", fault.message)
