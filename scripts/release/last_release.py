"""The last release: a record beside the document, or a newer git tag."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from packaging.version import Version

from scripts.canonical.metadata import find_metadata
from scripts.document import Document, OverlayFile, parse_document, read_document
from scripts.document.companions import OVERLAYS, RELEASED
from scripts.document.pointer import find_object
from scripts.document.reading import is_overlay
from scripts.package.breakages import Surface
from scripts.package.surface import read_surface
from scripts.package.tree import SourceTree
from scripts.release.code import fingerprint_code
from scripts.release.refusal import refuse
from scripts.release.repository import (
    Repository,
    find_repository,
    list_all_files_at,
    list_files_at,
    list_tagged_versions,
    read_file_at,
)
from scripts.release.version import parse_version

# The folder beside the document that only a release writes.
_DOCUMENT, _SURFACE, _CODE = "openapi.json", "api.json", "code.json"
_README, _TESTS = "README.md", "tests"


@dataclass(frozen=True, slots=True)
class LastRelease:
    """The last release.

    Attributes:
        document: The document of that release.
        surface: The public Python API, by dotted path.
        code: A hash of the code of each file of the package; empty if the record has none.
        readme: The readme, for its examples.
        tests: Tests that use only the package, by file name.
    """

    version: Version
    document: Document
    surface: Surface
    code: Mapping[str, str]
    readme: str
    tests: Mapping[str, str]


def find_last_release(spec: Path, project: Path, document: Document) -> LastRelease | None:
    """The last release of the package of a document; None before the first release.

    Every clone has the record, because it is part of the repository. A tag is used only if its
    version is later than the record. A tag at which the document is the same as now is not an
    earlier release but the current one.

    Args:
        spec: The document.
        project: The generated folder.
        document: The present content of `spec`.

    Raises:
        RefusalError: The record is damaged, or it is that of another document.
        DocumentError: The document of the release cannot be read.
    """
    recorded = _read_record(spec.parent / RELEASED)
    if recorded is not None:
        _check_same_package(recorded.document, document, spec)
    for version in reversed(list_tagged_versions(spec.parent)):
        if recorded is not None and version <= recorded.version:
            break
        tagged = find_tagged_release(version, spec, project)
        if tagged is not None and tagged.document.data != document.data:
            return tagged
    return recorded


def find_tagged_release(version: Version, spec: Path, project: Path) -> LastRelease | None:
    """The release of the document under the tag of a version.

    None if there is no such tag, or if it belongs to something else in the same repository: the
    document is not there or states another version, or the record of another document states this
    version.
    """
    if read_file_at(spec.parent, f"v{version}", spec.name) is None:
        return None
    tagged = _read_tag(version, spec, project)
    is_own = tagged.document.data["info"].get("version") == str(version)
    return tagged if is_own and not _is_of_another(version, spec) else None


def _is_of_another(version: Version, spec: Path) -> bool:
    repository = find_repository(spec.parent)
    if repository is None:
        return False
    tag = f"v{version}"
    own = (spec.parent / RELEASED / _DOCUMENT).resolve()
    owners = {
        (repository.root / name).resolve()
        for name in list_all_files_at(repository, tag)
        if PurePosixPath(name).parts[-2:] == (RELEASED, _DOCUMENT)
        and _read_recorded_version(repository, tag, name) == version
    }
    return bool(owners) and own not in owners


def _read_recorded_version(repository: Repository, tag: str, name: str) -> Version | None:
    try:
        recorded = json.loads(read_file_at(repository.root, tag, name) or "null")
        return parse_version(str(recorded["info"]["version"]))
    except (LookupError, TypeError, ValueError):
        return None


def _check_same_package(recorded: Document, document: Document, spec: Path) -> None:
    """Refuse the record of another document; some of its names may have changed, but not all."""
    old, new = find_metadata(recorded), find_metadata(document)
    if not {old.distribution, old.package, old.title} & {new.distribution, new.package, new.title}:
        message = (
            f"it is the record of {old.distribution}, and {spec} is the document of "
            f"{new.distribution}; put each document in its own folder"
        )
        raise refuse(spec.parent / RELEASED, "other-record", message)


def render_record(
    document: Document, tree: SourceTree, package: str, tests: Mapping[str, str]
) -> SourceTree:
    """The files of a record, by path below its folder.

    Args:
        document: The document of the release.
        tree: The generated folder made from it.
        package: Its import name.
        tests: Tests of the package, by file name.
    """
    surface = read_surface(tree, package)
    return {
        _DOCUMENT: json.dumps(document.data, ensure_ascii=False, indent=1) + "\n",
        _SURFACE: json.dumps(surface, ensure_ascii=False, indent=0) + "\n",
        _CODE: json.dumps(fingerprint_code(tree), indent=0) + "\n",
        _README: tree["README.md"],
        **{f"{_TESTS}/{name}": text for name, text in tests.items()},
    }


def _read_record(folder: Path) -> LastRelease | None:
    if not folder.is_dir():
        return None
    document = read_document(str(folder / _DOCUMENT))
    try:
        surface = json.loads((folder / _SURFACE).read_text("utf-8"))
        hashes = folder / _CODE
        code = json.loads(hashes.read_text("utf-8")) if hashes.exists() else {}
        readme = (folder / _README).read_text("utf-8")
        tests = dict(read_tests(folder / _TESTS, find_metadata(document).package))
    except (OSError, ValueError) as error:
        raise refuse(folder, "record-damaged", f"{error}; restore it with git") from None
    return LastRelease(find_own_version(document), document, surface, code, readme, tests)


def read_tests(folder: Path, package: str) -> Iterator[tuple[str, str]]:
    """Name and text of each module of tests in a folder that imports a package."""
    for path in sorted(folder.glob("test_*.py")):
        text = path.read_text("utf-8")
        if re.search(rf"^\s*(?:import|from) {package}\b", text, re.MULTILINE):
            yield path.name, text


def _read_tag(version: Version, spec: Path, project: Path) -> LastRelease:
    tag, folder = f"v{version}", spec.parent

    def read(target: str) -> bytes:
        text = read_file_at(folder, tag, target or spec.name)
        if text is None:
            raise FileNotFoundError(0, f"no such file at {tag}")
        return text.encode()

    overlays = [
        OverlayFile(name, f"{tag}:{name}", read(name))
        for name in sorted(list_files_at(folder, tag, OVERLAYS))
        if is_overlay(name)
    ]
    document = parse_document(f"{tag}:{spec.name}", read, overlays)
    names = list_files_at(project.parent, tag, project.name)
    tree = {
        name.removeprefix(f"{project.name}/"): read_file_at(project.parent, tag, name) or ""
        for name in names
    }
    packages = {name.split("/")[1] for name in tree if name.startswith("src/")}
    is_package = len(packages) == 1
    surface = read_surface(tree, packages.pop()) if is_package else {}
    code = fingerprint_code(tree) if is_package else {}
    tests = {
        Path(name).name: read_file_at(folder, tag, name) or ""
        for name in list_files_at(folder, tag, f"{RELEASED}/{_TESTS}")
    }
    return LastRelease(version, document, surface, code, tree.get("README.md", ""), tests)


def find_own_version(document: Document) -> Version:
    """The version of a document.

    Raises:
        RefusalError: It is not exactly three numbers.
    """
    version = parse_version(str(find_object(document.data, "info").get("version", "")))
    if version is None:
        message = "info.version must be three numbers, such as 1.4.0"
        raise refuse(document.locate("/info/version"), "no-version", message)
    return version
