"""Which of several media types a client gets."""

from dataclasses import dataclass

import pytest

from scripts.operations.media_types import read_essence
from scripts.operations.negotiation import choose_concrete, choose_media_type


@dataclass(frozen=True, slots=True)
class Named:
    name: str

    @property
    def essence(self) -> str:
        return read_essence(self.name)


@pytest.mark.parametrize(
    ("declared", "accept", "chosen"),
    [
        (("text/csv", "application/json"), "", "application/json"),
        (("text/csv", "application/json"), "*/*", "application/json"),
        (("text/csv", "application/json"), "text/csv", "text/csv"),
        (("text/csv", "application/json"), "text/*;q=0.5, application/json;q=0.1", "text/csv"),
        (("text/csv", "application/json"), "application/*, text/csv;q=0", "application/json"),
        (("text/csv", "application/json"), "video/mp4", None),
        (("application/jsonl", "application/problem+json"), "", "application/problem+json"),
        (("text/csv",), "text/csv;q=none", None),
        (("text/x", "text/x;v=2"), "text/x; v=2", "text/x;v=2"),
        (("*/*",), "video/mp4", "*/*"),
        (("image/*",), "image/png", "image/*"),
        (("image/*",), "text/plain", None),
    ],
)
def test_the_best_liked_media_type_is_chosen(
    declared: tuple[str, ...], accept: str, chosen: str | None
) -> None:
    """By weight, then JSON, then the document's order; a range is liked for what it covers."""
    found = choose_media_type([Named(each) for each in declared], accept)
    assert (found.name if found else None) == chosen


@pytest.mark.parametrize(
    ("name", "accept", "chosen"),
    [
        ("image/*", "", "image/png"),
        ("image/*", "image/*", "image/png"),
        ("Image/*", "image/webp", "image/webp"),
        ("image/*", "image/webp;q=0.2, */*", "image/png"),
        ("*/*", "text/csv", "text/csv"),
        ("image/*", "text/csv", "image/png"),
        ("model/*", "model/mtl", "model/mtl"),
        ("model/*", "", "model/*"),
        ("text/CSV; header=present", "image/png", "text/CSV; header=present"),
    ],
)
def test_a_range_is_answered_in_a_type_the_client_names(
    name: str, accept: str, chosen: str
) -> None:
    """Else in the usual one."""
    assert choose_concrete(name, accept) == chosen
