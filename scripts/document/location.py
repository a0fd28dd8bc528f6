"""The place of something in a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file, as people and editors name it.

    Attributes:
        file: Path as the user gave it; a referenced file's is relative to the entry's folder.
        line: Counted from 1.
        column: Counted from 1, in characters.
        pointer: JSON pointer (RFC 6901) into the file's content; empty for the whole.
    """

    file: str
    line: int = 1
    column: int = 1
    pointer: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"
