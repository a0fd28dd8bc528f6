"""What the generated package and the pipeline cost, as ratios to peers measured in the same run.

Every row has a bound; the status is 1 when one falls short. Each figure is the median of fresh
processes, ours and the peer's in turn. Peers are installed in environments of their own; what
cannot be had is said and left out. `docs/performance.md` and its picture are written anew.

    python -m benchmarks.performance
"""

import json
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring import pipeline
from benchmarks.measuring.chart import draw
from benchmarks.measuring.environments import (
    OFFICIAL,
    MissingError,
    count_bytes,
    measure_size,
    prepare,
)
from benchmarks.measuring.pages import measure_page
from benchmarks.measuring.processes import FOLDER, Program
from benchmarks.measuring.rows import (
    CPU,
    MEBIBYTES,
    MICROSECONDS,
    MILLISECONDS,
    Result,
    Row,
    Unit,
    make_result,
    measure,
    write_line,
    write_table,
)

REPOSITORY = FOLDER.parent
GENERATED = REPOSITORY / "generated"
SOURCES = GENERATED / "src"
LARGE = REPOSITORY.parent / "shared" / "specs" / "stripe.yaml"
LARGEST_PAGE = LARGE.with_name("letta.json")
PAGE = REPOSITORY / "docs" / "performance.md"
NOTES = FOLDER / "performance_notes.md"
PICTURE = REPOSITORY / "docs" / "images" / "performance.svg"
_BY_HAND = "httpx2 and pydantic by hand"
_OFFICIAL = OFFICIAL[0].replace("==", " ")
_INTRODUCTION = """\
# What it costs

`make bench` measures these rows and writes this page. Each figure is the median of fresh processes,
ours and the other in turn, in CPU time; a row falls short when its ratio is above its bound.

![Each row as a bar, with a line at its bound](images/performance.svg)

"""


def main() -> int:
    """Measures all rows, prints and writes them; 1 when one falls short."""
    results: list[Result] = []
    with TemporaryDirectory() as name:
        for section in _SECTIONS:
            try:
                for row in section(Path(name)):
                    result = row if isinstance(row, Result) else measure(row)
                    print(write_line(result), flush=True)
                    results.append(result)
            except MissingError as error:
                print(f"left out: {error}", flush=True)
    notes = NOTES.read_text(encoding="utf-8")
    PAGE.write_text(f"{_INTRODUCTION}{write_table(results)}\n{notes}", encoding="utf-8")
    PICTURE.write_text(draw(results), encoding="utf-8")
    return int(not all(result.holds for result in results))


def list_client_rows(folder: Path) -> Iterator[Row | Result]:
    """The rows of the generated package for one operation."""
    python = _prepare_ours()
    ours, bare = _programs(python, "ours.py"), _programs(python, "bare.py")
    few, many, most = (_write_jobs(folder, count) for count in (1, 1_000, 10_000))

    def row(title: str, bound: float, unit: Unit, task: str, argument: object) -> Row:
        return Row(title, _BY_HAND, bound, unit, ours(task, argument), bare(task, argument))

    with _serve(few) as url:
        yield row("first decoded answer", 1.10, CPU, "answer", url)
        yield row("one call, kept connection", 1.20, MICROSECONDS, "call", url)
        yield row("one of 50 calls at once", 1.0, MICROSECONDS, "concurrent", url)
    yield row("decode 1,000 jobs", 1.10, MILLISECONDS, "decode", many)
    yield row("decode 10,000 jobs", 1.10, MILLISECONDS, "decode", most)


def list_official_rows(folder: Path) -> Iterator[Row | Result]:
    """The rows that compare the same package to the official one."""
    python, other = _prepare_ours(), prepare("official", *OFFICIAL)
    ours, official = _programs(python, "ours.py"), _programs(other, "official.py")

    def row(title: str, bound: float, unit: Unit, task: str, argument: object = "") -> Row:
        return Row(title, _OFFICIAL, bound, unit, ours(task, argument), official(task, argument))

    yield row("import and make a client", 0.35, CPU, "made")
    yield row("make one client more", 0.70, MICROSECONDS, "make")
    yield row("with_options", 0.30, MICROSECONDS, "options")
    jobs = _write_jobs(folder, 10_000)
    yield replace(row("memory kept by 10,000 jobs", 1.0, MEBIBYTES, "kept", jobs), runs=1)
    sizes = measure_size(python) + count_bytes(SOURCES), measure_size(other)
    yield make_result("installed, with dependencies", _OFFICIAL, 1.0, MEBIBYTES, sizes, "")


def list_struct_rows(folder: Path) -> Iterator[Row]:
    """The rows of the same package with models of msgspec."""
    out = folder / "structs"
    document = REPOSITORY / "spec" / "openapi.yaml"
    _run_pipeline("generate", "--spec", str(document), "--out", str(out), "--models", "msgspec")
    project = tomllib.loads((out / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    python = prepare("structs", *project["dependencies"])
    official = _programs(prepare("official", *OFFICIAL), "official.py")
    made, bare = _programs(python, "ours.py"), _programs(python, "bare_structs.py")

    def ours(task: str, argument: object) -> Program:
        return replace(made(task, argument), path=(out / "src",))

    for count in (1_000, 10_000):
        jobs = _write_jobs(folder, count)
        row = Row(
            f"msgspec: decode {count:,} jobs",
            "msgspec by hand",
            1.10,
            MILLISECONDS,
            ours("decode", jobs),
            bare("decode", jobs),
        )
        yield row
        yield replace(row, peer_name="json.loads", bound=0.60, peer=bare("loads", jobs))
    yield Row(
        "msgspec: memory kept by 10,000 jobs",
        _OFFICIAL,
        0.55,
        MEBIBYTES,
        ours("kept", jobs),
        official("kept", jobs),
        runs=1,
    )


def list_large_rows(folder: Path) -> Iterator[Row]:
    """The rows of a package of several hundred operations."""
    if not LARGE.is_file():
        raise MissingError(f"a large package, as {LARGE.name} is not beside the repository")
    python = _prepare_ours()
    out = folder / "large"
    _run_pipeline("generate", "--spec", str(LARGE), "--out", str(out), "--package", "large_package")
    subprocess.run([python, "-m", "compileall", "-q", out / "src"], check=True)
    small = _programs(python, "ours.py")
    large = replace(small("made_large"), path=(out / "src", SOURCES))
    one = "the package of one operation"
    yield Row("client of 468 operations, time", one, 1.30, CPU, large, small("made"))
    yield Row("client of 468 operations, memory", one, 1.30, MEBIBYTES, large, small("made"), 3)


def list_page_rows(folder: Path) -> Iterator[Result]:
    """The rows of the reference page."""
    page = "reference/index.html"
    yield from measure_page("one operation", GENERATED / page, 300_000, None)
    if not LARGEST_PAGE.is_file():
        raise MissingError(f"a large page, as {LARGEST_PAGE.name} is not beside the repository")
    out = folder / "page"
    _run_pipeline("generate", "--spec", str(LARGEST_PAGE), "--out", str(out))
    yield from measure_page("302 operations", out / page, 2**20, 150_000)


def _prepare_ours() -> Path:
    """The Python of an environment with what the generated package needs, but not the package."""
    project = tomllib.loads((GENERATED / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return prepare("dependencies", *project["dependencies"])


def _programs(python: Path, file: str) -> Callable[..., Program]:
    """Makes the programs of one file of `benchmarks/programs`, run by one Python."""

    def make(task: str, argument: object = "") -> Program:
        command = (str(python), str(FOLDER / "programs" / file), task, str(argument))
        return Program(command, (SOURCES,))

    return make


def _write_jobs(folder: Path, count: int) -> Path:
    """A file with some jobs, each with ids of its own, in the shape of the document's example."""
    document = json.loads((GENERATED / "openapi.json").read_text(encoding="utf-8"))
    [path] = document["paths"].values()
    [example] = path["get"]["responses"]["200"]["content"]["application/json"]["example"]
    ids = (f"{number:036d}" for number in range(count))
    jobs = [{**example, "id": one, "file_id": one} for one in ids]
    file = folder / f"jobs-{count}.json"
    file.write_text(json.dumps(jobs), encoding="utf-8")
    return file


@contextmanager
def _serve(file: Path) -> Iterator[str]:
    command = [sys.executable, str(FOLDER / "programs" / "serving.py"), str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            port = server.stdout.readline().strip() if server.stdout else ""
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def _run_pipeline(*arguments: str) -> None:
    command = [sys.executable, "-m", "scripts", *arguments]
    subprocess.run(command, cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL)


_SECTIONS = (
    list_official_rows,
    list_client_rows,
    list_struct_rows,
    list_large_rows,
    pipeline.list_generate_rows,
    pipeline.list_large_rows,
    pipeline.list_review_rows,
    list_page_rows,
)


if __name__ == "__main__":
    raise SystemExit(main())
