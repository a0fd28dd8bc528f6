"""The names that a document gives in extensions, our own or those of other tools."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from scripts.canonical.names import class_name

# A call in a Python sample of the vendor's own client.
_CALL: Final = re.compile(r"\bclient\.((?:[a-z]\w*\.)*[a-z]\w*)\(")
# What a sample may do with the client beside the call that it shows.
_SETTINGS: Final = re.compile(r"\.with_(?:options\([^()]*\)|raw_response|streaming_response)")


class Given(NamedTuple):
    """The names that are given; None for what is not.

    Attributes:
        group: The attributes that lead from the client to the method.
        name: The method's name.
    """

    group: tuple[str, ...] | None
    name: str | None


def find_given(extensions: Mapping[str, Any]) -> Given:
    """The names in the extensions of an operation: ours before those of others, before samples."""
    if method := _read_text(extensions, "x-method"):
        return _split_way(method)
    group, name = _find_group(extensions), _find_name(extensions)
    if group is None and name is None and (way := _find_sample(extensions)):
        return _split_way(way)
    return Given(group, name)


def find_class_name(schema: Any) -> str | None:
    """The class name in the extensions of a schema; None if it has none."""
    for key in ("x-class", "x-fern-type-name", "x-speakeasy-name-override"):
        text = _read_text(schema, key) if isinstance(schema, dict) else ""
        if text and class_name(text) != "Unnamed":
            return class_name(text.replace("_", " "))
    return None


def _split_way(way: str) -> Given:
    *group, name = way.split(".")
    return Given(tuple(group), name)


def _find_group(extensions: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Fern writes a name or a list of names, Speakeasy a dotted name."""
    fern = extensions.get("x-fern-sdk-group-name")
    if isinstance(fern, list) and all(isinstance(each, str) for each in fern):
        return tuple(fern)
    for key in ("x-fern-sdk-group-name", "x-speakeasy-group"):
        if text := _read_text(extensions, key):
            return tuple(text.split("."))
    return None


def _find_name(extensions: Mapping[str, Any]) -> str | None:
    fern = _read_text(extensions, "x-fern-sdk-method-name")
    return fern or _read_text(extensions, "x-speakeasy-name-override") or None


def _find_sample(extensions: Mapping[str, Any]) -> str | None:
    """The last call of a sample in Python: the ones before it only fetch what it needs."""
    for sample in _list_samples(extensions):
        if calls := _CALL.findall(_SETTINGS.sub("", sample)):
            return str(calls[-1])
    return None


def _list_samples(extensions: Mapping[str, Any]) -> Iterator[str]:
    """The samples in Python, as OpenAI and as Redocly write them."""
    request = _read_object(extensions, "x-oaiMeta", "examples", "request")
    if sample := _read_text(request, "python"):
        yield sample
    for key in ("x-codeSamples", "x-code-samples"):
        samples = extensions.get(key)
        for each in samples if isinstance(samples, list) else ():
            if isinstance(each, dict) and str(each.get("lang")).lower() == "python":
                yield _read_text(each, "source")


def _read_text(holder: Mapping[str, Any], key: str) -> str:
    value = holder.get(key)
    return value.strip() if isinstance(value, str) else ""


def _read_object(holder: Mapping[str, Any], *keys: str) -> Mapping[str, Any]:
    for key in keys:
        held = holder.get(key)
        holder = held if isinstance(held, dict) else {}
    return holder
