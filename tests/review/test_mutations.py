"""No change at a random place of a real document is silent."""

import random
from itertools import islice
from pathlib import Path

import pytest

from tests.review.mutations import draw_mutations, list_documents

SMALL = [path for path in list_documents() if path.stat().st_size < 100_000]
EACH = 12


@pytest.mark.skipif(not SMALL, reason="the shared documents are not beside this repository")
@pytest.mark.parametrize("file", SMALL, ids=[path.stem for path in SMALL])
def test_no_change_is_silent(file: Path) -> None:
    """Whatever changes in a schema that an operation reaches, the review says so and decides it."""
    for mutation in islice(draw_mutations(file, random.Random(1)), EACH):
        verdict = mutation.review()
        place = f"{mutation.kind} at {mutation.pointer}"
        assert verdict.level != "none", place
        assert not any(change.rule.endswith("-undecided") for change in verdict.changes), place
