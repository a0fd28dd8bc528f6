"""A whole OpenAPI document: its data, and the place of everything in it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scripts.document.bundling import Read, bundle_files, locate_pointer
from scripts.document.finding import make_refusal
from scripts.document.location import Location
from scripts.document.overlay import OverlayFile, parse_overlay
from scripts.document.overlaying import OverlayFault, apply_overlays, is_for
from scripts.document.pointer import escape_token, resolve_pointer
from scripts.document.references import split_reference
from scripts.document.source import Source, find_unprintable, parse_source

SUPPORTED_VERSIONS = ("3.0", "3.1", "3.2")
# An escape of JSON or YAML that may stand for a control character.
_TELLING_ESCAPE = re.compile(r"\\[^\"\\/nrt]")
_VERSION = re.compile(r"3\.[012]\.\d+(-.+)?")


class DanglingReferenceError(LookupError):
    """A reference leads to nothing."""


class ReferenceLoopError(LookupError):
    """A reference leads only to other references, and back to itself."""


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """An OpenAPI document, bundled: every reference in `data` that leads somewhere begins with `#`.

    Attributes:
        file: Name of the entry, as shown to people.
        data: Plain JSON data. Referenced files are under `x-external`, by their path.
        sources: The parsed files by path relative to the entry's folder, overlays included; the
            entry's is empty. Its data are those after the overlays, its text is the file's own.
        unread: The reason for each referenced file that was not read, by its path or URL.
        overlays: The overlays that were applied, in this order.
        overlay_faults: What is wrong with them.
    """

    file: str
    data: dict[str, Any]
    sources: Mapping[str, Source]
    unread: Mapping[str, str]
    overlays: tuple[OverlayFile, ...] = ()
    overlay_faults: tuple[OverlayFault, ...] = ()

    @property
    def version(self) -> str:
        """The minor version of OpenAPI, one of `SUPPORTED_VERSIONS`."""
        return ".".join(str(self.data["openapi"]).split(".")[:2])

    def locate(self, pointer: str) -> Location:
        """The place of the node at the pointer, or of its nearest ancestor that exists."""
        return locate_pointer(self.sources, pointer)

    def resolve(self, reference: str) -> Any:
        """The node a reference (`#/…`) leads to, which may be another reference.

        Raises:
            DanglingReferenceError: There is nothing.
        """
        try:
            return resolve_pointer(self.data, split_reference("", reference)[1])
        except LookupError:
            raise DanglingReferenceError(f"{reference} leads nowhere") from None

    def dereference(self, node: Any, pointer: str = "") -> tuple[Any, str]:
        """The node and its pointer after following all references.

        Raises:
            DanglingReferenceError: A reference leads nowhere.
            ReferenceLoopError: A reference leads back to itself.
        """
        seen: set[str] = set()
        while isinstance(node, dict) and isinstance(node.get("$ref"), str):
            pointer = split_reference("", node["$ref"])[1]
            if pointer in seen:
                raise ReferenceLoopError(f"{node['$ref']} leads back to itself")
            seen.add(pointer)
            node = self.resolve(node["$ref"])
        return node, pointer


def parse_document(file: str, read: Read, overlays: Sequence[OverlayFile] = ()) -> Document:
    """The document whose entry is `read("")`, with every file its references reach.

    A referenced file that cannot be read is listed in `unread`, and the reference leads nowhere.

    Args:
        overlays: What is applied to the entry, in this order. One that nobody chose and that
            extends another document is left out.

    Raises:
        DocumentError: The entry cannot be read, a file is neither JSON nor YAML, the entry is
            not an OpenAPI document of a supported version, or an overlay cannot be applied.
    """
    entry = parse_source(file, _read_entry(file, read))
    _check_version(entry)
    parsed = [(each, parse_overlay(each)) for each in overlays]
    applied = [(each, it) for each, it in parsed if each.is_chosen or is_for(it, file)]
    entry, faults = apply_overlays(entry, [overlay for _, overlay in applied])
    _check_version(entry)
    bundle = bundle_files(entry, read)
    sources = {**bundle.sources, **{overlay.name: overlay.source for _, overlay in applied}}
    for source in sources.values():
        _refuse_unprintable(source)
    files = tuple(each for each, _ in applied)
    return Document(file, bundle.data, sources, bundle.unread, files, faults)


def _read_entry(file: str, read: Read) -> bytes:
    try:
        return read("")
    except OSError as error:
        message = f"cannot be read: {error.strerror or error}"
        raise make_refusal(Location(file), "unreadable", message) from None


def _check_version(source: Source) -> None:
    if not isinstance(source.data, dict):
        message = "not an OpenAPI document: an object was expected"
        raise make_refusal(source.locate(""), "not-openapi", message)
    version = source.data.get("openapi")
    if version is None:
        message = "not an OpenAPI document: no `openapi` version"
        if "swagger" in source.data:
            message = "unsupported OpenAPI version 2.0; convert the document to 3.0 or later"
        raise make_refusal(source.locate(""), "not-openapi", message)
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        supported = ", ".join(f"{minor}.x" for minor in SUPPORTED_VERSIONS)
        message = f"unsupported OpenAPI version {version!r}; use one of {supported} as a string"
        raise make_refusal(source.locate("/openapi"), "unsupported-version", message)


def _refuse_unprintable(source: Source) -> None:
    # Plain control characters were found when the text was read; escaped ones are found here.
    if not _TELLING_ESCAPE.search(source.text):
        return
    stack: list[tuple[Any, str]] = [(source.data, "")]
    while stack:
        node, pointer = stack.pop()
        if isinstance(node, str):
            if not node.isprintable() and (bad := find_unprintable(node)):
                message = f"control character {bad}; remove it"
                raise make_refusal(source.locate(pointer), "unreadable", message)
        elif isinstance(node, dict):
            for key, child in node.items():
                if not key.isprintable() and (bad := find_unprintable(key)):
                    message = f"a key contains the control character {bad}; remove it"
                    raise make_refusal(source.locate(pointer), "unreadable", message)
                if isinstance(child, (str, dict, list)):
                    stack.append((child, f"{pointer}/{escape_token(key)}"))
        elif isinstance(node, list):
            stack.extend((child, f"{pointer}/{index}") for index, child in enumerate(node))
