"""Where something stands, in words."""

from scripts.review.change import ReachedFact


def describe_place(reached: ReachedFact) -> str:
    """Where in the operation; where in the component when several places reach it."""
    inner = reached.fact.inner
    first, *others = reached.places
    return inner if inner and others else ", ".join(part for part in (first, inner) if part)
