"""One file: what is read, what is refused, and where everything stands."""

from typing import Any

import pytest

from scripts.document import DocumentError, parse_document

HEAD = "openapi: 3.1.0\n"
YAML = """openapi: 3.1.0
info:
  title: "Tëst"
  x-a/b: {m~n: 1}
list: [one, {two: 3}]
base: &base {a: 1, b: 2}
copy: *base
merged: {<<: *base, b: 3}
"""
JSON = r"""{
  "openapi": "3.1.0",
  "info": {"title": "T\u0065st", "x-a/b": {"m~n": [1, {"a": 2}]}}
}
"""


def parse(text: str | bytes, file: str = "api.yaml") -> Any:
    content = text.encode() if isinstance(text, str) else text
    return parse_document(file, lambda _: content)


@pytest.mark.parametrize(
    ("text", "pointer", "line", "column"),
    [
        (YAML, "", 1, 1),
        (YAML, "/info/title", 3, 3),
        (YAML, "/info/x-a~1b/m~0n", 4, 11),
        (YAML, "/list/0", 5, 8),
        (YAML, "/list/1/two", 5, 14),
        (YAML, "/copy/b", 6, 20),
        (YAML, "/merged/a", 6, 14),
        (YAML, "/merged/b", 8, 21),
        (YAML, "/info/absent/deeper", 2, 1),
        (YAML, "/list/" + "9" * 5000, 5, 1),
        (JSON, "", 1, 1),
        (JSON, "/info/title", 3, 12),
        (JSON, "/info/x-a~1b/m~0n/1/a", 3, 56),
        (JSON, "/info/absent", 3, 3),
    ],
)
def test_place(text: str, pointer: str, line: int, column: int) -> None:
    """A pointer leads to its key, or to what stands nearest above."""
    found = parse(text).locate(pointer)
    assert (found.line, found.column, found.pointer) == (line, column, pointer)


@pytest.mark.parametrize(
    ("scalar", "want"),
    [
        ("on", "on"), ("yes", "yes"), ("True", True), ("~", None), ("", None), ("null", None),
        ("2020-01-01", "2020-01-01"), ("12:30:45", "12:30:45"), ("1_000", "1_000"),
        ("0o17", 15), ("0x1F", 31), ("017", 17), ("-3", -3), ("1e3", 1000.0), (".5", 0.5),
        ('"1"', "1"), ("!!str 1", "1"), ("=", "="),
        (".inf", ".inf"), ("-.Inf", "-.Inf"), (".NaN", ".NaN"),
    ],
)  # fmt: skip
def test_scalars_follow_yaml_1_2(scalar: str, want: object) -> None:
    """Dates, `on` and sexagesimals are text, as in the core schema of YAML 1.2."""
    value = parse(f"{HEAD}a: {scalar}\n").data["a"]
    assert (value, type(value)) == (want, type(want))


def test_keys_are_text() -> None:
    """A status code needs no quotes."""
    assert list(parse(HEAD + "a: {200: x, true: y}").data["a"]) == ["200", "true"]


def test_merge_takes_the_first_and_the_own() -> None:
    """Own keys win over merged ones, earlier parts over later."""
    assert parse(HEAD + "a: {<<: [{x: 1, y: 1}, {x: 2, z: 2}], y: 3}").data["a"] == {
        "x": 1,
        "y": 3,
        "z": 2,
    }


BOMB = HEAD + "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
BOMB += "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 9))


@pytest.mark.parametrize(
    ("text", "place", "rule", "words"),
    [
        ("", "1:1", "unreadable", "empty"),
        ("# only a comment", "1:1", "unreadable", "empty"),
        (b"\xff\xfe", "1:1", "unreadable", "not UTF-8"),
        (b"openapi: 3.1.0\na: \xe9", "2:1", "unreadable", "not UTF-8"),
        (HEAD + "a: [1", None, "unreadable", "the bracket"),
        (HEAD + "\ta: 1", "2:1", "unreadable", "tab"),
        (HEAD + "---\nb: 1", "2:1", "unreadable", "another document"),
        (HEAD + "a: *b", "2:4", "unreadable", "but there is none"),
        (HEAD + "a: &a [*a]", "2:4", "unreadable", "contains itself"),
        (HEAD + "a: {<<: 1}", "2:9", "unreadable", "only an object"),
        (HEAD + "? [a]\n: 1", "2:3", "unreadable", "a key must be a string"),
        (HEAD + "a: !!python/object:os.system x", "2:4", "unreadable", "not supported"),
        (HEAD + "a: !!bool maybe", "2:4", "unreadable", ""),
        (HEAD + "a: 1e999", "2:4", "unreadable", "not a JSON number"),
        (HEAD + "a: " + "9" * 5000, "2:4", "unreadable", "too large"),
        (HEAD + "a: " + "[" * 3000 + "]" * 3000, "2:184", "unreadable", "levels deep"),
        (HEAD + 'a: "\\0"', "2:1", "unreadable", "U+0000"),
        (HEAD + 'a: "\x1b[2J"', "2:5", "unreadable", "U+001B"),
        (HEAD + 'a: {"\\e": 1}', "2:1", "unreadable", "U+001B"),
        (HEAD + "a: 1\nb: {c: 1, c: 2}", "3:11", "duplicate-key", "'c'"),
        (BOMB, None, "unreadable", "aliases expand"),
        ('{"openapi": "3.1.0", "a": "\\ud800"}', "1:22", "unreadable", "U+D800"),
        ('{"openapi": "3.1.0", "a": 1e400}', "1:27", "unreadable", "too large"),
        ('{"openapi": "3.1.0", "a": ' + "9" * 5000 + "}", "1:27", "unreadable", "too large"),
        ('{"openapi": "3.1.0", "a": ' + "[" * 9000 + "]" * 9000 + "}", None, "unreadable", "deep"),
        ('{"openapi": "3.1.0",\n "a": {"b": 1, "b": 2}}', "2:16", "duplicate-key", "'b'"),
        ('{"openapi": "3.1.0", "a": {"c": {"b": 1}, "b": 1, "b": 2}}', "1:51", "duplicate-key", ""),
        ("[]", "1:1", "not-openapi", "an object was expected"),
        ("7", "1:1", "not-openapi", "an object was expected"),
        ("info: {}", "1:1", "not-openapi", "no `openapi`"),
        ("swagger: '2.0'", "1:1", "not-openapi", "version 2.0"),
        ("a: 1\nopenapi: 3.1", "2:1", "unsupported-version", "as a string"),
        ("openapi: '3.1'", "1:1", "unsupported-version", "3.0.x, 3.1.x, 3.2.x as a string"),
        ("openapi: 3.1.x", "1:1", "unsupported-version", ""),
        ("openapi: 3.3.0", "1:1", "unsupported-version", ""),
        ("openapi: 3.10.0", "1:1", "unsupported-version", ""),
        ("openapi: 4.0.0", "1:1", "unsupported-version", ""),
    ],
)
def test_refused(text: str | bytes, place: str | None, rule: str, words: str) -> None:
    """What is no document is refused with its place, never with a traceback."""
    with pytest.raises(DocumentError) as caught:
        parse(text)
    (finding,) = caught.value.findings
    assert finding.rule == rule
    assert words in finding.message
    assert place is None or str(finding.location) == f"api.yaml:{place}"


@pytest.mark.parametrize("version", ["3.0.0", "3.0.4", "3.1.0", "3.1.1", "3.1.0-rc1"])
def test_spoken_versions(version: str) -> None:
    """Every patch of 3.0 and 3.1 is spoken."""
    assert parse(f"openapi: {version}").version == version[:3]


def test_byte_order_mark_is_ignored() -> None:
    """Editors that write one make no other document."""
    assert parse(b"\xef\xbb\xbf" + HEAD.encode()).data == {"openapi": "3.1.0"}
