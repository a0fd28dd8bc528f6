"""Enums keep values the document does not list."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from tests.runtime.things import Color, Level, Mixed


@pytest.mark.parametrize("value", ["mauve", "RED", ""])
def test_an_open_enum_keeps_what_it_does_not_know(value: str) -> None:
    color = Color(value)
    assert color == value
    assert not color.is_known
    assert Color("red").is_known
    assert hash(color) == hash(value)
    assert {str(color): 1}[color] == 1
    assert f"{color}" == str(color) == value
    assert f"{color:>9}" == f"{value:>9}"
    assert "unknown" in repr(color)
    assert isinstance(color, Color)
    assert copy.deepcopy(color) == pickle.loads(pickle.dumps(color)) == color
    assert list(Color) == [Color.RED, Color.DARK_BLUE]
    assert len(Color) == 2
    assert (Color["RED"].name, Color("red").value) == ("RED", "red")


def test_open_enums_of_numbers_and_of_anything() -> None:
    assert Level(7) == 7
    assert not Level(7).is_known
    assert f"{Level(7)} {Level.LOW} {Level(7):03d}" == "7 1 007"
    assert repr(Level.LOW) == "<Level.LOW: 1>"
    assert pickle.loads(pickle.dumps(Level(7))) == 7
    assert Mixed("new") == "new"
    assert Mixed("new") == Mixed("new")
    assert Mixed("new") != Mixed.TEXT
    assert Mixed.ONE == 1
    assert Mixed.ONE != True  # noqa: E712
    assert {Mixed("new")} == {Mixed("new")}
    assert repr(Color.RED) == "<Color.RED: 'red'>"
    assert not Mixed("new").is_known
    wrong: list[tuple[Any, object]] = [(Color, 1), (Level, "1"), (Mixed, []), (Mixed, {})]
    for enum, value in wrong:
        with pytest.raises(ValueError, match="is not a valid"):
            enum(value)
