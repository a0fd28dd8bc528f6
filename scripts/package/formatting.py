"""Formats source text."""

import subprocess
import tempfile
from pathlib import Path

from ruff import find_ruff_bin  # type: ignore[import-untyped]  # ruff ships no types

from scripts.package.tree import SourceTree

# Code in a readme is formatted too.
_FORMATTED = (".py", "README.md", "api.md")
# Unused imports are removed, so that templates can import everything an operation may need.
_FIXED = "F401,I,UP006,UP007,UP035,UP045,RUF022"


class FormattingError(Exception):
    """The generated source cannot be parsed, which is a bug of the generator."""


def format_tree(tree: SourceTree) -> SourceTree:
    """The tree with all Python formatted, imports sorted and those unused removed.

    Raises:
        FormattingError: A file is not valid Python.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = [path for path in tree if path.endswith(_FORMATTED)]
        for path in paths:
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(tree[path], encoding="utf-8", newline="\n")
        common = ["--isolated", "--no-cache", "--quiet", "--target-version=py311"]
        _run_ruff(folder, "check", "--fix", f"--select={_FIXED}", "--ignore-noqa", *common)
        _run_ruff(folder, "format", "--line-length=100", *common)
        formatted = {path: (folder / path).read_text(encoding="utf-8") for path in paths}
    return {path: formatted.get(path, text) for path, text in tree.items()}


def _run_ruff(folder: Path, command: str, *options: str) -> None:
    run = subprocess.run(
        [find_ruff_bin(), command, *options, "."],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if run.returncode:
        raise FormattingError((run.stdout + run.stderr).strip())
