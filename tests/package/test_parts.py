"""A large module of models is split by the resources that need them."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from scripts.package import parts
from scripts.package.parts import split_module
from tests.package.packages import CASES, package_of

HEAD = '"""The models."""\n\nfrom ._runtime.model import Model\n\n\n'


def define(uses: Mapping[str, str]) -> str:
    """A module with a class for each name, which refers to another."""
    classes = (
        f'class {name}(Model):\n    """Not the A of others."""\n\n    x: {used}\n'
        for name, used in uses.items()
    )
    return HEAD + "\n\n".join(classes)


def test_what_one_resource_reaches_stands_apart_from_what_several_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parts, "_LARGE", 2)
    text = define({"A": "'B | C'", "B": "int", "C": "'A'", "D": "B", "E": "A"})
    tree = split_module("models.py", text, {"a": ["A"], "d": ["D"]})
    placed = {
        path: [name for name in "ABCDE" if f"class {name}(" in text] for path, text in tree.items()
    }
    assert placed == {
        "models/__init__.py": [],
        "models/_of_a.py": ["A", "C"],
        "models/_of_d.py": ["D"],
        "models/_others.py": ["E"],
        "models/_shared.py": ["B"],
    }
    assert "from ._shared import B\n" in tree["models/_of_a.py"]
    assert "from .._runtime.model import Model\n" in tree["models/_of_a.py"]


def test_a_small_module_stays_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_LARGE", 3)
    text = define({"A": "int", "B": "A"})
    assert split_module("models.py", text, {"a": ["A"], "b": ["B"]}) == {"models.py": text}


WHOLE = """
import json, sys, threading, typing
import {package} as package
from {package} import models, testing
from {package}._runtime.reading import decode

sys.setswitchinterval(1e-6)
barrier, faults = threading.Barrier(100), []
answers = [
    (one.operation.responses[0].type, json.dumps(one.value).encode())
    for one in testing.EXAMPLES if one.has_value and one.operation.responses[0].type is not bytes
]
listed = sorted({schemas})
kinds = [getattr(models, one) for one in listed if hasattr(getattr(models, one), "model_fields")]

def use(number):
    barrier.wait()
    kind = kinds[number % len(kinds)]
    try:
        kind.construct().to_dict(warnings=False)
        kind.model_json_schema()
        typing.get_type_hints(kind)
        for type_, text in answers:
            decoded = decode(type_, text)
            for one in decoded if isinstance(decoded, list) else [decoded]:
                getattr(one, "to_json", str)()
    except Exception as error:
        faults.append((kind, error))

threads = [threading.Thread(target=use, args=(number,)) for number in range(100)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert not faults, faults[0]
print(models.__file__.rpartition("models")[2], *listed)
"""


@pytest.mark.parametrize("size", [1, 1000])
@pytest.mark.parametrize(
    "claim",
    [
        "a-parent-with-a-discriminator-decodes-to-its-child",
        "schemas-may-be-recursive",
        "unions-are-told-apart-by-a-tag",
        "generic-types-have-arguments",
    ],
)
def test_a_hundred_threads_may_use_fresh_models_first(
    claim: str, size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether the models stand in one file or in several."""
    monkeypatch.setattr(parts, "_LARGE", size)
    package = package_of.__wrapped__(CASES / claim / "openapi.yaml")
    package.lay_out(tmp_path)
    code = WHOLE.format(package=package.name, schemas=[*package.canonical.schemas])
    command = [sys.executable, "-W", "error", "-c", code]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    shown = "/__init__.py" if size == 1 else ".py"
    assert run.stdout.split() == [shown, *sorted(package.canonical.schemas)]
