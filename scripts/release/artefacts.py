"""The files of a release: source distribution, wheel, bill of materials."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from build import BuildException, ProjectBuilder

from scripts.package.tree import SourceTree
from scripts.package.writing import read_tree
from scripts.release.contents import check_contents
from scripts.release.project import Project
from scripts.release.refusal import RefusalError, refuse
from scripts.release.sbom import render_sbom

SUFFIXES = (".tar.gz", ".whl", ".cdx.json")


@dataclass(frozen=True, slots=True)
class Artefact:
    """A file of a release.

    Attributes:
        sha256: Hash of its content, in hexadecimal digits.
        size: Length in bytes.
    """

    path: Path
    sha256: str
    size: int


def read_artefacts(folder: Path) -> tuple[Artefact, ...]:
    """The files of a release in a folder, by name."""
    paths = sorted(path for path in folder.glob("*") if path.name.endswith(SUFFIXES))
    return tuple(_read_artefact(path) for path in paths)


def _read_artefact(path: Path) -> Artefact:
    content = path.read_bytes()
    return Artefact(path, hashlib.sha256(content).hexdigest(), len(content))


def build_artefacts(project: Project, out: Path, epoch: int) -> tuple[Artefact, ...]:
    """Build the release of a generated project and replace a folder with it.

    The wheel is built from the source distribution, as users of an index would do it.

    Args:
        project: What to build.
        out: The folder to replace, in one step, after everything is built and checked.
        epoch: Seconds since 1970, used as the time of every file.

    Raises:
        RefusalError: The build fails, has missing or wrong files, the project changed during the
            build, or the folder contains other files.
    """
    _check_owner(out)
    before = read_tree(project.folder)
    with _stage_folder(out) as staged:
        with tempfile.TemporaryDirectory() as scratch:
            source = _copy_tree(before, Path(scratch, "source"), epoch)
            sdist = _build(source, "sdist", staged, epoch)
            unpacked = _unpack(sdist, Path(scratch, "unpacked"))
            wheel = _build(unpacked, "wheel", staged, epoch)
        _write_sbom(project, wheel, epoch)
        if faults := check_contents(project, sdist, wheel):
            raise RefusalError(*faults)
        if read_tree(project.folder) != before:
            raise refuse(
                project.folder, "changed-during-run", "it changed during the build; build again"
            )
        _replace_folder(staged, out)
    return read_artefacts(out)


def _check_owner(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise refuse(out, "foreign-folder", "it is a file; name a folder with --out")
    foreign = [path.name for path in out.glob("*") if not path.name.endswith(SUFFIXES)]
    if foreign:
        message = f"it contains {foreign[0]}, which is not part of a release; choose another folder"
        raise refuse(out, "foreign-folder", message)


@contextmanager
def _stage_folder(out: Path) -> Iterator[Path]:
    out = out.absolute()
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        staged = Path(tempfile.mkdtemp(prefix=f".{out.name}.", suffix=".new", dir=out.parent))
    except OSError as error:
        raise refuse(out, "cannot-write", error.strerror or str(error)) from None
    try:
        yield staged
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def _copy_tree(tree: SourceTree, folder: Path, epoch: int) -> Path:
    """The tree with fixed modes and times, so that every build is the same."""
    folder.mkdir()
    for path, text in tree.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode("utf-8", "surrogateescape"))
        target.chmod(0o644)
        os.utime(target, (epoch, epoch))
    return folder


def _unpack(sdist: Path, folder: Path) -> Path:
    shutil.unpack_archive(sdist, folder, filter="data")
    return next(folder.iterdir())


def _build(source: Path, kind: str, out: Path, epoch: int) -> Path:
    builder = ProjectBuilder(source, sys.executable, _Backend(epoch))
    try:
        built = Path(builder.build("sdist" if kind == "sdist" else "wheel", out))
    except BuildException as error:
        raise refuse(source.name, "build-failed", str(error)) from None
    built.chmod(0o644)
    return built


@dataclass(frozen=True, slots=True)
class _Backend:
    """Runs a build backend so that what it makes depends on the sources alone."""

    epoch: int

    def __call__(
        self,
        cmd: Sequence[str],
        cwd: str | None = None,
        extra_environ: Mapping[str, str] | None = None,
    ) -> None:
        settings = {"SOURCE_DATE_EPOCH": str(self.epoch), "PYTHONHASHSEED": "0"}
        environment = {**os.environ, **(extra_environ or {}), **settings}
        run = subprocess.run(
            cmd, cwd=cwd, env=environment, capture_output=True, text=True, check=False
        )
        if run.returncode:
            lines = (run.stderr or run.stdout).strip().splitlines()
            raise refuse("pyproject.toml", "build-failed", lines[-1] if lines else "no reason")


def _write_sbom(project: Project, wheel: Path, epoch: int) -> None:
    stem = "-".join(wheel.name.split("-")[:2])
    text = render_sbom(project, _read_artefact(wheel).sha256, epoch)
    bill = wheel.with_name(f"{stem}.cdx.json")
    bill.write_bytes(text.encode())
    bill.chmod(0o644)


def _replace_folder(staged: Path, out: Path) -> None:
    staged.chmod(0o755)
    old = staged.with_suffix(".old")
    if out.exists():
        out.rename(old)
    staged.rename(out)
    shutil.rmtree(old, ignore_errors=True)
