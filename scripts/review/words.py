"""Where something stands, in words."""

from scripts.review.change import ReachedFact


def describe_place(reached: ReachedFact) -> str:
    """Where in the operation; where in the component when several places reach it."""
    inner = reached.fact.inner
    if inner and len(reached.places) > 1:
        return inner
    return ", ".join(part for part in (reached.places[0], inner) if part)
