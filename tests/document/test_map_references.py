"""Maps and lists written as one reference."""

from pathlib import Path

import pytest

from scripts.document import DocumentError, read_document
from scripts.operations import read_api


def write(folder: Path, **files: str) -> str:
    """The files in the folder, and the path of the entry."""
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return str(folder / "api.yaml")


def test_each_member_is_a_reference(tmp_path: Path) -> None:
    """Of paths, components, responses and lists; names are written as pointers write them."""
    entry = write(
        tmp_path,
        api="openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
        "paths: { $ref: paths.yaml }\ncomponents: { $ref: components.yaml }\n",
        paths="/a~b%:\n  get: { parameters: { $ref: 'lists.yaml#/all' }, "
        "responses: { $ref: responses.yaml } }\nx-note: left out\n",
        components="schemas: { $ref: schemas.yaml }\n",
        schemas="Thing: { type: object, properties: { $ref: properties.yaml } }\n",
        properties="name: { type: string }\n",
        responses="'204': { description: Fine. }\n",
        lists="all: [{ name: q, in: query, schema: { type: string } }]\n",
    )
    document = read_document(entry)
    (operation,) = read_api(document).operations
    assert operation.path == "/a~b%"
    assert [each.name for each in operation.parameters] == ["q"]
    assert [each.status for each in operation.responses] == ["204"]
    thing, _ = document.dereference({"$ref": "#/components/schemas/Thing"})
    assert thing["properties"].keys() == {"name"}


@pytest.mark.parametrize("target", ["#/components/schemas", "missing.yaml", "#/info/title"])
def test_a_map_that_leads_nowhere_is_left_as_it_is(tmp_path: Path, target: str) -> None:
    entry = write(
        tmp_path,
        api="openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
        f"components: {{ schemas: {{ $ref: '{target}' }} }}\n",
    )
    assert read_document(entry).data["components"]["schemas"] == {"$ref": target}


def test_what_they_stand_for_is_limited(tmp_path: Path) -> None:
    """A large map that very many others stand for would fill the memory."""
    names = "\n".join(f"  p{number}: {{}}" for number in range(4_000))
    uses = "\n".join(f"    S{n}: {{ properties: {{ $ref: many.yaml }} }}" for n in range(50))
    entry = write(
        tmp_path,
        api="openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
        f"components:\n  schemas:\n{uses}\n",
        many=names.replace("  p", "p"),
    )
    with pytest.raises(DocumentError, match="stand for more than 100000 members"):
        read_document(entry)
