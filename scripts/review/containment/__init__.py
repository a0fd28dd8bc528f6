"""Containment of schemas: is every instance of one schema also an instance of another?

Interface:

- `SchemaComparer(base, revision)`: create one for each pair of documents; it caches its results.
  - `compare(base_pointer, revision_pointer, direction) -> tuple[SchemaChange, ...]`: the root
    causes; empty when both schemas mean the same. The pointers are those of schemas (references
    are followed). `direction` is the direction of the message; it is swapped for webhooks and
    callbacks. A changed component gives the same changes wherever it is used. Only the level may
    differ: it is lowered to info where the message as a whole stays safe. Raises LookupError when
    a pointer or a reference points to nothing.
  - `is_contained(base_pointer, revision_pointer, direction, *, is_reverse=False) -> Containment`:
    only the result: `Proven`, `Refuted` with a checked witness, or `Undecided` with the reason.
- `RULES`: every rule id with direction, level and reason.
- `SchemaChange`, `ABSENT`, `NO_WITNESS`, `Proven`, `Refuted`, `Undecided`.

Packages and modules:

- `engine`: is there a value that some schemas accept and others do not? It does not use changes.
- `explanation`: finds the keywords and places that cause a difference, and has the rules.
- Between them, `judgement` asks the engine for containment, `witness` checks examples with
  `jsonschema`, `outline` summarises a conjunction (schemas that apply together), and `matching`
  pairs the branches of unions.
"""

from scripts.review.containment.change import (
    ABSENT,
    NO_WITNESS,
    Containment,
    Missing,
    Proven,
    Refuted,
    SchemaChange,
    Undecided,
)
from scripts.review.containment.comparison import SchemaComparer
from scripts.review.containment.explanation.rules import RULES
from scripts.schemas import Direction

__all__ = [
    "ABSENT",
    "NO_WITNESS",
    "RULES",
    "Containment",
    "Direction",
    "Missing",
    "Proven",
    "Refuted",
    "SchemaChange",
    "SchemaComparer",
    "Undecided",
]
