"""Overlays: what becomes of a document, where its nodes are said to stand, and what is refused."""

# ruff: noqa: E501 - a table reads best with a case a line.
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.document import Document, DocumentError, OverlayFile, parse_document, read_document
from scripts.document.query import QueryError, select_paths
from scripts.lint import judge_findings, lint_document

HEAD = "openapi: 3.1.0\n"
INFO = "info: { title: Names, version: 1.0.0 }\n"


def write_overlay(*actions: str, version: str = "1.1.0", extends: str = "") -> str:
    """An overlay whose actions stand one a line, from line 4 on, or 5 where it extends."""
    before = f"overlay: {version}\n{INFO}" + (f"extends: {extends}\n" if extends else "")
    return before + "actions:\n" + "".join(f"- {{ {action} }}\n" for action in actions)


def overlay(document: str, *overlays: str, name: str = "api.yaml") -> Document:
    """The document `api.yaml` after overlays in the files `1.yaml`, `2.yaml` and so on."""
    files = [
        OverlayFile(f"overlays/{number}.yaml", f"{number}.yaml", text.encode(), is_chosen=True)
        for number, text in enumerate(overlays, 1)
    ]
    return parse_document(name, lambda _: (HEAD + document).encode(), files)


# The members of the document but `openapi`, one or more actions, and the members after them.
CASES: dict[str, tuple[str, tuple[str, ...], str]] = {
    "a member of the update alone is inserted": (
        "info: { a: 1 }", ("target: $.info, update: { b: 2 }",), "info: { a: 1, b: 2 }"),
    "a single value replaces a single value": (
        "info: { a: 1, b: x }", ("target: $, update: { info: { a: null } }",),
        "info: { a: null, b: x }"),
    "objects are merged, arrays are concatenated": (
        "info: { a: { b: [1], c: 1 } }", ("target: $.info, update: { a: { b: [2, 3], d: 1 } }",),
        "info: { a: { b: [1, 2, 3], c: 1, d: 1 } }"),
    "an array is concatenated with an array": (
        "tags: [{ name: a }]", ("target: $.tags, update: [{ name: b }, { name: c }]",),
        "tags: [{ name: a }, { name: b }, { name: c }]"),
    "anything else is appended to an array": (
        "tags: [a]", ("target: $.tags, update: { name: b }", "target: $.tags, update: c"),
        "tags: [a, { name: b }, c]"),
    "a single value can be the target": (
        "info: { title: a }", ("target: $.info.title, update: b",), "info: { title: b }"),
    "every selected node is changed": (
        "paths: { /a: { get: {} }, /b: { get: {}, put: {} } }",
        ("target: $.paths.*.get, update: { x: 1 }",),
        "paths: { /a: { get: { x: 1 } }, /b: { get: { x: 1 }, put: {} } }"),
    "a node inside a selected node is changed as well": (
        "a: { a: { a: {} } }", ("target: $..a, update: { x: 1 }",),
        "a: { x: 1, a: { x: 1, a: { x: 1 } } }"),
    "a node that is selected twice is changed once": (
        "tags: [1]", ("target: \"$['tags','tags']\", update: 2",), "tags: [1, 2]"),
    "the members and items that are selected are removed": (
        "tags: [a, b, c, b], info: {}, x: 1",
        ("target: \"$.tags[?@ == 'b']\", remove: true", "target: $.x, remove: true"),
        "tags: [a, c], info: {}"),
    "removal counts more than an update": (
        "x: {}", ("target: $.x, remove: true, update: { a: 1 }",), ""),
    "removal that is false counts nothing": (
        "x: {}", ("target: $.x, remove: false, update: { a: 1 }",), "x: { a: 1 }"),
    "actions see what those before them did": (
        "x: { a: 1 }",
        ("target: $.x, remove: true", "target: $, update: { x: {} }",
         "target: $.x, update: { b: 1 }"),
        "x: { b: 1 }"),
    "a copy is merged like an update": (
        "a: { x: [1], y: 1 }, b: { x: [2] }", ("target: $.b, copy: $.a",),
        "a: { x: [1], y: 1 }, b: { x: [2, 1], y: 1 }"),
    "a copy and a removal move a node": (
        "paths: { /a: { get: {} } }",
        ("target: $.paths, update: { /b: {} }", "target: \"$.paths['/b']\", copy: \"$.paths['/a']\"",
         "target: \"$.paths['/a']\", remove: true"),
        "paths: { /b: { get: {} } }"),
    "a filter selects by what is inside": (
        "paths: { /a: { get: { x-t: [p] } }, /b: { get: {} } }",
        ("target: \"$.paths[?@.get['x-t'][?@ == 'p']].get\", update: { q: 1 }",),
        "paths: { /a: { get: { x-t: [p], q: 1 } }, /b: { get: {} } }"),
    "a target that selects nothing changes nothing": (
        "a: 1", ("target: $.b, update: { c: 1 }",), "a: 1"),
}  # fmt: skip


@pytest.mark.parametrize("claim", CASES)
def test_what_an_overlay_makes_of_a_document(claim: str) -> None:
    """Actions do what Overlay 1.1 says in its section on the Action Object."""
    given, actions, want = CASES[claim]
    found = overlay(yaml.safe_dump(yaml.safe_load(f"{{ {given} }}")), write_overlay(*actions))
    assert found.data == {"openapi": "3.1.0", **yaml.safe_load(f"{{ {want} }}")}


def test_the_document_itself_stays_as_it_is() -> None:
    """What YAML shares between two places is changed in the one that is the target only."""
    text = "a: &a { x: [1] }\nb: *a\n"
    found = overlay(text, write_overlay("target: $.a.x, update: 2"))
    assert found.data["a"] == {"x": [1, 2]}
    assert found.data["b"] == {"x": [1]}
    assert found.sources[""].text == HEAD + text


def test_overlays_are_applied_in_their_order() -> None:
    """A later overlay finds what an earlier one made."""
    first, second = (write_overlay(f"target: $.tags, update: {name}") for name in "ab")
    assert overlay("tags: []\n", first, second).data["tags"] == ["a", "b"]
    assert overlay("tags: []\n", second, first).data["tags"] == ["b", "a"]


PLACED = "info: { title: a }\ntags:\n- name: a\n- name: b\n- name: c\npaths: { /a: { get: {} } }\n"
PLACES: dict[str, tuple[str, str, str]] = {
    "a node that was not touched": ("$.info, update: { x: 1 }", "/tags/1", "api.yaml:5:3"),
    "a new member": ("$.info, update: { x: 1 }", "/info/x", "1.yaml:4:31"),
    "what is inside a new member": ("$.info, update: { x: { y: 1 } }", "/info/x/y", "1.yaml:4:36"),
    "a value in place of another": ("$, update: { info: { title: b } }", "/info/title", "1.yaml:4:34"),
    "the object that a member was added to": ("$.info, update: { x: 1 }", "/info", "api.yaml:2:1"),
    "a single value": ("$.info.title, update: b", "/info/title", "1.yaml:4:27"),
    "an item appended": ("$.tags, update: { name: d }", "/tags/3", "1.yaml:4:21"),
    "an item of an array appended": ("$.tags, update: [{ name: d }]", "/tags/3/name", "1.yaml:4:32"),
    "an item after one that was removed": ("'$.tags[0]', remove: true", "/tags/1", "api.yaml:6:3"),
    "what was removed": ("$.info.title, remove: true", "/info/title", "api.yaml:2:1"),
    "what was copied": ("$.info, copy: \"$.paths['/a']\"", "/info/get", "1.yaml:4:21"),
}  # fmt: skip


@pytest.mark.parametrize("claim", PLACES)
def test_where_a_node_stands(claim: str) -> None:
    """What an overlay wrote stands in the overlay, all else in the document."""
    action, pointer, want = PLACES[claim]
    assert str(overlay(PLACED, write_overlay(f"target: {action}")).locate(pointer)) == want


REFUSALS = {
    "not YAML": ("a: [", "1.yaml:2:1: error[unreadable]"),
    "a list": ("[]", "1.yaml:1:1: error[overlay]: not an overlay"),
    "a document": (HEAD, "1.yaml:1:1: error[overlay]: not an overlay"),
    "a later version": (write_overlay("target: $", version="1.2.0"), "1.yaml:1:1: error[overlay]: unsupported overlay version '1.2.0'"),
    "a version that is a number": ("overlay: 1.1\n", "1.yaml:1:1: error[overlay]: unsupported overlay version 1.1"),
    "no info": ("overlay: 1.1.0\nactions: [{ target: $ }]\n", "1.yaml:1:1: error[overlay]: an overlay has `info`"),
    "no actions": (f"overlay: 1.1.0\n{INFO}actions: []\n", "1.yaml:3:1: error[overlay]: an overlay has `actions`"),
    "no target": (write_overlay("update: 1"), "1.yaml:4:3: error[overlay]: an action has a `target`"),
    "an action that is none": (f"overlay: 1.1.0\n{INFO}actions: [1]\n", "1.yaml:3:11: error[overlay]: an action is an object"),
    "a misspelt member": (write_overlay("target: $, udpate: {}"), "1.yaml:4:16: error[overlay]: unknown member 'udpate'"),
    "remove as text": (write_overlay("target: $, remove: 'yes'"), "1.yaml:4:16: error[overlay]: `remove`"),
    "an update and a copy": (write_overlay("target: $, update: {}, copy: $"), "1.yaml:4:28: error[overlay]: an action has either"),
    "no query": (write_overlay("target: paths"), "1.yaml:4:5: error[overlay]: 'paths' is not a JSONPath query (RFC 9535): a query begins with `$.`"),
    "a hyphen without brackets": (write_overlay("target: $.x-a, update: 1"), "1.yaml:4:5: error[overlay]: '$.x-a' is not a JSONPath query (RFC 9535): unexpected token '-'; write ['x-a'] for .x-a"),
    "the whole document removed": (write_overlay("target: $, remove: true"), "1.yaml:4:5: error[overlay]: the whole document"),
    "nodes of two kinds": (write_overlay("target: $.*, update: {}"), "1.yaml:4:5: error[overlay]: the target selects a single value and an array and an object"),
    "a value in place of an object": (write_overlay("target: $, update: { info: 1 }"), "1.yaml:4:26: error[overlay]: a single value cannot be merged into an object"),
    "an array in place of an object": (write_overlay("target: $.info, update: []"), "1.yaml:4:21: error[overlay]: an array cannot be merged into an object"),
    "null in place of an array": (write_overlay("target: $, update: { tags: }"), "1.yaml:4:26: error[overlay]: a single value cannot be merged into an array"),
    "a copy of several nodes": (write_overlay("target: $.info, copy: $.tags.*"), "1.yaml:4:21: error[overlay]: $.tags.* selects 3 nodes"),
    "another version of OpenAPI": (write_overlay("target: $, update: { openapi: 4.0.0 }"), "1.yaml:4:26: error[unsupported-version]"),
}  # fmt: skip


@pytest.mark.parametrize("claim", REFUSALS)
def test_what_is_refused(claim: str) -> None:
    """An overlay that is none, or cannot be applied, is refused at its place."""
    text, want = REFUSALS[claim]
    with pytest.raises(DocumentError) as caught:
        overlay(PLACED, text)
    assert str(caught.value).startswith(want)


def test_all_that_is_wrong_with_an_overlay_is_said() -> None:
    """Several faults are several findings."""
    with pytest.raises(DocumentError) as caught:
        overlay(PLACED, write_overlay("x: 1", "target: 1"))
    assert len(caught.value.findings) == 3


def test_copies_of_copies_end() -> None:
    """An overlay cannot make a document that outgrows every limit."""
    places = "".join(f"k{number}: {{}}\n" for number in range(40))
    copies = (f"target: $.k{number}, copy: $" for number in range(40))
    with pytest.raises(DocumentError, match=r"over 1000000 nodes|deeper than 180"):
        overlay(places, write_overlay(*copies))


def find(document: Document) -> list[str]:
    judged = judge_findings(document, lint_document(document))
    return [str(each) for each in judged if "overlay" in each.rule]


def test_an_action_that_does_nothing_is_a_finding_with_its_place() -> None:
    """Whoever generates is told, though the vendor's document is not held to matters of style."""
    actions = ("target: $.gone, remove: true", "target: $.info", "target: $.info, copy: $.gone")
    found = find(overlay("info: { title: a, version: '1' }\npaths: {}\n", write_overlay(*actions)))
    assert [each.partition(" (")[0] for each in found] == [
        "1.yaml:4:5: warning[idle-overlay-action]: the target $.gone selects nothing",
        "1.yaml:5:3: warning[idle-overlay-action]: it has neither `update`, `copy` nor `remove`",
        "1.yaml:6:21: warning[idle-overlay-action]: $.gone selects nothing to copy",
    ]


def test_a_name_for_the_package_in_an_overlay_leaves_the_document_the_vendors() -> None:
    """A vendor's wrong default is mended, though an overlay names the package."""
    text = (
        "info: { title: a, version: 1.0.0 }\npaths: {}\n"
        "components: { schemas: { A: { type: integer, default: x } } }\n"
    )
    named = overlay(text, write_overlay("target: $.info, update: { x-package: { name: a } }"))
    assert [
        each for each in judge_findings(named, lint_document(named)) if each.level == "error"
    ] == []


def lay_out(folder: Path, **overlays: str) -> str:
    """The path of a document beside which there are overlays."""
    (folder / "overlays").mkdir(parents=True, exist_ok=True)
    (folder / "api.yaml").write_text(f"{HEAD}tags: []\n")
    for name, text in overlays.items():
        (folder / "overlays" / name.replace("_", ".")).write_text(text)
    return str(folder / "api.yaml")


def append(name: str, extends: str = "") -> str:
    return write_overlay(f"target: $.tags, update: {name}", extends=extends)


def test_overlays_beside_a_document_are_applied_by_themselves(tmp_path: Path) -> None:
    """Those in `overlays` come first, by their names, then those that are named, each once."""
    spec = lay_out(tmp_path, b_yaml=append("b"), a_json=append("a"), note_txt="no overlay")
    other = tmp_path / "c.yaml"
    other.write_text(append("c"))
    beside = str(tmp_path / "overlays" / "b.yaml")
    document = read_document(spec, overlays=[str(other), beside])
    assert document.data["tags"] == ["a", "b", "c"]
    assert list(document.sources) == ["", "overlays/a.json", "overlays/b.yaml", "c.yaml"]
    assert str(document.locate("/tags/0")) == f"{tmp_path}/overlays/a.json:4:21"


def test_an_overlay_beside_two_documents_is_for_the_one_it_extends(tmp_path: Path) -> None:
    """`extends` is read from the overlay's own place; the network's address may be anything's."""
    spec = lay_out(
        tmp_path,
        a_yaml=append("a", "../api.yaml"),
        b_yaml=append("b", "../other.yaml"),
        c_yaml=append("c", "https://example.com/x.yaml"),
    )
    assert read_document(spec).data["tags"] == ["a", "c"]
    chosen = tmp_path / "chosen.yaml"
    chosen.write_text(append("d", "other.yaml"))
    document = read_document(spec, overlays=[str(chosen)])
    assert document.data["tags"] == ["a", "c", "d"]
    assert [each.rule for each in document.overlay_faults] == ["overlay-of-another-document"]


def test_an_overlay_in_another_folder_leads_back_to_its_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From wherever the command runs, and whatever way its files are named."""
    spec = Path(lay_out(tmp_path / "spec"))
    overlay = tmp_path / "more" / "names.yaml"
    overlay.parent.mkdir()
    overlay.write_text(append("a", "../spec/api.yaml"))
    assert not read_document(str(spec), overlays=[str(overlay)]).overlay_faults
    monkeypatch.chdir(spec.parent)
    assert not read_document("api.yaml", overlays=["../more/names.yaml"]).overlay_faults


def test_an_overlay_outside_the_folder_is_not_read_by_itself(tmp_path: Path) -> None:
    """A link that leads out of the document's folder is refused, and so is a file that is gone."""
    (tmp_path / "spec").mkdir()
    spec = lay_out(tmp_path / "spec")
    (tmp_path / "secret.yaml").write_text(append("a"))
    (tmp_path / "spec" / "overlays" / "a.yaml").symlink_to(tmp_path / "secret.yaml")
    with pytest.raises(DocumentError, match="is outside"):
        read_document(spec)
    (tmp_path / "spec" / "overlays" / "a.yaml").unlink()
    with pytest.raises(DocumentError, match=r"gone.yaml:1:1: error\[unreadable\]: the overlay"):
        read_document(spec, overlays=[str(tmp_path / "gone.yaml")])


def test_a_revision_has_its_own_overlays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document of a revision gets the overlays of that revision, whatever the disk holds now."""
    monkeypatch.chdir(tmp_path)
    Path("spec").mkdir()
    lay_out(Path("spec"), a_yaml=append("old"))
    Path("more.yaml").write_text(append("more"))
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "one"]):
        names = ["-c", "user.name=t", "-c", "user.email=t@example.com"]
        subprocess.run(["git", *names, *words], check=True, capture_output=True)
    lay_out(Path("spec"), a_yaml=append("new"), b_yaml=append("b"))
    Path("more.yaml").write_text(append("newer"))
    for name in ("HEAD:spec/api.yaml", "HEAD:./spec/api.yaml"):
        document = read_document(name, overlays=["more.yaml"])
        assert document.data["tags"] == ["old", "more"]
    assert str(document.locate("/tags/0")) == "HEAD:./spec/overlays/a.yaml:4:21"
    found = read_document("spec/api.yaml", overlays=["more.yaml"])
    assert found.data["tags"] == ["new", "b", "newer"]
    Path("new.yaml").write_text(append("x"))
    assert read_document("HEAD:spec/api.yaml", overlays=["new.yaml"]).data["tags"] == ["old", "x"]


@pytest.mark.parametrize(
    ("query", "want"),
    [
        ("$", [()]),
        ("$.a[-1]", [("a", 1)]),
        ("$['x-y']", [("x-y",)]),
        ("$.a[?@.b]", [("a", 1)]),
        ("$.a[?match(@.b, 'c.')]", [("a", 1)]),
        ("$..b", [("a", 1, "b")]),
        ("$.é", [("é",)]),
    ],
)
def test_queries(query: str, want: Any) -> None:
    """A query gives the place of what it selects."""
    assert select_paths(query, {"a": [1, {"b": "cd"}], "x-y": 1, "é": 1}) == want


@pytest.mark.parametrize(
    "query", ["", " $", "$ ", "a", "$.", "$[", "$.a | $.b", "$.x-y", "$..*[?nope(@)]"]
)
def test_texts_that_are_no_query(query: str) -> None:
    """What RFC 9535 does not know is refused, so that an overlay means the same everywhere."""
    with pytest.raises(QueryError):
        select_paths(query, {})
