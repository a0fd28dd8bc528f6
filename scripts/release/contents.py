"""Checks which files are in a wheel and a source distribution, also with other tools."""

import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from scripts.document import Finding
from scripts.package.writing import read_tree
from scripts.release.project import Project
from scripts.release.refusal import find_fault

SBOM = "bom.cdx.json"
_METADATA = (
    "METADATA",
    "RECORD",
    "WHEEL",
    "entry_points.txt",
    "licenses/LICENSE",
    f"sboms/{SBOM}",
)
_SDIST = ("CHANGELOG.md", "LICENSE", "PKG-INFO", "README.md", "openapi.json", "pyproject.toml")


def check_contents(project: Project, sdist: Path, wheel: Path) -> tuple[Finding, ...]:
    """Faults of the two archives: missing files, extra files, and errors of other tools."""
    sources = [path for path in read_tree(project.folder) if path.startswith("src/")]
    modules = [path.removeprefix("src/") for path in sources]
    return (
        *_compare(wheel, _list_wheel(wheel), {*modules, *_METADATA}),
        *_compare(sdist, _list_sdist(sdist), {*sources, *_SDIST}),
        *_run_check(wheel, "twine", "check", "--strict", str(sdist), str(wheel)),
        *_run_check(wheel, "check_wheel_contents", "--no-config", str(wheel)),
    )


def _list_wheel(wheel: Path) -> Iterator[str]:
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            top, _, rest = name.partition("/")
            yield rest if top.endswith(".dist-info") else name


def _list_sdist(sdist: Path) -> Iterator[str]:
    with tarfile.open(sdist) as archive:
        for member in archive.getmembers():
            yield str(PurePosixPath(*PurePosixPath(member.name).parts[1:]))


def _compare(archive: Path, names: Iterable[str], wanted: set[str]) -> Iterator[Finding]:
    found = set(names)
    for name in sorted(wanted - found):
        yield find_fault(archive.name, "missing-content", f"{name} is not in it")
    for name in sorted(found - wanted):
        yield find_fault(archive.name, "foreign-content", f"{name} does not belong in it")


def _run_check(archive: Path, module: str, *arguments: str) -> Iterator[Finding]:
    command = [sys.executable, "-m", module, *arguments]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        reason = " ".join((run.stdout + run.stderr).split())
        yield find_fault(archive.name, f"{module.replace('_', '-')}-failed", reason)
