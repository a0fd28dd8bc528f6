"""How often a verdict about random recursive components is wrong, or depends on what was asked.

Each pair of documents has three components that know each other. One engine answers several
questions about them in a random order; each answer is compared with that of an engine that was
asked nothing before, and with small values tried by a validator that knows nothing of the engine.

    python -m benchmarks.soundness [COUNT [FIRST_SEED]]
"""

import random
import sys
import time
from collections import Counter

from scripts.review.containment import Proven, Undecided
from tests.review.containment.recursion import (
    VALUES,
    Oracle,
    ask,
    draw_pair,
    draw_questions,
    make_engine,
)

_VALUES_EACH = 400


def count_verdicts(seed: int) -> Counter[str]:
    """What came of the questions about one pair."""
    rng = random.Random(seed)
    pair = draw_pair(rng)
    oracle = Oracle(pair)
    engine = make_engine(pair)
    found: Counter[str] = Counter()
    for question in draw_questions(rng):
        verdict = ask(engine, question)
        found[type(verdict).__name__] += 1
        fresh = ask(make_engine(pair), question)
        if type(fresh) is not type(verdict):
            found[f"{type(verdict).__name__}, alone {type(fresh).__name__}"] += 1
            print(seed, question, verdict, fresh, flush=True)
        values = [] if isinstance(verdict, Undecided) else rng.sample(VALUES, _VALUES_EACH)
        if values and oracle.contradicts(question, verdict, values):
            found[f"false {type(verdict).__name__}"] += 1
            print(seed, question, verdict, flush=True)
    found["pairs"] += 1
    found["pairs with a proof"] += found[Proven.__name__] > 0
    return found


def main() -> None:
    """Print how often each thing happened."""
    count, first = (*map(int, sys.argv[1:]), *(1_000, 0)[len(sys.argv) - 1 :])
    start = time.process_time()
    total: Counter[str] = Counter()
    for seed in range(first, first + count):
        total.update(count_verdicts(seed))
    for name, number in sorted(total.items()):
        print(f"{number:>8}  {name}")
    print(f"{time.process_time() - start:.0f} s of CPU time")


if __name__ == "__main__":
    main()
