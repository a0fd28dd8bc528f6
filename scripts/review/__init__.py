"""What a change of a document does to those who use the API, by containment of schemas."""

from scripts.review.acceptance import FILE_NAME, Acceptance, parse_entries, read_entries
from scripts.review.change import (
    BUMPS,
    LEVELS,
    Acknowledgement,
    Bump,
    Change,
    Fact,
    Level,
    ReachedFact,
    Rule,
    Verdict,
)
from scripts.review.containment import ABSENT
from scripts.review.levels import PRESETS, LevelChoice, Levels
from scripts.review.python_names import NamePython
from scripts.review.references import check_references
from scripts.review.review import compare_documents, review_documents
from scripts.review.rules import RULES

__all__ = [
    "ABSENT",
    "BUMPS",
    "FILE_NAME",
    "LEVELS",
    "PRESETS",
    "RULES",
    "Acceptance",
    "Acknowledgement",
    "Bump",
    "Change",
    "Fact",
    "Level",
    "LevelChoice",
    "Levels",
    "NamePython",
    "ReachedFact",
    "Rule",
    "Verdict",
    "check_references",
    "compare_documents",
    "parse_entries",
    "read_entries",
    "review_documents",
]
