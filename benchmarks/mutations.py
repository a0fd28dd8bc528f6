"""How often a change at a random place of a shared document is silent, or left undecided.

python -m benchmarks.mutations [COUNT_FOR_EACH_DOCUMENT [FIRST_SEED]]
"""

import random
import sys
import time
from collections import Counter
from itertools import islice

from scripts.document.limits import CALLS
from tests.review.mutations import draw_mutations, list_documents


def main() -> None:
    """Print what reviews say of the mutations, by document and by kind."""
    sys.setrecursionlimit(CALLS)  # As the command line does.
    count, seed = (*map(int, sys.argv[1:]), *(100, 0)[len(sys.argv) - 1 :])
    total: dict[str, Counter[str]] = {}
    start = time.process_time()
    for file in list_documents():
        found: Counter[str] = Counter()
        for mutation in islice(draw_mutations(file, random.Random(seed)), count):
            verdict = mutation.review()
            is_open = any(change.rule.endswith("-undecided") for change in verdict.changes)
            said = "undecided" if is_open else str(verdict.level)
            found[said] += 1
            total.setdefault(mutation.kind, Counter())[said] += 1
            if said in ("none", "undecided"):
                print(f"{said}: {file.name} {mutation.kind} at {mutation.pointer}", flush=True)
        print(f"{file.name:28} {dict(sorted(found.items()))}", flush=True)
    for kind, counts in sorted(total.items()):
        print(f"{kind:32} {dict(sorted(counts.items()))}")
    print(f"{time.process_time() - start:.0f} s of CPU time")


if __name__ == "__main__":
    main()
