"""How often a value contradicts what is said of a random edit of components.

python -m benchmarks.scenes [COUNT [FIRST_SEED]]
"""

import json
import random
import sys
import time
from collections import Counter

from scripts.review.containment import Direction
from tests.review.containment.comparing import compare_roots, find_level
from tests.review.containment.readings import list_counterexamples, make_documents
from tests.review.containment.scenes import draw_scene

_VALUES_EACH = 150


def main() -> None:
    """Print the levels of random edits, by what values show."""
    count, first = (*map(int, sys.argv[1:]), *(500, 0)[len(sys.argv) - 1 :])
    found: Counter[tuple[str, str]] = Counter()
    start = time.process_time()
    for seed in range(first, first + count):
        rng = random.Random(seed)
        scene = draw_scene(rng)
        documents = make_documents(scene)
        for direction in Direction:
            changes = compare_roots(*documents, direction)
            level = find_level(changes)
            is_reverse = direction is Direction.RESPONSE
            against = list_counterexamples(scene, rng, _VALUES_EACH, is_reverse=is_reverse)
            found["counterexample" if against else "no counterexample", level] += 1
            if any(change.rule.endswith("-undecided") for change in changes):
                found["undecided", level] += 1
                print(f"undecided: {seed} {direction}", flush=True)
            if against and level in ("none", "info"):
                shown = min((json.dumps(each) for each in against), key=len)
                print(f"contradicted: {seed} {direction} {level} {shown[:200]}", flush=True)
    for (kind, level), number in sorted(found.items()):
        print(f"{kind:18} {level:10} {number:>6}")
    print(f"{time.process_time() - start:.0f} s of CPU time")


if __name__ == "__main__":
    main()
