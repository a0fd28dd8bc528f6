"""`docs`: opens the reference page, or makes one that marks what changed."""

import argparse
import os
import sys
import webbrowser
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.document import Document, DocumentError, Finding, Level, Location, read_document
from scripts.document.faults import drop_dangling_references
from scripts.document_options import add_overlay_option, add_root_option
from scripts.progress import show_progress

if TYPE_CHECKING:
    from scripts.package.reference.marks import Mark
    from scripts.package.tree import SourceTree

SUMMARY = "open the reference page, or make one that marks what changed since another version"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--spec", default="spec/openapi.yaml", help="the OpenAPI document")
    parser.add_argument("--out", type=Path, default=Path("generated"), help="the generated folder")
    parser.add_argument("--base", help="mark what changed since this file or GITREV:PATH")
    parser.add_argument(
        "--output",
        type=Path,
        default=Path("build/reference"),
        metavar="DIR",
        help="the folder for a page with marks (default build/reference)",
    )
    add_root_option(parser)
    add_overlay_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print where the page is and open it on a terminal; 0 fine, 2 unreadable."""
    page = arguments.out / "reference" / "index.html"
    try:
        if arguments.base:
            page = _write_marked(arguments)
        elif not page.is_file():
            raise DocumentError(_missing(page))
    except DocumentError as error:
        for finding in error.findings:
            print(finding, file=sys.stderr)
        return 2
    except OSError as error:
        message = f"cannot write: {error.strerror or error}"
        finding = Finding(Location(str(arguments.output)), Level.ERROR, "output", message)
        print(finding, file=sys.stderr)
        return 2
    print(page)
    if sys.stdout.isatty() and (os.name == "nt" or os.environ.get("DISPLAY")):
        webbrowser.open(page.resolve().as_uri())
    return 0


def _missing(page: Path) -> Finding:
    message = "there is no reference page; run `make generate` first"
    return Finding(Location(str(page)), Level.ERROR, "output", message)


def _write_marked(arguments: argparse.Namespace) -> Path:
    """The page, written with what changed since the base."""
    base = read_document(arguments.base, arguments.root, arguments.overlay)
    revision = read_document(arguments.spec, arguments.root, arguments.overlay)
    with show_progress("comparing"):
        marks = _list_marks(base, revision)
    with show_progress("writing the page"):
        tree = _render(revision, marks)
    for path, text in tree.items():
        target = arguments.output / Path(path).name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="")
    return Path(arguments.output / "index.html")


def _list_marks(base: Document, revision: Document) -> "list[Mark]":
    from scripts.package.reference.marks import Mark
    from scripts.review import review_documents

    verdict = review_documents(base, revision, today=date.today())
    return [Mark(str(each.level), each.pointer, each.message) for each in verdict.changes]


def _render(document: Document, found: "list[Mark]") -> "SourceTree":
    from scripts.canonical import canonicalise_document
    from scripts.operations import read_api
    from scripts.package.client import generate_client
    from scripts.package.reference.marks import place_marks
    from scripts.package.reference.page import make_reference, render_reference
    from scripts.package.reference.samples import make_sample_maker

    document = drop_dangling_references(document)
    canonical = canonicalise_document(document)
    _, root = generate_client(canonical)
    api = read_api(document)
    samples = make_sample_maker(api, canonical, root)
    reference = make_reference(api, canonical, root, samples)
    return render_reference(reference, place_marks(reference, found))
