"""The deadline of one call: the time left, and timeouts of steps that end with it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Final, Self

import httpx2

from .options import NotGiven, Timeout

# The default total time of a call: no healthy response takes that long, but a server that sends a
# byte now and then would take for ever.
LEAST_TOTAL: Final = 600.0
STEPS_PER_CALL: Final = 5


@dataclass(slots=True)
class Deadline:
    """The time at which a call must end, on the monotonic clock; None when there is no limit.

    `total` is the number of seconds the whole call was given, for messages.
    """

    at: float | None = None
    total: float = 0.0

    @classmethod
    def start(cls, seconds: float | None, total: float | None = None) -> Deadline:
        """A deadline that many seconds from now; `total` is greater after the first try."""
        if seconds is None:
            return cls()
        return cls(time.monotonic() + seconds, seconds if total is None else total)

    @property
    def is_over(self) -> bool:
        """Whether the time has passed."""
        return self.at is not None and time.monotonic() >= self.at

    def __str__(self) -> str:
        return f"the call exceeded the total of {self.total:g} s; `Timeout(total=...)` sets it"

    def left(self) -> float | None:
        """The seconds left, never below zero; None when there is no limit."""
        return None if self.at is None else max(0.0, self.at - time.monotonic())

    def check(self) -> None:
        """Raises `httpx2.ReadTimeout` when the deadline has passed."""
        if self.is_over:
            raise httpx2.ReadTimeout(str(self))


class StepTimeout(float):
    """The seconds one network step may take, together with the deadline of its call.

    It is a float, so it can be passed to any transport.
    """

    __slots__ = ("deadline",)
    deadline: Deadline

    def __new__(cls, seconds: float, deadline: Deadline) -> Self:
        step = super().__new__(cls, seconds)
        step.deadline = deadline
        return step


def shorten_step(timeout: float | None) -> float | None:
    """The seconds a step may take: its own timeout or the time left for the call, if less."""
    if not isinstance(timeout, StepTimeout):
        return timeout
    left = timeout.deadline.left()
    return float(timeout) if left is None else min(float(timeout), left)


def bound_steps(timeout: Timeout, deadline: Deadline) -> dict[str, float | None]:
    """The timeouts of a request's steps, in the form that transports read."""
    left = deadline.left()
    steps: dict[str, float | None] = {}
    for name, seconds in timeout.as_dict().items():
        bounds = [bound for bound in (seconds, left) if bound is not None]
        # A transport that does not know StepTimeout still uses the time left at this moment.
        steps[name] = StepTimeout(min(bounds), deadline) if bounds else None
    return steps


def find_total(timeout: Timeout) -> float | None:
    """The seconds a whole call may take on the network; None when there is no limit."""
    if not isinstance(timeout.total, NotGiven):
        return timeout.total
    steps = [step for step in timeout.as_dict().values() if step is not None]
    return max(LEAST_TOTAL, STEPS_PER_CALL * max(steps)) if len(steps) == 4 else None
