"""Rules about references that lead nowhere or in a circle, and about unused components."""

from collections.abc import Iterator
from difflib import get_close_matches

from scripts.document import (
    DanglingReference,
    Kind,
    Reference,
    ReferenceCycle,
    join_pointer,
    list_references,
    resolve_pointer,
    split_pointer,
)
from scripts.document.references import EXTERNAL, show_reference
from scripts.lint.index import Index, find_list, find_map
from scripts.lint.rule import Fault

# These do not become methods.
_DISPENSABLE = (Kind.EXAMPLE, Kind.LINK)


def find_unread_references(index: Index) -> Iterator[Fault]:
    """References to files that are not read, in what an operation uses."""
    for each in _list_dangling(index):
        if each.reason and _is_needed(index, each.reference):
            yield _describe_dangling(index, each)


def find_dangling_references(index: Index) -> Iterator[Fault]:
    """References to something missing, in what an operation uses."""
    for each in _list_dangling(index):
        if not each.reason and _is_needed(index, each.reference):
            yield _describe_dangling(index, each)


def find_unneeded_dangling_references(index: Index) -> Iterator[Fault]:
    """References to something missing or not read that no operation uses."""
    for each in _list_dangling(index):
        if not _is_needed(index, each.reference):
            yield _describe_dangling(index, each)


def _list_dangling(index: Index) -> Iterator[DanglingReference]:
    return (fault for fault in index.reference_faults if isinstance(fault, DanglingReference))


def _is_needed(index: Index, reference: Reference) -> bool:
    if reference.is_mapping or reference.kind in _DISPENSABLE:
        return False
    return reference.place.rpartition("/")[0] in index.needed


def _describe_dangling(index: Index, fault: DanglingReference) -> Fault:
    target = fault.reference.target
    if fault.reason:
        found = _find_component(index, split_pointer(target)[-1])
        advice = f"; did you mean {show_reference(found)!r}?" if found else ""
        return Fault(fault.reference.place, f"{fault}{advice}")
    message = f"there is nothing at {show_reference(target)!r}; {_advise(index, target)}"
    return Fault(fault.reference.place, message)


def _find_component(index: Index, name: str) -> str | None:
    """The pointer of the component with exactly this name."""
    for kind, held in find_map(index.document.data, "components").items():
        if isinstance(held, dict) and name in held:
            return join_pointer("/components", kind, name)
    return None


def _advise(index: Index, pointer: str) -> str:
    if found := _find_component(index, pointer.rpartition("/")[2]):
        return f"did you mean {show_reference(found)!r}?"
    if pointer and not pointer.startswith("/"):
        return "no schema has this `$anchor`; use a pointer that begins with #/"
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
    return "add it or correct the reference"


def find_reference_cycles(index: Index) -> Iterator[Fault]:
    """Schemas and objects defined only by themselves that an operation uses."""
    for cycle in _list_cycles(index):
        if cycle.is_empty and not index.needed.isdisjoint(cycle.way):
            yield _describe_cycle(cycle)


def find_unneeded_reference_cycles(index: Index) -> Iterator[Fault]:
    """Schemas and objects defined only by themselves that no operation uses."""
    for cycle in _list_cycles(index):
        if cycle.is_empty and index.needed.isdisjoint(cycle.way):
            yield _describe_cycle(cycle)


def _describe_cycle(cycle: ReferenceCycle) -> Fault:
    way = _show_way(cycle)
    message = f"the reference leads back to itself ({way}); refer to an actual definition"
    return Fault(cycle.reference.place, message)


def find_schema_cycles(index: Index) -> Iterator[Fault]:
    """Schemas that a validator would have to check endlessly."""
    for cycle in _list_cycles(index):
        if not cycle.is_empty:
            way = _show_way(cycle)
            message = f"the schema contains itself ({way}); remove one of these references"
            yield Fault(cycle.reference.place, message)


def _list_cycles(index: Index) -> Iterator[ReferenceCycle]:
    return (fault for fault in index.reference_faults if isinstance(fault, ReferenceCycle))


def _show_way(cycle: ReferenceCycle) -> str:
    return " → ".join(show_reference(pointer) for pointer in cycle.way)


def find_unused_components(index: Index) -> Iterator[Fault]:
    """Components that no reference and no security requirement uses."""
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
    """The components that are used from outside `components`, directly or indirectly."""
    outgoing: dict[str, set[str]] = {}
    for node in index.by_pointer.values():
        for reference in list_references(node):
            if target := _component_of(reference.target):
                outgoing.setdefault(_component_of(reference.place) or "", set()).add(target)
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
    """The place and the name of each scheme in a security requirement."""
    holders = [*index.list_nodes(Kind.DOCUMENT), *index.list_nodes(Kind.OPERATION)]
    for node in holders:
        for position, requirement in enumerate(find_list(node.data, "security")):
            for name in requirement if isinstance(requirement, dict) else ():
                yield join_pointer(node.pointer, "security", position, name), name
