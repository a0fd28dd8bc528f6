"""The rows of the pipeline: `generate` and `review`, as commands in fresh processes."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measuring.documents import edit_document, make_document
from benchmarks.measuring.environments import STOCK, MissingError, prepare, prepare_oasdiff
from benchmarks.measuring.processes import FOLDER, Program, run
from benchmarks.measuring.rows import (
    CPU,
    MEBIBYTES,
    MEMORY,
    SECONDS,
    Result,
    Row,
    Unit,
    make_result,
)

REPOSITORY = FOLDER.parent
SPECS = REPOSITORY.parent / "shared" / "specs"
_SPEC = REPOSITORY / "spec" / "openapi.yaml"
_LARGE = SPECS / "letta.json"
_LARGEST = {"Stripe": SPECS / "stripe.yaml", "OpenAI": SPECS / "openai.yaml"}
_MOST_SECONDS = 10.0
_COUNTS = (10, 100, 1000)


def list_generate_rows(folder: Path) -> Iterator[Row]:
    """The rows of `generate` for the document of this repository."""
    spec, out = REPOSITORY / "generated" / "openapi.json", folder / "stock"
    scripts = prepare("stock", *STOCK).parent
    stock = (
        f"{scripts}/openapi-python-client generate --path {spec} --overwrite --output-path {out}"
        f" && {scripts}/datamodel-codegen --input {spec} --input-file-type openapi "
        f"--output {out}.py --output-model-type pydantic_v2.BaseModel"
    )
    cold = _shell(f"rm -rf {folder}/cold && {_generate(_SPEC, folder / 'cold')}")
    again = _shell(_generate(_SPEC, folder / "again"))
    check = _shell(f"{_generate(_SPEC, folder / 'again')} --check")
    yield Row(
        "generate, one operation", "both stock generators", 0.60, CPU, cold, _shell(stock), runs=5
    )
    yield Row("generate, nothing changed", "a cold run", 0.25, CPU, again, cold, runs=5)
    yield Row("generate --check", "a cold run", 0.25, CPU, check, cold, runs=5)


def list_large_rows(folder: Path) -> Iterator[Row | Result]:
    """The rows of `generate` for documents of hundreds of operations."""
    yield from _measure_growth(folder)
    if not _LARGE.is_file():
        raise MissingError(f"large documents, as {_LARGE.name} is not beside the repository")
    yield _change_description(folder)
    for name, path in _LARGEST.items():
        cost = run(_shell(_generate(path, folder / name)))
        amounts = cost.cpu, _MOST_SECONDS
        wall = f"{cost.wall:,.0f} s, {cost.memory * 2**-20:,.0f} MB"
        yield make_result(f"generate, {name}", "the bound", 1.0, SECONDS, amounts, wall)


def list_review_rows(folder: Path) -> Iterator[Row]:
    """The rows of `review` for an edited document of 302 operations."""
    if not _LARGE.is_file():
        raise MissingError(f"a review, as {_LARGE.name} is not beside the repository")
    oasdiff = str(prepare_oasdiff())
    document = json.loads(_LARGE.read_text(encoding="utf-8"))
    revision = folder / "revision.json"
    revision.write_text(json.dumps(edit_document(document, 30, seed=1), indent=1), encoding="utf-8")
    review = f"{sys.executable} -m scripts review {_LARGE} {revision} || test $? = 1"
    peer = Program((oasdiff, "breaking", str(_LARGE), str(revision)))
    title = "review, 302 operations, 30 edits"
    yield Row(f"{title}, time", "oasdiff breaking", 1.0, CPU, _shell(review), peer, runs=3)
    yield Row(f"{title}, memory", "oasdiff breaking", 1.0, MEMORY, _shell(review), peer, runs=3)


def _change_description(folder: Path) -> Row:
    """A description that is another one each time, and the same document into a new folder."""
    document = json.loads(_LARGE.read_text(encoding="utf-8"))
    [*_, operation] = (item for path in document["paths"].values() for item in path.values())
    for text in ("One text.", "Another text."):
        operation["description"] = text
        (folder / f"{text.split()[0]}.json").write_text(json.dumps(document), encoding="utf-8")
    one, other, now = (folder / f"{name}.json" for name in ("One", "Another", "now"))
    turn = f"if cmp -s {one} {now}; then cp {other} {now}; else cp {one} {now}; fi"
    changed = _shell(f"{turn} && {_generate(now, folder / 'changed')}")
    cold = _shell(f"rm -rf {folder}/cold && {_generate(one, folder / 'cold')}")
    title = "generate, one description of 302 operations changed"
    return Row(title, "a cold run", 0.50, SECONDS, changed, cold, runs=3)


def _measure_growth(folder: Path) -> Iterator[Result]:
    """What an operation more costs among many, to what it costs among few."""
    costs = {}
    for count in _COUNTS:
        path = folder / f"{count}.json"
        document = make_document(operations=count, components=count)
        path.write_text(json.dumps(document), encoding="utf-8")
        costs[count] = run(_shell(_generate(path, folder / str(count))))
    few, some, many = (costs[count] for count in _COUNTS)
    units: tuple[tuple[str, Unit], ...] = (("time", CPU), ("memory", MEBIBYTES))
    for word, unit in units:
        read = MEMORY.read if word == "memory" else unit.read
        steps = [
            (read(after) - read(before)) / (at - since)
            for before, after, since, at in (
                (some, many, _COUNTS[1], _COUNTS[2]),
                (few, some, _COUNTS[0], _COUNTS[1]),
            )
        ]
        amounts = steps[0], steps[1]
        title = f"generate, {word} for one operation more from 100 to 1,000"
        yield make_result(title, "from 10 to 100", 1.25, unit, amounts, "")


def _generate(spec: Path, out: Path) -> str:
    return f"{sys.executable} -m scripts generate --spec {spec} --out {out}"


def _shell(command: str) -> Program:
    return Program(("sh", "-c", command), folder=REPOSITORY)
