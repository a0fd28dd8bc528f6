"""Every reference of a document, and one document made of all the files they reach."""

from collections.abc import Callable, Iterator
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

from scripts.document.pointer import escape_token, join_pointer

# Members that hold data rather than OpenAPI or JSON Schema: a `$ref` in them is just text.
PAYLOAD_KEYWORDS = frozenset({"example", "default", "const", "enum", "examples", "value"})
# Members whose own members are named by the author, so that no name below them is a keyword.
# fmt: off
NAMED_MAPS = frozenset({
    "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "schemas",
    "responses", "parameters", "requestBodies", "headers", "securitySchemes", "links",
    "callbacks", "pathItems", "paths", "webhooks", "content", "encoding", "variables",
    "mapping",
})
# fmt: on
EXTERNAL = "x-external"


def walk_objects(
    node: Any, pointer: str = "", *, is_named_map: bool = False
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each object of the document that OpenAPI or JSON Schema gives a meaning, with its pointer."""
    stack: list[tuple[Any, str, bool]] = [(node, pointer, is_named_map)]
    while stack:
        node, pointer, named = stack.pop()
        if isinstance(node, dict):
            if not named:
                yield pointer, node
            below = [
                (child, join_pointer(pointer, key), not named and key in NAMED_MAPS)
                for key, child in node.items()
                if isinstance(child, (dict, list)) and (named or not _is_payload(key, child))
            ]
        else:
            below = [
                (child, join_pointer(pointer, index), False)
                for index, child in enumerate(node)
                if isinstance(child, (dict, list))
            ]
        stack.extend(reversed(below))


def _is_payload(key: str, child: Any) -> bool:
    if key == "examples" and isinstance(child, dict):
        return False  # OpenAPI's map of Example Objects, each of which may be a reference.
    return key in PAYLOAD_KEYWORDS or (key.startswith("x-") and key != EXTERNAL)


def walk_references(node: Any, pointer: str = "") -> Iterator[tuple[str, str]]:
    """The pointer and the text of each reference, those in discriminator mappings included."""
    for place, member in walk_objects(node, pointer):
        target = member.get("$ref")
        if isinstance(target, str):
            yield join_pointer(place, "$ref"), target
        mapping = _mapping_of(member)
        for name, target in mapping.items():
            if is_mapping_reference(target):
                yield join_pointer(place, "discriminator", "mapping", name), target


def _mapping_of(member: dict[str, Any]) -> dict[str, Any]:
    discriminator = member.get("discriminator")
    mapping = discriminator.get("mapping") if isinstance(discriminator, dict) else None
    return mapping if isinstance(mapping, dict) else {}


def is_mapping_reference(target: Any) -> bool:
    """Whether a discriminator mapping's value is a reference, not a component's bare name."""
    return isinstance(target, str) and (
        "/" in target or "#" in target or target.endswith((".json", ".yaml", ".yml"))
    )


def split_reference(file: str, reference: str) -> tuple[str, str]:
    """The file, relative to the entry's folder, and the pointer of a reference in `file`."""
    path, _, fragment = reference.partition("#")
    target = normpath(join(dirname(file), unquote(path))) if path else file
    return target, unquote(fragment)


def bundle_pointer(file: str, pointer: str) -> str:
    """Where the bundle holds the node at `pointer` in `file`; the entry's name is empty."""
    return pointer if not file else f"/{EXTERNAL}/{escape_token(file)}{pointer}"


def rewrite_references(node: Any, rewrite: Callable[[str], str], *, named: bool = False) -> Any:
    """A copy of the node with every reference replaced by `rewrite(reference)`."""
    if isinstance(node, list):
        return [rewrite_references(child, rewrite) for child in node]
    if not isinstance(node, dict):
        return node
    made: dict[str, Any] = {}
    for key, child in node.items():
        if named:
            made[key] = rewrite_references(child, rewrite)
        elif key == "$ref" and isinstance(child, str):
            made[key] = rewrite(child)
        elif key == "discriminator" and _mapping_of(node):
            mapping = {
                n: rewrite(t) if is_mapping_reference(t) else t
                for n, t in _mapping_of(node).items()
            }
            made[key] = child | {"mapping": mapping}
        elif isinstance(child, (dict, list)) and not _is_payload(key, child):
            made[key] = rewrite_references(child, rewrite, named=key in NAMED_MAPS)
        else:
            made[key] = child
    return made
