"""The lines about changed names show what changed."""

import pytest

from scripts.package.comparison import compare_trees
from scripts.package.listed_names import describe_difference


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        ("*, a: A, b: B) -> X", "*, a: A, b: C) -> X", "…, b: B) -> X", "…, b: C) -> X"),
        ("a: A, b: B) -> X", "a: A, b: B) -> Y", "…) -> X", "…) -> Y"),
        ("a: A) -> X", "a: A, b: B = 1) -> X", "…) -> X", "…, b: B = 1) -> X"),
        ("a: L[A, B]) -> X", "a: L[A, C]) -> X", "a: L[A, B]) -> X", "a: L[A, C]) -> X"),
        ("a: A = ',)', b: B) -> X", "a: A = ',)') -> X", "…, b: B) -> X", "…) -> X"),
        ("a: A, b: B) -> X", "b: B, a: A) -> X", "a: A, b: B) -> X", "b: B, a: A) -> X"),
        (") -> X", "a: A) -> X", ") -> X", "a: A) -> X"),
    ],
)
def test_only_what_differs_in_a_signature_is_shown(
    old: str, new: str, before: str, after: str
) -> None:
    """A line may be cut at its end, where it would hide the difference."""
    before_all, after_all = {"f": f"({old}"}, {"f": f"({new}"}
    lines = describe_difference(compare_trees(before_all, after_all), before_all, after_all)
    assert list(lines) == [f"changed f({before}", f"     to f({after}"]
