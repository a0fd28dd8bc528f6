"""Values become rows, which are filtered, sorted and have columns."""

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from llama_extraction._cli.escaping import escape_line, escape_text
from llama_extraction._cli.output import write_csv
from llama_extraction._cli.rows import (
    find,
    list_columns,
    list_rows,
    read_condition,
    sort_rows,
)
from llama_extraction._cli.table import make_record, make_table
from llama_extraction._cli.watching import Watch, pair_rows
from rich.console import Console

PEOPLE: list[dict[str, Any]] = [
    {"id": "1", "status": "new", "owner": {"name": "Ann"}, "age": 9},
    {"id": "2", "status": "done", "owner": {"name": "Bob"}, "age": 10},
    {"id": "3", "status": "failed", "owner": None, "age": None},
]


@pytest.mark.parametrize(
    ("condition", "ids"),
    [
        ("status=done", "2"),
        ("status=done,new", "12"),
        ("status!=done", "13"),
        ("owner.name=", "3"),
        ("age=9", "1"),
        ("nothing=", "123"),
    ],
)
def test_a_condition_is_about_the_text_of_a_column(condition: str, ids: str) -> None:
    one = read_condition(condition)
    assert [row["id"] for row in PEOPLE if one.holds(row)] == list(ids)


@pytest.mark.parametrize("text", ["status", "", "=x", "!=x"])
def test_other_text_is_no_condition(text: str) -> None:
    with pytest.raises(ValueError, match="is not COLUMN=VALUE"):
        read_condition(text)


@pytest.mark.parametrize(
    ("columns", "ids"),
    [("owner.name", "123"), ("age", "123"), ("-age", "213"), ("status", "231"), ("", "123")],
)
def test_rows_are_sorted_with_missing_values_last(columns: str, ids: str) -> None:
    assert [row["id"] for row in sort_rows(PEOPLE, columns)] == list(ids)


def test_the_first_of_several_columns_decides_first() -> None:
    rows = [{"a": 1, "b": 1}, {"a": 0, "b": 2}, {"a": 0, "b": 3}]
    assert sort_rows(rows, "a,-b") == [rows[2], rows[1], rows[0]]


@pytest.mark.parametrize(
    ("value", "rows"),
    [
        ([1, 2], [1, 2]),
        ({"total": 2, "items": [{"a": 1}, {"a": 2}]}, [{"a": 1}, {"a": 2}]),
        ({"tags": ["x"]}, [{"tags": ["x"]}]),
        ({"a": [{}], "b": [{}]}, [{"a": [{}], "b": [{}]}]),
        ("text", ["text"]),
    ],
)
def test_rows_are_what_a_value_lists(value: Any, rows: list[Any]) -> None:
    assert list_rows(value) == rows


def test_a_column_is_a_path_and_a_name_with_a_dot_goes_first() -> None:
    row = {"a": {"b": [{"c": 1}]}, "a.b": 2}
    assert find(row, "a.b") == 2
    assert find({"a": {"b": [{"c": 1}]}}, "a.b.0.c") == 1
    assert find(row, "a.b.7") is None
    assert find(row, "a.x.y") is None


def test_csv_has_every_column_and_table_the_simple_ones() -> None:
    row = {"id": 1, "deep": {"er": {"name": "x"}}, "tags": ["a"], "near": {"name": "y"}}
    assert list_columns([row], is_deep=True) == ["id", "deep.er.name", "tags", "near.name"]
    assert list_columns([row], is_deep=False) == ["id", "near.name"]


@given(st.lists(st.dictionaries(st.text(min_size=1), st.text()), min_size=1, max_size=4))
def test_csv_reads_back(rows: list[dict[str, str]]) -> None:
    names = list_columns(rows, is_deep=True)
    read = list(csv.reader(io.StringIO(write_csv(rows, ()), newline="")))
    if names:
        assert read == [names, *([row.get(name, "") for name in names] for row in rows)]


@given(st.text())
def test_escaped_text_has_nothing_that_acts_on_a_terminal(text: str) -> None:
    line = escape_line(text)
    assert not any(ord(each) < 32 or 0x7F <= ord(each) < 0xA0 for each in line)
    assert json.loads(escape_text(json.dumps(text, ensure_ascii=False))) == text


def test_a_table_shows_markup_as_text_and_keeps_to_its_width() -> None:
    console = Console(file=io.StringIO(), width=40, markup=True)
    rows = [{"id": "[red]x[/]", "other": "y" * 50, "more": "z"}]
    console.print(make_table(rows, (), console))
    text = console.file.getvalue()  # type: ignore[attr-defined]
    assert "[red]x[/]" in text
    assert max(map(len, text.splitlines())) <= 40


def test_a_single_object_has_a_line_for_each_value() -> None:
    console = Console(file=io.StringIO(), width=40)
    console.print(make_record({"id": 1, "owner": {"name": "x" * 50}, "tags": ["a"]}, ()))
    text = console.file.getvalue()  # type: ignore[attr-defined]
    assert text.count("x") == 50
    assert all(name in text for name in ("id", "owner.name", '["a"]'))


def test_rows_are_known_by_their_id_else_by_their_place() -> None:
    old = [{"id": 1, "n": "a"}, {"id": 2, "n": "b"}]
    assert pair_rows([{"id": 2, "n": "c"}, {"id": 3, "n": "d"}], old) == [old[1], None]
    assert pair_rows([{"n": "a"}, {"n": "a"}], [{"n": "b"}]) == [{"n": "b"}, None]


def test_a_watch_is_over_when_every_row_is_done() -> None:
    done = Watch(1, (read_condition("status=done,failed"),))
    assert done.count_done(PEOPLE) == 2
    assert not done.is_over(PEOPLE)
    assert done.is_over(PEOPLE[1:])
    assert done.is_over([])
    assert not Watch(1, ()).is_over(PEOPLE[1:])
