"""Lines become events as HTML says (section 9.2.6)."""

from __future__ import annotations

from typing import Any, NoReturn

import pytest
from runtime.event_parsing import EventParser, ItemParser, ServerSentEvent


def feed(text: str) -> tuple[list[ServerSentEvent], EventParser]:
    parser = EventParser()
    found = (parser.feed(line) for line in text.split("\n"))
    return [event for event in found if event is not None], parser


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("data:  a \n", [" a "]),
        ("data:a:b\n", ["a:b"]),
        ("data\ndata\n", ["\n"]),
        ("data: a\ndata: b\n\ndata: c\n", ["a\nb", "c"]),
        (" data: a\n", []),
        (":data: a\n", []),
        ("data: unfinished", []),
    ],
)
def test_one_space_after_the_colon_is_no_data(text: str, data: list[str]) -> None:
    """All other spaces are, and only an empty line ends an event."""
    assert [event.data for event in feed(text)[0]] == data


@pytest.mark.parametrize(
    ("retry", "wait"), [("10", 10), ("1.5", None), ("-1", None), ("٣", None), ("", None)]
)
def test_a_time_to_wait_has_only_ascii_digits(retry: str, wait: int | None) -> None:
    assert feed(f"retry: {retry}\n")[1].retry == wait


def test_the_last_id_stays_until_another_comes() -> None:
    """An id that contains NULL is ignored; an event without data keeps its id for the next."""
    events, parser = feed("id: 1\ndata: a\n\nid: 2\n\ndata: b\n\nid: 3\0\ndata: c\n\nid\ndata: d\n")
    assert [event.id for event in events] == ["1", "2", "2", ""]
    assert parser.last_id == ""


def test_the_name_is_for_one_event() -> None:
    events, _ = feed("event: a\nevent: b\ndata: 1\n\ndata: 2\n")
    assert [event.event for event in events] == ["b", "message"]


def test_a_mark_of_the_byte_order_is_no_part_of_the_first_line() -> None:
    """Only the first line can begin with one."""

    def refuse(_: Any) -> NoReturn:
        raise AssertionError

    parser = ItemParser("events", str)
    lines = ("\ufeffdata: a", "", "\ufeffdata: b", "", "data: c", "")
    assert [item for line in lines for item in parser.feed(line, refuse)] == ["a", "c"]
