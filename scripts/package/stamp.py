"""One digest of everything that a generated folder is made from, to find out if it changed."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.document import Document
from scripts.package.manifest import MANIFEST

_ROOT = Path(__file__).resolve().parents[2]
# The code and the templates that decide what is generated, and the versions of the generators.
_MAKERS = ("scripts", "templates", "requirements.lock")
_CODE = (".py", ".jinja", ".css", ".js", ".lock")
_LINE = re.compile(r"# made from ([0-9a-f]{64}): (\d+) operations, (\d+) models\n")


@dataclass(frozen=True, slots=True)
class Stamp:
    """The data about a run in the manifest it wrote.

    Attributes:
        inputs: The digest of everything that decides the generated files.
        operations: How many operations were generated.
        models: How many models were generated.
    """

    inputs: str
    operations: int
    models: int


def digest_inputs(document: Document, spec: Path, *options: str | None) -> str:
    """The digest of the document's files, its changelog, the pipeline and the options given."""
    digest = hashlib.sha256()
    for name, text in _list_inputs(document, spec, options):
        # With their lengths, two inputs cannot be mistaken for two others.
        digest.update(f"{len(name)} {len(text)} ".encode() + name.encode() + text)
    return digest.hexdigest()


def _list_inputs(
    document: Document, spec: Path, options: tuple[str | None, ...]
) -> Iterator[tuple[str, bytes]]:
    for option in options:
        yield "option", (option or "").encode()
    for name, source in document.sources.items():
        yield name, source.text.encode("utf-8", "surrogatepass")
    for folder in (spec.parent, spec.absolute().parent.parent):
        changelog = folder / "CHANGELOG.md"
        yield "changelog", changelog.read_bytes() if changelog.is_file() else b""
    for path in sorted(_list_makers()):
        yield path.relative_to(_ROOT).as_posix(), path.read_bytes()


def _list_makers() -> Iterator[Path]:
    for name in _MAKERS:
        path = _ROOT / name
        found = path.rglob("*") if path.is_dir() else iter([path])
        yield from (each for each in found if each.suffix in _CODE and each.is_file())


def add_stamp(manifest: str, stamp: Stamp) -> str:
    """The text of a manifest with a comment that `sha256sum --check` passes over."""
    head, _, rest = manifest.partition("\n")
    counts = f"{stamp.operations} operations, {stamp.models} models"
    return f"{head}\n# made from {stamp.inputs}: {counts}\n{rest}"


def drop_stamp(manifest: str) -> str:
    """The text of a manifest without its stamp, which is not about the files."""
    return _LINE.sub("", manifest, count=1)


def read_stamp(folder: Path) -> Stamp | None:
    """The stamp in the manifest of a folder; None if it has none."""
    path = folder / MANIFEST
    if not path.is_file():
        return None
    found = _LINE.search(path.read_text("utf-8", "replace"))
    return Stamp(found[1], int(found[2]), int(found[3])) if found else None
