"""The names a review says are touched are those that differ between the two generated packages."""

from datetime import date
from pathlib import Path

import pytest

from scripts.document import Document, parse_document
from scripts.package.package import make_package
from scripts.package.surface import read_surface
from scripts.review import review_documents
from scripts.review.touched import name_touched

SPEC = (Path(__file__).parents[2] / "spec" / "openapi.yaml").read_text(encoding="utf-8")
RESOURCES = "llama_extraction.resources.extraction_jobs.JobsResource."

FILE = """      required: [id, name, project_id]
      properties:
        id:
          type: string
          format: uuid
          description: Unique identifier
"""
EXTERNAL = "          description: The ID of the file in the external system\n"
SIZE = "          description: Size of the file in bytes\n"
EDITS = {
    "an enum value added": ("CANCELLED]", "CANCELLED, PAUSED]"),
    "an enum value removed": ("enum: [PAGE, SECTION]", "enum: [PAGE]"),
    "a property renamed": ("        num_pages_context:\n", "        pages:\n"),
    "a property's type changed": (SIZE, f"          multipleOf: 2\n{SIZE}"),
    "a property became required": (FILE, FILE.replace("project_id]", "project_id, purpose]")),
    "a property deprecated": (EXTERNAL, f"          deprecated: true\n{EXTERNAL}"),
    "a parameter became required": ("in: cookie\n", "in: cookie\n          required: true\n"),
    "an operation renamed": ("x-method: extraction.jobs.list", "x-method: extraction.jobs.find"),
}


def parse(text: str) -> Document:
    return parse_document("openapi.yaml", lambda _: text.encode())


def read_items(document: Document) -> dict[str, str]:
    """The surface as griffe reads it, in the words of the review."""
    _, tree = make_package(document)
    items: dict[str, str] = {}
    for path, signature in read_surface(tree, "llama_extraction").items():
        if path.startswith("llama_extraction.models."):
            items[path.replace(".models.", ".", 1)] = signature
        elif path.startswith(RESOURCES) and not path.startswith(f"{RESOURCES}with_"):
            method = path.removeprefix(RESOURCES)
            items[f"llama_extraction.LlamaCloud.extraction.jobs.{method}"] = signature
    return items


@pytest.fixture(scope="module")
def before() -> dict[str, str]:
    return read_items(parse(SPEC))


@pytest.mark.parametrize("name", EDITS)
def test_the_names_are_those_griffe_finds(name: str, before: dict[str, str]) -> None:
    """Nothing that differs is left out, and nothing that stayed is named."""
    old, new = EDITS[name]
    assert SPEC.count(old) == 1
    base, revision = parse(SPEC), parse(SPEC.replace(old, new))
    after = read_items(revision)
    differing = {
        path for path in before.keys() | after.keys() if before.get(path) != after.get(path)
    }
    verdict = review_documents(base, revision, today=date(2026, 1, 1), name_python=name_touched)
    assert {path for change in verdict.changes for path in change.python} == differing
    assert differing


def test_a_description_touches_no_name() -> None:
    """Words for people are no part of what callers depend on."""
    base, revision = parse(SPEC), parse(SPEC.replace("Size of the file in bytes", "Its size"))
    verdict = review_documents(base, revision, today=date(2026, 1, 1), name_python=name_touched)
    assert [change.python for change in verdict.changes if change.python] == []


def test_a_lost_name_asks_for_a_major_version() -> None:
    """A value that leaves a response harms no reader of messages, but code that names it."""
    base = parse(SPEC)
    shrunk = parse(SPEC.replace("enum: [PAGE, SECTION]", "enum: [PAGE]"))
    grown = parse(SPEC.replace("enum: [PAGE, SECTION]", "enum: [PAGE, SECTION, LINE]"))
    day = date(2026, 1, 1)
    assert review_documents(base, shrunk, today=day).bump != "major"
    assert review_documents(base, shrunk, today=day, name_python=name_touched).bump == "major"
    assert review_documents(base, grown, today=day, name_python=name_touched).bump != "major"
