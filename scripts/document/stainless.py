"""Reads the names in a configuration of Stainless, as the actions of an overlay.

Its `resources` say where each method is and which schemas have a name of their own; the rest of the
file is for other generators.
"""

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from scripts.document.pointer import join_pointer, split_pointer

_ENDPOINT: Final = re.compile(r"(get|put|post|delete|options|head|patch|trace|query) (/.*)", re.I)
# The client itself, and models without a resource.
_NO_RESOURCE: Final = ("$client", "$shared")
_COMPONENTS: Final = "/components/schemas"


class GivenName(NamedTuple):
    """A name of a method or a model.

    Attributes:
        place: Its pointer in the configuration.
        target: A JSONPath query for the operation or the schema.
        update: What is added there.
    """

    place: str
    target: str
    update: dict[str, str]


class NameFault(NamedTuple):
    """A member that cannot be read."""

    place: str
    message: str


def is_stainless(data: Any) -> bool:
    """Whether data is a configuration of Stainless and not an overlay."""
    return isinstance(data, dict) and "resources" in data and "overlay" not in data


def list_names(data: dict[str, Any]) -> Iterator[GivenName | NameFault]:
    """Every name, and every member that cannot be read; of two for one endpoint, the first."""
    seen: set[str] = set()
    for found in _list_resources(data["resources"], "/resources", ()):
        if isinstance(found, NameFault) or found.target not in seen:
            yield found
        if isinstance(found, GivenName):
            seen.add(found.target)


def _list_resources(
    resources: Any, pointer: str, group: tuple[str, ...]
) -> Iterator[GivenName | NameFault]:
    if not isinstance(resources, dict):
        yield NameFault(pointer, "an object of resources by name was expected")
        return
    for name, resource in resources.items():
        place = join_pointer(pointer, name)
        if not isinstance(resource, dict):
            yield NameFault(place, "a resource is an object with `methods` or `subresources`")
            continue
        way = group if name in _NO_RESOURCE else (*group, name)
        yield from _list_members(resource, "methods", place, way)
        yield from _list_members(resource, "models", place, way)
        if "subresources" in resource:
            yield from _list_resources(resource["subresources"], f"{place}/subresources", way)


def _list_members(
    resource: dict[str, Any], key: str, pointer: str, way: tuple[str, ...]
) -> Iterator[GivenName | NameFault]:
    members = resource.get(key) or {}
    if not isinstance(members, dict):
        yield NameFault(f"{pointer}/{key}", "an object by name was expected")
        return
    for name, value in members.items():
        place = join_pointer(f"{pointer}/{key}", name)
        read = _read_method if key == "methods" else _read_model
        yield read(place, (*way, name), value)


def _read_method(place: str, way: tuple[str, ...], value: Any) -> GivenName | NameFault:
    endpoint = value.get("endpoint") if isinstance(value, dict) else value
    found = _ENDPOINT.fullmatch(endpoint) if isinstance(endpoint, str) else None
    if not found:
        return NameFault(place, "a method has an endpoint such as `get /pets/{pet_id}`")
    target = _write_query("paths", found[2], found[1].lower())
    return GivenName(place, target, {"x-method": ".".join(way)})


def _read_model(place: str, way: tuple[str, ...], value: Any) -> GivenName | NameFault:
    if not isinstance(value, str) or not value:
        return NameFault(place, "a model is the name of a schema, or a reference to it")
    pointer = value.removeprefix("#")
    if value == pointer:
        pointer = join_pointer(_COMPONENTS, value)
    return GivenName(place, _write_query(*split_pointer(pointer)), {"x-class": way[-1]})


def _write_query(*names: str) -> str:
    quoted = (name.replace("\\", "\\\\").replace("'", "\\'") for name in names)
    return "$" + "".join(f"['{name}']" for name in quoted)
