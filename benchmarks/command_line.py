"""How long the help of a command line with 468 operations takes, beside Python itself.

python -m benchmarks.command_line [DOCUMENT]
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from scripts.canonical import Operation
from scripts.document import read_document
from scripts.package.cli_options import spell_name
from scripts.package.package import make_package

_DOCUMENT: Final = Path(__file__).parents[2] / "shared" / "specs" / "stripe.yaml"
_BOUND: Final = 0.4
_RUNS: Final = 5


def main() -> int:
    """Print the best of several runs of Python, of the root's help, and of one command's.

    1 when one falls short.
    """
    document = Path(sys.argv[1]) if len(sys.argv) > 1 else _DOCUMENT
    if not document.is_file():
        print(f"{document} is not there; name another document")
        return 0
    canonical, tree = make_package(read_document(str(document)))
    operation = max(canonical.operations, key=count_options)
    with tempfile.TemporaryDirectory() as folder:
        for path, text in tree.items():
            target = Path(folder) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        program = ["-m", canonical.package.package]
        words = [spell_name(name) for name in (*operation.resource, operation.name)]
        source = str(Path(folder) / "src")
        bare = measure(["-c", "pass"], source)
        has_failed = False
        for name, command in {"--help": program, " ".join(words): [*program, *words]}.items():
            seconds = measure([*command, "--help"], source)
            has_failed |= seconds > _BOUND
            print(
                f"{name:30} {seconds:5.2f} s of at most {_BOUND} s, {seconds / bare:4.0f} x Python"
            )
    print(f"{len(canonical.operations)} operations")
    return int(has_failed)


def count_options(operation: Operation) -> int:
    """How many options the command of an operation has."""
    return len(operation.parameters) + len(operation.body.properties if operation.body else ())


def measure(command: list[str], folder: str) -> float:
    """The seconds of the best of several runs, after one that compiles."""
    best = float("inf")
    for _ in range(_RUNS + 1):
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, *command],
            env={**os.environ, "PYTHONPATH": folder},
            stdout=subprocess.DEVNULL,
            check=True,
        )
        best = min(best, time.perf_counter() - start)
    return best


if __name__ == "__main__":
    sys.exit(main())
