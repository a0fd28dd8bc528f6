"""What `lint --fix` writes: the change that is meant, and nothing else."""

from pathlib import Path

import pytest

from scripts.__main__ import main
from scripts.lint.mending import mend_document
from tests.lint.documents import make_document

HEAD = "openapi: 3.1.0\ncomponents:\n  schemas:\n    A:"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (" { type: [string, null] }", ' { type: [string, "null"] }'),
        (" { type: [string, ~] } # why", ' { type: [string, "null"] } # why'),
        (" { type: string, nullable: true }", ' { type: [string, "null"] }'),
        (" { nullable: true, type: string }", ' { type: [string, "null"] }'),
        (" { nullable: false, type: string }", " { type: string }"),
        (
            "\n      # Why.\n      type: string # text\n      nullable: true\n      x-a: 1",
            '\n      # Why.\n      type: [string, "null"] # text\n      x-a: 1',
        ),
        (
            "\n      nullable: true\n      type: string",
            '\n      type: [string, "null"]',
        ),
        (
            "\n      anyOf:\n      - nullable: true\n        type: string",
            '\n      anyOf:\n      - type: [string, "null"]',
        ),
        (
            "\n      type: object\n      properties:\n        b: {}\n      nullable: true",
            '\n      type: [object, "null"]\n      properties:\n        b: {}',
        ),
    ],
)
def test_what_is_mechanical_is_mended(before: str, after: str) -> None:
    """Comments, order and layout of everything else stay."""
    assert mend_document(make_document(f"{HEAD}{before}\n")) == {"": f"{HEAD}{after}\n"}


@pytest.mark.parametrize(
    "schema",
    [
        " { type: string, example: { type: [string, null] } }",
        "\n      type: string\n      nullable: true # for old clients",
        ' { nullable: true, $ref: "#/components/schemas/B" }',
        ' { type: [string, "null"] }',
        " { properties: { type: { const: null }, nullable: { type: string } } }",
    ],
)
def test_what_needs_thought_is_left_alone(schema: str) -> None:
    """A comment, a value that is data, and a join that is no mechanical one are not touched."""
    assert mend_document(make_document(f"{HEAD}{schema}\n    B: {{}}\n")) == {}


def test_nullable_is_a_word_of_3_0() -> None:
    """There it says what is meant."""
    text = f"{HEAD} {{ type: string, nullable: true }}\n".replace("3.1.0", "3.0.3")
    assert mend_document(make_document(text)) == {}


def test_every_file_is_mended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The files a document is made of are written, line ends and all, and then checked."""
    entry, part = tmp_path / "api.yaml", tmp_path / "part.yaml"
    entry.write_text('openapi: 3.1.0\ncomponents: { schemas: { A: { $ref: "part.yaml" } } }\n')
    part.write_bytes(b"type: string\r\nnullable: true\r\ntitle: \xc3\xa4\r\n")
    assert main(["lint", str(entry), "--fix"]) == 1
    said = capsys.readouterr()
    assert f"corrected {part}" in said.err
    assert "nullable-leftover" not in said.out
    assert part.read_bytes() == b'type: [string, "null"]\r\ntitle: \xc3\xa4\r\n'
