"""`build`: builds the artefacts of the generated project."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.document import Level, read_document
from scripts.document_options import add_root_option
from scripts.progress import show_progress
from scripts.release.refusal import stop_at_refusal

if TYPE_CHECKING:
    from scripts.release.project import Project

SUMMARY = "build the package reproducibly, with its bill of materials, and test the wheel"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--spec", default="spec/openapi.yaml", help="the OpenAPI document")
    parser.add_argument("--project", type=Path, default=Path("generated"), help="what to build")
    add_root_option(parser)
    parser.add_argument("--out", type=Path, default=Path("dist"), help="folder to replace")
    parser.add_argument(
        "--no-verify", action="store_true", help="do not test the wheel in new environments"
    )


@stop_at_refusal
def run(arguments: argparse.Namespace) -> int:
    """Build, then verify; 0 fine, 1 refused or failed, 2 unreadable."""
    from scripts.release.artefacts import build_artefacts
    from scripts.release.project import check_source, read_project
    from scripts.release.repository import find_epoch
    from scripts.release.tracking import find_untracked_output

    project = read_project(arguments.project)
    check_source(project, arguments.spec, read_document(arguments.spec, arguments.root))
    for finding in find_untracked_output(arguments.project):
        # It is still built; only `check` fails because of this.
        print(replace(finding, level=Level.WARNING), file=sys.stderr)
    with show_progress("building"):
        artefacts = build_artefacts(project, arguments.out, find_epoch(arguments.project))
    for artefact in artefacts:
        print(f"{artefact.sha256}  {artefact.path}")
    if arguments.no_verify:
        return 0
    return _verify(project, next(each.path for each in artefacts if each.path.suffix == ".whl"))


def _verify(project: "Project", wheel: Path) -> int:
    from scripts.release.verification import RESOLUTIONS, verify_wheel

    with show_progress("testing the wheel in new environments"):
        faults = verify_wheel(project, wheel)
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults:
        print(f"works with its {' and its '.join(RESOLUTIONS)} dependencies")
    return 1 if faults else 0
