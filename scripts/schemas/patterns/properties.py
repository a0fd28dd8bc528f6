"""Properties of Unicode characters, as `\\p{...}` names them (ECMA-262, section 22.2.2.9)."""

from functools import lru_cache
from typing import Final

from regress import Regex

from scripts.schemas.patterns.character_sets import LAST_CHARACTER, SURROGATES, Ranges

# A text for `regress` cannot contain surrogates. Other properties that they have are also those of
# the characters on both sides of them.
_SURROGATE: Final = frozenset(("Cs", "Surrogate"))


@lru_cache(maxsize=1)
def _list_characters() -> str:
    codes = (*range(SURROGATES.start), *range(SURROGATES.stop, LAST_CHARACTER + 1))
    return "".join(map(chr, codes))


@lru_cache(maxsize=100)
def list_property(name: str) -> Ranges:
    """The ranges of characters with a property, as `regress` defines it.

    Args:
        name: The text in the braces, such as `L` or `Script=Greek`.
    """
    if name.rpartition("=")[2] in _SURROGATE:
        return ((SURROGATES.start, SURROGATES.stop - 1),)
    text = _list_characters()
    written = text.encode()  # `regress` counts bytes.
    found = Regex(rf"\p{{{name}}}+", "u").find_iter(text) or ()
    runs = (written[each.range()].decode() for each in found)
    return tuple((ord(run[0]), ord(run[-1])) for run in runs)
