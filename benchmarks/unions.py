"""How often a value contradicts what is said of a changed union of open objects.

python -m benchmarks.unions [COUNT [FIRST_SEED]]
"""

import random
import sys
import time
from collections import Counter

from scripts.review.containment import Direction
from tests.review.containment.comparing import compare_roots, find_level
from tests.review.containment.unions import draw_unions
from tests.schemas.documents import make_document


def main() -> None:
    """Print the levels of random changes, by what values show."""
    count, first = (*map(int, sys.argv[1:]), *(500, 0)[len(sys.argv) - 1 :])
    found: Counter[tuple[str, str, str]] = Counter()
    start = time.process_time()
    for keyword in ("oneOf", "anyOf"):
        for seed in range(first, first + count):
            unions = draw_unions(random.Random(seed), keyword)
            documents = make_document(unions.base), make_document(unions.revision)
            for direction in Direction:
                level = find_level(compare_roots(*documents, direction))
                is_reverse = direction is Direction.RESPONSE
                kind = "no counterexample"
                if unions.list_counterexamples(is_reverse=is_reverse):
                    kind = "one of a branch"
                elif unions.list_literal_counterexamples(is_reverse=is_reverse):
                    kind = "one by the letter"
                found[keyword, kind, level] += 1
                if kind != "no counterexample" and level in ("none", "info"):
                    print(f"contradicted: {keyword} {seed} {direction}", flush=True)
    for (keyword, kind, level), number in sorted(found.items()):
        print(f"{keyword} {kind:18} {level:10} {number:>6}")
    print(f"{time.process_time() - start:.0f} s of CPU time")


if __name__ == "__main__":
    main()
