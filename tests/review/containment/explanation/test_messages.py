"""What a change says and shows to its reader."""

from typing import Any

import pytest

from scripts.review.containment import ABSENT, Direction
from tests.review.containment.comparing import compare_roots
from tests.schemas.documents import ROOT, make_document

TEXT = {"type": "string", "maxLength": 1024}


@pytest.mark.parametrize(
    ("base", "revision", "words"),
    [
        (["a", "b"], ["a"], "accepts less than before: `b` was removed"),
        (["a", 1], ["a", "", None], '`1` was removed and `""` and `null` were added'),
        (list("abcdefgh"), ["a"], "`b`, `c`, `d`, `e`, `f` and 2 more were removed"),
    ],
)
def test_a_change_of_an_enum_names_the_values(
    base: list[Any], revision: list[Any], words: str
) -> None:
    """The reader sees which values are new and which are gone."""
    documents = make_document({"enum": base}), make_document({"enum": revision})
    (change,) = compare_roots(*documents, Direction.REQUEST)
    assert change.message.endswith(words)


@pytest.mark.parametrize(
    ("revision", "shown"),
    [({**TEXT, "minLength": 1}, (ABSENT, 1)), ({**TEXT, "maxLength": 9}, (1024, 9))],
)
def test_the_keyword_that_changed_is_shown(revision: Any, shown: tuple[Any, Any]) -> None:
    """Before and after are values of the keyword that changed, not of its neighbour."""
    documents = make_document(TEXT), make_document(revision)
    (change,) = compare_roots(*documents, Direction.REQUEST)
    assert (change.before, change.after) == shown


@pytest.mark.parametrize("direction", Direction)
def test_what_cannot_be_decided_is_reported_once(direction: Direction) -> None:
    """The keyword is the cause; the schema that holds it is not reported beside it."""
    base, revision = (
        make_document({"type": "string", "pattern": f"^.*(?<!{end})$"}) for end in "xy"
    )
    changes = compare_roots(base, revision, direction)
    assert [change.base_pointer for change in changes] == [f"{ROOT}/pattern"]
