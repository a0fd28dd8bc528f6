"""How long a review takes, as ratios to peers measured in the same run.

Peers: reading both documents and nothing else; `git diff` of the same files; `oasdiff breaking`
where it is installed (it is a Go program that no Python or npm index carries, so mostly it is
not). Each figure is the least of several runs from a cold start, in CPU seconds.

    python -m benchmarks.review
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.measuring.documents import edit_document, make_document

REPOSITORY = Path(__file__).resolve().parents[1]
SPECS = REPOSITORY.parent / "shared" / "specs"
RUNS = 3
_READ = "import sys; from scripts.document import read_document as r; [r(n) for n in sys.argv[1:]]"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process used.

    Attributes:
        seconds: CPU time.
        mebibytes: Largest resident memory.
    """

    seconds: float
    mebibytes: float


def measure(command: list[str]) -> Cost:
    """The least a command needed in several runs."""
    costs = [_run_once(command) for _ in range(RUNS)]
    return min(costs, key=lambda cost: cost.seconds)


def _run_once(command: list[str]) -> Cost:
    process = subprocess.Popen(
        command, cwd=REPOSITORY, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def list_pairs(folder: Path) -> Iterator[tuple[str, Path, Path]]:
    """The pairs of documents that are compared, by what they show."""
    spec = REPOSITORY / "spec" / "openapi.yaml"
    yield "List Jobs, unchanged", spec, spec
    for operations in (194, 388):
        document = make_document(operations, 220)
        revision = edit_document(document, 30, seed=1)
        yield (
            f"{operations} operations, 30 edits",
            _write(folder / f"{operations}.json", document),
            _write(folder / f"{operations}-revised.json", revision),
        )
    for name in ("box", "letta"):
        path = SPECS / f"{name}.json"
        if path.exists():
            revision = edit_document(json.loads(path.read_text()), 30, seed=1)
            yield f"{name}, 30 edits", path, _write(folder / f"{name}.json", revision)


def _write(path: Path, document: dict[str, Any]) -> Path:
    path.write_text(json.dumps(document, indent=1))
    return path


def main() -> None:
    """Print one line a pair."""
    peers = {"git diff": ["git", "diff", "--no-index", "--stat"]}
    if oasdiff := shutil.which("oasdiff"):
        peers["oasdiff"] = [oasdiff, "breaking"]
    with tempfile.TemporaryDirectory() as folder:
        for title, base, revision in list_pairs(Path(folder)):
            names = [str(base), str(revision)]
            cost = measure([sys.executable, "-m", "scripts", "review", *names])
            read = measure([sys.executable, "-c", _READ, *names])
            ratios = {"reading alone": cost.seconds / read.seconds}
            for peer, command in peers.items():
                ratios[peer] = cost.seconds / max(measure([*command, *names]).seconds, 0.001)
            compared = ", ".join(f"{ratio:.1f} x {peer}" for peer, ratio in ratios.items())
            size = base.stat().st_size // 1024
            print(
                f"{title} ({size} KiB): {cost.seconds:.2f} s, {cost.mebibytes:.0f} MiB; {compared}",
                flush=True,
            )


if __name__ == "__main__":
    main()
