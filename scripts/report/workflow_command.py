"""The commands by which a job of GitHub Actions annotates files."""

from scripts.document import Location
from scripts.report.escape import (
    escape_command_message,
    escape_command_property,
    escape_unprintable,
)


def make_command(command: str, place: Location, title: str, message: str) -> str:
    """One workflow command: an annotation at a place of a file."""
    properties = {"file": place.file, "line": place.line, "col": place.column, "title": title}
    written = ",".join(
        f"{name}={escape_command_property(escape_unprintable(str(value)))}"
        for name, value in properties.items()
    )
    return f"::{command} {written}::{escape_command_message(escape_unprintable(message))}"
