"""What is asked of the package of a real document: made whole, and fit for use."""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SPECS = ROOT.parent / "shared" / "specs"
_COUNTS = re.compile(r"operations: (\d+) of (\d+) generated; models: (\d+)")
_IMPORT_ALL = """
import importlib, pkgutil, sys, warnings
warnings.simplefilter("error")
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
pending = [importlib.import_module(package.__name__ + "._cli.main").make_root()]
while pending:
    app = pending.pop()
    commands = [app[name] for name in app if not name.startswith("-")]
    pending += commands
    if app.default_command:
        app.assemble_argument_collection()

import json
from jsonschema import Draft202012Validator
module = lambda name: importlib.import_module(f"{package.__name__}._mcp.{name}")
catalogue = module("operations").load_catalogue()
tools = [tool.model_dump(exclude_none=True) for tool in module("listing").list_tools(catalogue)]
assert len(json.dumps(tools)) <= 4096, "the list of tools is long"
for operation in catalogue.operations:
    Draft202012Validator.check_schema(catalogue.write_schema(operation))
"""


@dataclass(frozen=True, slots=True)
class Document:
    """A real document, and the folder its references may reach into."""

    name: str
    file: Path
    root: Path | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one check came to: no faults, or the first words of each."""

    check: str
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All about one document.

    Attributes:
        operations: As `generate` counts them: made, and in the document.
        seconds: CPU time of `generate`.
        megabytes: Its greatest memory.
    """

    document: Document
    operations: tuple[int, int]
    models: int
    seconds: float
    megabytes: float
    outcomes: tuple[Outcome, ...]

    @property
    def is_whole(self) -> bool:
        """Whether every operation was made and no check found a fault."""
        made, declared = self.operations
        return made == declared > 0 and not any(outcome.faults for outcome in self.outcomes)


def list_documents(only: str = "") -> tuple[Document, ...]:
    """The shared documents, or those whose name holds a text."""
    if not SPECS.is_dir():
        return ()
    rows: list[dict[str, Any]] = json.loads((SPECS / "index.json").read_text(encoding="utf-8"))
    return tuple(
        Document(row["name"], SPECS / row["file"], _find_root(row))
        for row in rows
        if only in row["name"]
    )


def _find_root(row: dict[str, Any]) -> Path | None:
    return SPECS / Path(row["file"]).parts[0] if row["multi_file"] else None


def check_document(document: Document) -> Report:
    """The report on one document; every check runs, whatever the others find."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        made, usage = _measure([*_generate(document), "--out", str(out)])
        counts = _COUNTS.search(made.stdout)
        outcomes = [Outcome("generate", () if counts else _tell(made))]
        if counts:
            outcomes += [Outcome(name, check(document, out)) for name, check in CHECKS.items()]
        operations = (int(counts[1]), int(counts[2])) if counts else (0, 0)
        models = int(counts[3]) if counts else 0
        return Report(document, operations, models, *usage, tuple(outcomes))


def _generate(document: Document) -> list[str]:
    command = [sys.executable, "-m", "scripts", "generate", "--spec", str(document.file)]
    return command + (["--root", str(document.root)] if document.root else [])


def _measure(
    command: list[str],
) -> tuple[subprocess.CompletedProcess[str], tuple[float, float]]:
    """A finished command with its CPU seconds and its greatest memory in megabytes."""
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=output)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read()
    unit = 2**20 if sys.platform == "darwin" else 2**10
    finished = subprocess.CompletedProcess(command, process.returncode, text, text)
    return finished, (usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def _tell(run: subprocess.CompletedProcess[str]) -> tuple[str, ...]:
    if run.returncode == 0:
        return ()
    lines = (run.stdout + run.stderr).splitlines()
    return tuple(line[:200] for line in lines if line.strip()) or ("it failed without a word",)


def _run(command: list[str], folder: Path, **variables: str) -> tuple[str, ...]:
    run = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    return _tell(run)


def _import_all(_: Document, out: Path) -> tuple[str, ...]:
    name = next(path.name for path in (out / "src").iterdir())
    return _run([sys.executable, "-c", _IMPORT_ALL, name], out / "src")


def _check_types(_: Document, out: Path) -> tuple[str, ...]:
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "src"]
    return _run(command, out)


def _check_style(_: Document, out: Path) -> tuple[str, ...]:
    # The texts of a document are kept as their author broke them, and so are its names.
    options = [
        "--config",
        str(ROOT / "pyproject.toml"),
        "--ignore=E501,E741,E742,E743,RUF001,RUF002,RUF003",
        "--output-format=concise",
    ]
    return _run([sys.executable, "-m", "ruff", "check", *options, "src"], out)


def _meet(document: Document, _: Path) -> tuple[str, ...]:
    root = ["--root", str(document.root)] if document.root else []
    return _run([sys.executable, "-m", "tests.meeting", *root, str(document.file)], ROOT)


CHECKS: dict[str, Callable[[Document, Path], tuple[str, ...]]] = {
    "import": _import_all,
    "mypy": _check_types,
    "ruff": _check_style,
    "meeting": _meet,
}


def list_faults(report: Report) -> Iterator[str]:
    """A line for each fault, the check's name before it."""
    for outcome in report.outcomes:
        for fault in outcome.faults:
            yield f"{report.document.name}: {outcome.check}: {fault}"
