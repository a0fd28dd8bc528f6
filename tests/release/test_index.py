"""Where an index is, and what it says it holds."""

import json
from functools import partial

import httpx2
import pytest

from scripts.release.index import Index, fetch_hashes, find_index
from scripts.release.refusal import RefusalError

ONE = "1" * 64


@pytest.mark.parametrize(
    ("given", "want"),
    [
        ("https://upload.example.org/legacy/", "https://example.org/simple/"),
        ("https://test.example.org/legacy/", "https://test.example.org/simple/"),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/simple/"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/simple/"),
        ("https://example.org/team/pypi", "https://example.org/team/pypi/simple/"),
    ],
)
def test_where_files_are_listed_follows_from_where_they_are_sent(given: str, want: str) -> None:
    """As the indexes in use arrange it."""
    assert find_index(given).simple_url == want


def test_where_files_are_listed_can_be_said() -> None:
    """Other layouts are named."""
    assert (
        find_index("https://a.example/x/", "https://b.example/y").simple_url
        == "https://b.example/y/"
    )


def test_a_name_is_looked_up(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """The name of an index means what it means to twine."""
    monkeypatch.setenv("HOME", str(tmp_path))
    (found,) = {find_index("pypi").upload_url.partition("://")[0]}
    assert found == "https"


@pytest.mark.parametrize(
    ("given", "want"),
    [
        ("nobody", "no-index"),
        ("ftp://example.org/", "no-index"),
        ("https:///simple", "no-index"),
        ("https://ann:hunter2@example.org/", "credentials-in-address"),
    ],
)
def test_no_index_is_one_line(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch, given: str, want: str
) -> None:
    """What is no index is refused, and what should not be seen is not shown."""
    monkeypatch.setenv("HOME", str(tmp_path))
    with pytest.raises(RefusalError) as caught:
        find_index(given)
    (finding,) = caught.value.findings
    assert finding.rule == want
    assert "hunter2" not in str(finding)


def _answer(monkeypatch: pytest.MonkeyPatch, status: int, kind: str, text: str) -> Index:
    def answer(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(status, headers={"content-type": kind}, text=text)

    transport = httpx2.MockTransport(answer)
    client = httpx2.Client
    monkeypatch.setattr(httpx2, "Client", partial(client, transport=transport))
    return Index("here", "http://here/", "http://here/simple/")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "application/vnd.pypi.simple.v1+json",
            json.dumps(
                {
                    "meta": {"api-version": "1.1"},
                    "name": "a",
                    "files": [{"filename": "a-1.whl", "url": "a", "hashes": {"sha256": ONE}}],
                }
            ),
        ),
        ("text/html", f'<a href="../../f/a-1.whl#sha256={ONE}">a-1.whl</a>'),
        (
            "text/html; charset=utf-8",
            f"<!DOCTYPE html><A HREF='/f/a-1.whl#sha256={ONE}'>a-1.whl</A>",
        ),
    ],
)
def test_a_listing_names_files_and_hashes(
    monkeypatch: pytest.MonkeyPatch, kind: str, text: str
) -> None:
    """In both forms of the simple API."""
    where = _answer(monkeypatch, 200, kind, text)
    assert fetch_hashes(where, "A", frozenset()) == {"a-1.whl": ONE}


def test_a_distribution_nobody_uploaded_has_no_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """An index that knows no such name answers 404."""
    where = _answer(monkeypatch, 404, "text/plain", "no")
    assert fetch_hashes(where, "a", frozenset()) == {}


@pytest.mark.parametrize(
    ("status", "kind", "text"),
    [
        (500, "text/plain", "down"),
        (401, "text/plain", "who"),
        (200, "application/json", "[]"),
        (200, "application/json", "{"),
        (200, "application/json", '{"meta": {"api-version": "9.0"}, "name": "a", "files": []}'),
    ],
)
def test_an_index_that_gives_no_listing_is_refused(
    monkeypatch: pytest.MonkeyPatch, status: int, kind: str, text: str
) -> None:
    """What is there cannot be told, so nothing is uploaded."""
    where = _answer(monkeypatch, status, kind, text)
    with pytest.raises(RefusalError, match="index-refuses"):
        fetch_hashes(where, "a", frozenset())


def test_no_network_is_one_line() -> None:
    """A closed port is told as such."""
    with pytest.raises(RefusalError, match=r"no-network.*cannot be reached"):
        fetch_hashes(find_index("http://127.0.0.1:9/"), "a", frozenset())
