"""The time one call has: how much of it is left, and timeouts of steps that never outlive it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Final, Self

import httpx2

from .options import NotGiven, Timeout

# The whole of a call may take this many times its longest step when nothing else is said.
STEPS_PER_CALL: Final = 5


@dataclass(slots=True)
class Deadline:
    """The moment a call must be over, on the monotonic clock; None while it has no bound."""

    at: float | None = None

    @classmethod
    def start(cls, seconds: float | None) -> Deadline:
        """A deadline so many seconds from now."""
        return cls(None if seconds is None else time.monotonic() + seconds)

    def left(self) -> float | None:
        """The seconds left, never below zero; None without a bound."""
        return None if self.at is None else max(0.0, self.at - time.monotonic())

    def check(self) -> None:
        """Raises `httpx2.ReadTimeout` when the moment has passed."""
        if self.at is not None and time.monotonic() >= self.at:
            raise httpx2.ReadTimeout("the call took longer than it may take in total")


class StepTimeout(float):
    """The seconds one network step may take, knowing the deadline of the call it belongs to.

    It looks like the plain number that a transport expects, so any transport can be given one.
    """

    __slots__ = ("deadline",)
    deadline: Deadline

    def __new__(cls, seconds: float, deadline: Deadline) -> Self:
        step = super().__new__(cls, seconds)
        step.deadline = deadline
        return step


def shorten_step(timeout: float | None) -> float | None:
    """The seconds a step may take: the lesser of its own bound and what the call has left."""
    if not isinstance(timeout, StepTimeout):
        return timeout
    left = timeout.deadline.left()
    return float(timeout) if left is None else min(float(timeout), left)


def bound_steps(timeout: Timeout, deadline: Deadline) -> dict[str, float | None]:
    """The timeouts of a request's steps, in the form transports read them."""
    left = deadline.left()
    steps: dict[str, float | None] = {}
    for name, seconds in timeout.as_dict().items():
        bounds = [bound for bound in (seconds, left) if bound is not None]
        # A transport that knows nothing of the deadline keeps to what is left when it is asked.
        steps[name] = StepTimeout(min(bounds), deadline) if bounds else None
    return steps


def find_total(timeout: Timeout) -> float | None:
    """The seconds a whole call may take on the network; None when it is unbounded."""
    if not isinstance(timeout.total, NotGiven):
        return timeout.total
    steps = [step for step in timeout.as_dict().values() if step is not None]
    return STEPS_PER_CALL * max(steps) if len(steps) == 4 else None
