"""The names of the constants of operations, apart from the classes of the same module."""

from collections.abc import Collection, Mapping
from typing import NamedTuple


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
    whole = {each: _find_free(each.upper(), classes) for each in ids}
    taken = {*classes, *whole.values()}
    return {
        each: ConstantNames(name, _find_free(f"{each.upper()}_STREAM", taken))
        for each, name in whole.items()
    }


def _find_free(name: str, taken: Collection[str]) -> str:
    while name in taken:
        name += "_"
    return name
