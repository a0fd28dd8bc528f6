"""Bounds on a number of items or properties; None where there is none."""


def lower_of(one: int | None, other: int | None) -> int | None:
    """The bound that results from two."""
    return other if one is None else one if other is None else min(one, other)
