"""`release`: makes the next version, its changelog and its package."""

import argparse
import os
import shlex
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.document_options import add_root_option
from scripts.progress import show_progress
from scripts.release.refusal import refuse, stop_at_refusal

if TYPE_CHECKING:
    from scripts.release.plan import Plan
    from scripts.release.preparation import Sources

SUMMARY = "make the next release: version, changelog, package; or check the version"
_MOST_FILES = 5
_EPILOG = """\
The version is the document's info.version. What changed since the last release (the folder
`released` beside the document, or a newer tag v<version>) decides the next one. A release goes
  python -m scripts release      writes version, changelog, package and record, and shows how to
                                 commit them; pushing the tag v<version> starts the workflow that
                                 builds, verifies and publishes.
An interrupted release is finished by the next one, or by `generate`.
See also: `build` (dist/), `publish --index NAME`, and, in a scheduled job,
  python -m scripts drift UPSTREAM --fail-on breaking
which exits 1 when another team's document of the same service would break our users.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EPILOG
    parser.add_argument("--spec", type=Path, default=Path("spec/openapi.yaml"), help="document")
    parser.add_argument("--out", type=Path, default=Path("generated"), help="generated folder")
    parser.add_argument(
        "--tests",
        type=Path,
        default=Path("tests/compatibility"),
        help="tests that use only the package (tests/compatibility)",
    )
    add_root_option(parser)
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument("--dry-run", action="store_true", help="show the release, write nothing")
    parser.add_argument(
        "--date",
        type=_read_day,
        default=None,
        metavar="YYYY-MM-DD",
        help="its day (default: today)",
    )
    parser.add_argument(
        "--at-least",
        choices=("patch", "minor", "major"),
        help="release at least this, even if nothing changed",
    )
    other = parser.add_mutually_exclusive_group()
    other.add_argument("--check", action="store_true", help="only check whether the version fits")
    other.add_argument(
        "--compatibility",
        action="store_true",
        help="only run the last release's tests and examples with the present package",
    )


def _read_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date; write YYYY-MM-DD") from None


@stop_at_refusal
def run(arguments: argparse.Namespace) -> int:
    """Release, or check; 0 fine, 1 refused or failed, 2 unreadable."""
    from scripts.release.application import refuse_if_under_way
    from scripts.release.preparation import Sources

    sources = Sources(arguments.spec, arguments.out, arguments.tests, arguments.root)
    day = arguments.date or date.today()
    if arguments.check or arguments.compatibility or arguments.dry_run:
        refuse_if_under_way(sources.spec.parent)
    if arguments.check:
        return _check(sources, day)
    if arguments.compatibility:
        return _check_compatibility(sources)
    return _release(sources, day, arguments)


def _check(sources: "Sources", day: date) -> int:
    from scripts.release.preparation import check_version

    faults = check_version(sources, day)
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def _check_compatibility(sources: "Sources") -> int:
    from scripts.release.compatibility import check_compatibility

    with show_progress("running the last release's tests and examples"):
        outcome = check_compatibility(sources.spec, sources.project)
    for finding in outcome.findings:
        print(finding, file=sys.stderr if outcome.is_broken else sys.stdout)
    return 1 if outcome.is_broken else 0


def _release(sources: "Sources", day: date, arguments: argparse.Namespace) -> int:
    from scripts.release.application import apply_edits, finish_release
    from scripts.release.preparation import prepare_release
    from scripts.review import Bump

    if journal := None if arguments.dry_run else finish_release(sources.spec.parent):
        print(f"finished the release of {journal.version}, which was interrupted")
        _explain_commit(journal.version, journal.parts)
        return 0
    with show_progress("comparing with the last release"):
        at_least = Bump(arguments.at_least or "none")
        prepared = prepare_release(sources, day, at_least)
    plan, edits = prepared.plan, prepared.edits
    if edits is None:
        print(f"{plan.version} is released and nothing has changed since; nothing to do")
        return 0
    print(_describe(plan, prepared.entry))
    if plan.code.files:
        print(_ask_for_note(plan))
    if arguments.dry_run:
        return 0
    if not arguments.yes and not _ask(plan):
        return 1
    for finding in apply_edits(edits, prepared.read):
        print(finding)
    _explain_commit(edits.version, edits.parts)
    return 0


def _explain_commit(version: str, parts: Sequence[Path]) -> None:
    """Print the commands for a complete commit of a release, and its tag."""
    paths = " ".join(shlex.quote(os.path.relpath(path)) for path in parts)
    print("written; commit all of it (`git commit -a` would leave out new files):\n")
    print(f"  git add --all -- {paths}")
    print(f"  git commit -m 'Release {version}'")
    print(f"  git tag -a v{version} -m 'Release {version}'")
    print("  git push --follow-tags")


def _describe(plan: "Plan", entry: str) -> str:
    since = f"{plan.last.version} -> {plan.version} ({plan.bump})" if plan.last else plan.version
    return f"release {since}\n\n{entry}"


def _ask_for_note(plan: "Plan") -> str:
    files = [*plan.code.files[:_MOST_FILES], *(["others"] * bool(plan.code.files[_MOST_FILES:]))]
    what = f"the code changed in {', '.join(files)}"
    return f"{what}; explain to users what this means, under `## Unreleased`"


def _ask(plan: "Plan") -> bool:
    if not sys.stdin.isatty():
        raise refuse(
            "release", "not-confirmed", "no terminal to confirm on; pass --yes, or to make YES=1"
        )
    with suppress(EOFError):
        if input(f"Release {plan.version}? [y/N] ").strip().lower() in ("y", "yes"):
            return True
    print("nothing was written", file=sys.stderr)
    return False
