"""Changes `info.version` in a document's text, and nothing else."""

import re

from packaging.version import Version

from scripts.document import Document, DocumentError, parse_document
from scripts.document.source import parse_source
from scripts.release.refusal import refuse

# A key in YAML or JSON, optionally a tag or an anchor, and a scalar on the same line.
_ENTRY = re.compile(
    r"""(?P<before>(?:"version"|'version'|version)\s*:\s*(?:[!&]\S*\s+)*)"""
    r"""(?:(?P<quote>["'])[^"'\n]*(?P=quote)|(?P<plain>[^\s,}\]#"'*&!|>{\[][^\s,}\]#]*))"""
)


def replace_version(document: Document, version: Version) -> str:
    """The text of the document's entry file with the new version.

    Raises:
        RefusalError: The version is written in a way that cannot be replaced.
    """
    source = document.sources[""]
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
    contents = {name: source.text.encode() for name, source in document.sources.items()}
    contents[""] = replace_version(document, version).encode()
    return parse_document(document.file, contents.__getitem__)


def _find_offset(text: str, document: Document) -> int:
    place = document.locate("/info/version")
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1


def _is_replaced(document: Document, text: str, version: Version) -> bool:
    before = document.sources[""].data
    try:
        after = parse_source(document.file, text.encode()).data
    except DocumentError:
        return False
    return bool(after == {**before, "info": {**before["info"], "version": str(version)}})
