"""What the reference page holds: everything that the document says, once, and nothing that runs."""

import gzip
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from scripts.document import read_document
from scripts.package.reference.marks import Mark, place_marks
from scripts.package.reference.page import render_reference
from scripts.package.reference.prose import render_prose
from scripts.package.rendering import code_span
from tests.package.packages import SPECS, package_of
from tests.package.reference import Item, read_items
from tests.reference.pages import make_page, read_text, render_page

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT.parent / "shared" / "reference" / "list-jobs.txt"
LARGE = SPECS / "letta.json"
SCHEMAS = read_document(str(ROOT / "spec/openapi.yaml")).data["components"]["schemas"]
HEAD = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n"


def _read(path: str) -> str:
    return (ROOT / "generated" / "reference" / path).read_text(encoding="utf-8")


def _text_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", " ", html))


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _read_places() -> dict[str, tuple[str, str]]:
    """By id, the markup of a name and all that stands at it; of a schema, what is quoted."""
    page = _read("index.html")
    fields = r'<dt id="?([^\s>"]+)"?>(.*?)<dd>(.*?)(?=<dt|</dl>)'
    found = {
        place: (name, _squeeze(_text_of(said)))
        for place, name, said in re.findall(fields, page, re.DOTALL)
    }
    for place, article in re.findall(r'<h3 id="?([^\s>"]+)"?>(.*?)</article>', page, re.DOTALL):
        values = re.findall(r'"[^"]+"', _text_of(article))
        found[place] = (place, " ".join(dict.fromkeys(values)))
    return found


def _list_owned(items: tuple[Item, ...], owner: str) -> Iterator[tuple[Item, str]]:
    for item in items:
        yield item, owner
        yield from _list_owned(item.members, item.component or owner)


def _list_items(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from _list_items(item.members)


@pytest.mark.skipif(
    not REFERENCE.is_file(), reason="the API's reference is not beside the repository"
)
@pytest.mark.parametrize("path", ["index.html", "index.md"])
def test_the_page_says_all_that_the_reference_says(path: str) -> None:
    """Each field with its description, format, bounds and values, word for word."""
    page = _read(path)
    text = _squeeze(_text_of(page) if path.endswith("html") else page)
    items = tuple(_list_items(read_items(REFERENCE.read_text(encoding="utf-8"))))
    assert len(items) > 40
    for item in items:
        assert item.name in text
        said = [item.description or "", item.format or "", *(f'"{each}"' for each in item.values)]
        said += item.bounds
        for words in said:
            assert _squeeze(words.removeprefix("DEPRECATED: ")) in text, item


@pytest.mark.skipif(
    not REFERENCE.is_file(), reason="the API's reference is not beside the repository"
)
def test_each_field_of_the_reference_has_its_facts_in_its_place() -> None:
    """All that is said of a field stands at it, and values at the enum that is its type."""
    places = _read_places()
    items = read_items(REFERENCE.read_text(encoding="utf-8"))
    for item, owner in _list_owned(items, "ExtractJob"):
        name, text = places[f"{owner}.{item.name}"]
        assert ("<s>" in name and " deprecated" in text) == item.deprecated, item
        assert (" required" in text) != item.optional, item
        schema = re.split(r" or |\W", text)[0]
        kind = "object" if schema in SCHEMAS and "enum" not in SCHEMAS[schema] else "string"
        assert (kind if schema in SCHEMAS else schema) == item.type, item
        assert item.component in (None, schema), item
        said = [item.description or "", f"format {item.format}" if item.format else ""]
        said += [f"{keyword} {bound}" for keyword, bound in item.bounds.items()]
        assert all(words in text for words in said), item
        if item.values:
            assert [f'"{each}"' for each in item.values] == places[schema][1].split(), item


def test_every_field_of_the_document_can_be_linked_to() -> None:
    """Each property of each schema has an element of its own, and no two share an id."""
    page = _read("index.html")
    ids = re.findall(r"<\w+ id=\"?([^\s>\"]+)", page)
    assert len(ids) == len(set(ids))
    schemas = read_document(str(ROOT / "spec/openapi.yaml")).data["components"]["schemas"]
    for name, schema in schemas.items():
        assert {f"{name}.{field}" for field in schema.get("properties", {})} <= set(ids)


def test_every_link_leads_somewhere() -> None:
    """No link of the page names an id that it does not have."""
    page = _read("index.html")
    targets = {unescape(each) for each in re.findall(r"href=\"?#([^\s>\"]+)", page)}
    assert targets <= {unescape(each) for each in re.findall(r" id=\"?([^\s>\"]+)", page)}


def test_a_schema_is_written_once() -> None:
    """However often it is used, its fields stand on the page once."""
    assert _read("index.html").count("Comma-separated list of page numbers") == 1


def test_the_same_fields_of_two_places_are_written_once() -> None:
    """Objects without a name that say the same: the second one links to the first."""
    fields = "{type: object, properties: {one: {}, two: {}, three: {type: string}}}"
    path = (
        "  /a:\n    get:\n      operationId: get\n      responses:\n        '200':\n"
        "          description: d\n          content: {application/json: {schema: {type: object, "
        f"properties: {{first: {fields}, second: {fields}}}}}}}}}\n"
    )
    page = render_reference(make_page(read_text(f"{HEAD}{path}")))["reference/index.html"]
    assert page.count(">three<") == 1
    assert "<a href=#get.200.first.one>3 fields as in get.200.first</a>" in page


def test_types_read_like_the_words_of_a_person() -> None:
    """Unions, arrays, maps, tuples, constants and null each have a plain spelling."""
    spelled = {
        "{type: [string, 'null']}": "string or null",
        "{type: array, items: {type: integer}}": "array of integer",
        "{type: array, items: {type: [string, 'null']}}": "array of (string or null)",
        "{type: object, additionalProperties: {type: number}}": "map of string to number",
        "{type: array, prefixItems: [{type: string}, {}]}": "array of [string, any value]",
        "{enum: [a, b]}": '"a" or "b"',
        "{enum: [a, b, c, d, e]}": '"a" or "b" or "c" or 2 more',
        "{const: 1}": "1",
        "{anyOf: [{type: string}, {type: integer}, {type: 'null'}]}": "string or integer or null",
        "{allOf: [{type: string}, {maxLength: 3}]}": "string",
        "{}": "any value",
    }
    for schema, words in spelled.items():
        path = f"  /a:\n    get:\n      parameters: [{{name: q, in: query, schema: {schema}}}]\n"
        document = read_text(f"{HEAD}{path}      responses: {{}}\n")
        (entry,) = make_page(document).sections[0].operations[0].parameters[0].entries
        assert "".join(word.text for word in entry.type) == words


def test_old_null_is_null() -> None:
    """`nullable` of OpenAPI 3.0 beside a reference reads "or null", and the link stays."""
    document = read_text(
        "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get:\n"
        "      parameters: [{name: q, in: query, schema: {nullable: true, allOf: "
        "[{$ref: '#/components/schemas/B'}]}}]\n      responses: {}\n"
        "components: {schemas: {B: {type: object, properties: {c: {type: string}}}}}\n"
    )
    (entry,) = make_page(document).sections[0].operations[0].parameters[0].entries
    assert [(word.text, word.anchor) for word in entry.type] == [
        ("B", "B"), (" or ", ""), ("null", ""),
    ]  # fmt: skip


def test_a_schema_that_holds_itself_ends() -> None:
    """A tree links to itself."""
    document = read_text(
        f"{HEAD}  /a:\n    get:\n      responses:\n        '200':\n          description: d\n"
        "          content: {application/json: {schema: {$ref: '#/components/schemas/Tree'}}}\n"
        "components: {schemas: {Tree: {type: object, properties: {children: {type: array, "
        "items: {$ref: '#/components/schemas/Tree'}}}}}}\n"
    )
    (tree,) = make_page(document).schemas
    (child,) = tree.groups[0].entries
    assert child.references == ("Tree",)


def test_branches_and_items_are_shown_with_all_they_say() -> None:
    """An object inside a union inside an array shows its fields."""
    document = read_text(
        f"{HEAD}  /a:\n    post:\n      requestBody: {{content: {{application/json: {{schema: "
        "{type: array, items: {oneOf: [{type: object, properties: {deep: {type: string, "
        "minLength: 3}}}, {type: string}]}}}}}\n      responses: {}\n"
    )
    assert "minLength" in _text_of(render_page(document))


def test_webhooks_and_callbacks_are_on_the_page() -> None:
    """What the service calls is shown like what it offers."""
    document = read_text(
        f"{HEAD}  /a:\n    post:\n      responses: {{}}\n      callbacks: {{done: {{'{{$url}}': "
        "{post: {summary: Job done, responses: {}}}}}\n"
        "webhooks: {created: {post: {summary: Thing created, responses: {}}}}\n"
    )
    text = _text_of(render_page(document))
    assert "Job done" in text
    assert "Thing created" in text


def test_prose_is_markdown_and_cannot_run() -> None:
    """Formatting is kept; scripts, images and dangerous links are text."""
    assert str(render_prose("a **b** `c`")) == "<p>a <strong>b</strong> <code>c</code>"
    assert str(render_prose("<p>One</p><p>Two <code>x</code></p>")) == (
        "<p>One<p>Two <code>x</code>"
    )
    for text in (
        "<script>1</script>",
        "[a](javascript:1)",
        '<img src=x onerror="1">',
        "<svg/onload=1>",
    ):
        html = str(render_prose(text))
        assert not re.search(r"<(script|img|svg)|href=\"javascript", html), html
    assert '<a href="https://a.invalid/b.png">b</a>' in str(
        render_prose("![b](https://a.invalid/b.png)")
    )


@given(st.text("a`|\n* ").map(lambda text: f'"{text}"'))
def test_every_value_is_one_piece_of_code_in_markdown(value: str) -> None:
    (line,) = MarkdownIt().parseInline(f"x {code_span(value)} y")
    before, code, after = line.children or []
    assert (before.type, code.type, after.type) == ("text", "code_inline", "text")
    assert code.content == value.replace("\n", " ")


def test_a_change_stands_at_the_nearest_thing_that_is_left() -> None:
    """A removed field is told at its schema, a removed server for the whole API."""
    document = read_document(str(ROOT / "spec/openapi.yaml"))
    page = make_page(document)
    gone = Mark("breaking", "/components/schemas/File/properties/old", "`old` was removed.")
    server = Mark("warning", "/servers/1", "The server was removed.")
    marks = place_marks(page, [gone, server])
    assert marks.by_pointer == {"/components/schemas/File": (gone,)}
    assert marks.general == (server,)
    html = render_reference(page, marks)["reference/index.html"]
    assert "`old` was removed." in html
    assert "The server was removed." in html


def test_the_page_is_small() -> None:
    """One file of at most 300 KB that names no other."""
    page = _read("index.html")
    assert len(page.encode()) < 300_000
    assert not re.search(r"<(link|script|img)[^>]* (src|href)=\"?(https?:)?//", page)


@pytest.mark.slow
@pytest.mark.skipif(not LARGE.is_file(), reason="the documents are not beside the repository")
def test_each_operation_of_a_large_document_is_shown_once() -> None:
    """All 302 operations, each with its path and code, in less than 1 MiB (150 KB compressed)."""
    document = package_of(LARGE).document
    page = make_page(document)
    html = render_reference(page)["reference/index.html"].encode()
    assert len(html) <= 1024**2
    assert len(gzip.compress(html)) <= 150_000
    shown = [each for section in page.sections for each in section.operations]
    assert len(shown) == 302
    assert all(len(each.samples) == 4 for each in shown)
