"""Prepares a release from the working tree: what it needs and what it will write."""

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from packaging.version import Version

from scripts.canonical.metadata import find_metadata
from scripts.document import Document, Finding, read_document
from scripts.document.companions import ACCEPTED, RELEASED
from scripts.lint import lint_document, list_blocking
from scripts.package.package import make_package
from scripts.package.placement import ObstacleError, check_placement
from scripts.package.tree import SourceTree
from scripts.package.writing import read_tree
from scripts.release.application import Edits
from scripts.release.changelog import choose_changelog, write_changelog
from scripts.release.code import CodeChange, compare_code
from scripts.release.last_release import (
    LastRelease,
    find_last_release,
    find_tagged_release,
    read_tests,
    render_record,
)
from scripts.release.plan import Plan, find_version_faults, plan_release
from scripts.release.refusal import RefusalError, refuse
from scripts.release.repository import find_repository, read_tagged_commit
from scripts.release.version_scalar import find_version_file, reparse_entry
from scripts.review import Bump, Verdict, read_choices, read_entries, review_documents
from scripts.review.package_names import compare_packages

FindTree = Callable[[Document, Path], SourceTree]
"""The package of a document, given the generated folder as well."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The files and folders of a release.

    Attributes:
        spec: The document.
        project: The generated folder.
        tests: Folder of tests that use only the package.
        root: Folder from which references may read files; by default the document's own.
    """

    spec: Path
    project: Path
    tests: Path
    root: Path | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The present state, the last release, and the differences.

    Attributes:
        verdict: The review of one against the other; None before the first release.
        code: The other changes of the package.
    """

    document: Document
    last: LastRelease | None
    verdict: Verdict | None
    code: CodeChange


def compare_with_last(sources: Sources, day: date, find_tree: FindTree) -> Comparison:
    """The working document and its package against the last release.

    Args:
        day: The day that decides whether sunsets and acceptances have passed.
        find_tree: Makes the package.

    Raises:
        RefusalError: The document has errors, or the record is damaged.
        DocumentError: A document cannot be read.
    """
    document = read_document(str(sources.spec), sources.root)
    if blocking := list_blocking(document, lint_document(document)):
        raise RefusalError(*blocking)
    last = find_last_release(sources.spec, sources.project, document)
    if last is None:
        return Comparison(document, None, None, CodeChange())
    verdict = review_documents(
        last.document,
        document,
        today=day,
        entries=read_entries(str(sources.spec)),
        # A release is always reviewed as a package, even if the document sets another preset.
        choices=replace(read_choices(document), preset="package"),
        compare_packages=compare_packages,
    )
    # The review covers changes of the document. Other changes are found with the released document.
    tree = find_tree(last.document, sources.project)
    package = find_metadata(last.document).package
    code = compare_code(last.surface, last.code, tree, package)
    return Comparison(document, last, verdict, code)


def _make_tree(document: Document, project: Path) -> SourceTree:
    del project
    return make_package(document)[1]


def _read_tree(document: Document, project: Path) -> SourceTree:
    """The generated folder if it is up to date, else what would be generated."""
    tree = read_tree(project)
    try:
        is_made_from_it = json.loads(tree["openapi.json"]) == document.data
    except (KeyError, ValueError):
        is_made_from_it = False
    return tree if is_made_from_it else _make_tree(document, project)


def check_version(sources: Sources, day: date) -> tuple[Finding, ...]:
    """Why the version does not match what changed since the last release; empty if it does.

    Raises:
        RefusalError: The document has errors, or the record is damaged.
        DocumentError: A document cannot be read.
    """
    found = compare_with_last(sources, day, _read_tree)
    return find_version_faults(found.document, found.last, found.verdict, found.code)


@dataclass(frozen=True, slots=True)
class Preparation:
    """A release that is ready to be written.

    Attributes:
        plan: The release.
        entry: Its changelog entry.
        edits: What to write; None if there is nothing to release.
        read: The content of the files that the edits were made from.
    """

    plan: Plan
    entry: str
    edits: Edits | None
    read: Mapping[Path, bytes]


def prepare_release(sources: Sources, day: date, at_least: Bump) -> Preparation:
    """The next release, with everything to write.

    Args:
        day: The day of the release.
        at_least: The least bump, even if nothing changed.

    Raises:
        RefusalError: A release is not possible.
        DocumentError: A document cannot be read.
    """
    read = _read_files(sources.spec)
    found = compare_with_last(sources, day, _make_tree)
    document = found.document
    plan = plan_release(document, found.last, found.verdict, found.code, day, at_least)
    if found.last is not None and plan.version == found.last.version:
        return Preparation(plan, "", None, read)
    _check_tag(plan.version, sources, document)
    distribution = find_metadata(document).distribution
    path = choose_changelog(sources.spec, distribution)
    read |= _read_files(path)
    stated = find_version_file(document)
    read |= {
        _find_stated(sources.spec, document): overlay.content
        for overlay in document.overlays
        if overlay.name == stated
    }
    former = read[path].decode("utf-8", "replace") or None
    entry, changelog = write_changelog(former, distribution, plan, document)
    edits = _make_edits(sources, reparse_entry(document, plan.version), path, changelog)
    try:
        check_placement(*edits.project)
    except ObstacleError as error:
        raise RefusalError(*error.findings) from None
    return Preparation(plan, entry, edits, read)


def _check_tag(version: Version, sources: Sources, document: Document) -> None:
    """Refuse a version whose tag belongs to another document of the repository."""
    folder = sources.spec.parent
    repository = find_repository(folder)
    tag = f"v{version}"
    if repository is None or read_tagged_commit(repository, tag) is None:
        return
    if find_tagged_release(version, sources.spec, sources.project) is None:
        message = (
            f"the tag {tag} already exists for something else in this repository, where all"
            " documents share the tags; write a later version here, for which there is no tag"
        )
        raise refuse(document.locate("/info/version"), "tag-taken", message)


def _read_files(path: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() if path.is_file() else b""}


def _find_stated(spec: Path, document: Document) -> Path:
    """The file that states the version: the document, or an overlay of it."""
    name = find_version_file(document)
    return Path(os.path.normpath(spec.parent / name)) if name else spec


def _make_edits(sources: Sources, document: Document, path: Path, changelog: str) -> Edits:
    canonical, tree = make_package(document, changelog=changelog)
    package = canonical.package.package
    record = render_record(document, tree, package, dict(read_tests(sources.tests, package)))
    folder = sources.spec.parent
    stated = _find_stated(sources.spec, document)
    files = {stated: document.sources[find_version_file(document)].text, path: changelog}
    read = (Path(os.path.normpath(folder / name)) for name in document.sources if name)
    accepted = [each for each in [folder / ACCEPTED] if each.is_file()]
    parts = (sources.spec, *files, *read, *accepted, sources.project, folder / RELEASED)
    return Edits(
        str(document.data["info"]["version"]),
        files,
        (sources.project, tree),
        (folder / RELEASED, record),
        tuple(dict.fromkeys(parts)),
    )
