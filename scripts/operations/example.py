"""Example Objects (OpenAPI 3.1, section 4.8.19)."""

from dataclasses import dataclass, replace
from typing import Any

from scripts.operations.node import Node


@dataclass(frozen=True, slots=True)
class Example:
    """An example value; the single `example` has no name."""

    name: str
    value: Any
    pointer: str
    summary: str = ""


def read_examples(node: Node) -> tuple[Example, ...]:
    """The examples of an object: first its `example`, then its `examples`."""
    found = []
    lenient = replace(node, faults=[])
    if "example" in node.value:
        found.append(Example("", node.value["example"], node.at("example")))
    for name, each in lenient.members("examples") if _has_named_examples(node) else ():
        for key in ("value", "dataValue"):
            if key in each.value:
                value, summary = each.value[key], each.prose("summary")
                found.append(Example(name, value, each.at(key), summary))
                break
    # An example that cannot be read is ignored, because callers do not need it.
    node.faults.extend(replace(fault, rule="example") for fault in lenient.faults)
    return tuple(found)


def _has_named_examples(node: Node) -> bool:
    # Some authors write a list here, as in JSON Schema; the specification has a map.
    return isinstance(node.value.get("examples"), dict)
