"""How long a review takes, as ratios to peers measured in the same run.

Peers: reading both documents and nothing else; `git diff` of the same files; `oasdiff breaking`
where it is installed (it is a Go program that no Python or npm index carries, so mostly it is
not). Each figure is the least of several runs from a cold start, in CPU seconds.

    python -m benchmarks.review
"""

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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


def make_document(operations: int, components: int) -> dict[str, Any]:
    """A document in which every operation shares components that refer to each other."""
    schemas = {f"Model{index}": _make_schema(index, components) for index in range(components)}
    paths = {
        f"/things{index}/{{id}}": _make_path_item(index, components) for index in range(operations)
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "benchmark", "version": "1.0.0"},
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _make_schema(index: int, components: int) -> dict[str, Any]:
    words = "A property that is described at the length people describe properties. "
    properties: dict[str, Any] = {
        f"field_{number}": {"type": "string", "maxLength": 40 + number, "description": words}
        for number in range(14)
    }
    properties["next"] = {"$ref": f"#/components/schemas/Model{(index + 1) % components}"}
    properties["state"] = {"type": "string", "enum": ["new", "done", f"state-{index}"]}
    return {"type": "object", "required": ["field_0"], "properties": properties}


def _make_path_item(index: int, components: int) -> dict[str, Any]:
    model = {"$ref": f"#/components/schemas/Model{index % components}"}
    content = {"application/json": {"schema": model}}
    parameters = [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}]
    parameters += [
        {
            "name": f"filter_{number}",
            "in": "query",
            "schema": {"type": "integer", "minimum": number},
        }
        for number in range(6)
    ]
    return {
        "put": {
            "operationId": f"put_{index}",
            "parameters": parameters,
            "requestBody": {"required": True, "content": content},
            "responses": {"200": {"description": "The thing.", "content": content}},
        }
    }


def edit_document(document: dict[str, Any], edits: int, seed: int) -> dict[str, Any]:
    """A copy with random edits of properties, the same for the same seed."""
    choice = random.Random(seed)
    copy: dict[str, Any] = json.loads(json.dumps(document))
    owners = list(_find_owners(copy["components"]["schemas"]))
    for number in range(edits):
        owner = choice.choice(owners)
        name = choice.choice(list(owner["properties"]))
        match number % 4:
            case 0:
                owner["properties"][f"added_{number}"] = {"type": "string"}
            case 1:
                owner["properties"][name] = {"type": "integer", "maximum": 5}
            case 2:
                required = owner.setdefault("required", [])
                required.remove(name) if name in required else required.append(name)
            case _ if len(owner["properties"]) > 1:
                del owner["properties"][name]
    return copy


def _find_owners(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if isinstance(node.get("properties"), dict) and node["properties"]:
            yield node
        for child in node.values():
            yield from _find_owners(child)
    elif isinstance(node, list):
        for child in node:
            yield from _find_owners(child)


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
