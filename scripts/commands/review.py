"""`review`: shows what a change of a document does to the users of the API."""

import argparse
import gc
import os
import sys
import tempfile
import traceback
from dataclasses import replace
from datetime import date
from pathlib import Path

from scripts.document import DocumentError, Finding, Location, read_document
from scripts.document import Level as FindingLevel
from scripts.document_options import add_overlay_option, add_root_option
from scripts.release.version_check import find_version_faults
from scripts.report import FORMATS, render_report
from scripts.report.annotation import annotate_findings
from scripts.review import (
    PRESETS,
    THRESHOLDS,
    LevelChoice,
    parse_choice,
    read_choices,
    read_entries,
    review_documents,
)
from scripts.review.package_names import compare_packages

SUMMARY = "show what a change of the document does to the users of the API"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options to its parser."""
    parser.add_argument("base", metavar="BASE", help="the old document: file or GITREV:PATH")
    parser.add_argument("revision", metavar="REVISION", help="the new one: file or GITREV:PATH")
    parser.add_argument("--format", choices=FORMATS, default="text", help="format of the report")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write the report to this file")
    parser.add_argument(
        "--fail-on",
        choices=THRESHOLDS,
        default="breaking",
        help="exit with status 1 from this level on, or for a major version (breaking)",
    )
    parser.add_argument(
        "--level",
        action="append",
        default=[],
        type=_parse_choice,
        metavar="RULE=LEVEL",
        help="set the level of a rule: breaking, warning, info or none; may be repeated",
    )
    parser.add_argument(
        "--preset",
        choices=tuple(PRESETS),
        help="what to review: messages and names of the package, or only the api's messages",
    )
    parser.add_argument(
        "--check-version",
        action="store_true",
        help="exit with status 1 when `info.version` rises less than the changes need",
    )
    add_root_option(parser)
    add_overlay_option(
        parser, "an overlay to apply to both, after those beside them; may be repeated"
    )


def _parse_choice(text: str) -> LevelChoice:
    try:
        return parse_choice(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def run(arguments: argparse.Namespace) -> int:
    """The exit status after the report is written.

    It is 2 when the review failed for any reason, because 1 means that changes were found.
    """
    try:
        return _review(arguments)
    except DocumentError as error:
        findings = error.findings
    except BrokenPipeError:
        raise  # The reader closed the pipe.
    except Exception as error:
        findings = (_describe_fault(arguments.revision, error),)
    if arguments.format == "github":
        sys.stdout.write(annotate_findings(findings))
    for finding in findings:
        print(finding, file=sys.stderr)
    return 2


def _describe_fault(revision: str, error: Exception) -> Finding:
    """The message for an error of the reviewer itself."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name}:{place.lineno}"
    message = f"internal error of the review; please report it: {error!r} in {where}"
    return Finding(Location(revision), FindingLevel.ERROR, "review-failed", message)


def _review(arguments: argparse.Namespace) -> int:
    # Two large documents make millions of objects, all needed to the end: looking for garbage
    # among them is a quarter of the time.
    gc.disable()
    base = read_document(arguments.base, arguments.root, arguments.overlay)
    revision = read_document(arguments.revision, arguments.root, arguments.overlay)
    choices = read_choices(revision)
    verdict = review_documents(
        base,
        revision,
        choices=replace(
            choices,
            preset=arguments.preset or choices.preset,
            made=(*choices.made, *arguments.level),
        ),
        today=date.today(),
        entries=read_entries(arguments.revision),
        compare_packages=compare_packages,
    )
    is_checked = arguments.check_version
    faults = find_version_faults(base, revision, verdict.bump) if is_checked else ()
    verdict = replace(verdict, findings=(*verdict.findings, *faults))
    status = int(verdict.reaches(arguments.fail_on) or bool(faults))
    if arguments.output is None:
        is_coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        sys.stdout.write(render_report(verdict, arguments.format, is_coloured=is_coloured))
        return status
    try:
        _replace_file(arguments.output, render_report(verdict, arguments.format))
    except OSError as error:
        print(f"{arguments.output}: cannot be written: {error.strerror}", file=sys.stderr)
        return 2
    return status


def _replace_file(path: Path, text: str) -> None:
    """Write a new file and rename it, so that a reader never sees an incomplete report."""
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
