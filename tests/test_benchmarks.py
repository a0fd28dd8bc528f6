"""The benchmark states for each row whether its bound is kept."""

import sys
from xml.etree import ElementTree

import pytest

from benchmarks.measuring.chart import draw
from benchmarks.measuring.environments import MissingError, prepare
from benchmarks.measuring.processes import Program, ProgramError, compare, run
from benchmarks.measuring.rows import (
    MILLISECONDS,
    Result,
    Row,
    make_result,
    measure,
    write_line,
    write_table,
)


def program(code: str) -> Program:
    return Program((sys.executable, "-S", "-c", code))


def make(ratio: float, bound: float) -> Result:
    return make_result("a < b", "peer", bound, MILLISECONDS, (ratio, 1.0), "")


def test_a_program_is_compared_to_its_peer_by_what_it_prints() -> None:
    row = Row("row", "peer", 0.5, MILLISECONDS, program("print(0.25)"), program("print(1)"), runs=1)
    result = measure(row)
    assert (result.ratio, result.holds, result.ours) == (0.25, True, "250 ms")


def test_the_median_of_runs_in_turn_counts() -> None:
    ours, peer = compare(program("print(2)"), program("print('text', 3)"), 3)
    assert (ours.printed, peer.printed) == (2.0, 3.0)
    assert ours.cpu > 0


def test_a_program_that_fails_is_an_error_that_says_what_it_wrote() -> None:
    with pytest.raises(ProgramError, match="no such thing"):
        run(program("raise SystemExit('no such thing')"))


def test_a_row_above_its_bound_falls_short() -> None:
    held, short = make(0.5, 0.5), make(0.51, 0.5)
    assert write_line(held).startswith("holds ")
    assert write_line(short).startswith("FALLS SHORT ")
    assert "| **0.51** | 0.50 |" in write_table([held, short])


def test_the_picture_is_well_formed_and_shows_each_row() -> None:
    root = ElementTree.fromstring(draw([make(0.5, 1.0), make(9.0, 1.0)]))
    kinds = [one.get("class") for one in root if one.tag.endswith("rect")]
    assert kinds == ["held", "short"]


def test_a_package_that_cannot_be_had_is_said(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmarks.measuring.environments.PLACE", tmp_path)
    with pytest.raises(MissingError, match="cannot be installed"):
        prepare("none", "./no-such-folder-of-a-package")
