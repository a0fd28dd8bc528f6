"""The list of generated files, by which the next run recognises its own files."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from scripts.package.rendering import MARK
from scripts.package.tree import SourceTree

MANIFEST = ".generated.sha256"
"""Its name in the generated folder; `sha256sum --check` can read it."""

Digests = Mapping[str, frozenset[str]]
"""The possible SHA-256 digests of each generated file, by its path."""

_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")


def add_manifest(tree: SourceTree) -> SourceTree:
    """The tree with its manifest."""
    return dict(sorted({**tree, MANIFEST: render_manifest(list_digests(tree))}.items()))


def list_digests(tree: SourceTree) -> Digests:
    """The digest of each file of a tree except the manifest."""
    return {path: frozenset([digest_text(text)]) for path, text in tree.items() if path != MANIFEST}


def digest_text(text: str) -> str:
    """The SHA-256 digest of a file with this text."""
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def render_manifest(digests: Digests) -> str:
    """The text of a manifest."""
    lines = [f"{digest}  {path}" for path in sorted(digests) for digest in sorted(digests[path])]
    return "\n".join([MARK, *lines, ""])


def parse_manifest(text: str) -> Digests:
    """The digests in the text of a manifest.

    Invalid lines are ignored, so that the marks of a merge conflict do no harm: the files of both
    sides were generated. A path that leads out of the folder is ignored too.
    """
    found: dict[str, frozenset[str]] = {}
    for line in text.splitlines():
        match = _LINE.fullmatch(line)
        if match and not _leads_out(match[2]):
            found[match[2]] = found.get(match[2], frozenset()) | {match[1]}
    return found


def _leads_out(path: str) -> bool:
    pure = PurePosixPath(path)
    return pure.is_absolute() or ".." in pure.parts or "\\" in path or ":" in path


def read_manifest(folder: Path) -> Digests | None:
    """The digests in the manifest of a folder; None if the folder has none."""
    try:
        return parse_manifest((folder / MANIFEST).read_text("utf-8", "replace"))
    except FileNotFoundError:
        return None


def join_digests(first: Digests, second: Digests) -> Digests:
    """The digests that either manifest lists."""
    paths = first.keys() | second.keys()
    return {path: first.get(path, frozenset()) | second.get(path, frozenset()) for path in paths}
