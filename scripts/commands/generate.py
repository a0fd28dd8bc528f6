"""`generate`: makes the package of a document."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
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
from scripts.document.faults import drop_dangling_references
from scripts.document_options import add_overlay_option, add_root_option
from scripts.operations import count_operations
from scripts.package.comparison import Difference, compare_trees, find_stale_files
from scripts.package.listed_names import choose_listed, describe_difference
from scripts.package.placement import ObstacleError, check_distribution, check_owner
from scripts.package.tree import SourceTree
from scripts.package.writing import read_generated, read_tree, write_tree
from scripts.progress import show_progress
from scripts.release.application import finish_release, refuse_if_under_way
from scripts.release.refusal import RefusalError
from scripts.report.findings import describe_finding

SUMMARY = "Lint a document and make its Python package, or check that it is up to date."


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--spec", default="spec/openapi.yaml", help="the OpenAPI document")
    parser.add_argument("--out", default="generated", help="the folder to generate")
    parser.add_argument(
        "--package", type=_package_name, help="import name; by default from the document"
    )
    parser.add_argument("--models", choices=["pydantic"], default="pydantic", help="model library")
    add_root_option(parser)
    add_overlay_option(parser)
    parser.add_argument("--strict", action="store_true", help="stop for every error")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if out of date")
    parser.add_argument("--format", choices=["text", "json"], default="text")


def _package_name(text: str) -> str:
    if not is_package_name(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not an import name; use a_snake_case_name")
    return text


def run(arguments: argparse.Namespace) -> int:
    """Generate or check; 0 fine, 1 findings, 2 unreadable."""
    try:
        _settle_release(Path(arguments.spec).parent, arguments.check)
    except RefusalError as error:
        return _report(arguments.format, error.findings, None, None, 1)
    with show_progress("reading the document"):
        document = read_document(arguments.spec, arguments.root, arguments.overlay)
    total = count_operations(document)
    folder = Path(arguments.out)
    try:
        return (
            _check(document, arguments, total)
            if arguments.check
            else _generate(document, arguments, total)
        )
    except DocumentError as error:
        return _report(arguments.format, error.findings, None, None, 1, is_refusal=True)
    except ObstacleError as error:
        return _report(arguments.format, error.findings, None, None, 1 if arguments.check else 2)
    except BrokenPipeError:
        raise  # The reader of the output went away; the folder is written.
    except OSError as error:
        return _report(arguments.format, (_describe_failure(folder, error),), None, None, 2)


def _generate(document: Document, arguments: argparse.Namespace, total: int) -> int:
    spec, folder = Path(arguments.spec), Path(arguments.out)
    check_owner(folder)
    canonical, tree, findings = _make_tree(document, arguments)
    if canonical is None:
        return _refuse(arguments.format, findings)
    old = read_generated(folder)
    said = write_tree(folder, tree, lambda: _check_unchanged(document, spec))
    gone = {path: text for path, text in old.items() if not (folder / path).exists()}
    same = {path: text for path, text in old.items() if path in tree}
    changes = _compare({**gone, **same}, tree, canonical)
    return _report(arguments.format, (*findings, *said), canonical, changes, 0, total=total)


def _refuse(form: str, findings: tuple[Finding, ...]) -> int:
    from scripts.lint import has_unread_files

    status = 2 if has_unread_files(findings) else 1
    return _report(form, findings, None, None, status, is_refusal=True)


def _check(document: Document, arguments: argparse.Namespace, total: int) -> int:
    canonical, tree, findings = _make_tree(document, arguments)
    if canonical is None:
        return _refuse(arguments.format, findings)
    faults = _find_faults(Path(arguments.out), tree, document, Path(arguments.spec))
    status = 1 if has_errors(faults) else 0
    return _report(arguments.format, (*findings, *faults), canonical, None, status, total=total)


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
) -> tuple[Canonical | None, SourceTree, tuple[Finding, ...]]:
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
        canonical, tree = make_package(document, arguments.package, changelog)
    return canonical, tree, findings


@dataclass(frozen=True, slots=True)
class _Changes:
    """What a run changed.

    Attributes:
        names: A line for each name of the API that changed.
    """

    files: Difference
    api: Difference
    names: tuple[str, ...] = ()


def _compare(old: SourceTree, new: SourceTree, canonical: Canonical) -> _Changes:
    files = compare_trees(old, new)
    if not files:
        return _Changes(files, files)
    from scripts.package.surface import read_surface

    package = canonical.package.package
    had_package = any(path.startswith(f"src/{package}/") for path in old)
    before = choose_listed(read_surface(old, package)) if had_package else {}
    after = choose_listed(read_surface(new, package))
    api = compare_trees(before, after)
    return _Changes(files, api, tuple(describe_difference(api, before, after)))


def _report(
    form: str,
    findings: tuple[Finding, ...],
    canonical: Canonical | None,
    changes: _Changes | None,
    status: int,
    *,
    total: int = 0,
    is_refusal: bool = False,
) -> int:
    if form == "json":
        print(json.dumps(_as_json(findings, canonical, changes), indent=1, ensure_ascii=False))
        return status
    from scripts.lint import RULES
    from scripts.report.findings import render_findings

    apart = {rule.id for rule in RULES if rule.counts_places}
    rendered = render_findings(findings, apart=apart, is_refusal=is_refusal)
    print(rendered, end="", file=sys.stderr if status else sys.stdout)
    if changes is not None:
        print(f"files: {changes.files}")
        _print_some([f"{word} {name}" for word, name in _list_names(changes.files)])
        print(f"API: {'changed' if changes.api else 'unchanged'}")
        _print_some(changes.names)
    if canonical is not None:
        count, models = len(canonical.operations), len(canonical.schemas)
        print(f"operations: {count} of {total} generated; models: {models}")
    return status


def _list_names(difference: Difference) -> Iterator[tuple[str, str]]:
    for word in ("added", "removed", "changed"):
        for name in getattr(difference, word):
            yield word, name


def _print_some(lines: Sequence[str], limit: int = 20) -> None:
    for line in lines[:limit]:
        print(f"  {line}")
    if len(lines) > limit:
        print("  and others; `git diff` shows them all")


def _as_json(
    findings: tuple[Finding, ...],
    canonical: Canonical | None,
    changes: _Changes | None,
) -> dict[str, object]:

    return {
        "operations": len(canonical.operations) if canonical else 0,
        "models": len(canonical.schemas) if canonical else 0,
        "changes": {"files": asdict(changes.files), "API": asdict(changes.api)} if changes else {},
        "findings": [describe_finding(finding) for finding in findings],
    }
