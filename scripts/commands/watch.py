"""`watch`: regenerate whenever the document or a template changes."""

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from scripts.package.rendering import TEMPLATES

SUMMARY = "Regenerate whenever the document or a template changes; stop with Ctrl-C."
PAUSE = 0.5
"""Seconds between two looks at the files."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--spec", default="spec/openapi.yaml", help="the OpenAPI document")
    parser.add_argument("--out", default="generated", help="the folder to make")


def run(arguments: argparse.Namespace) -> int:
    """Regenerate at once and after every change, until interrupted."""
    seen: dict[Path, int] = {}
    while True:
        found = dict(_find_times(Path(arguments.spec), Path(arguments.out).absolute()))
        if found != seen:
            seen = found
            # A process of its own each time, so that changed templates and code are read anew.
            command = [sys.executable, "-m", "scripts", "generate"]
            subprocess.run(
                [*command, "--spec", arguments.spec, "--out", arguments.out], check=False
            )
            print("waiting for changes", flush=True)
        time.sleep(PAUSE)


def _find_times(spec: Path, out: Path) -> Iterator[tuple[Path, int]]:
    """When each file was changed last, but for what runs write themselves and hidden files."""
    for folder, pattern in (
        (spec.parent, "**/*"),
        (TEMPLATES, "**/*"),
        (TEMPLATES.parent / "scripts", "**/*.py"),
    ):
        for path in folder.glob(pattern):
            parts = path.relative_to(folder).parts
            is_hidden = any(part.startswith((".", "__pycache__")) for part in parts)
            # A file may go between the two looks at it.
            with suppress(FileNotFoundError):
                if not is_hidden and out not in path.absolute().parents and path.is_file():
                    yield path, path.stat().st_mtime_ns
