"""The names a review says are affected are those that differ between the two generated packages."""

from datetime import date
from pathlib import Path

import pytest

from scripts.document import Document, parse_document
from scripts.package.breakages import Surface, find_breakages
from scripts.package.package import make_package
from scripts.package.surface import read_surface
from scripts.review import Verdict, package_names, review_documents
from scripts.review.package_names import compare_packages

SPEC = (Path(__file__).parents[2] / "spec" / "openapi.yaml").read_text(encoding="utf-8")

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
    "an enum value added": (
        "PARTIAL_SUCCESS, CANCELLED]\n\n",
        "PARTIAL_SUCCESS, CANCELLED, PAUSED]\n\n",
    ),
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


def review(base: Document, revision: Document) -> Verdict:
    return review_documents(
        base, revision, today=date(2026, 1, 1), compare_packages=compare_packages
    )


def read_items(document: Document) -> Surface:
    """The surface as griffe reads it, each name once and without the asynchronous twin."""
    surface = read_surface(make_package(document)[1], "llama_extraction")
    return {
        path: signature
        for path, signature in surface.items()
        if ".models." not in path and ".Async" not in path
    }


@pytest.fixture(scope="module")
def before() -> Surface:
    return read_items(parse(SPEC))


@pytest.mark.parametrize("name", EDITS)
def test_the_names_are_those_griffe_finds(name: str, before: Surface) -> None:
    """Nothing that differs is left out, and nothing that stayed is named."""
    old, new = EDITS[name]
    assert SPEC.count(old) == 1
    base, revision = parse(SPEC), parse(SPEC.replace(old, new))
    after = read_items(revision)
    differing = {
        path for path in before.keys() | after.keys() if before.get(path) != after.get(path)
    }
    verdict = review_documents(
        base, revision, today=date(2026, 1, 1), compare_packages=compare_packages
    )
    assert {path for change in verdict.changes for path in change.python} == differing
    assert differing


def test_a_description_touches_no_name() -> None:
    """Words for people are no part of what callers depend on."""
    base, revision = parse(SPEC), parse(SPEC.replace("Size of the file in bytes", "Its size"))
    verdict = review_documents(
        base, revision, today=date(2026, 1, 1), compare_packages=compare_packages
    )
    assert [change.python for change in verdict.changes if change.python] == []


def test_a_lost_name_asks_for_a_major_version() -> None:
    """A value that leaves a response harms no reader of messages, but code that names it."""
    base = parse(SPEC)
    shrunk = parse(SPEC.replace("enum: [PAGE, SECTION]", "enum: [PAGE]"))
    grown = parse(SPEC.replace("enum: [PAGE, SECTION]", "enum: [PAGE, SECTION, LINE]"))
    day = date(2026, 1, 1)
    assert review_documents(base, shrunk, today=day).bump != "major"
    assert review(base, shrunk).bump == "major"
    assert review(base, grown).bump != "major"


RENAMES = {
    "a schema": (
        {"ExtractPriority": "JobPriority"},
        "In Python `ExtractPriority` is now `JobPriority`.",
    ),
    "a schema beside another": (
        {"ExtractPriority": "JobPriority", "ExtractConfig": "JobConfig"},
        "In Python `ExtractConfig` is now `JobConfig`.",
    ),
    "the id of an operation": (
        {"list_jobs": "list_all_jobs"},
        "In Python `testing.fake_service` no longer has the argument `list_jobs`; "
        "it is now `list_all_jobs`.",
    ),
}


@pytest.mark.parametrize("name", RENAMES)
def test_a_name_that_no_message_shows_is_told(name: str) -> None:
    """What only the package loses is a change of its own, and its sentence names the new name."""
    edits, want = RENAMES[name]
    text = SPEC
    for old, new in edits.items():
        text = text.replace(old, new)
    verdict = review(parse(SPEC), parse(text))
    assert want in [change.message for change in verdict.changes]
    assert verdict.bump == "major"


def test_a_name_without_effect_on_the_package_is_no_change() -> None:
    """The only security scheme is `api_key=` whatever the document calls it."""
    assert review(parse(SPEC), parse(SPEC.replace("HTTPBearer", "Token"))).bump == "none"


def test_another_import_name_is_one_change() -> None:
    """Every name is found elsewhere, which one sentence says."""
    verdict = review(parse(SPEC), parse(SPEC.replace("import: llama_extraction", "import: llama")))
    assert [change.rule for change in verdict.changes] == ["package-renamed"]


def test_other_prose_takes_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is named after a description, so the names are not even looked for."""
    monkeypatch.setattr(package_names, "canonicalise_document", None)
    base, revision = parse(SPEC), parse(SPEC.replace("Size of the file in bytes", "Its size"))
    assert compare_packages(base, revision, ()).facts == ()
    shorter = parse(SPEC.replace("          description: Size of the file in bytes\n", ""))
    assert compare_packages(base, shorter, ()).facts == ()


def test_what_only_an_index_shows_is_no_name() -> None:
    """Another copyright or address takes nothing away from code."""
    more = "environment: LLAMA_CLOUD\n    keywords: [jobs]\n    urls: {Source: https://a.example}"
    verdict = review(parse(SPEC), parse(SPEC.replace("environment: LLAMA_CLOUD", more)))
    assert verdict.changes == ()


def test_what_a_review_calls_lost_is_what_griffe_finds(before: Surface) -> None:
    """The names of the canonical form are those of the generated packages, edit by edit."""
    for old, new in EDITS.values():
        revision = parse(SPEC.replace(old, new))
        wanted = {each.name for each in find_breakages(before, read_items(revision))}
        verdict = review(parse(SPEC), revision)
        found = {each.name for change in verdict.changes for each in change.breakages}
        assert found == wanted, new
