"""`gitdiff`: called by git to show a change of the document as a review."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from scripts.document import Document, DocumentError, find_overlays, parse_document
from scripts.report import render_report
from scripts.review import read_entries, review_documents
from scripts.review.package_names import compare_packages

SUMMARY = "show a change of the document in `git diff` as a review"
# After the path, git passes file, hash and mode of both sides (git(1), GIT_EXTERNAL_DIFF).
_FILES = 6


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that git passes to a diff driver."""
    parser.add_argument("path", metavar="PATH", help="the document, as git names it")
    parser.add_argument(
        "files",
        metavar="FILE HASH MODE",
        nargs="*",
        help="the file to read, its hash and its mode, before and after",
    )


def run(arguments: argparse.Namespace) -> int:
    """Always status 0, because git treats any other status as a crash."""
    path, files = arguments.path, arguments.files
    if len(files) < _FILES:
        print(f"{path} is not merged yet; there is nothing to review")
        return 0
    old_file, new_file = files[0], files[3]
    if os.devnull in (old_file, new_file):
        print(f"{path} is {'new' if old_file == os.devnull else 'gone'}")
        return 0
    try:
        sys.stdout.write(_review(path, old_file, new_file))
    except DocumentError as error:
        print(error)
    return 0


def _review(path: str, old_file: str, new_file: str) -> str:
    verdict = review_documents(
        _read_side(f"a/{path}", path, old_file),
        _read_side(path, path, new_file),
        today=date.today(),
        entries=read_entries(path),
        compare_packages=compare_packages,
    )
    is_coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return render_report(verdict, "text", is_coloured=is_coloured)


def _read_side(name: str, path: str, file: str) -> Document:
    """One side of git's diff; files it refers to are read from the document's folder."""
    folder = Path(path).parent

    def read(target: str) -> bytes:
        wanted = folder / target if target else Path(file)
        if target and not wanted.resolve().is_relative_to(folder.resolve()):
            raise PermissionError(0, "it is outside the folder of the document")
        return wanted.read_bytes()

    return parse_document(name, read, find_overlays(path))
