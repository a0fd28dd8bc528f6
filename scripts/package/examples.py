"""A call that runs, for the readme, from the document's own example values."""

from dataclasses import dataclass
from typing import Any

from scripts.canonical import Parameter
from scripts.document import Document
from scripts.package.methods import Method
from scripts.package.resources import Resource

_UUID = "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"


@dataclass(frozen=True, slots=True)
class Example:
    """One call as a readme shows it.

    Attributes:
        method: The method that is called.
        arguments: Source of the arguments that must be given.
        result: Name the value is bound to.
        is_list: Whether the value is a list.
    """

    method: Method
    arguments: str
    result: str
    is_list: bool

    @property
    def call(self) -> str:
        """Source of the call."""
        return f"{self.method.call}({self.arguments})"


def make_example(document: Document, root: Resource) -> Example | None:
    """The first call that needs no body, reading ones before others; None when there is none."""
    methods = [method for resource in root.everything for method in resource.methods]
    simple = [m for m in methods if not (m.operation.body and m.operation.body.required)]
    simple.sort(key=lambda m: (m.operation.method != "GET", m.returns == "None"))
    if not simple:
        return None
    method = simple[0]
    required = [p for p in method.operation.parameters if p.required]
    arguments = [_argument(document, parameter) for parameter in required]
    is_list = method.returns.replace("builtins.", "").startswith("list[")
    result = method.operation.resource[-1] if method.operation.resource and is_list else "result"
    return Example(method, ", ".join(arguments), result, is_list)


@dataclass(frozen=True, slots=True)
class Fake:
    """What the document shows an operation to respond with, if it shows anything."""

    value: Any = None
    has_value: bool = False


def list_fakes(document: Document, root: Resource) -> list[tuple[Method, Fake]]:
    """Each method with the example of its preferred success."""
    methods = [method for resource in root.everything for method in resource.methods]
    return [(method, _find_fake(document, method)) for method in methods]


def _find_fake(document: Document, method: Method) -> Fake:
    responses = document.resolve("#" + method.operation.pointer).get("responses") or {}
    for status, media_type, _ in method.responses:
        entry: Any = next(
            (responses[key] for key in responses if key.upper() == status.upper()), {}
        )
        response, _ = document.dereference(entry)
        media = (response.get("content") or {}).get(media_type) or {}
        schema, _ = document.dereference(media.get("schema") or {})
        for holder in (media, schema if isinstance(schema, dict) else {}):
            found = _find_example(document, holder)
            if found.has_value:
                return found
    return Fake()


def _find_example(document: Document, holder: dict[str, Any]) -> Fake:
    if "example" in holder:
        return Fake(holder["example"], has_value=True)
    examples = holder.get("examples")
    if isinstance(examples, list) and examples:
        return Fake(examples[0], has_value=True)
    if isinstance(examples, dict) and examples:
        first, _ = document.dereference(next(iter(examples.values())))
        if "value" in first:
            return Fake(first["value"], has_value=True)
    return Fake()


def _argument(document: Document, parameter: Parameter) -> str:
    source = repr(_sample(document, parameter))
    source = source.replace("'", '"') if "'" in source and '"' not in source else source
    return source if parameter.location == "path" else f"{parameter.argument}={source}"


def _sample(document: Document, parameter: Parameter) -> Any:
    node = document.resolve("#" + parameter.pointer)
    raw = node.get("schema") or {}
    raw, _ = document.dereference(raw)
    for holder in (node, raw):
        if "example" in holder:
            return holder["example"]
        if isinstance(holder.get("examples"), list) and holder["examples"]:
            return holder["examples"][0]
    if raw.get("enum"):
        return raw["enum"][0]
    kinds = raw.get("type")
    kind = kinds if isinstance(kinds, str) else next(iter(kinds or ["string"]))
    if kind == "string":
        return _UUID if raw.get("format") == "uuid" else parameter.argument
    return {"integer": 1, "number": 1.5, "boolean": True, "array": []}.get(kind, {})
