"""The names of the constants of operations, apart from the classes of the same module."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from scripts.canonical.names import claim_name


class ConstantNames(NamedTuple):
    """The names of the constants of an operation.

    Attributes:
        whole: Of the operation itself.
        stream: Of its second form, which reads a stream; not every operation has it.
    """

    whole: str
    stream: str


def name_constants(ids: Collection[str], classes: Collection[str]) -> Mapping[str, ConstantNames]:
    """The names by the id of the operation; classes may have only capitals, too."""
    taken = {*classes}
    whole = {each: _claim(each.upper(), taken) for each in ids}
    return {
        each: ConstantNames(name, _claim(f"{each.upper()}_STREAM", taken))
        for each, name in whole.items()
    }


def _claim(name: str, taken: set[str]) -> str:
    claimed = claim_name(name, taken, "_")
    taken.add(claimed)
    return claimed
