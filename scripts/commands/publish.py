"""`publish`: uploads what was built to a package index."""

import argparse
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.document_options import add_root_option
from scripts.progress import show_progress
from scripts.release.refusal import RefusalError, refuse, stop_at_refusal

if TYPE_CHECKING:
    from scripts.document import Finding
    from scripts.release.publication import Publication

SUMMARY = "upload what was built; without an index, only show what would be uploaded"

_SPEC, _PROJECT = Path("spec/openapi.yaml"), Path("generated")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--index", help="URL of an index, or its name in ~/.pypirc")
    parser.add_argument(
        "--simple-url", help="URL where the index lists its files, if it is not the usual one"
    )
    parser.add_argument("--spec", type=Path, default=_SPEC, help="document")
    parser.add_argument("--project", type=Path, default=_PROJECT, help="what was built")
    parser.add_argument("--dist", type=Path, default=Path("dist"), help="where it was built")
    add_root_option(parser)
    parser.add_argument(
        "--check", action="store_true", help="only check whether anything prevents the upload"
    )
    parser.add_argument(
        "--entry", action="store_true", help="only print the changelog entry of the version"
    )
    parser.add_argument(
        "--no-verify", action="store_true", help="do not test the wheel in new environments"
    )


@stop_at_refusal
def run(arguments: argparse.Namespace) -> int:
    """Upload, or show what would be uploaded; 0 fine, 1 refused, 2 unreadable."""
    from scripts.release.publication import find_obstacles, prepare_publication

    if arguments.entry:
        print(_read_entry(arguments.project), end="")
        return 0
    publication = prepare_publication(arguments.project, arguments.dist)
    _describe(publication)
    with show_progress("checking"):
        obstacles = find_obstacles(publication, arguments.spec, arguments.root)
    if arguments.check and obstacles:
        raise RefusalError(*obstacles)
    if arguments.check or arguments.index is None:
        for obstacle in obstacles:
            print(f"prevents the upload: {obstacle}")
        print(f"nothing was uploaded; to upload, run {_name_target(arguments)} INDEX=<name or URL>")
        return 0
    if not obstacles:
        obstacles = _check(publication, arguments)
    if obstacles:
        raise RefusalError(*obstacles)
    _upload(publication, arguments)
    return 0


def _name_target(arguments: argparse.Namespace) -> str:
    """The target of make for the same document and the same package."""
    given = {"SPEC": (arguments.spec, _SPEC), "OUT": (arguments.project, _PROJECT)}
    named = [f"{name}={shlex.quote(str(it))}" for name, (it, usual) in given.items() if it != usual]
    return " ".join(["make publish", *named])


def _read_entry(folder: Path) -> str:
    """The entry of the version in the package's own changelog, which the release was made with."""
    from scripts.package.changelog import FILE_NAME
    from scripts.release.changelog import find_entry
    from scripts.release.project import read_project

    version, changelog = read_project(folder).version, folder / FILE_NAME
    text = changelog.read_text("utf-8") if changelog.is_file() else ""
    if entry := find_entry(text, version):
        return entry.partition("\n")[2].lstrip("\n")
    raise refuse(changelog, "no-entry", f"it says nothing of {version}; run `make release`")


def _describe(publication: "Publication") -> None:
    project, commit = publication.project, publication.repository.commit
    print(f"{project.name} {project.version} from commit {commit}")
    for artefact in publication.artefacts:
        print(f"{artefact.sha256}  {artefact.path}")


def _check(publication: "Publication", arguments: argparse.Namespace) -> "tuple[Finding, ...]":
    from datetime import date

    from scripts.release.preparation import Sources, check_version
    from scripts.release.verification import verify_wheel

    sources = Sources(arguments.spec, arguments.project, Path(), arguments.root)
    faults = check_version(sources, date.today())
    if faults or arguments.no_verify:
        return faults
    wheel = next(each.path for each in publication.artefacts if each.path.suffix == ".whl")
    with show_progress("testing the wheel in new environments"):
        return verify_wheel(publication.project, wheel)


def _upload(publication: "Publication", arguments: argparse.Namespace) -> None:
    from scripts.release.index import find_index
    from scripts.release.publication import choose_missing, upload_artefacts

    index = find_index(arguments.index, arguments.simple_url)
    missing = choose_missing(publication, index)
    for artefact in publication.artefacts:
        if artefact not in missing:
            print(f"already uploaded: {artefact.path.name}")
    with show_progress("uploading"):
        upload_artefacts(missing, index)
    for artefact in missing:
        print(f"uploaded {artefact.path.name} to {index.name}")
