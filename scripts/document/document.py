"""A whole OpenAPI document: its data in one piece, and the place of everything in it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from posixpath import basename
from typing import Any

from scripts.document.finding import DocumentError, Finding, Level
from scripts.document.location import Location
from scripts.document.pointer import split_pointer
from scripts.document.references import (
    EXTERNAL,
    bundle_pointer,
    rewrite_references,
    split_reference,
    walk_references,
)
from scripts.document.source import Source, find_unprintable, parse_source

SUPPORTED_VERSIONS = ("3.0", "3.1")
# An escape of JSON or YAML that may stand for a control character.
_TELLING_ESCAPE = re.compile(r"\\[^\"\\/nrt]")
_VERSION = re.compile(r"3\.[01]\.\d+(-.+)?")
# References through folders that link to themselves never end; no real document is in so many.
MAX_FILES = 2000
# A list with an index of more digits fits no memory.
_MAX_DIGITS = 9
Read = Callable[[str], bytes]
"""A file's content by its path relative to the entry's folder; the empty path is the entry.

Raises OSError when there is none, PermissionError when it may not be read.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """An OpenAPI document, bundled: every reference in `data` begins with `#`.

    Attributes:
        file: Name of the entry, as shown to people.
        data: Plain JSON data. Files that references reach lie under `x-external`, by their path.
        sources: The parsed files by path relative to the entry's folder; the entry's is empty.
    """

    file: str
    data: dict[str, Any]
    sources: Mapping[str, Source]

    @property
    def version(self) -> str:
        """The minor version of OpenAPI it speaks: `3.0` or `3.1`."""
        return ".".join(str(self.data["openapi"]).split(".")[:2])

    def locate(self, pointer: str) -> Location:
        """The place of the node at the pointer, or of its nearest ancestor that exists."""
        tokens = split_pointer(pointer)
        if len(tokens) > 1 and tokens[0] == EXTERNAL and tokens[1] in self.sources:
            inner = pointer.split("/", 3)
            return self.sources[tokens[1]].locate("/" + inner[3] if len(inner) > 3 else "")
        return self.sources[""].locate(pointer)

    def refusal(self, pointer: str, rule: str, message: str) -> DocumentError:
        """The error that says what is wrong at the pointer; the message is put on one line."""
        place = self.locate(pointer)
        return DocumentError(Finding(place, Level.ERROR, rule, " ".join(message.split())))

    def resolve(self, reference: str) -> Any:
        """The node a reference (`#/…`) leads to, itself perhaps a reference.

        Raises:
            LookupError: Nothing stands there.
        """
        return resolve_pointer(self.data, split_reference("", reference)[1])

    def dereference(self, node: Any, pointer: str = "") -> tuple[Any, str]:
        """The node and its pointer after following references until something else stands there.

        Raises:
            LookupError: A reference dangles or leads back to itself.
        """
        seen: set[str] = set()
        while isinstance(node, dict) and isinstance(node.get("$ref"), str):
            pointer = split_reference("", node["$ref"])[1]
            if pointer in seen:
                raise LookupError(f"{node['$ref']} leads back to itself")
            seen.add(pointer)
            node = resolve_pointer(self.data, pointer)
        return node, pointer


def resolve_pointer(data: Any, pointer: str) -> Any:
    """The node at a pointer (RFC 6901).

    Raises:
        LookupError: Nothing stands there.
    """
    if pointer and not pointer.startswith("/"):
        raise LookupError(pointer)
    for token in split_pointer(pointer):
        if isinstance(data, list) and token.isdecimal() and len(token) <= _MAX_DIGITS:
            data = data[int(token)]
        elif isinstance(data, dict):
            data = data[token]
        else:
            raise LookupError(pointer)
    return data


def parse_document(file: str, read: Read) -> Document:
    """The document whose entry is `read("")`, with every file its references reach.

    Raises:
        DocumentError: A file cannot be read, or the entry is no OpenAPI document of a
            version spoken here.
    """
    entry = parse_source(file, _read_entry(file, read))
    _check_version(entry)
    own_name = basename(file).rpartition(":")[2]
    sources = {"": entry}
    pending = [""]
    while pending:
        name = pending.pop()
        for target, pointer in _external_targets(own_name, name, sources[name]):
            if target not in sources:
                place = sources[name].locate(pointer)
                if len(sources) == MAX_FILES:
                    raise _error(place, f"references reach over {MAX_FILES} files", "reference")
                sources[target] = parse_source(
                    _shown_name(file, target), _read_target(read, target, place)
                )
                pending.append(target)
    for source in sources.values():
        _refuse_unprintable(source)
    return Document(file, _bundle(own_name, sources), sources)


def _read_entry(file: str, read: Read) -> bytes:
    try:
        return read("")
    except OSError as error:
        raise _error(Location(file), f"cannot be read: {error.strerror or error}") from None


def _read_target(read: Read, target: str, place: Location) -> bytes:
    try:
        return read(target)
    except OSError as error:
        raise _error(
            place, f"{target!r} cannot be read: {error.strerror or error}", "reference"
        ) from None


def _external_targets(own_name: str, name: str, source: Source) -> list[tuple[str, str]]:
    found = []
    for pointer, reference in walk_references(source.data):
        if "://" in reference.partition("#")[0] or reference.startswith("//"):
            message = f"{reference!r} leads to the network; only files are read"
            raise _error(source.locate(pointer), message, "reference")
        target, _ = _split_target(own_name, name, reference)
        if bad := find_unprintable(target):
            message = f"a file name holds the control character {bad}; correct the reference"
            raise _error(source.locate(pointer), message, "reference")
        if target != name:
            found.append((target, pointer))
    return found


def _shown_name(file: str, target: str) -> str:
    folder, slash, _ = file.rpartition("/")
    return f"{folder}{slash}{target}"


def _split_target(own_name: str, name: str, reference: str) -> tuple[str, str]:
    """The file and pointer of a reference; the entry is itself when called by its name, too."""
    target, pointer = split_reference(name, reference)
    return "" if target == own_name else target, pointer


def _bundle(own_name: str, sources: Mapping[str, Source]) -> dict[str, Any]:
    entry = sources[""].data
    if len(sources) == 1 and all(text.startswith("#") for _, text in walk_references(entry)):
        return dict(entry)
    bundled = {name: _point_inside(own_name, name, s.data) for name, s in sources.items()}
    own = bundled.pop("")
    return {**own, EXTERNAL: bundled} if bundled else dict(own)


def _point_inside(own_name: str, name: str, data: Any) -> Any:
    return rewrite_references(
        data,
        lambda reference: "#" + bundle_pointer(*_split_target(own_name, name, reference)),
    )


def _check_version(source: Source) -> None:
    if not isinstance(source.data, dict):
        raise _error(
            source.locate(""), "not an OpenAPI document: an object was expected", "not-openapi"
        )
    version = source.data.get("openapi")
    if version is None:
        other = (
            " (Swagger 2.0 is not spoken; convert it to 3.1)" if "swagger" in source.data else ""
        )
        raise _error(
            source.locate(""),
            f"not an OpenAPI document: no `openapi` version{other}",
            "not-openapi",
        )
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        spoken = " and ".join(f"{minor}.x" for minor in SUPPORTED_VERSIONS)
        message = f"OpenAPI {version!r} is not spoken here; write {spoken} as text"
        raise _error(source.locate("/openapi"), message, "unsupported-version")


def _refuse_unprintable(source: Source) -> None:
    # What stands there plainly was seen when the text was read; the rest has to be spelled out.
    if not _TELLING_ESCAPE.search(source.text):
        return
    stack: list[tuple[Any, str]] = [(source.data, "")]
    while stack:
        node, pointer = stack.pop()
        if isinstance(node, str):
            if not node.isprintable() and (bad := find_unprintable(node)):
                raise _error(source.locate(pointer), f"control character {bad}; remove it")
        elif isinstance(node, dict):
            for key, child in node.items():
                if not key.isprintable() and (bad := find_unprintable(key)):
                    raise _error(
                        source.locate(pointer),
                        f"a key holds the control character {bad}; remove it",
                    )
                if isinstance(child, (str, dict, list)):
                    stack.append((child, f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}"))
        elif isinstance(node, list):
            stack.extend((child, f"{pointer}/{index}") for index, child in enumerate(node))


def _error(place: Location, message: str, rule: str = "unreadable") -> DocumentError:
    return DocumentError(Finding(place, Level.ERROR, rule, message))
