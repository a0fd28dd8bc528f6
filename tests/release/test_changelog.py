"""What a changelog says of a release, and where."""

from datetime import date
from pathlib import Path

import pytest
from packaging.version import Version

from scripts.document import Document, parse_document
from scripts.package.breakages import Breakage
from scripts.release.changelog import choose_changelog, write_changelog
from scripts.release.code import CodeChange
from scripts.release.entry import describe_field, render_entry
from scripts.release.last_release import LastRelease
from scripts.release.plan import Plan
from scripts.review import Bump, review_documents
from scripts.review.package_names import compare_packages

TITLE = "# Changes of pets\n"
BASE = """openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
paths:
  /pets:
    get:
      operationId: list_pets
      parameters:
        - {name: kind, in: query, schema: {type: string}, description: "Use `sort`, [not](x) this."}
        - {name: sort, in: query, schema: {type: string, enum: [name, age]}}
      responses:
        "200":
          description: Pets.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
        toys: {type: array, items: {type: object, properties: {size: {type: string}}}}
"""


def _parse(text: str) -> Document:
    return parse_document("pets.yaml", {"": text.encode()}.__getitem__)


def _plan(revision: str, breakages: tuple[Breakage, ...] = ()) -> Plan:
    base, day = _parse(BASE), date(2026, 3, 4)
    verdict = review_documents(base, _parse(revision), today=day)
    last = LastRelease(Version("1.0.0"), base, {}, {}, "", {})
    return Plan(last, Version("1.1.0"), Bump.MINOR, verdict.changes, CodeChange((), breakages), day)


@pytest.mark.parametrize(
    ("old", "new", "want"),
    [
        ("name: {type: string}", "name: {type: integer}", "`Pet.name`"),
        ("size: {type: string}", "size: {type: integer}", "`Pet.toys[].size`"),
        ("required: [name]", "required: []", "`Pet.name`"),
        ("enum: [name, age]", "enum: [name]", "`GET /pets`, query parameter `sort`"),
        ("  /pets:\n", "  /owners:\n", "`GET /pets`"),
    ],
)
def test_a_change_is_named_by_its_field(old: str, new: str, want: str) -> None:
    """A path from the component, or the operation and the place in it."""
    changes = _plan(BASE.replace(old, new)).changes
    assert want in [describe_field(change) for change in changes]


def test_the_worst_comes_first_and_the_deprecated_names_its_replacement() -> None:
    """Breaking, deprecated, added; text of the document can be no link."""
    revision = (
        BASE.replace("name: {type: string}", "name: {type: string}\n        age: {type: integer}")
        .replace("{name: kind,", "{name: kind, deprecated: true,")
        .replace("enum: [name, age]", "enum: [name]")
    )
    lines = render_entry(_plan(revision), _parse(revision), {}).splitlines()
    headings = [line for line in lines if line.startswith("#")]
    assert headings == ["## 1.1.0 (2026-03-04)", "### Breaking", "### Deprecated", "### Added"]
    (deprecated,) = [line for line in lines if "`kind`" in line]
    assert deprecated.endswith(r"Use `sort`, \[not\](x) this.")


def test_what_only_python_loses_is_breaking() -> None:
    """A change of the package that no message shows."""
    plan = _plan(BASE, (Breakage("pets.Pet", "is gone"),))
    assert "### Breaking\n\n- `Pet` is gone.\n" in render_entry(plan, _parse(BASE), {})


ENTRY = "## 1.1.0 (2026-03-04)\n\nDocumentation only: no call and no response changed.\n"


@pytest.mark.parametrize(
    ("given", "want"),
    [
        (None, f"{TITLE}\n{ENTRY}"),
        (TITLE, f"{TITLE}\n{ENTRY}"),
        (f"{TITLE}\n## 1.0.0\n\nOld.\n", f"{TITLE}\n{ENTRY}\n## 1.0.0\n\nOld.\n"),
        (f"{TITLE}\n## 1.1.0\n\nMine.\n", f"{TITLE}\n## 1.1.0\n\nMine.\n"),
        (f"{TITLE}\n## 1.1.0 (soon)\n", f"{TITLE}\n## 1.1.0 (soon)\n"),
        (f"{TITLE}\n## 1.1.01\n", f"{TITLE}\n{ENTRY}\n## 1.1.01\n"),
        (
            f"{TITLE}\n## Unreleased\n\n- Faster.\n\n## 1.0.0\n\nOld.\n",
            f"{TITLE}\n## 1.1.0 (2026-03-04)\n\n### Changed\n\n- Faster.\n\n## 1.0.0\n\nOld.\n",
        ),
    ],
)
def test_an_entry_stands_below_the_title(given: str | None, want: str) -> None:
    """Newest first; an entry that somebody wrote for the version stays as it is."""
    assert write_changelog(given, "pets", _plan(BASE), _parse(BASE))[1] == want


def test_notes_that_wait_become_part_of_the_entry() -> None:
    """What people wrote stands first under its heading, beside what the review found."""
    given = (
        f"{TITLE}\n## [Unreleased]\n\n### Added\n\n* Retries after 409:\n  twice.\n"
        "\n### Fixed\n\nA leak.\n\n## 1.0.0\n"
    )
    revision = BASE.replace("name: {type: string}", "name: {type: string}\n        age: {}")
    entry, text = write_changelog(given, "pets", _plan(revision), _parse(revision))
    assert "Unreleased" not in text
    assert entry.partition("\n\n")[2] == (
        "### Added\n\n* Retries after 409:\n  twice.\n- `Pet.age` was added.\n"
        "\n### Fixed\n\nA leak.\n"
    )


@pytest.mark.parametrize(
    ("old", "new", "want"),
    [
        ("name: {type: string}", "name: {type: string}\n        age: {}", "- `Pet.age` was added."),
        (
            "        toys:",
            "        toyz:",
            "- `Pet.toys` was removed.",
        ),
        (
            "  /pets:\n    get:",
            "  /pets:\n    post: {operationId: add_pet, responses: {}}\n    get:",
            "- `client.pets.add` was added: `POST /pets`.",
        ),
        (
            "enum: [name, age]",
            "enum: [name, size]",
            "- `GET /pets`, query parameter `sort`: the value `size` was added, "
            "the value `age` was removed. `ListPetsSort.AGE` is gone.",
        ),
        ("Pet", "Animal", "- `Pet` is now `Animal`."),
        (
            "name: sort",
            "name: order",
            "`client.pets.list` no longer has the argument `sort`.\n\n### Added",
        ),
    ],
)
def test_an_item_says_once_what_became_of_a_name(old: str, new: str, want: str) -> None:
    """The name of the package and a verb, values by name, a rename as a rename."""
    revision = _parse(BASE.replace("{title: Pets", "{title: Zoo").replace(old, new))
    base = _parse(BASE.replace("{title: Pets", "{title: Zoo"))
    day = date(2026, 3, 4)
    verdict = review_documents(base, revision, today=day, compare_packages=compare_packages)
    last = LastRelease(Version("1.0.0"), base, {}, {}, "", {})
    plan = Plan(last, Version("2.0.0"), Bump.MAJOR, verdict.changes, CodeChange(), day)
    entry = render_entry(plan, revision, {})
    assert want in entry
    assert "In Python" not in entry


def test_the_changelog_is_that_of_the_package(tmp_path: Path) -> None:
    """Of another's in the folder above nothing is written."""
    spec = tmp_path / "spec/openapi.yaml"
    spec.parent.mkdir()
    above, beside = tmp_path / "CHANGELOG.md", spec.parent / "CHANGELOG.md"
    assert choose_changelog(spec, "pets") == above
    above.write_text(TITLE, "utf-8")
    assert choose_changelog(spec, "pets") == above
    above.write_text("# Changes of another\n", "utf-8")
    assert choose_changelog(spec, "pets") == beside
