"""Measures programs: each in fresh processes, in turn with the one it is compared to."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

FOLDER = Path(__file__).resolve().parents[1]
# Nothing of the surroundings may decide what a program does.
_KEPT = ("HOME", "LANG", "PATH", "SYSTEMROOT", "TMPDIR", "SSL_CERT_FILE", "SSL_CERT_DIR")


class ProgramError(Exception):
    """A program of the benchmark failed."""


@dataclass(frozen=True, slots=True)
class Program:
    """A command, and the folders that its Python finds modules in."""

    command: tuple[str, ...]
    path: tuple[Path, ...] = ()
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """What a program used: CPU and wall seconds, bytes, and the number it printed last."""

    cpu: float
    wall: float
    printed: float
    memory: float = 0.0


def compare(ours: Program, peer: Program, runs: int) -> tuple[Cost, Cost]:
    """The medians of both over some runs in turn, after one run of each that does not count.

    Raises:
        ProgramError: One of them failed.
    """
    pairs = [(run(ours), run(peer)) for _ in range(runs + 1)][1:]
    return _median([one for one, _ in pairs]), _median([other for _, other in pairs])


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        median(one.cpu for one in costs),
        median(one.wall for one in costs),
        median(one.printed for one in costs),
        median(one.memory for one in costs),
    )


def run(program: Program) -> Cost:
    """What one run of a program used.

    Raises:
        ProgramError: It failed; the error says what it wrote.
    """
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    environment["PYTHONPATH"] = os.pathsep.join(map(str, program.path))
    start = time.perf_counter()
    with subprocess.Popen(
        program.command,
        env=environment,
        cwd=program.folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        written = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise ProgramError(f"{' '.join(program.command)}\n{written.strip()}")
    cpu = usage.ru_utime + usage.ru_stime
    memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Cost(cpu, time.perf_counter() - start, _read_number(written), memory)


def _read_number(written: str) -> float:
    try:
        return float(written.split()[-1])
    except (IndexError, ValueError):
        return 0.0
