"""Containment of schemas: is every instance of this one an instance of that one?

Interface:

- `SchemaComparer(base, revision)`: one for each pair of documents; it remembers everything.
  - `compare(base_pointer, revision_pointer, direction) -> tuple[SchemaChange, ...]`: the root
    causes; empty when both say the same. Pointers lead to schemas (references are followed).
    `direction` is the direction the message travels: webhooks and callbacks turn it round.
    A component that changed gives equal changes however it is reached, save for the level,
    which is lowered to info where the message as a whole stays safe. LookupError when a pointer
    or a reference leads nowhere.
  - `is_contained(base_pointer, revision_pointer, direction, *, is_reverse=False) -> Containment`:
    the bare answer, `Proven`, `Refuted` with a checked witness, or `Undecided` with the reason.
- `RULES`: every rule id with direction, level and reason.
- `SchemaChange`, `ABSENT`, `NO_WITNESS`, `Proven`, `Refuted`, `Undecided`.

Rooms:

- `engine`: is there a value that some schemas accept and others do not? Knows nothing of changes.
- `explanation`: which keywords at which places account for a difference, and the rules.
- Between them: `judgement` asks the engine for containment, `witness` has its examples checked by
  `jsonschema`, `outline` sums up a conjunction (schemas that hold together), and `matching` pairs
  the branches of unions.
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
