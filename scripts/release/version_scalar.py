"""Changes `info.version` in the text of the file that states it, and nothing else."""

import re
from dataclasses import replace

from packaging.version import Version

from scripts.document import Document, DocumentError, parse_document
from scripts.release.refusal import refuse

# A key in YAML or JSON, optionally a tag or an anchor, and a scalar on the same line.
_ENTRY = re.compile(
    r"""(?P<before>(?:"version"|'version'|version)\s*:\s*(?:[!&]\S*\s+)*)"""
    r"""(?:(?P<quote>["'])[^"'\n]*(?P=quote)|(?P<plain>[^\s,}\]#"'*&!|>{\[][^\s,}\]#]*))"""
)


def find_version_file(document: Document) -> str:
    """The name, in the document's sources, of the file that states the version.

    It is the entry, or the overlay that wrote `info.version`.
    """
    file = document.locate("/info/version").file
    return next(name for name, source in document.sources.items() if source.file == file)


def replace_version(document: Document, version: Version) -> str:
    """The text of the file that states the version, with the new version.

    Raises:
        RefusalError: The version is written in a way that cannot be replaced.
    """
    source = document.sources[find_version_file(document)]
    found = _ENTRY.match(source.text, _find_offset(source.text, document))
    if found:
        quote = found["quote"] or ""
        text = source.text[: found.end("before")]
        text += f"{quote}{version}{quote}{source.text[found.end() :]}"
        if _is_replaced(document, text, version):
            return text
    place = document.locate("/info/version")
    raise refuse(place, "version-not-written", f"set info.version to {version} by hand")


def reparse_entry(document: Document, version: Version) -> Document:
    """The document with another version; the files it refers to are unchanged.

    Raises:
        RefusalError: The version is written in a way that cannot be replaced.
    """
    return _reparse(document, replace_version(document, version))


def _reparse(document: Document, text: str) -> Document:
    """The document with another text in the file that states the version."""
    contents = {name: source.text.encode() for name, source in document.sources.items()}
    contents[find_version_file(document)] = text.encode()
    overlays = [replace(each, content=contents[each.name]) for each in document.overlays]

    def read(name: str) -> bytes:
        if name not in contents:
            raise FileNotFoundError(0, "it could not be read before")
        return contents[name]

    return parse_document(document.file, read, overlays)


def _find_offset(text: str, document: Document) -> int:
    place = document.locate("/info/version")
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1


def _is_replaced(document: Document, text: str, version: Version) -> bool:
    before = document.data
    try:
        after = _reparse(document, text).data
    except DocumentError:
        return False
    return bool(after == {**before, "info": {**before["info"], "version": str(version)}})
