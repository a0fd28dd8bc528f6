"""The words of ids, tags and paths, and which of them a name may leave out."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Final

from scripts.canonical.names import list_words

# Words of ids that say what a call does, so that the words behind them name a thing.
VERBS: Final = frozenset(
    """
    accept activate add apply approve archive assign attach batch bulk buy cancel check clear close
    complete confirm copy count create deactivate delete detach disable download duplicate edit
    enable execute expire export fetch find generate get import insert invite list lock
    merge modify move patch pause pin post preview publish pull push put query read refresh
    register reject release remove rename reopen replace reset resolve restore resume retrieve
    retry revoke rotate run save search send set show start stop submit subscribe sync
    transfer trigger unarchive unassign unlock unpin unsubscribe update upload upsert validate
    verify void
    """.split()
)
_PREPOSITIONS: Final = frozenset("as at by for from in into of on over to using via with".split())
_VERSION: Final = re.compile(r"v\d+([a-z]+\d*)?|api|rest")
# A longer word is not meant to be read.
_LONGEST_JOINED: Final = 100
_ES: Final = re.compile(r"(?:ss|sh|ch|x|z)es$")
# Words that end like a plural and are none.
_SINGULAR: Final = re.compile(r"(?:ss|us|[adsx]is|news|series|analytics)$")


@lru_cache(maxsize=65536)
def singular(word: str) -> str:
    """A word without the ending of its plural, as English usually forms it."""
    if len(word) < 3 or not word.endswith("s") or _SINGULAR.search(word):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if _ES.search(word) else word[:-1]


def is_plural(words: Sequence[str]) -> bool:
    """Whether the last of the words is a plural: `service accounts`."""
    return bool(words) and singular(words[-1]) != words[-1]


def list_stems(text: str) -> tuple[str, ...]:
    """The words of a text in the singular."""
    return tuple(map(singular, list_words(text)))


def split_joined(word: str, known: Collection[str]) -> list[str]:
    """The known words that a word is made of, `listpets`; the word itself if it is not."""
    ways: list[list[str] | None] = [[]]
    if len(word) > _LONGEST_JOINED:
        return [word]
    for end in range(1, len(word) + 1):
        starts = [at for at in range(end) if ways[at] is not None and word[at:end] in known]
        ways.append([*(ways[starts[0]] or ()), word[starts[0] : end]] if starts else None)
    return ways[-1] or [word]


def is_version(text: str) -> bool:
    """Whether a part of an id or path only says which API it is: `v1`, `api`."""
    return bool(_VERSION.fullmatch(text.lower()))


def shorten(words: Sequence[str], said: Collection[str]) -> list[str]:
    """The words of an id without those that its group says already: `list pets` gives `list`.

    A phrase with a word that is news is kept from there on: `buy museum tickets` is not shortened
    to `buy museum` among tickets.

    Args:
        words: A verb, a thing, and perhaps phrases such as `by status`.
        said: Words in the singular.
    """
    if len(words) > 1 and singular(words[0]) in said and words[1] in VERBS:
        words = words[1:]  # `pets_list` names the thing first.
    is_said = words[:1] and words[0] not in VERBS and singular(words[0]) in said
    found = [] if is_said else list(words[:1])
    if found in (["batch"], ["bulk"]):
        found += takewhile(VERBS.__contains__, words[1:-1])
    rest = list(words[len(found) :])
    known = {*said, "all"} if found == ["list"] else said
    while rest:
        phrase = list(takewhile(lambda word: word not in _PREPOSITIONS, rest))
        rest = rest[len(phrase) :]
        found += _drop_said(phrase, known)
        if rest:
            found.append(rest.pop(0))
    while found and found[-1] in _PREPOSITIONS:
        found.pop()
    if not found and words[:1] and words[0] in _PREPOSITIONS:
        return list(words)  # `by_token` only says something as a whole.
    return found


def _drop_said(phrase: list[str], said: Collection[str]) -> list[str]:
    news = [at for at, word in enumerate(phrase) if singular(word) not in said]
    return phrase[news[0] :] if news else []
