"""`generate`: a document to its package."""

import argparse
import json
import sys
from pathlib import Path

from scripts.canonical import Canonical
from scripts.canonical.facts import is_package_name
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
from scripts.package.comparison import Difference, compare_trees, find_stale_files
from scripts.package.rendering import MARK
from scripts.package.tree import SourceTree
from scripts.package.writing import ForeignFolderError, check_owner, read_tree, write_tree
from scripts.progress import show_progress
from scripts.report.findings import describe_finding

SUMMARY = "Lint a document and make its Python package, or check that it is fresh."


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--spec", default="spec/openapi.yaml", help="the OpenAPI document")
    parser.add_argument("--out", default="generated", help="the folder to make")
    parser.add_argument(
        "--package", type=_package_name, help="import name; without it the document says"
    )
    parser.add_argument("--models", choices=["pydantic"], default="pydantic", help="model library")
    parser.add_argument("--root", type=Path, help="folder that references may reach into")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when stale")
    parser.add_argument("--format", choices=["text", "json"], default="text")


def _package_name(text: str) -> str:
    if not is_package_name(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no import name; use a_snake_case_name")
    return text


def run(arguments: argparse.Namespace) -> int:
    """Generate or check; 0 fine, 1 findings, 2 unreadable."""
    with show_progress("reading the document"):
        document = read_document(arguments.spec, arguments.root)
    folder = Path(arguments.out)
    try:
        if not arguments.check:
            check_owner(folder, MARK)
    except (ForeignFolderError, OSError) as error:
        return _report_output(arguments.format, folder, error)
    try:
        canonical, tree, findings = _make_tree(document, arguments)
    except DocumentError as error:
        return _report(arguments.format, error.findings, None, None, 1)
    if canonical is None:
        return _report(arguments.format, findings, None, None, 1)
    old = read_tree(folder)
    if arguments.check:
        stale = find_stale_files(folder, old, tree)
        return _report(arguments.format, (*findings, *stale), canonical, None, 1 if stale else 0)
    changes = _compare(old, tree, canonical)
    try:
        if changes["files"]:
            write_tree(folder, tree, MARK)
    except (ForeignFolderError, OSError) as error:
        return _report_output(arguments.format, folder, error)
    return _report(arguments.format, findings, canonical, changes, 0)


def _report_output(form: str, folder: Path, error: ForeignFolderError | OSError) -> int:
    reason = error.strerror or str(error) if isinstance(error, OSError) else str(error)
    finding = Finding(Location(str(folder)), Level.ERROR, "output", f"cannot write: {reason}")
    return _report(form, (finding,), None, None, 2)


def _make_tree(
    document: Document, arguments: argparse.Namespace
) -> tuple[Canonical | None, SourceTree, tuple[Finding, ...]]:
    from scripts.lint import lint_document, list_blocking
    from scripts.package.changelog import find_changelog
    from scripts.package.package import make_package

    with show_progress("linting"):
        findings = sort_findings(lint_document(document))
    if list_blocking(document, findings):
        return None, {}, findings
    changelog = find_changelog(document, Path(arguments.spec), arguments.package)
    with show_progress("generating models and client"):
        canonical, tree = make_package(document, arguments.package, changelog)
    return canonical, tree, findings


def _compare(old: SourceTree, new: SourceTree, canonical: Canonical) -> dict[str, Difference]:
    files = compare_trees(old, new)
    if not files:
        return {"files": files, "API": files}
    from scripts.package.surface import read_surface

    package = canonical.package.package
    had_package = any(path.startswith(f"src/{package}/") for path in old)
    before = read_surface(old, package) if had_package else {}
    return {"files": files, "API": compare_trees(before, read_surface(new, package))}


def _report(
    form: str,
    findings: tuple[Finding, ...],
    canonical: Canonical | None,
    changes: dict[str, Difference] | None,
    status: int,
) -> int:
    if form == "json":
        print(json.dumps(_as_json(findings, canonical, changes), indent=1, ensure_ascii=False))
        return status
    for finding in findings:
        print(finding, file=sys.stderr if status else sys.stdout)
    for name, difference in (changes or {}).items():
        print(f"{name}: {difference}")
        for word in ("added", "removed", "changed"):
            _print_names(word, getattr(difference, word))
    if canonical is not None:
        count = len(canonical.operations)
        print(f"operations: {count} of {count} generated; models: {len(canonical.schemas)}")
    elif not has_errors(findings):
        print("nothing was generated", file=sys.stderr)
    return status


def _print_names(word: str, names: tuple[str, ...], limit: int = 8) -> None:
    for name in names[:limit]:
        print(f"  {word} {name}")
    if len(names) > limit:
        print(f"  {word} {len(names) - limit} more")


def _as_json(
    findings: tuple[Finding, ...],
    canonical: Canonical | None,
    changes: dict[str, Difference] | None,
) -> dict[str, object]:
    return {
        "operations": len(canonical.operations) if canonical else 0,
        "models": len(canonical.schemas) if canonical else 0,
        "changes": {
            name: {word: getattr(each, word) for word in ("added", "removed", "changed")}
            for name, each in (changes or {}).items()
        },
        "findings": [describe_finding(finding) for finding in findings],
    }
