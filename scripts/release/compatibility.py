"""Checks that code written for the last release still works with the present package."""

import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.document import Finding, Level, Location
from scripts.package.breakages import find_breakages
from scripts.package.surface import read_surface
from scripts.package.writing import read_tree
from scripts.release.bump import bump_version
from scripts.release.environment import check_types, run_python
from scripts.release.examples import serve_examples, write_examples
from scripts.release.last_release import LastRelease, find_last_release, find_own_version
from scripts.release.project import Project, read_project
from scripts.review import Bump


@dataclass(frozen=True, slots=True)
class Compatibility:
    """The result of running the last release's tests and examples.

    Attributes:
        findings: What breaks; errors, or warnings if the version allows it.
        is_broken: Whether something breaks that the version does not allow.
    """

    findings: tuple[Finding, ...]
    is_broken: bool


def check_compatibility(spec: Path, folder: Path) -> Compatibility:
    """Type-check and run the last release's tests and examples against the package.

    Args:
        spec: The document.
        folder: The generated folder.

    Raises:
        RefusalError: There is no package, or the record is damaged.
        DocumentError: A document cannot be read.
    """
    project = read_project(folder)
    last = find_last_release(spec, folder, project.document)
    if last is None:
        return Compatibility((), False)
    own = find_own_version(project.document)
    is_admitted = own >= bump_version(last.version, Bump.MAJOR)
    level = Level.WARNING if is_admitted else Level.ERROR
    found = tuple(
        Finding(Location(place), level, rule, f"{message} (works with {last.version})")
        for place, rule, message in _find_breaks(last, project)
    )
    return Compatibility(found, bool(found) and not is_admitted)


_Break = tuple[str, str, str]


def _find_breaks(last: LastRelease, project: Project) -> Iterator[_Break]:
    surface = read_surface(read_tree(project.folder), project.package)
    for breakage in find_breakages(last.surface, surface):
        yield str(project.folder), "surface-broken", f"{breakage.name} {breakage.message}"
    sources = project.folder.absolute() / "src"
    with (
        tempfile.TemporaryDirectory() as name,
        serve_examples(project.document, project.canonical) as variables,
    ):
        folder = Path(name)
        settings = {**variables, "PYTHONPATH": str(sources)}
        examples = write_examples(last.readme, folder)
        for each, text in last.tests.items():
            (folder / each).write_text(text, encoding="utf-8")
        yield from _check_types(folder, sources)
        yield from _run_examples(examples, settings)
        yield from _run_tests(folder, settings)


def _check_types(folder: Path, sources: Path) -> Iterator[_Break]:
    paths = sorted(folder.glob("*.py"))
    said = check_types(Path(sys.executable), paths, folder / "mypy", sources) if paths else None
    for line in (said or "").splitlines():
        place, found, message = line.replace(f"{folder}/", "").partition(": error: ")
        if found:
            yield place, "types-broken", message


def _run_examples(examples: tuple[Path, ...], settings: Mapping[str, str]) -> Iterator[_Break]:
    for example in examples:
        if said := run_python(Path(sys.executable), [str(example)], settings):
            yield example.name, "example-broken", said.splitlines()[-1]


def _run_tests(folder: Path, settings: Mapping[str, str]) -> Iterator[_Break]:
    tests = [str(path) for path in sorted(folder.glob("test_*.py"))]
    if not tests:
        return
    (folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    options = ["-m", "pytest", "-q", "--tb=no", "-rfE", "-p", "no:cacheprovider"]
    said = run_python(Path(sys.executable), [*options, f"--rootdir={folder}", *tests], settings)
    for line in (said or "").splitlines():
        word, _, rest = line.partition(" ")
        if word in ("FAILED", "ERROR"):
            place, _, reason = rest.partition(" - ")
            yield place.rpartition("/")[2], "test-broken", reason or "it fails"
