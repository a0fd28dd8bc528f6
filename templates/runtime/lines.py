"""Splits text that arrives in pieces into lines."""

from __future__ import annotations

import codecs
import re
from typing import Final

# Not str.splitlines: JSON Lines and event streams may hold U+2028 within a line.
_LINE_END: Final = re.compile(r"\r\n|\n|\r")


class LineSplitter:
    """Splits UTF-8 text at LF, CR and CRLF, wherever the pieces end."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._rest = ""

    def feed(self, data: bytes) -> list[str]:
        """The lines that these bytes complete."""
        text = self._rest + self._decoder.decode(data)
        # A CR at the end may be the first half of CRLF.
        held = "\r" if text.endswith("\r") else ""
        *lines, rest = _LINE_END.split(text.removesuffix("\r") if held else text)
        self._rest = rest + held
        return lines

    def finish(self) -> list[str]:
        """The last line, if it has no line break at its end."""
        rest = self._rest + self._decoder.decode(b"", final=True)
        self._rest = ""
        if not rest:
            return []
        return _LINE_END.split(rest.removesuffix("\r"))
