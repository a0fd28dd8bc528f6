"""A request that its operation accepts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scripts.operations import Operation
from scripts.sandbox.exchange import Incoming


@dataclass(frozen=True, slots=True, eq=False)
class Call:
    """A request with its operation.

    Attributes:
        values: The values of the variables in the path, as sent.
        body: The JSON value of its body; None if it has none.
    """

    operation: Operation
    values: Mapping[str, str]
    body: Any
    incoming: Incoming
