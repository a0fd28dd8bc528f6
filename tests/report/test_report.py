"""Each format says all of the verdict, and the document cannot speak through it."""

import json
import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest

from scripts.document import Document, DocumentError, parse_document
from scripts.report import FORMATS, render_report
from scripts.review import Acknowledgement, Verdict, parse_entries, review_documents

HOSTILE = (
    '<script>alert(1)</script>](https://x.example) @octocat | `` "; ::error:: \u202e --> {{ 7*7 }}'
)
PATH = "/a"


def _parse(name: str, properties: dict[str, Any], extra: dict[str, Any] | None = None) -> Document:
    operation = {
        "responses": {
            "200": {
                "description": "ok",
                "content": {
                    "application/json": {"schema": {"type": "object", "properties": properties}}
                },
            }
        }
    }
    data = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {PATH: {"get": operation | (extra or {})}},
    }
    return parse_document(name, lambda _: json.dumps(data, indent=1).encode())


def _review(entries: tuple[Acknowledgement, ...] = ()) -> Verdict:
    base = _parse(f"base {HOSTILE}.json", {HOSTILE: {"type": "string"}, "b": {"enum": [HOSTILE]}})
    revision = _parse(
        f"revision {HOSTILE}.json",
        {HOSTILE: {"type": "integer"}, "b": {"enum": [HOSTILE, "new"]}},
        {"tags": [HOSTILE]},
    )
    return review_documents(base, revision, today=date(2025, 6, 1), entries=entries)


@pytest.fixture(scope="module")
def verdict() -> Verdict:
    """A review of documents whose every name is hostile."""
    return _review()


def test_the_case_is_worth_it(verdict: Verdict) -> None:
    """The hostile text does reach messages, values and places."""
    assert len(verdict.changes) >= 3
    assert any(HOSTILE in str(change.base_pointer).replace("~1", "/") for change in verdict.changes)


@pytest.mark.parametrize("format", FORMATS)
def test_same_input_same_report(verdict: Verdict, format: str) -> None:
    """A report depends on the verdict alone and holds no raw control character."""
    report = render_report(verdict, format)
    assert report == render_report(_review(), format)
    assert report.endswith("\n")
    if format not in ("json", "sarif"):
        assert all(each.isprintable() or each in "\n\u200b" for each in report)


def test_text_is_a_compilers(verdict: Verdict) -> None:
    """One line a change with file, line and column, and no colour unless asked for."""
    report = render_report(verdict, "text")
    pattern = re.compile(r".*:\d+:\d+: (breaking|warning|info)\[[a-z-]+\]: .+")
    found = [line for line in report.splitlines() if pattern.fullmatch(line)]
    assert len(found) == len(verdict.changes)
    assert "\x1b" not in report
    assert "\x1b[31mbreaking" in render_report(verdict, "text", is_coloured=True)


def test_json_is_the_contracts(verdict: Verdict) -> None:
    """The object has the agreed members, and null where there is nothing."""
    report = json.loads(render_report(verdict, "json"))
    assert list(report) == ["verdict", "bump", "changes"]
    assert (report["verdict"], report["bump"]) == ("breaking", "major")
    for change in report["changes"]:
        assert list(change) == [
            *("rule", "level", "method", "path", "location", "pointer"),
            *("base", "revision", "message", "witness", "operations", "python"),
        ]
        assert (change["method"], change["path"]) == ("GET", PATH)
        assert change["operations"] == [["GET", PATH]]
        assert set(change["revision"]) == {"file", "line", "column"}


class _Page(HTMLParser):
    """Which elements and attributes a browser would see."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words += data


def test_html_is_one_safe_file(verdict: Verdict) -> None:
    """The page runs nothing, loads nothing, and shows hostile text as text."""
    page = _Page(render_report(verdict, "html"))
    assert not {"script", "img", "link", "iframe", "form"} & set(page.tags)
    names = {name for name, _ in page.attributes}
    assert not [name for name in names if name.startswith("on") or name == "src"]
    links = [value for name, value in page.attributes if name == "href"]
    assert links == ["#changes"]
    assert "<script>alert(1)</script>" in page.words
    assert "{{ 7*7 }}" in page.words


def test_html_serves_every_reader(verdict: Verdict) -> None:
    """It has a language, headings, a way past the header, and colours for dark screens."""
    report = render_report(verdict, "html")
    assert '<html lang="en">' in report
    assert "prefers-color-scheme: dark" in report
    assert report.count("<h2") == len(verdict.changes)
    assert 'href="#changes"' in report
    assert '<main id="changes">' in report


@pytest.mark.parametrize("count", [19, 20])
def test_a_long_page_has_an_index_and_filters(count: int) -> None:
    """From 20 changes on, each is in the index, and each level that occurs can be hidden."""
    sides = [{f"p{n}": {"type": kind} for n in range(count)} for kind in ("string", "integer")]
    base, revision = (_parse("api.json", properties) for properties in sides)
    page = _Page(render_report(review_documents(base, revision, today=date(2025, 6, 1)), "html"))
    links = [value for name, value in page.attributes if (name, value) != ("href", "#changes")]
    shown = [f"#change-{n + 1}" for n in range(count)] if count == 20 else []
    assert [link for link in links if link and link.startswith("#change-")] == shown
    assert (("id", "show-breaking") in page.attributes) is (count == 20)
    assert ("id", "show-info") not in page.attributes


def test_markdown_keeps_hostile_text_in_code(verdict: Verdict) -> None:
    """Every row of the table has four cells, and no HTML, link or mention is live."""
    report = render_report(verdict, "markdown")
    prose = _strip_code(report)
    assert "<script" not in prose
    assert "](" not in prose
    assert "@octocat" not in prose
    rows = [line for line in report.splitlines() if line.startswith("| ")]
    assert len(rows) == 2 + len(verdict.changes)
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {5}


def test_the_shown_entries_accept_the_breaking_changes(verdict: Verdict) -> None:
    """Once a person has written the reasons; without them they are refused."""
    found = re.search(r"(?ms)^(`{3,})yaml$(.*?)^\1$", render_report(verdict, "markdown"))
    assert found
    with pytest.raises(DocumentError, match="reason"):
        parse_entries("accepted-changes.yaml", found[2].encode())
    text = found[2].replace('reason: ""', "reason: Agreed.")
    accepted = _review(parse_entries("accepted-changes.yaml", text.encode()))
    assert (verdict.level, accepted.level) == ("breaking", "warning")


def _strip_code(markdown: str) -> str:
    without_blocks = re.sub(r"(?ms)^(`{3,})(?:json|yaml)$.*?^\1$", "", markdown)
    return re.sub(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", "", without_blocks)


def test_markdown_fits_a_comment() -> None:
    """A review of hundreds of changes stays below what a pull request comment may hold."""
    base = _parse("base.json", {f"p{index}": {"type": "string"} for index in range(400)})
    revision = _parse("revision.json", {f"p{index}": {"type": "integer"} for index in range(400)})
    verdict = review_documents(base, revision, today=date(2025, 6, 1))
    assert len(verdict.changes) == 400
    assert len(render_report(verdict, "markdown")) < 65_536


def test_github_annotations_cannot_be_forged(verdict: Verdict) -> None:
    """Each line is one command of ours or the summary."""
    lines = render_report(verdict, "github").splitlines()
    command = re.compile(r"::(error|warning|notice) file=[^,:]*,line=\d+,col=\d+,title=[^,:]*::.*")
    assert all(command.fullmatch(line) for line in lines[:-1])
    assert lines[-1].startswith("breaking: ")
    assert len(lines) == len(verdict.changes) + 1


def test_sarif_is_well_formed(verdict: Verdict) -> None:
    """The log has what SARIF 2.1.0 asks for, and indices lead to their rules."""
    log = json.loads(render_report(verdict, "sarif"))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert len(run["results"]) == len(verdict.changes)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        for place in _list_places(result):
            assert re.fullmatch(r"[A-Za-z0-9%/._~-]+", place["artifactLocation"]["uri"])
            assert min(place["region"].values()) >= 1


def _list_places(result: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for location in (*result["locations"], *result.get("relatedLocations", ())):
        yield location["physicalLocation"]


@pytest.mark.parametrize("format", FORMATS)
def test_accepted_changes_are_marked(format: str) -> None:
    """What was accepted is still shown, with its reason and no level above info."""
    verdict = _review()
    (change,) = [each for each in verdict.changes if each.rule == "response-enum-widened"]
    content = json.dumps(
        [{"rule": change.rule, "pointer": change.pointer, "reason": "Nobody reads it."}]
    )
    accepted = _review(parse_entries("accepted-changes.yaml", content.encode()))
    report = render_report(accepted, format)
    assert "Nobody reads it" in report.replace("\\", "")
    assert [each.level for each in accepted.changes if each.accepted] == ["info"]
