"""`drift`: compares another team's document of the service with ours."""

import argparse
import sys
from datetime import date

from scripts.document import read_document
from scripts.document_options import add_overlay_option, add_root_option
from scripts.progress import show_progress
from scripts.release.refusal import stop_at_refusal

SUMMARY = "compare another team's document with ours, for our operations"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    from scripts.report import FORMATS
    from scripts.review import THRESHOLDS

    parser.add_argument("upstream", metavar="UPSTREAM", help="file, GITREV:PATH or http(s) URL")
    parser.add_argument("--spec", default="spec/openapi.yaml", help="our document")
    parser.add_argument("--format", choices=FORMATS, default="text", help="format of the report")
    parser.add_argument(
        "--fail-on",
        choices=THRESHOLDS,
        default="breaking",
        help="exit with status 1 from this level on, or for a major version (breaking)",
    )
    add_root_option(parser)
    add_overlay_option(
        parser, "an overlay to apply to both, after those beside ours; may be repeated"
    )


@stop_at_refusal
def run(arguments: argparse.Namespace) -> int:
    """Compare; 0 fine, 1 at or above the threshold, 2 unreadable."""
    from scripts.release.drift import compare_with_upstream, read_upstream
    from scripts.report.drift import render_drift

    ours = read_document(arguments.spec, arguments.root, arguments.overlay)
    with show_progress("reading upstream's document"):
        upstream = read_upstream(arguments.upstream, arguments.root, ours.overlays)
    verdict = compare_with_upstream(ours, upstream, date.today())
    sys.stdout.write(render_drift(verdict, arguments.format))
    return int(verdict.reaches(arguments.fail_on))
