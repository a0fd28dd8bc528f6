"""`watch`: regenerate whenever the document or a template changes."""

import argparse
import subprocess
import sys
import time
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
        found = _find_times(Path(arguments.spec))
        if found != seen:
            seen = found
            # A process of its own each time, so that changed templates and code are read anew.
            command = [sys.executable, "-m", "scripts", "generate"]
            subprocess.run(
                [*command, "--spec", arguments.spec, "--out", arguments.out], check=False
            )
            print("waiting for changes", flush=True)
        time.sleep(PAUSE)


def _find_times(spec: Path) -> dict[Path, int]:
    inputs = [
        *spec.parent.rglob("*"),
        *TEMPLATES.rglob("*"),
        *TEMPLATES.parent.glob("scripts/**/*.py"),
    ]
    return {
        path: path.stat().st_mtime_ns
        for path in inputs
        if path.is_file() and "__pycache__" not in path.parts
    }
