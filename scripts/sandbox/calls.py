"""A request that its operation accepts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scripts.operations import Operation
from scripts.sandbox.exchange import Incoming


@dataclass(frozen=True, slots=True, eq=False)
class Call:
    """A request with what it leads to.

    Attributes:
        values: The values of the path's variables, as sent.
        body: The JSON value of its body; none without one.
    """

    operation: Operation
    values: Mapping[str, str]
    body: Any
    incoming: Incoming
