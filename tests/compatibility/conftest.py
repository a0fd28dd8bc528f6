"""A sandbox for the package to talk to."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.release.examples import serve_examples
from scripts.release.project import read_project

_PROJECT = Path(__file__).parents[2] / "generated"


@pytest.fixture(scope="session", autouse=True)
def _sandbox() -> Iterator[None]:
    project = read_project(_PROJECT)
    before = dict(os.environ)
    with serve_examples(project.document, project.canonical) as variables:
        os.environ.update(variables)
        yield
    os.environ.clear()
    os.environ.update(before)
