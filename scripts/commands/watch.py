"""`watch`: regenerates whenever the document or a template changes."""

import argparse
import hashlib
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from scripts.document import DocumentError, list_overlays, read_document
from scripts.document_options import add_root_option
from scripts.package.rendering import TEMPLATES

SUMMARY = "Regenerate whenever the document or a template changes; stop with Ctrl-C."
# Milliseconds without a change that end a save, and after which files are checked anyway.
_QUIET = 100
_PATIENCE = 2_000

Contents = Mapping[Path, str]
"""A hash of each file that decides what is generated."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--spec", default="spec/openapi.yaml", help="the OpenAPI document")
    parser.add_argument("--out", default="generated", help="the folder to generate")
    add_root_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Regenerate at once and after every change, until interrupted."""
    command = [sys.executable, "-m", "scripts", "generate"]
    command += ["--spec", arguments.spec, "--out", arguments.out]
    command += ["--root", str(arguments.root)] if arguments.root else []
    spec = Path(arguments.spec)
    sources: frozenset[Path] = frozenset()
    while True:
        sources = _find_sources(arguments.spec, arguments.root) or sources
        seen = _read_all(spec, sources)
        # A new process each time, so that changed templates and code are read again.
        subprocess.run(command, check=False)
        print("waiting for changes", flush=True)
        _wait_for_change(seen, partial(_read_all, spec, sources))


def _read_all(spec: Path, sources: Iterable[Path]) -> Contents:
    """What is generated from now, an overlay that is new beside the document included."""
    return read_contents({spec, *sources, *list_overlays(spec), *_list_own_files()})


def _find_sources(spec: str, root: Path | None) -> frozenset[Path]:
    """The files of a document; none while it cannot be read."""
    try:
        document = read_document(spec, root)
    except DocumentError:
        return frozenset()
    return frozenset(Path(spec).parent / name for name in document.sources if name)


def _list_own_files() -> Iterable[Path]:
    yield from TEMPLATES.rglob("*.*")
    yield from TEMPLATES.parent.glob("scripts/**/*.py")


def read_contents(files: Iterable[Path]) -> Contents:
    """The hash of each file; empty for a missing file."""
    return {
        path: hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        for path in files
        if "__pycache__" not in path.parts
    }


def _wait_for_change(seen: Contents, read: Callable[[], Contents]) -> None:
    """Return when the content of a file differs from what was read; other files do not matter."""
    from watchfiles import watch

    folders = {path.parent for path in seen if path.parent.is_dir()}
    events = watch(
        *folders,
        recursive=False,
        step=_QUIET,
        rust_timeout=_PATIENCE,
        yield_on_timeout=True,
        watch_filter=None,
    )
    # A change between reading and watching is noticed at the next timeout.
    for _ in events:
        if read() != seen:
            return
