"""The linter as a whole: roots of errors, references, foreign documents, hostile input."""

import copy
import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.document import DocumentError, Finding, Level, parse_document, read_document
from scripts.lint import RULES, Effect, judge_findings, lint_document, list_blocking
from tests.lint.documents import make_document, make_document_of

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "specs"
MUSEUM = """
openapi: {version}
info: {{ title: Museum, version: 1.0.0 }}
paths:
  /hours:
    get:
      operationId: list_hours
      summary: List hours
      responses:
        "200":
          description: The hours.
          content:
            application/json:
              schema: {schema}
              example: {example}
        default: {{ description: It failed. }}
"""


def rules_of(text: str, files: dict[str, str] | None = None) -> list[str]:
    return [finding.rule for finding in lint_document(make_document(text, files))]


@pytest.mark.parametrize(
    ("version", "schema", "example", "want"),
    [
        ("3.0.3", "{ type: string, nullable: true }", "null", []),
        ("3.0.3", "{ type: string }", "null", ["example-incomplete"]),
        ("3.0.3", "{ type: integer, minimum: 1, exclusiveMinimum: true }", "1", ["example"]),
        ("3.0.3", "{ type: integer, minimum: 1, exclusiveMinimum: true }", "2", []),
        ("3.1.0", "{ type: integer, exclusiveMinimum: 1 }", "1", ["example"]),
        ("3.1.0", '{ type: [string, "null"] }', "null", []),
        ("3.1.0", "{ const: 1 }", "2", ["example"]),
        ("3.1.0", "{ type: string, format: uuid }", "dfl-1", []),
        ("3.1.0", "{ type: string, format: date }", "soon", ["example-format"]),
        ("3.1.0", "{ type: array, items: { type: integer } }", "[1, two, three]", ["example"] * 2),
        ("3.0.3", "{ type: string, pattern: '^a+$' }", "b", ["example"]),
    ],
)
def test_examples_follow_their_version(
    version: str, schema: str, example: str, want: list[str]
) -> None:
    """An example is judged by the dialect its document speaks."""
    assert rules_of(MUSEUM.format(version=version, schema=schema, example=example)) == want


@pytest.mark.parametrize(
    ("direction", "flag", "want"),
    [
        ("responses", "writeOnly", []),
        ("responses", "readOnly", ["example-incomplete"]),
        ("requestBody", "readOnly", []),
        ("requestBody", "writeOnly", ["example-incomplete"]),
    ],
)
def test_examples_obey_their_direction(direction: str, flag: str, want: list[str]) -> None:
    """What the other side sends is not missing from an example."""
    body = {
        "description": "A body.",
        "content": {
            "application/json": {
                "schema": {
                    "type": "object",
                    "required": ["id"],
                    "properties": {"id": {"type": "string", "description": "Id.", flag: True}},
                },
                "example": {},
            }
        },
    }
    operation: dict[str, Any] = {"operationId": "a", "summary": "A", "responses": {}}
    operation["responses"] = {"204": {"description": "Done."}, "404": {"description": "None."}}
    if direction == "requestBody":
        operation["requestBody"] = body
    else:
        operation["responses"]["200"] = body
    data = {
        "openapi": "3.1.0",
        "info": {"title": "A", "version": "1.0.0"},
        "paths": {"/a": {"post": operation}},
    }
    assert [finding.rule for finding in lint_document(make_document_of(data))] == want


def test_bad_example_is_located_inside_the_example() -> None:
    """The finding stands at the wrong value, not at the example."""
    text = MUSEUM.format(
        version="3.1.0",
        schema="{ type: array, items: { type: string } }",
        example="\n                - open\n                - 7",
    )
    (finding,) = lint_document(make_document(text))
    assert str(finding).startswith("api.yaml:17:19: error[example]: 7 is not of type 'string'")


def test_alternatives_say_why_each_refuses() -> None:
    """An example that fits none of several schemas is told the reason of each."""
    schema = '{ anyOf: [{ type: string }, { type: "null" }] }'
    text = MUSEUM.format(version="3.1.0", schema=schema, example="7")
    (finding,) = lint_document(make_document(text))
    assert "(7 is not of type 'string'; 7 is not of type 'null')" in finding.message


def test_shared_component_example_is_reported_once() -> None:
    """An example that two responses refer to gives one finding, at the component."""
    text = """
openapi: 3.1.0
info: { title: A, version: 1.0.0 }
paths:
  /a: { get: &get { summary: A, responses: { 4XX: { $ref: "#/components/responses/E" } } } }
  /b: { get: *get }
components:
  responses:
    E:
      description: An error.
      content: { application/json: { schema: { type: string }, example: 7 } }
"""
    found = [f for f in lint_document(make_document(text)) if f.rule == "example"]
    assert [str(finding.location) for finding in found] == ["api.yaml:11:64"]


@pytest.mark.parametrize(
    "name", ["application/json; charset=utf-8", "Application/JSON", "text/json", "application/*"]
)
def test_examples_are_checked_wherever_json_may_stand(name: str) -> None:
    """What counts as JSON is what counts as JSON for the client, in every spelling."""
    text = f"""
openapi: 3.1.0
info: {{ title: A, version: 1.0.0 }}
paths:
  /a:
    get:
      responses:
        4XX:
          description: An error.
          content: {{ {name!r}: {{ schema: {{ type: string }}, example: 7 }} }}
"""
    assert "example" in rules_of(text)


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_structure_tells_the_root(version: str) -> None:
    """A fault deep inside is one finding there, without those it causes above."""
    text = MUSEUM.format(version=version, schema="{ type: string }", example="a")
    text = text.replace("description: The hours.", "description: 7")
    found = lint_document(make_document(text))
    assert [(f.rule, f.location.line, f.location.column) for f in found] == [("structure", 11, 11)]


def test_all_faults_are_told_at_once() -> None:
    """One run shows every mistake."""
    text = MUSEUM.format(version="3.1.0", schema="{ type: text }", example="a")
    text = text.replace("title: Museum, ", "").replace("summary: List hours", "tags: 7")
    assert {"schema", "structure", "operation-without-summary"} <= set(rules_of(text))


def test_schema_in_another_file_is_linted_there() -> None:
    """A finding in a referenced file names that file."""
    text = MUSEUM.format(version="3.1.0", schema='{ $ref: "parts.yaml#/Part" }', example="7")
    files = {"parts.yaml": "Part:\n  type: string\n  default: 7\n"}
    found = [str(finding) for finding in lint_document(make_document(text, files))]
    assert found == [
        "api.yaml:15:15: error[example]: 7 is not of type 'string'; correct it or its schema",
        "parts.yaml:3:3: error[default]: 7 is not of type 'string'; correct it or its schema",
    ]


@pytest.mark.parametrize(
    "schema",
    [
        '{ $ref: "#/components/schemas/A" }',
        '{ allOf: [{ $ref: "#/components/schemas/A" }] }',
        '{ anyOf: [{ type: "null" }, { $ref: "#/components/schemas/A" }] }',
    ],
)
def test_circular_schema_ends(schema: str) -> None:
    """A schema made of itself is one finding, and validates nothing."""
    text = MUSEUM.format(version="3.1.0", schema='{ $ref: "#/components/schemas/A" }', example="7")
    rules = rules_of(text + f"components: {{ schemas: {{ A: {schema} }} }}\n")
    assert rules == ["reference-cycle"]


def test_dangling_reference_suggests_the_nearest_name() -> None:
    """A misspelt reference is answered with what was probably meant."""
    text = MUSEUM.format(
        version="3.1.0", schema='{ $ref: "#/components/schema/Hour" }', example="7"
    )
    text += "components: { schemas: { Hours: { type: string } } }\n"
    found = [f for f in lint_document(make_document(text)) if f.rule == "dangling-reference"]
    assert len(found) == 1
    assert found[0].location.line == 14


def test_curated_document_has_no_finding() -> None:
    """The document of this repository is held to every rule."""
    document = read_document(str(ROOT / "spec" / "openapi.yaml"))
    assert [str(finding) for finding in lint_document(document)] == []


def test_every_error_stops_a_curated_document() -> None:
    """Errors of others are theirs to correct; ours are ours."""
    text = MUSEUM.format(version="3.1.0", schema="{ type: string, default: 7 }", example="a")
    foreign = make_document(text)
    own = make_document(text.replace("title: Museum", "title: Museum, x-package: {}"))
    assert [f.rule for f in list_blocking(own, lint_document(own))] == ["default"]
    assert list_blocking(foreign, lint_document(foreign)) == ()


@pytest.mark.parametrize("is_strict", [False, True])
def test_generation_calls_error_what_stops_it(is_strict: bool) -> None:
    """Of a foreign document a wrong default is a warning, and its style is only told strictly."""
    foreign = make_document(MUSEUM.format(version="3.1.0", schema=WRONG, example="a"))
    findings = lint_document(foreign)
    judged = judge_findings(foreign, sorted(findings, key=find_rule), is_strict=is_strict)
    shown = {finding.rule: finding.level for finding in judged}
    style = {"enum-without-type": Level.WARNING} if is_strict else {}
    assert shown == {"default": Level.ERROR if is_strict else Level.WARNING, **style}
    assert judged[0].message.endswith("(the default is left out)") is not is_strict
    blocking = list_blocking(foreign, findings, is_strict=is_strict)
    assert [finding.rule for finding in blocking] == (["default"] if is_strict else [])


def test_a_level_that_was_chosen_stays() -> None:
    """What a team wants to hear as a note is no warning because it is mended."""
    foreign = make_document(MUSEUM.format(version="3.1.0", schema=WRONG, example="a"))
    findings = lint_document(foreign, {"default": "info"})
    assert [each.level for each in judge_findings(foreign, findings)] == [Level.INFO]


def find_rule(finding: Finding) -> str:
    return finding.rule


WRONG = "{ default: 7, enum: [a] }"


@pytest.mark.parametrize(
    ("paths", "components", "want"),
    [
        ("{ $ref: '#/components/pathItems/none' }", "{}", ["dangling-reference"]),
        ("{ get: { requestBody: { $ref: '#/components/none' } } }", "{}", ["dangling-reference"]),
        ("{}", "{ schemas: { A: { $ref: '#/none' } } }", ["dangling-reference-unneeded"]),
        (
            "{ get: { responses: { 200: { links: { a: { $ref: '#/none' } } } } } }",
            "{}",
            ["dangling-reference-unneeded"],
        ),
        (
            "{ get: { responses: { 200: { content: { a/b: { schema: { discriminator: "
            "{ mapping: { a: '#/none', b: None } } } } } } } } }",
            "{}",
            ["dangling-reference-unneeded"] * 2,
        ),
    ],
)
def test_only_what_an_operation_needs_has_to_be_there(
    paths: str, components: str, want: list[str]
) -> None:
    """A reference that leads nowhere stops generation when an operation is made of it."""
    document = make_document(
        f"openapi: 3.1.0\ninfo: {{}}\npaths: {{ /a: {paths} }}\ncomponents: {components}\n"
    )
    found = [f for f in lint_document(document) if f.rule.startswith("dangling")]
    assert [finding.rule for finding in found] == want
    blocking = [finding.rule for finding in list_blocking(document, found)]
    assert blocking == [rule for rule in want if rule == "dangling-reference"]


@pytest.mark.parametrize(
    ("paths", "schema", "want"),
    [
        ("{ get: { requestBody: { $ref: absent.yaml#/B } } }", "{}", ["reference"]),
        ("{ get: { requestBody: { $ref: absent.yaml#b } } }", "{}", ["reference"]),
        ("{ get: { requestBody: { $ref: 'https://a.test/b' } } }", "{}", ["reference"]),
        ("{}", "{ $ref: absent.yaml }", ["dangling-reference-unneeded"]),
        ("{ description: { $ref: absent.md } }", "{ description: { $ref: absent.md } }", []),
    ],
)
def test_only_files_that_an_operation_needs_have_to_be_there(
    paths: str, schema: str, want: list[str]
) -> None:
    """A file that cannot be read is told where it is named, and read as nothing."""
    schemas = f"components: {{ schemas: {{ A: {schema} }} }}"
    document = make_document(f"openapi: 3.1.0\ninfo: {{}}\npaths: {{ /a: {paths} }}\n{schemas}\n")
    rules = ("reference", "dangling-reference", "dangling-reference-unneeded")
    assert [f.rule for f in lint_document(document) if f.rule in rules] == want


def test_effects_are_told() -> None:
    """What refuses is an error, and what is mended says how."""
    assert [r.id for r in RULES if r.effect is Effect.REFUSED and r.level is not Level.ERROR] == []
    assert [r.id for r in RULES if (r.effect is Effect.MENDED) is not bool(r.mending)] == []


def test_a_3_0_document_may_use_words_of_3_1() -> None:
    """Each such word is one warning; a fault beside it is still found."""
    schema = '{ type: [string, "null"], const: a, minLength: x, items: { exclusiveMinimum: 0 } }'
    assert rules_of(MUSEUM.format(version="3.0.3", schema=schema, example="a")) == [
        "newer-keyword",
        "newer-keyword",
        "structure",
        "newer-keyword",
    ]


FOREIGN = {
    "petstore.yaml": set[str](),
    "museum31.yaml": set[str](),
    "ollama.yaml": set[str](),
    "readme-param-style.yaml": set[str](),
    "lakefs.yaml": set[str](),
    "qdrant.json": set[str](),
    "letta.json": {"unknown-field", "equal-paths", "default"},
    "box.json": {"parameter-example", "example-incomplete"},
}


@pytest.mark.slow
@pytest.mark.parametrize("name", FOREIGN)
def test_foreign_document(name: str) -> None:
    """Real documents have only the errors their authors made, and none that blocks."""
    if not (SHARED / name).exists():
        pytest.skip("the shared documents are not beside this repository")
    document = read_document(str(SHARED / name))
    findings = lint_document(document)
    assert {f.rule for f in findings if f.level is Level.ERROR} == FOREIGN[name]
    assert list_blocking(document, findings) == ()


JUNK: tuple[Any, ...] = (None, True, 7, -0.5, "", "a\nb", [], [None], {}, {"$ref": 7}, {"a": []})


def list_places(node: Any) -> list[tuple[Any, Any]]:
    members = node.items() if isinstance(node, dict) else enumerate(node)
    below = [(key, child) for key, child in members]
    inner = [
        place
        for _, child in below
        if isinstance(child, (dict, list))
        for place in list_places(child)
    ]
    return [(node, key) for key, _ in below] + inner


@pytest.mark.parametrize("seed", range(150))
def test_junk_anywhere_is_a_finding(seed: int) -> None:
    """Whatever stands at whatever place, the linter answers with findings."""
    chance = random.Random(seed)
    case = chance.choice(sorted((ROOT / "tests" / "cases" / "lint").glob("*/passes.yaml")))
    data = copy.deepcopy(yaml.safe_load(case.read_text()))
    for _ in range(3):
        container, key = chance.choice(list_places(data))
        container[key] = copy.deepcopy(chance.choice(JUNK))
    text = yaml.safe_dump(data)
    try:
        document = parse_document("api.yaml", lambda _: text.encode())
        findings = lint_document(document)
    except DocumentError as error:
        findings = error.findings
    assert all(finding.location.line > 0 for finding in findings)
