"""Random patterns of ECMA-262, and texts to try them on."""

import itertools
import random

ATOMS = (
    "a", "b", "-", r"\d", r"\D", r"\w", r"\W", r"\s", r"\S", ".", "[ab]", "[^a]", "[a-c]",
    r"[\d-]", r"[\w.-]", "[^]", "[]", r"\Z", r"\-", r"\_", r"\/", r"\n", r"\x61", r"\u0062",
    r"\cA", "{", "}", "]", "{,2}", r"[\d-b]", r"[\b]", "^", "$", "(?:^)", "(?=a)", "(?!b)",
    "(?!$)", "(?=.*b)", "٣", r"\0", r"\e", "a{", "😀", r"\ud83d\ude00",
    r"[\Wx]", r"[a-\d]", r"[&&b]", r"[--a]", r"[[a]", r"[a[]", r"[~~]", r"[a^-]", r"[-^]", r"\<",
    r"\A", r"\z", r"\a", r"\ ", "[#-\\]]", "{ 2 }", r"[\s\S]", r"[\ud83d\ude00a]",
    r"\p{L}", r"\P{Lu}", r"[\p{Nd}_-]", r"[^\P{Script=Arabic}]",
)  # fmt: skip
COUNTS = ("", "", "", "", "*", "+", "?", "{2}", "{1,2}", "{0}", "{2,}", "*?", "+?")
TEXTS = (
    *("".join(some) for n in range(4) for some in itertools.product("ab-\n1", repeat=n)),
    "Z", "_", "/", "٣", "\x01", "{", "}", "]", "{,2}", "a{", "a{,2}", "\b", "e", "\0", "😀",
    "a😀b", "é", "\u2028", "\ufeff", "aZ",
    "\x85", "\r", "[", "<", "#", "&", "~", "^a", "z", "A",
)  # fmt: skip


def draw_pattern(rng: random.Random, depth: int = 2) -> str:
    """A pattern of a few parts; groups are optional at most, as `regress` may not end otherwise."""
    made = ""
    for number in range(rng.choice((1, 1, 2, 2, 3))):
        if depth and rng.random() < 0.3:
            opening = rng.choice(("(", "(?:", f"(?<n{depth}{number}{rng.randrange(10**6)}>"))
            made += opening + draw_pattern(rng, depth - 1) + rng.choice((")", ")", ")?"))
        else:
            made += rng.choice(ATOMS) + rng.choice(COUNTS)
    if depth and rng.random() < 0.25:
        made += "|" + draw_pattern(rng, depth - 1)
    return rng.choice(("", "", "^")) + made + rng.choice(("", "", "$"))
