"""The events of webhooks, as the client and the module `webhooks` show them."""

from dataclasses import dataclass

from scripts.canonical import Canonical, python_type
from scripts.canonical.python_types import named_types, qualify_names
from scripts.package.resources import Resource


@dataclass(frozen=True, slots=True)
class EventTypes:
    """What templates place of events.

    Attributes:
        attribute: The name of the reader on the client.
        type: The annotation of any event, its models looked up in the module `models`.
    """

    attribute: str
    type: str
    names: tuple[str, ...]
    is_signed: bool


def describe_events(canonical: Canonical, root: Resource) -> EventTypes | None:
    """The events of a package; none without webhooks."""
    events = canonical.events
    if events is None:
        return None
    taken = {child.attribute for child in root.children} | {each.name for each in root.methods}
    models = named_types([events.schema])
    return EventTypes(
        attribute="webhook_events" if "webhooks" in taken else "webhooks",
        type=qualify_names(python_type(events.schema), models, "models"),
        names=events.names,
        is_signed=events.is_signed,
    )
