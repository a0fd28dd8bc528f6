"""Combines all files that references lead to in one document."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from posixpath import dirname, relpath
from typing import Any
from urllib.parse import quote, unquote, urljoin

from scripts.document.finding import DocumentError, make_refusal
from scripts.document.generics import bind_dynamic_references
from scripts.document.grammar import Kind, Node
from scripts.document.limits import (
    EXPANDED,
    FILES,
    Excess,
    find_excess,
    find_long_way,
    list_included,
)
from scripts.document.location import Location
from scripts.document.map_references import expand_maps
from scripts.document.pointer import join_pointer, make_pointer, resolve_pointer, split_pointer
from scripts.document.references import (
    EXTERNAL,
    Reference,
    bundle_pointer,
    replace_texts,
    split_reference,
    walk_nodes,
)
from scripts.document.source import Source, find_unprintable, parse_source

_ANCHORS = ("$anchor", "$dynamicAnchor")
Read = Callable[[str], bytes]
"""A file's content by its path relative to the entry's folder; the empty path is the entry.

Raises OSError when there is no such file, PermissionError when it may not be read.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Bundle:
    """A document made of files.

    Attributes:
        data: All files together. Every reference, except one to an unknown anchor, is `#` and a
            pointer. The other files are under `x-external`, by their path.
        sources: The files by path relative to the entry's folder; the entry's is empty.
        unread: The reason for each referenced file that was not read, by its path or URL.
    """

    data: dict[str, Any]
    sources: Mapping[str, Source]
    unread: Mapping[str, str]


def bundle_files(entry: Source, read: Read) -> Bundle:
    """The entry with every file that its references reach.

    Raises:
        DocumentError: The content of a file cannot be read, or is over a limit.
    """
    bundle = _Bundling(entry, read)
    for node in walk_nodes(Node(Kind.DOCUMENT, "", entry.data), bundle.follow):
        bundle.refuse_excess(find_excess(node))
        bundle.expand(node)
        if node.kind is Kind.SCHEMA:
            bundle.identify_schema(node)
            bundle.steps.setdefault(node.pointer, []).extend(list_included(node))
    bundle.refuse_excess(find_long_way(bundle.steps))
    others = {name: source.data for name, source in bundle.sources.items() if name}
    whole = {**entry.data, EXTERNAL: others} if others else entry.data
    data = replace_texts(whole, bundle.texts)
    if any("$dynamicRef" in source.text for source in bundle.sources.values()):
        data = bind_dynamic_references(data)
    return Bundle(data, bundle.sources, bundle.unread)


def locate_pointer(sources: Mapping[str, Source], pointer: str) -> Location:
    """The place of a pointer of the bundle, in the file it comes from."""
    file, inner = split_bundled(sources, pointer)
    return sources[file].locate(inner)


def split_bundled(sources: Mapping[str, Source], pointer: str) -> tuple[str, str]:
    """The file that a pointer of the bundle belongs to, and the pointer inside that file."""
    if pointer.startswith(f"/{EXTERNAL}/"):
        name = split_pointer(pointer)[1]
        if name in sources:
            return name, pointer[len(bundle_pointer(name, "")) :]
    return "", pointer


class _Bundling:
    """The state while references are followed; every pointer is one of the bundle.

    Attributes:
        sources: The files read so far.
        unread: The files that were not, with the reason.
        texts: The new texts of references in the bundle, by their place.
        steps: The objects each object leads to by `$ref` or `allOf`, by pointer.
    """

    def __init__(self, entry: Source, read: Read) -> None:
        self.sources = {"": entry}
        self.unread: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self.steps: dict[str, list[str]] = {}
        self._read = read
        self._expanded = 0
        self._folder, slash, name = entry.file.rpartition("/")
        self._folder += slash
        self._own_name = name.rpartition(":")[2]
        # Schemas with an `$id`: their URI by pointer, and pointers by URI and anchor.
        self._bases: dict[str, str] = {}
        self._identified: dict[str, str] = {}
        self._resolved: dict[tuple[str, str], str] = {}
        self._identify("", "", entry.data.get("$self"))

    def follow(self, node: Node, reference: Reference) -> Node | None:
        """The object that a reference leads to; reads its file if necessary."""
        if reference.is_name:
            pointer: str | None = reference.target
        else:
            pointer = self._resolve(node.pointer, reference)
        if pointer is None:
            return None
        text = "#" + pointer.replace("%", "%25")
        if text != reference.text and not reference.is_name:
            self.texts[reference.place] = text
        if reference.place.endswith("/$ref"):
            self.steps.setdefault(node.pointer, []).append(pointer)
        data = self._find(pointer)
        is_object = isinstance(data, dict)
        return Node(reference.kind, pointer, data, node.direction) if is_object else None

    def expand(self, node: Node) -> None:
        """Write maps of the node that are one reference member by member."""
        file, _ = split_bundled(self.sources, node.pointer)
        self._expanded += expand_maps(node, partial(self._find_map, node.pointer, file))
        if self._expanded > EXPANDED:
            message = f"references stand for more than {EXPANDED} members of maps"
            self.refuse_excess([(node.pointer, message)])

    def _find_map(self, pointer: str, file: str, reference: Reference) -> tuple[Any, str]:
        """What a reference at a pointer leads to in the end, and a reference to it from a file."""
        found, data = self._follow_map(pointer, reference)
        for _ in range(FILES):
            text = data.get("$ref") if isinstance(data, dict) else None
            if found is None or not isinstance(text, str):
                break
            further = Reference(f"{found}/$ref", text, reference.kind)
            found, data = self._follow_map(found, further)
        target, inner = split_bundled(self.sources, found or "")
        path = relpath(target or self._own_name, dirname(file) or ".")
        return data, f"{quote(path)}#{inner.replace('%', '%25')}"

    def _follow_map(self, pointer: str, reference: Reference) -> tuple[str | None, Any]:
        found = self._resolve(pointer, reference)
        return found, None if found is None else self._find(found)

    def identify_schema(self, node: Node) -> None:
        """Store the `$id` and anchors of a schema (JSON Schema core 2020-12, section 8.2)."""
        self._identify(node.pointer, self._find_base(node.pointer), node.data.get("$id"))
        for keyword in _ANCHORS:
            if isinstance(name := node.data.get(keyword), str):
                self._identified.setdefault(f"{self._find_base(node.pointer)}#{name}", node.pointer)

    def _identify(self, pointer: str, base: str, identifier: Any) -> None:
        if not isinstance(identifier, str) or not identifier:
            return
        uri = _join_uri(base, identifier.removesuffix("#"))
        self._identified.setdefault(uri, pointer)
        if "#" not in uri:
            self._bases[pointer] = uri

    def _resolve(self, pointer: str, reference: Reference) -> str | None:
        """The target of a reference in the object at a pointer; None for an unknown anchor."""
        key = self._find_base(pointer), reference.text
        if key not in self._resolved:
            found = self._find_identified(*key) or self._find_in_file(pointer, reference)
            if found is None:
                return None
            self._resolved[key] = found
        return self._resolved[key]

    def _find_identified(self, base: str, text: str) -> str | None:
        """The target of a reference to an `$id`, `$anchor` or `$self`."""
        if not self._identified:
            return None
        path, _, fragment = text.partition("#")
        uri, fragment = _join_uri(base, path), unquote(fragment)
        if fragment and not fragment.startswith("/"):
            return self._identified.get(f"{uri}#{fragment}")
        root = self._identified.get(uri)
        is_found = root is not None and self._find(root + fragment) is not None
        return f"{root}{fragment}" if is_found else None

    def _find_in_file(self, pointer: str, reference: Reference) -> str | None:
        file, _ = split_bundled(self.sources, pointer)
        address, _, fragment = reference.text.partition("#")
        if "://" in address or address.startswith("//"):
            self.unread[address] = "is on the network; only files are read"
            return join_pointer(bundle_pointer(address, ""), *split_pointer(unquote(fragment)))
        target, fragment = split_reference(file, reference.text)
        target = "" if target == self._own_name else target
        self._open(target, reference)
        if target in self.unread:
            return join_pointer(bundle_pointer(target, ""), *split_pointer(fragment))
        if fragment and not fragment.startswith("/"):
            found = _find_anchor(self.sources[target].data, fragment)
            return None if found is None else bundle_pointer(target, found)
        return bundle_pointer(target, fragment)

    def _open(self, target: str, reference: Reference) -> None:
        if target in self.sources or target in self.unread:
            return
        if bad := find_unprintable(target):
            message = f"a file name contains the control character {bad}; correct the reference"
            raise self._refuse(reference, message)
        if len(self.sources) == FILES:
            raise self._refuse(reference, f"references lead to more than {FILES} files")
        try:
            content = self._read(target)
        except OSError as error:
            self.unread[target] = f"cannot be read: {error.strerror or error}"
            return
        self.sources[target] = parse_source(self._folder + target, content)

    def refuse_excess(self, found: Iterable[Excess]) -> None:
        """Stop at the first thing that is over a limit.

        Raises:
            DocumentError: There is one.
        """
        for pointer, message in found:
            raise make_refusal(locate_pointer(self.sources, pointer), "unreadable", message)

    def _refuse(self, reference: Reference, message: str) -> DocumentError:
        return make_refusal(locate_pointer(self.sources, reference.place), "reference", message)

    def _find_base(self, pointer: str) -> str:
        """The URI of the nearest schema around a place that has an `$id`, else of its file."""
        file, inner = split_bundled(self.sources, pointer)
        if not self._bases:
            return file
        while inner and bundle_pointer(file, inner) not in self._bases:
            inner = inner.rpartition("/")[0]
        return self._bases.get(bundle_pointer(file, inner), file)

    def _find(self, pointer: str) -> Any:
        """The node at a pointer; None if there is none."""
        file, inner = split_bundled(self.sources, pointer)
        try:
            return resolve_pointer(self.sources[file].data, inner)
        except LookupError:
            return None


def _join_uri(base: str, reference: str) -> str:
    try:
        return urljoin(base, reference) if reference else base
    except ValueError:
        return reference


def _find_anchor(data: Any, name: str) -> str | None:
    """The pointer of the first object in a file with this anchor."""
    stack: list[tuple[tuple[str | int, ...], Any]] = [((), data)]
    while stack:
        tokens, node = stack.pop()
        if isinstance(node, dict) and name in [node.get(keyword) for keyword in _ANCHORS]:
            return make_pointer(tokens)
        members = node.items() if isinstance(node, dict) else enumerate(node)
        below = [((*tokens, key), each) for key, each in members if isinstance(each, (dict, list))]
        stack += reversed(below)
    return None
