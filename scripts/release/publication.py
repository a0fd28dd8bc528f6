"""Uploads a release, and finds what prevents the upload."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from packaging.utils import (
    InvalidSdistFilename,
    InvalidWheelFilename,
    parse_sdist_filename,
    parse_wheel_filename,
)

from scripts.document import Finding, read_document
from scripts.package.changelog import find_changelog
from scripts.package.comparison import find_stale_files
from scripts.package.package import make_package
from scripts.package.placement import ObstacleError, check_distribution
from scripts.package.writing import read_tree
from scripts.release.artefacts import Artefact, build_artefacts, read_artefacts
from scripts.release.index import Index, fetch_hashes
from scripts.release.project import Project, read_project
from scripts.release.refusal import RefusalError, find_fault, refuse
from scripts.release.repository import (
    Repository,
    find_epoch,
    list_uncommitted,
    read_tagged_commit,
    require_repository,
)

_UPLOADED = (".whl", ".tar.gz")
_NO_CREDENTIALS = "Credential not found"
# An index without authentication accepts any name; another one refuses this name with a message.
_ANYBODY = {"TWINE_USERNAME": "anybody", "TWINE_PASSWORD": "anything"}
_ADVICE = "check TWINE_USERNAME and TWINE_PASSWORD or the keyring, then publish again"


@dataclass(frozen=True, slots=True)
class Publication:
    """What would be uploaded.

    Attributes:
        artefacts: The files, by name.
        tag: Name of the release's tag.
    """

    project: Project
    repository: Repository
    artefacts: tuple[Artefact, ...]
    tag: str


def prepare_publication(folder: Path, dist: Path) -> Publication:
    """The release that is ready to be uploaded.

    Args:
        folder: The generated folder.
        dist: The folder of the artefacts.

    Raises:
        RefusalError: There is nothing to upload.
    """
    project = read_project(folder)
    repository = require_repository(folder)
    artefacts = read_artefacts(dist)
    ready = tuple(each for each in artefacts if each.path.name.endswith(_UPLOADED))
    if not ready:
        raise refuse(dist, "nothing-built", "there is nothing to upload; run `make build`")
    return Publication(project, repository, ready, f"v{project.version}")


def find_obstacles(publication: Publication, spec: Path, root: Path | None) -> tuple[Finding, ...]:
    """The obstacles to the upload in the working tree; each says what to do.

    The built files are checked only if there is no other obstacle, because they cannot be right
    before.

    Args:
        spec: The document.
        root: Folder from which references may read files.
    """
    return (
        *_find_uncommitted(publication.repository),
        *_find_tag_faults(publication),
        *_find_stale(publication.project, spec, root),
    ) or tuple(_compare_with_rebuild(publication))


def _find_uncommitted(repository: Repository, limit: int = 5) -> Iterator[Finding]:
    for path in list_uncommitted(repository)[:limit]:
        yield find_fault(path, "uncommitted", "it differs from the commit; commit or remove it")


def _find_tag_faults(publication: Publication) -> Iterator[Finding]:
    repository, tag = publication.repository, publication.tag
    tagged = read_tagged_commit(repository, tag)
    if tagged is None:
        yield find_fault(tag, "no-tag", f"the release has no tag; run git tag -a {tag} -m {tag}")
    elif tagged != repository.commit:
        message = f"the tag is on {tagged[:12]}, not on the current commit {repository.commit[:12]}"
        yield find_fault(tag, "tag-elsewhere", message)


def _find_stale(project: Project, spec: Path, root: Path | None) -> Iterator[Finding]:
    document = read_document(str(spec), root)
    changelog = find_changelog(document, spec)
    _, tree = make_package(document, changelog=changelog)
    try:
        check_distribution(project.folder, tree)
    except ObstacleError as error:  # Every file is stale; one sentence says why.
        yield from error.findings
        return
    yield from find_stale_files(project.folder, read_tree(project.folder), tree)


def _compare_with_rebuild(publication: Publication) -> Iterator[Finding]:
    """Whether the artefacts are exactly those that the commit gives."""
    project = publication.project
    with tempfile.TemporaryDirectory() as name:
        built = build_artefacts(project, Path(name, "dist"), find_epoch(project.folder))
    wanted = {each.path.name: each.sha256 for each in built if each.path.name.endswith(_UPLOADED)}
    found = {each.path.name: each for each in publication.artefacts}
    for name in sorted(wanted.keys() - found.keys()):
        yield find_fault(name, "not-built", "it is missing; run `make build`")
    for name, artefact in found.items():
        if name not in wanted:
            yield find_fault(artefact.path, "foreign-artefact", "remove it or run `make build`")
        elif wanted[name] != artefact.sha256:
            message = "it was not built from this commit; run `make build`"
            yield find_fault(artefact.path, "stale-artefact", message)


def choose_missing(publication: Publication, index: Index) -> tuple[Artefact, ...]:
    """The artefacts an index does not have yet: all, or the rest of an interrupted upload.

    Raises:
        RefusalError: The index already has the version, complete or with other content.
    """
    artefacts, project = publication.artefacts, publication.project
    names = frozenset(each.path.name for each in artefacts)
    there = fetch_hashes(index, project.name, names)
    other = [name for name in there if _find_version(name) == project.version and name not in names]
    other += [a.path.name for a in artefacts if there.get(a.path.name, a.sha256) != a.sha256]
    if other:
        message = f"{index.name} has {project.version} with other content; make a new release"
        raise RefusalError(*(find_fault(name, "version-taken", message) for name in other))
    missing = tuple(each for each in artefacts if each.path.name not in there)
    if not missing:
        message = f"{index.name} already has {project.name} {project.version}"
        raise refuse(publication.tag, "version-there", message)
    return missing


def _find_version(file: str) -> str:
    try:
        if file.endswith(".whl"):
            return str(parse_wheel_filename(file)[1])
        return str(parse_sdist_filename(file)[1])
    except (InvalidSdistFilename, InvalidWheelFilename):
        return ""


def upload_artefacts(artefacts: Sequence[Artefact], index: Index) -> None:
    """Send files to an index, with the credentials twine finds in keyring and environment.

    Raises:
        RefusalError: A file has changed, or the index refuses the upload.
    """
    with tempfile.TemporaryDirectory() as name:
        for artefact in artefacts:
            shutil.copyfile(artefact.path, Path(name, artefact.path.name))
        copies = read_artefacts(Path(name))
        if [each.sha256 for each in copies] != [each.sha256 for each in artefacts]:
            raise refuse("publish", "changed-during-run", "a file changed; nothing was uploaded")
        reason = _run_twine(copies, index, {})
        if reason and _NO_CREDENTIALS in reason:
            reason = _run_twine(copies, index, _ANYBODY)
    if reason:
        message = f"{_hide_secrets(reason, os.environ)}; {_ADVICE}"
        raise refuse("publish", "upload-failed", message)


def _run_twine(
    artefacts: Sequence[Artefact], index: Index, credentials: Mapping[str, str]
) -> str | None:
    options = ["--non-interactive", "--disable-progress-bar"]
    is_address = "://" in index.name
    where = ["--repository-url", index.upload_url] if is_address else ["--repository", index.name]
    run = subprocess.run(
        [sys.executable, "-m", "twine", "--no-color", "upload", *options, *where]
        + [str(each.path) for each in artefacts],
        capture_output=True,
        text=True,
        check=False,
        env={**_list_variables(), **credentials},
    )
    return _explain_twine(run.stdout + run.stderr) if run.returncode else None


def _list_variables() -> dict[str, str]:
    """Our environment variables, without those that would make twine use another index."""
    kept = {name: value for name, value in os.environ.items() if "TWINE_REPOSITORY" not in name}
    return {**kept, "COLUMNS": "400"}


def _explain_twine(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line.removeprefix("ERROR").strip() for line in lines if line.startswith("ERROR")]
    return errors[0] if errors else (lines or ["twine failed without a message"])[-1]


def _hide_secrets(text: str, variables: Mapping[str, str]) -> str:
    for name, value in variables.items():
        if value and ("PASSWORD" in name or "TOKEN" in name or "SECRET" in name):
            text = text.replace(value, "***")
    return text
