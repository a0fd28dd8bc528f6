"""What a service sends without being asked: the events of webhooks, and the bodies of callbacks."""

from collections.abc import Iterator
from typing import Final

from scripts.canonical.form import Events, Schema
from scripts.canonical.names import class_name
from scripts.canonical.schemas import SchemaCanon
from scripts.operations import Api, Operation

SIGNATURE: Final = "x-webhook-signature"
"""The member of a document that says how its webhooks are signed."""
SIGNATURES: Final = ("standard-webhooks",)
_SIGNATURE_HEADERS: Final = frozenset({"webhook-signature", "svix-signature"})


def canonical_events(api: Api, canon: SchemaCanon) -> Events | None:
    """The events of a document's webhooks; none where it has none that can be read."""
    found = {
        webhook.path: canon.canonicalise_at(pointer, f"{class_name(webhook.path)}Event")
        for webhook in api.webhooks
        for pointer in _list_bodies(webhook)
    }
    if not found:
        return None
    return Events(
        names=tuple(found),
        schema=canon.join_branches(list(found.values()), "WebhookEvent", "/webhooks"),
        is_signed=_is_signed(api),
    )


def canonical_callbacks(api: Api, canon: SchemaCanon) -> list[Schema]:
    """The bodies of the callbacks of all operations, so that each has a class."""
    return [
        canon.canonicalise_at(pointer, f"{class_name(callback.name)}Callback")
        for operation in api.operations
        for callback in operation.callbacks
        for called in callback.operations
        for pointer in _list_bodies(called)
    ]


def _list_bodies(operation: Operation) -> Iterator[str]:
    for media in operation.body.content if operation.body else ():
        if media.kind == "json" and media.schema:
            yield media.schema


def _is_signed(api: Api) -> bool:
    """Whether the document says that events are signed as Standard Webhooks asks for."""
    if SIGNATURE in api.document.data:
        return api.document.data[SIGNATURE] in SIGNATURES
    headers = (p.name.lower() for each in api.webhooks for p in each.parameters)
    return not _SIGNATURE_HEADERS.isdisjoint(headers)
