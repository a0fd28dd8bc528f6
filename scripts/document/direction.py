"""The direction of a message."""

from enum import StrEnum


class Direction(StrEnum):
    """Who sends a message: the caller of the API, or the API."""

    REQUEST = "request"
    RESPONSE = "response"

    @property
    def hidden_by(self) -> str:
        """The keyword that removes a property from messages of this direction.

        OpenAPI 3.0.3, section 4.7.24.1; JSON Schema validation 2020-12, section 9.4.
        """
        return "readOnly" if self is Direction.REQUEST else "writeOnly"
