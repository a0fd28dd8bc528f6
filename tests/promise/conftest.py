"""The package as it would be generated now, and a sandbox for it to talk to."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.release.examples import serve_examples
from scripts.release.project import read_project

_PROJECT = Path(__file__).parents[2] / "generated"
sys.path.insert(0, str(_PROJECT / "src"))


@pytest.fixture(scope="session", autouse=True)
def _sandbox() -> Iterator[None]:
    project = read_project(_PROJECT)
    before = dict(os.environ)
    with serve_examples(project.document, project.canonical) as variables:
        os.environ.update(variables)
        yield
    os.environ.clear()
    os.environ.update(before)
