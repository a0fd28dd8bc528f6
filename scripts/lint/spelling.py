"""Finds the word that a misspelt one stands for."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

# The similarity from which one word counts as a misspelling of the other.
_LIKENESS: Final = 0.75
# The length from which the beginning of a word counts as an abbreviation.
_SHORTEST: Final = 3


def find_similar(word: str, known: Iterable[str], likeness: float = _LIKENESS) -> str | None:
    """The known word that was probably meant.

    This is the same in another case, a similar one, or the only one that begins with the word.
    """
    by_fold = {each.casefold(): each for each in sorted(known)}
    folded = word.casefold()
    near = get_close_matches(folded, by_fold, 1, likeness)
    if not near and len(word) >= _SHORTEST:
        longer = [each for each in by_fold if each.startswith(folded)]
        near = longer if len(longer) == 1 else []
    return by_fold[near[0]] if near else None


def suggest(word: str, known: Iterable[str]) -> str:
    """A question whether the similar word was meant; empty if there is none."""
    similar = find_similar(word, known)
    return f"did you mean {similar!r}?" if similar else ""
