"""References that lead nowhere or in a circle, and components that none leads to."""

from collections.abc import Iterator
from difflib import get_close_matches

from scripts.document import (
    join_pointer,
    resolve_pointer,
    split_pointer,
    walk_references,
)
from scripts.document.references import EXTERNAL, split_reference
from scripts.lint.grammar import Kind, Node
from scripts.lint.index import Index, find_list, find_map, show_reference
from scripts.lint.rule import Fault

_IN_PLACE = ("allOf", "anyOf", "oneOf")
_CONSTRAINTS = {"type", "properties", "required", "items", "enum", "const", "additionalProperties"}


def find_dangling_references(index: Index) -> Iterator[Fault]:
    """References to what is not there."""
    for place, reference in walk_references(index.document.data):
        pointer = split_reference("", reference)[1]
        try:
            resolve_pointer(index.document.data, pointer)
        except (LookupError, ValueError):
            advice = _advise(index, pointer)
            yield Fault(place, f"nothing stands at {show_reference(pointer)!r}; {advice}")


def _advise(index: Index, pointer: str) -> str:
    if pointer and not pointer.startswith("/"):
        return "anchors are not spoken here, write a pointer that begins with #/"
    *parents, name = split_pointer(pointer) or [""]
    try:
        siblings = resolve_pointer(index.document.data, join_pointer("", *parents))
    except (LookupError, ValueError):
        siblings = index.document.data.get("components")
        parents = parents[:-1] if isinstance(siblings, dict) else parents
    near = get_close_matches(name, siblings if isinstance(siblings, dict) else (), 1, 0.5)
    if near and isinstance(siblings, dict) and near[0] in siblings:
        found = show_reference(join_pointer("", *parents, near[0]))
        return f"did you mean {found!r}?"
    return "declare it or correct the reference"


def find_reference_cycles(index: Index) -> Iterator[Fault]:
    """Schemas and objects that are defined by nothing but themselves."""
    for place, cycle in _list_cycles(index):
        if not any(_says_something(index, pointer) for pointer in cycle):
            shown = _show_cycle(cycle)
            yield Fault(place, f"it leads back to itself ({shown}); put a schema in between")


def find_schema_cycles(index: Index) -> Iterator[Fault]:
    """Schemas that a value would have to be checked against without end."""
    for place, cycle in _list_cycles(index):
        if any(_says_something(index, pointer) for pointer in cycle):
            shown = _show_cycle(cycle)
            yield Fault(
                place, f"it takes part in itself ({shown}); let only one side name the other"
            )


def _list_cycles(index: Index) -> Iterator[tuple[str, list[str]]]:
    safe: set[str] = set()
    told: set[str] = set()
    for node in index.by_pointer.values():
        if not node.is_reference or node.pointer in told:
            continue
        if cycle := _find_cycle(index, node, safe):
            told.update(cycle)
            yield join_pointer(node.pointer, "$ref"), cycle


def _show_cycle(cycle: list[str]) -> str:
    return " → ".join(show_reference(pointer) for pointer in cycle)


def _says_something(index: Index, pointer: str) -> bool:
    node = index.by_pointer.get(pointer)
    return node is not None and bool(node.data.keys() & _CONSTRAINTS)


def _find_cycle(index: Index, start: Node, safe: set[str]) -> list[str] | None:
    """The way from a node back to itself without ever stepping into a member of the value."""
    stack: list[tuple[str, list[str]]] = [(start.pointer, [])]
    seen: set[str] = set()
    while stack:
        pointer, way = stack.pop()
        for target in _list_in_place(index, pointer):
            if target == start.pointer:
                return [*way, pointer, target] if way else [target, target]
            if target not in seen and target not in safe:
                seen.add(target)
                stack.append((target, [*way, pointer]))
    safe.add(start.pointer)
    return None


def _list_in_place(index: Index, pointer: str) -> Iterator[str]:
    node = index.by_pointer.get(pointer)
    if node is None:
        return
    if node.is_reference:
        yield split_reference("", node.data["$ref"])[1]
    if node.kind is Kind.SCHEMA:
        for keyword in _IN_PLACE:
            for position in range(len(find_list(node.data, keyword))):
                yield join_pointer(pointer, keyword, position)


def find_unused_components(index: Index) -> Iterator[Fault]:
    """Components that neither a reference nor a security requirement names."""
    used = _list_used(index)
    components = find_map(index.document.data, "components")
    for section, named in components.items():
        if section.startswith("x-") or not isinstance(named, dict):
            continue
        for name in named:
            pointer = join_pointer("/components", section, name)
            if pointer not in used and not name.startswith("x-"):
                yield Fault(pointer, f"nothing uses {name!r}; use it or remove it")


def _list_used(index: Index) -> set[str]:
    """The components that can be reached from outside `components`, through each other too."""
    outgoing: dict[str, set[str]] = {}
    for place, reference in walk_references(index.document.data):
        target = _component_of(split_reference("", reference)[1])
        if target:
            outgoing.setdefault(_component_of(place) or "", set()).add(target)
    for node in index.list_nodes(Kind.SCHEMA):
        mapping = find_map(find_map(node.data, "discriminator"), "mapping")
        names = [name for name in mapping.values() if isinstance(name, str) and "/" not in name]
        for name in names:
            target = join_pointer("/components/schemas", name)
            outgoing.setdefault(_component_of(node.pointer) or "", set()).add(target)
    for place, name in list_security_names(index):
        target = join_pointer("/components/securitySchemes", name)
        outgoing.setdefault(_component_of(place) or "", set()).add(target)
    used: set[str] = set()
    pending = [""]
    while pending:
        new = outgoing.get(pending.pop(), set()) - used
        used |= new
        pending.extend(new)
    return used


def _component_of(pointer: str) -> str | None:
    tokens = split_pointer(pointer)
    if len(tokens) < 3 or tokens[0] != "components" or tokens[0] == EXTERNAL:
        return None
    return join_pointer("", *tokens[:3])


def list_security_names(index: Index) -> Iterator[tuple[str, str]]:
    """The place and the name of each scheme a security requirement asks for."""
    holders = [*index.list_nodes(Kind.DOCUMENT), *index.list_nodes(Kind.OPERATION)]
    for node in holders:
        for position, requirement in enumerate(find_list(node.data, "security")):
            for name in requirement if isinstance(requirement, dict) else ():
                yield join_pointer(node.pointer, "security", position, name), name
