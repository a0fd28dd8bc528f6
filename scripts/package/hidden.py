"""Invisible characters, and characters that reverse or hide the text around them."""

import json
import re

from scripts.package.tree import SourceTree

# The format characters of Unicode and its two separators, without the joiners, which emoji and
# some scripts are spelled with: Unicode Technical Standard 55, section 3, on source code.
_HIDDEN = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def spell_hidden(tree: SourceTree) -> SourceTree:
    """The tree with an escape for each of these characters.

    They are from texts of the document, so they are either in strings of Python, JSON or TOML,
    where an escape does not change the value, or in text for people.
    """
    return {
        path: _HIDDEN.sub(_spell_json if path.endswith(".json") else _spell, text)
        for path, text in tree.items()
    }


def _spell_json(found: re.Match[str]) -> str:
    return json.dumps(found[0])[1:-1]


def _spell(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
