"""`review`: what a change of a document does to those who use the API."""

import argparse
import os
import sys
import tempfile
from datetime import date
from pathlib import Path

from scripts.document import Document, DocumentError, parse_document, read_document
from scripts.report import FORMATS, render_report
from scripts.review import LEVELS, Verdict, read_entries, review_documents
from scripts.review.touched import name_touched

SUMMARY = "say what a change of the document does to its users"
_THRESHOLDS = ("breaking", "warning", "never")
# Beside the path git hands over file, hash and mode of both sides (git(1), GIT_EXTERNAL_DIFF).
_DRIVER_FILES = 6


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options to its parser."""
    parser.add_argument("base", metavar="BASE", nargs="?", help="as it was: file or GITREV:PATH")
    parser.add_argument("revision", metavar="REVISION", nargs="?", help="as it is to be, likewise")
    parser.add_argument("--format", choices=FORMATS, default="text", help="form of the report")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write the report there")
    parser.add_argument(
        "--fail-on",
        choices=_THRESHOLDS,
        default="breaking",
        help="least level that makes the exit status 1 (breaking)",
    )
    parser.add_argument(
        "--root", type=Path, metavar="DIR", help="folder that references may reach into"
    )
    parser.add_argument(
        "--git-diff",
        nargs=argparse.REMAINDER,
        metavar="ARGUMENT",
        help="what git hands to a diff driver: path, old file, hex, mode, new file, hex, mode",
    )
    parser.set_defaults(parser=parser)


def run(arguments: argparse.Namespace) -> int:
    """The exit status after the report is written.

    Raises:
        DocumentError: A document cannot be read or resolved.
    """
    if arguments.git_diff is not None:
        return _run_as_driver(arguments.git_diff)
    names = [name for name in (arguments.base, arguments.revision) if name is not None]
    if len(names) < 2:
        arguments.parser.error("BASE and REVISION are needed")
    base, revision = (read_document(name, arguments.root) for name in names)
    verdict = _review(base, revision, names[1])
    try:
        _write_report(verdict, arguments.format, arguments.output)
    except OSError as error:
        print(f"{arguments.output}: cannot be written: {error.strerror}", file=sys.stderr)
        return 2
    return int(_is_over(verdict, arguments.fail_on))


def _review(base: Document, revision: Document, name: str) -> Verdict:
    return review_documents(
        base,
        revision,
        today=date.today(),
        entries=read_entries(name),
        name_python=name_touched,
    )


def _is_over(verdict: Verdict, threshold: str) -> bool:
    if threshold == "never":
        return False
    return LEVELS.index(verdict.level) <= LEVELS.index(type(verdict.level)(threshold))


def _write_report(verdict: Verdict, format: str, output: Path | None) -> None:
    if output is None:
        is_coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        sys.stdout.write(render_report(verdict, format, is_coloured=is_coloured))
        return
    _replace_file(output, render_report(verdict, format))


def _replace_file(path: Path, text: str) -> None:
    """Write beside the file and swap, so that a reader never meets half a report."""
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", newline="\n", dir=path.parent, prefix=f".{path.name}.", delete=False
    ) as file:
        file.write(text)
    written = Path(file.name)
    try:
        written.chmod(0o644)
        written.replace(path)
    except OSError:
        written.unlink()
        raise


def _run_as_driver(arguments: list[str]) -> int:
    """What git shows for a changed document; git takes any status but 0 for a crash."""
    path, *files = arguments or [""]
    if len(files) < _DRIVER_FILES:
        print(f"{path} is not merged yet; there is nothing to review")
        return 0
    old_file, new_file = files[0], files[3]
    if os.devnull in (old_file, new_file):
        print(f"{path} is {'new' if old_file == os.devnull else 'gone'}")
        return 0
    try:
        base = _read_side(f"a/{path}", path, old_file)
        revision = _read_side(path, path, new_file)
        _write_report(_review(base, revision, path), "text", None)
    except DocumentError as error:
        print(error)
    return 0


def _read_side(name: str, path: str, file: str) -> Document:
    """One side of git's diff; what it refers to is read beside the document itself."""
    folder = Path(path).parent

    def read(target: str) -> bytes:
        wanted = folder / target if target else Path(file)
        if target and not wanted.resolve().is_relative_to(folder.resolve()):
            raise PermissionError(0, "it lies outside the folder of the document")
        return wanted.read_bytes()

    return parse_document(name, read)
