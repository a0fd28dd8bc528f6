"""The references between the objects of a document, and the walk that follows them."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from copy import copy
from posixpath import dirname, join, normpath
from typing import Any, NamedTuple
from urllib.parse import unquote

from scripts.document.grammar import Kind, Node, walk_tree
from scripts.document.pointer import (
    escape_token,
    join_pointer,
    resolve_pointer,
    split_pointer,
)

# The member of a bundled document that contains the other files, by their path.
EXTERNAL = "x-external"


class Reference(NamedTuple):
    """A reference to another object of the document.

    Attributes:
        place: Pointer of its text.
        text: The text its author wrote.
        kind: The kind of object it must lead to.
        is_mapping: Whether it is in a discriminator's mapping, where it may be a schema's name.
    """

    place: str
    text: str
    kind: Kind
    is_mapping: bool = False

    @property
    def is_name(self) -> bool:
        """Whether the text is the bare name of a schema."""
        return self.is_mapping and not is_mapping_reference(self.text)

    @property
    def target(self) -> str:
        """The pointer it leads to in a bundled document."""
        if self.is_name:
            return join_pointer("/components/schemas", self.text)
        return split_reference("", self.text)[1]


Follow = Callable[[Node, Reference], Node | None]
"""The object that a reference found in a node leads to; none when there is none."""


def list_references(node: Node) -> Iterator[Reference]:
    """The references of an object itself, without those of the objects in it."""
    for keyword in ("$ref", "$dynamicRef") if node.kind is Kind.SCHEMA else ("$ref",):
        target = node.data.get(keyword)
        if isinstance(target, str):
            yield Reference(f"{node.pointer}/{keyword}", target, node.kind)
    if node.kind is Kind.DISCRIMINATOR:
        mapping = node.data.get("mapping")
        targets = {"defaultMapping": node.data.get("defaultMapping")}
        for name, target in mapping.items() if isinstance(mapping, dict) else ():
            targets[f"mapping/{escape_token(name)}"] = target
        for path, target in targets.items():
            if isinstance(target, str):
                yield Reference(f"{node.pointer}/{path}", target, Kind.SCHEMA, is_mapping=True)


def is_mapping_reference(target: Any) -> bool:
    """Whether a discriminator mapping's value is a reference, not a component's bare name."""
    return isinstance(target, str) and (
        "/" in target or "#" in target or target.endswith((".json", ".yaml", ".yml"))
    )


def walk_nodes(root: Node, follow: Follow) -> Iterator[Node]:
    """Each object at or below the root once; then the objects that only references lead to.

    The place of an object decides its kind. If the place does not, as below `#/definitions`, the
    first reference to the object decides it.
    """
    seen: set[str] = set()
    pending: deque[tuple[Node, Reference]] = deque()
    tree: Node | None = root
    while tree is not None or pending:
        if tree is None:
            tree = follow(*pending.popleft())
            continue
        for node in walk_tree(tree, seen):
            yield node
            pending.extend((node, reference) for reference in list_references(node))
        tree = None


def walk_document(data: dict[str, Any]) -> Iterator[Node]:
    """Each object of a bundled document that can be reached from its root."""
    return _walk(data, Node(Kind.DOCUMENT, "", data))


def walk_paths(data: dict[str, Any]) -> Iterator[Node]:
    """Each object of a bundled document that its operations use."""
    paths = data.get("paths")
    return _walk(data, Node(Kind.PATHS, "/paths", paths)) if isinstance(paths, dict) else iter(())


def _walk(data: dict[str, Any], root: Node) -> Iterator[Node]:
    def follow(node: Node, reference: Reference) -> Node | None:
        try:
            found = resolve_pointer(data, reference.target)
        except LookupError:
            return None
        if not isinstance(found, dict):
            return None
        return Node(reference.kind, reference.target, found, node.direction)

    return walk_nodes(root, follow)


def split_reference(file: str, reference: str) -> tuple[str, str]:
    """The file, relative to the entry's folder, and the pointer of a reference in `file`."""
    path, _, fragment = reference.partition("#")
    target = normpath(join(dirname(file), unquote(path))) if path else file
    return target, unquote(fragment)


def bundle_pointer(file: str, pointer: str) -> str:
    """The pointer in the bundle of the node at `pointer` in `file`; the entry's name is empty."""
    return pointer if not file else f"/{EXTERNAL}/{escape_token(file)}{pointer}"


def show_reference(pointer: str) -> str:
    """The reference as its author wrote it, from its pointer in the bundle."""
    tokens = split_pointer(pointer)
    if len(tokens) > 1 and tokens[0] == EXTERNAL:
        rest = pointer.split("/", 3)
        return f"{tokens[1]}#/{rest[3]}" if len(rest) > 3 else tokens[1]
    return f"#{pointer}"


def replace_texts(data: dict[str, Any], texts: Mapping[str, str]) -> dict[str, Any]:
    """A copy of the data with other texts at the given pointers."""
    edits: dict[str, dict[str, Any]] = {}
    for pointer, text in texts.items():
        holder = pointer.rpartition("/")[0]
        edits.setdefault(holder, {})[split_pointer(pointer)[-1]] = text
    return edit_objects(data, edits)


def edit_objects(data: dict[str, Any], edits: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """A copy of the data in which some objects have other members.

    Args:
        data: The data; only the edited parts are copied.
        edits: Members by the pointer of their object; None means that the member is removed.
    """
    copies: dict[str, Any] = {"": copy(data)}
    for pointer, members in edits.items():
        holder = _copy_down(copies, pointer)
        if holder is None:
            continue  # It was removed with an object above it.
        for name, value in members.items():
            if value is None:
                del holder[name]
            else:
                holder[name] = value
    made: dict[str, Any] = copies[""]
    return made


def _copy_down(copies: dict[str, Any], pointer: str) -> Any:
    """The copy of what stands at a pointer, made with all above it; None for nothing there."""
    place, holder = "", copies[""]
    for token in split_pointer(pointer):
        place = join_pointer(place, token)
        key: Any = int(token) if isinstance(holder, list) else token
        if isinstance(holder, dict) and key not in holder:
            return None
        if place not in copies:
            copies[place] = holder[key] = copy(holder[key])
        holder = copies[place]
    return holder
