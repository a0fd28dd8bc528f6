"""`generate`: a document to its package."""

import argparse
import json
import sys
from pathlib import Path

from scripts.canonical import Canonical
from scripts.canonical.metadata import is_package_name
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
from scripts.package.placement import ObstacleError, check_distribution, check_owner
from scripts.package.tree import SourceTree
from scripts.package.writing import read_generated, read_tree, write_tree
from scripts.progress import show_progress
from scripts.release.application import finish_release, refuse_if_under_way
from scripts.release.refusal import RefusalError

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
    try:
        _settle_release(Path(arguments.spec).parent, arguments.check)
    except RefusalError as error:
        return _report(arguments.format, error.findings, None, None, 1)
    with show_progress("reading the document"):
        document = read_document(arguments.spec, arguments.root)
    folder = Path(arguments.out)
    try:
        if not arguments.check:
            check_owner(folder)
        canonical, tree, findings = _make_tree(document, arguments)
        if canonical is None:
            return _report(arguments.format, findings, None, None, 1)
        if arguments.check:
            faults = _find_faults(folder, tree, document, Path(arguments.spec))
            status = 1 if has_errors(faults) else 0
            return _report(arguments.format, (*findings, *faults), canonical, None, status)
        old = read_generated(folder)
        said = write_tree(folder, tree, lambda: _check_unchanged(document, Path(arguments.spec)))
        gone = {path: text for path, text in old.items() if not (folder / path).exists()}
        same = {path: text for path, text in old.items() if path in tree}
        changes = _compare({**gone, **same}, tree, canonical)
    except DocumentError as error:
        return _report(arguments.format, error.findings, None, None, 1)
    except ObstacleError as error:
        return _report(arguments.format, error.findings, None, None, 1 if arguments.check else 2)
    except OSError as error:
        return _report(arguments.format, (_describe_failure(folder, error),), None, None, 2)
    return _report(arguments.format, (*findings, *said), canonical, changes, 0)


def _check_unchanged(document: Document, spec: Path) -> None:
    """Stop before a package is written that its document has left behind, as a release may do.

    Raises:
        ObstacleError: A file is not as it was read.
    """
    for name, source in document.sources.items():
        path = spec.parent / name if name else spec
        if path.is_file() and path.read_bytes().decode("utf-8-sig", "replace") != source.text:
            message = "it changed while the package was made; generate again"
            finding = Finding(Location(source.file), Level.ERROR, "changed-during-run", message)
            raise ObstacleError(finding)


def _settle_release(folder: Path, is_check: bool) -> None:
    """Finish a release of the document that was interrupted, or only say that there is one."""
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
        # There is no git here; `release --check`, which cannot do without, says so.
        return stale


def _describe_failure(folder: Path, error: OSError) -> Finding:
    # Of a file that is written beside its place, the place is what people know.
    name = error.filename2 or error.filename
    where = f" {name}" if name and str(name) != str(folder) else ""
    message = f"cannot write{where}: {error.strerror or error}"
    return Finding(Location(str(folder)), Level.ERROR, "output", message)


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
        "findings": [
            {
                "file": finding.location.file,
                "line": finding.location.line,
                "column": finding.location.column,
                "pointer": finding.location.pointer,
                "level": str(finding.level),
                "rule": finding.rule,
                "message": finding.message,
            }
            for finding in findings
        ],
    }
