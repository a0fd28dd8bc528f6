"""A body is split alike wherever its pieces end, and however many there are."""

from __future__ import annotations

import time

import pytest
from runtime.pieces import ByteSplitter, LineSplitter


def test_lines_that_end_end() -> None:
    splitter = LineSplitter()
    assert splitter.feed(b"a\n") == ["a"]
    assert splitter.finish() == []


@pytest.mark.parametrize("cut", range(1, 12))
def test_lines_do_not_depend_on_where_the_pieces_end(cut: int) -> None:
    data = "a\r\nä\u2028b\n\rc\r".encode()
    splitter = LineSplitter()
    lines = splitter.feed(data[:cut]) + splitter.feed(data[cut:]) + splitter.finish()
    assert lines == ["a", "ä\u2028b", "", "c"]


def test_lines_may_arrive_byte_by_byte() -> None:
    """A part of a character is no text yet."""
    splitter = LineSplitter()
    fed = [splitter.feed(bytes([byte])) for byte in "ä\nb\n".encode()]
    assert fed == [[], [], ["ä"], [], ["b"]]


@pytest.mark.parametrize("size", [1, 3, 99])
def test_the_length_of_each_line_is_checked_wherever_the_pieces_end(size: int) -> None:
    """The longest of a piece, also before its end has arrived."""
    seen: list[int] = []
    splitter, data = LineSplitter(seen.append), b"a\n12345\nbc\n123"
    for start in range(0, len(data), size):
        splitter.feed(data[start : start + size])
    assert max(seen) == 5
    seen.clear()
    splitter.feed(b"45678")
    assert seen == [8]


def test_a_line_ends_with_its_carriage_return() -> None:
    """Nothing waits for the next piece to learn whether a line feed follows."""
    splitter = LineSplitter()
    pieces = (b"a\r\r", b"\nb\r", b"\n", b"\nc")
    assert [splitter.feed(piece) for piece in pieces] == [["a", ""], ["b"], [], [""]]
    assert splitter.finish() == ["c"]


def test_a_line_of_many_pieces_takes_no_longer_for_each_of_them() -> None:
    """Images come as one line of an event stream; what came before is not looked at again."""
    splitter, piece = LineSplitter(), b"x" * 1024
    began = time.process_time()
    for _ in range(4_000):
        assert splitter.feed(piece) == []
    assert splitter.feed(b"\n") == ["x" * 4_096_000]
    assert time.process_time() - began < 3


def test_a_long_piece_of_many_takes_no_longer_for_each_of_them() -> None:
    """Whoever asks for pieces of a hundred megabytes gets them as fast as the body arrives."""
    splitter, piece = ByteSplitter(32_768_000), b"x" * 1024
    began = time.process_time()
    for _ in range(31_999):
        assert splitter.feed(piece) == []
    assert [len(each) for each in splitter.feed(piece + b"y")] == [32_768_000]
    assert splitter.finish() == [b"y"]
    assert time.process_time() - began < 3
