"""Timeouts, marks of what was left out, and warnings."""

from __future__ import annotations

import httpx2
import pytest
from runtime.deadline import Deadline, bound_steps, find_total, shorten_step
from runtime.deprecation import deprecated, warn_deprecated_arguments
from runtime.options import NotGiven, Omit, RequestOptions, Timeout, not_given, omit

from tests.runtime.api import KEY


@pytest.mark.parametrize(
    ("timeout", "total"),
    [
        (Timeout(), 600),
        (Timeout(2), 600),
        (Timeout(2, connect=700), 3500),
        (Timeout(None), None),
        (Timeout(2, read=None), None),
        (Timeout(httpx2.Timeout(300)), 1500),
        (Timeout(2, total=1), 1),
        (Timeout(2, total=None), None),
        (Timeout(Timeout(2, total=1)), 1),
    ],
)
def test_the_bound_on_the_whole_follows_from_the_steps(timeout: Timeout, total: object) -> None:
    assert find_total(timeout) == total


def test_steps_are_cut_to_what_is_left() -> None:
    steps = bound_steps(Timeout(None, connect=5), Deadline.start(1))
    assert all(0.5 < (shorten_step(step) or 0) <= 1 for step in steps.values())
    assert bound_steps(Timeout(None, connect=5), Deadline())["read"] is None
    assert shorten_step(bound_steps(Timeout(None, connect=5), Deadline())["connect"]) == 5
    assert shorten_step(None) is None
    assert shorten_step(3) == 3
    assert shorten_step(bound_steps(Timeout(5), Deadline.start(-1))["read"]) == 0


def test_a_timeout_shows_and_compares() -> None:
    assert repr(Timeout(2)) == "Timeout(timeout=2)"
    assert repr(Timeout(2, read=3, total=9)) == (
        "Timeout(connect=2, read=3, write=2, pool=2, total=9)"
    )


def test_marks_are_false_and_copy_as_themselves() -> None:
    import copy
    import pickle

    for mark, name in ((omit, "omit"), (not_given, "not_given")):
        assert not mark
        assert repr(mark) == name
        assert copy.deepcopy(mark) is mark
        assert pickle.loads(pickle.dumps(mark)) is mark
    assert isinstance(not_given, NotGiven)
    assert KEY not in repr(RequestOptions(extra_headers={"Authorization": KEY}))
    assert "None" in repr(RequestOptions())


def test_deprecated_arguments_warn_the_caller() -> None:
    def method(*, old: str | Omit = omit, older: str | None = None) -> None:
        warn_deprecated_arguments(old=old, older=older)

    method()
    with pytest.warns(DeprecationWarning, match="^old is deprecated$") as caught:
        method(old="x")
    assert caught[0].filename == __file__

    @deprecated("gone")
    def gone() -> None: ...

    with pytest.warns(DeprecationWarning, match="gone"):
        gone()
