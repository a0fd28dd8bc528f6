"""`generate`: makes the package of a document."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.document import (
    Document,
    DocumentError,
    Finding,
    Level,
    Location,
    has_errors,
    read_document,
    sort_findings,
)
from scripts.document.faults import drop_dangling_references
from scripts.document_options import add_names_option, add_overlay_option, add_root_option
from scripts.model_libraries import MODEL_LIBRARIES
from scripts.operations import count_operations
from scripts.package.comparison import find_stale_files
from scripts.package.outcome import NO_CHANGES, Outcome, compare_packages
from scripts.package.placement import ObstacleError, check_distribution, check_owner
from scripts.package.stamp import Stamp, digest_inputs, read_stamp
from scripts.package.tree import SourceTree
from scripts.package.writing import is_intact, read_generated, read_tree, write_tree
from scripts.progress import show_progress
from scripts.release.application import finish_release, refuse_if_under_way
from scripts.release.refusal import RefusalError
from scripts.report.generation import (
    render_generation,
    render_generation_findings,
    render_generation_json,
)

if TYPE_CHECKING:
    from scripts.canonical import Canonical

SUMMARY = "Lint a document and make its Python package, or check that it is up to date."


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--spec", default="spec/openapi.yaml", help="the OpenAPI document")
    parser.add_argument("--out", default="generated", help="the folder to generate")
    parser.add_argument(
        "--package", type=_package_name, help="import name; by default from the document"
    )
    parser.add_argument(
        "--models", choices=MODEL_LIBRARIES, help="model library; by default from the document"
    )
    add_root_option(parser)
    add_overlay_option(parser)
    add_names_option(parser)
    parser.add_argument("--strict", action="store_true", help="stop for every error")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if out of date")
    parser.add_argument("--format", choices=["text", "json"], default="text")


def _package_name(text: str) -> str:
    from scripts.canonical.metadata import is_package_name

    if not is_package_name(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not an import name; use a_snake_case_name")
    return text


def run(arguments: argparse.Namespace) -> int:
    """Generate or check; 0 fine, 1 findings, 2 unreadable."""
    outcome = _run(arguments)
    if arguments.format == "json":
        print(render_generation_json(outcome), end="")
    else:
        stream = sys.stderr if outcome.status else sys.stdout
        print(render_generation_findings(outcome), end="", file=stream)
        print(render_generation(outcome), end="")
    return outcome.status


def _run(arguments: argparse.Namespace) -> Outcome:
    try:
        _settle_release(Path(arguments.spec).parent, arguments.check)
    except RefusalError as error:
        return Outcome(1, error.findings)
    with show_progress("reading the document"):
        document = read_document(arguments.spec, arguments.root, arguments.overlay)
    try:
        if fresh := _find_fresh(document, arguments):
            outcome = _repeat(document, arguments, fresh)
        else:
            outcome = (_check if arguments.check else _generate)(document, arguments)
        return replace(outcome, total=count_operations(document))
    except DocumentError as error:
        return Outcome(1, error.findings, is_refusal=True)
    except ObstacleError as error:
        return Outcome(1 if arguments.check else 2, error.findings)
    except BrokenPipeError:
        raise  # The reader of the output went away; the folder is written.
    except OSError as error:
        return Outcome(2, (_describe_failure(Path(arguments.out), error),))


def _find_fresh(document: Document, arguments: argparse.Namespace) -> Stamp | None:
    """The stamp of the folder if this run would write the same files; None otherwise."""
    folder = Path(arguments.out)
    stamp = read_stamp(folder)
    if stamp is None or not is_intact(folder):
        return None
    inputs = digest_inputs(document, Path(arguments.spec), arguments.package, arguments.models)
    return stamp if stamp.inputs == inputs else None


def _repeat(document: Document, arguments: argparse.Namespace, stamp: Stamp) -> Outcome:
    """What a run before this one has made of the same inputs."""
    if not arguments.check:
        return Outcome(0, made=stamp, changes=NO_CHANGES)
    tree = read_generated(Path(arguments.out))
    return _judge(document, arguments, tree, stamp)


def _generate(document: Document, arguments: argparse.Namespace) -> Outcome:
    spec, folder = Path(arguments.spec), Path(arguments.out)
    check_owner(folder)
    canonical, tree, findings = _make_tree(document, arguments)
    if canonical is None:
        return _refuse(findings)
    old = read_generated(folder)
    stamp = _make_stamp(document, arguments, canonical)
    # What was found is said by each run, so only one that found nothing need not be repeated.
    kept = None if findings else stamp
    warnings = write_tree(folder, tree, lambda: _check_unchanged(document, spec), kept)
    gone = {path: text for path, text in old.items() if not (folder / path).exists()}
    same = {path: text for path, text in old.items() if path in tree}
    changes = compare_packages(
        {**gone, **same},
        tree,
        canonical.package.package,
        lists_new=arguments.format == "json",
    )
    return Outcome(0, (*findings, *warnings), stamp, changes=changes)


def _make_stamp(document: Document, arguments: argparse.Namespace, canonical: "Canonical") -> Stamp:
    inputs = digest_inputs(document, Path(arguments.spec), arguments.package, arguments.models)
    return Stamp(inputs, len(canonical.operations), len(canonical.schemas))


def _refuse(findings: tuple[Finding, ...]) -> Outcome:
    from scripts.lint import has_unread_files

    return Outcome(2 if has_unread_files(findings) else 1, findings, is_refusal=True)


def _check(document: Document, arguments: argparse.Namespace) -> Outcome:
    canonical, tree, findings = _make_tree(document, arguments)
    if canonical is None:
        return _refuse(findings)
    outcome = _judge(document, arguments, tree, _make_stamp(document, arguments, canonical))
    return replace(outcome, findings=(*findings, *outcome.findings))


def _judge(
    document: Document, arguments: argparse.Namespace, tree: SourceTree, stamp: Stamp
) -> Outcome:
    """What is wrong with the folder, compared with what it should hold."""
    faults = _find_faults(Path(arguments.out), tree, document, Path(arguments.spec))
    return Outcome(1 if has_errors(faults) else 0, faults, stamp)


def _check_unchanged(document: Document, spec: Path) -> None:
    """Stop before writing a package if its document has changed, for example by a release.

    Raises:
        ObstacleError: A file has changed since it was read.
    """
    for name, source in document.sources.items():
        path = spec.parent / name if name else spec
        if path.is_file() and path.read_bytes().decode("utf-8-sig", "replace") != source.text:
            message = "the file changed during generation; generate again"
            finding = Finding(Location(source.file), Level.ERROR, "changed-during-run", message)
            raise ObstacleError(finding)


def _settle_release(folder: Path, is_check: bool) -> None:
    """Finish an interrupted release of the document, or only report it."""
    if is_check:
        refuse_if_under_way(folder)
    elif journal := finish_release(folder):
        message = f"finished the release of {journal.version}, which was interrupted"
        print(message, file=sys.stderr)


def _find_faults(
    folder: Path, tree: SourceTree, document: Document, spec: Path
) -> tuple[Finding, ...]:
    from scripts.release.tracking import find_untracked_input, find_untracked_output

    check_distribution(folder, tree)
    stale = find_stale_files(folder, read_tree(folder), tree)
    try:
        return (*stale, *find_untracked_output(folder), *find_untracked_input(document, spec))
    except RefusalError:
        # Git is not installed; `release --check` needs it and reports that.
        return stale


def _describe_failure(folder: Path, error: OSError) -> Finding:
    # Show the final path of a file and not its temporary name.
    name = error.filename2 or error.filename
    where = f" {name}" if name and str(name) != str(folder) else ""
    message = f"cannot write{where}: {error.strerror or error}"
    return Finding(Location(str(folder)), Level.ERROR, "output", message)


def _make_tree(
    document: Document, arguments: argparse.Namespace
) -> tuple["Canonical | None", SourceTree, tuple[Finding, ...]]:
    from scripts.lint import judge_findings, lint_document
    from scripts.package.changelog import find_changelog
    from scripts.package.package import make_package

    with show_progress("linting"):
        found = sort_findings(lint_document(document))
        findings = judge_findings(document, found, is_strict=arguments.strict)
    if has_errors(findings):
        return None, {}, findings
    # No operation needs the remaining ones; the findings give their places.
    document = drop_dangling_references(document)
    changelog = find_changelog(document, Path(arguments.spec), arguments.package)
    with show_progress("generating models and client"):
        canonical, tree = make_package(document, arguments.package, changelog, arguments.models)
    return canonical, tree, findings
