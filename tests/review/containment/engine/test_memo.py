"""Outcomes of goals that depend on each other, kept and dropped."""

from scripts.review.containment.engine.goal import EMPTY, Inhabited, Outcome, Unknown
from scripts.review.containment.engine.memo import Memo

VALUE = Inhabited(1)
UNKNOWN = Unknown("for some reason")


def settle(memo: Memo[str], key: str, outcome: Outcome, *read: str) -> None:
    """Open a goal, read others in it, and close it."""
    memo.open(key)
    for other in read:
        assert memo.recall(other) is not None
    memo.close(outcome)


def test_a_goal_that_was_never_asked_is_not_known() -> None:
    """Nothing is assumed of a goal that is neither open nor closed."""
    assert Memo[str]().recall("a") is None


def test_a_goal_inside_itself_counts_as_empty() -> None:
    """An open goal reads as empty."""
    memo = Memo[str]()
    memo.open("a")
    assert memo.recall("a") == EMPTY


def test_what_rests_on_nothing_open_is_kept_at_once() -> None:
    """An outcome that read no open goal outlives whatever is open."""
    memo = Memo[str]()
    memo.open("a")
    settle(memo, "b", EMPTY)
    memo.close(VALUE)
    assert memo.recall("b") == EMPTY


def test_what_rests_on_a_goal_that_proves_empty_is_kept() -> None:
    """The assumption came true."""
    memo = Memo[str]()
    memo.open("a")
    settle(memo, "b", EMPTY, "a")
    assert memo.recall("b") == EMPTY
    memo.close(EMPTY)
    assert (memo.recall("a"), memo.recall("b")) == (EMPTY, EMPTY)


def test_what_rests_on_a_goal_that_has_a_value_is_dropped() -> None:
    """The assumption was wrong, so emptiness found under it is no longer known."""
    for outcome in (VALUE, UNKNOWN):
        memo = Memo[str]()
        memo.open("a")
        settle(memo, "b", EMPTY, "a")
        memo.close(outcome)
        assert (memo.recall("a"), memo.recall("b")) == (outcome, None)


def test_who_reads_a_tentative_outcome_rests_on_the_same_goal() -> None:
    """Emptiness that was read from the memo is as tentative as what it was read from."""
    memo = Memo[str]()
    memo.open("a")
    settle(memo, "b", EMPTY, "a")
    settle(memo, "c", EMPTY, "b")
    memo.close(VALUE)
    assert memo.recall("c") is None


def test_a_component_is_kept_only_when_its_outermost_goal_is_closed() -> None:
    """A goal that is empty because an outer one is assumed empty settles nothing inside of it."""
    memo = Memo[str]()
    memo.open("a")
    memo.open("b")
    settle(memo, "c", EMPTY, "b")
    assert memo.recall("a") == EMPTY
    memo.close(EMPTY)  # b, which rests on a
    settle(memo, "d", EMPTY, "c")
    memo.close(VALUE)
    assert [memo.recall(key) for key in "bcd"] == [None, None, None]


def test_an_inner_component_is_kept_while_an_outer_one_is_open() -> None:
    """Goals that rest on each other alone do not wait for those around them."""
    memo = Memo[str]()
    memo.open("a")
    settle(memo, "x", EMPTY, "a")
    memo.open("b")
    settle(memo, "c", EMPTY, "b")
    memo.close(EMPTY)
    memo.close(VALUE)
    assert [memo.recall(key) for key in "xbc"] == [None, EMPTY, EMPTY]


def test_a_value_is_kept_whatever_was_assumed() -> None:
    """A value was tried, so it rests on nothing; neither does who reads it."""
    memo = Memo[str]()
    memo.open("a")
    settle(memo, "b", VALUE, "a")
    settle(memo, "c", EMPTY, "b")
    memo.close(VALUE)
    assert (memo.recall("b"), memo.recall("c")) == (VALUE, EMPTY)


def test_what_is_unknown_under_an_assumption_is_tentative() -> None:
    """With the assumption gone a value may be found."""
    memo = Memo[str]()
    memo.open("a")
    settle(memo, "b", UNKNOWN, "a")
    assert memo.recall("b") == UNKNOWN
    memo.close(VALUE)
    assert memo.recall("b") is None


def test_a_limit_of_one_question_says_nothing_about_the_next() -> None:
    """What a cut search left unknown is forgotten with the outermost goal, as is what read it."""
    memo = Memo[str]()
    memo.open("a")
    memo.open("b")
    memo.limit()
    memo.close(UNKNOWN)
    settle(memo, "c", UNKNOWN, "b")
    assert memo.recall("c") == UNKNOWN
    memo.close(EMPTY)
    assert [memo.recall(key) for key in "abc"] == [EMPTY, None, None]


def test_a_limit_does_not_matter_where_the_outcome_is_known_all_the_same() -> None:
    """A cut search that ends in emptiness or a value is as good as a whole one."""
    for outcome in (EMPTY, VALUE):
        memo = Memo[str]()
        memo.open("a")
        memo.limit()
        memo.close(outcome)
        assert memo.recall("a") == outcome


def test_an_abandoned_question_leaves_only_what_was_certain() -> None:
    """After a question that was given up nothing is open and no assumption is left."""
    memo = Memo[str]()
    memo.open("a")
    settle(memo, "b", EMPTY, "a")
    settle(memo, "c", EMPTY)
    memo.abandon()
    assert memo.depth == 0
    assert [memo.recall(key) for key in "abc"] == [None, None, EMPTY]
