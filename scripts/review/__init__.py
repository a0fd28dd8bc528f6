"""What a change of a document does to those who use the API, by containment of schemas."""

from scripts.review.acceptance import Acceptance, parse_entries, read_entries
from scripts.review.change import Acknowledgement, Change, Fact, ReachedFact, Verdict
from scripts.review.containment import ABSENT
from scripts.review.level import BUMPS, LEVELS, THRESHOLDS, Bump, Level, largest_bump
from scripts.review.level_choices import PRESETS, LevelChoice, LevelChoices
from scripts.review.python_names import ComparePackages
from scripts.review.references import check_references
from scripts.review.review import compare_documents, review_documents
from scripts.review.rule import ChangeRule
from scripts.review.rules import RULES
from scripts.review.settings import parse_choice, read_choices

__all__ = [
    "ABSENT",
    "BUMPS",
    "LEVELS",
    "PRESETS",
    "RULES",
    "THRESHOLDS",
    "Acceptance",
    "Acknowledgement",
    "Bump",
    "Change",
    "ChangeRule",
    "ComparePackages",
    "Fact",
    "Level",
    "LevelChoice",
    "LevelChoices",
    "ReachedFact",
    "Verdict",
    "check_references",
    "compare_documents",
    "largest_bump",
    "parse_choice",
    "parse_entries",
    "read_choices",
    "read_entries",
    "review_documents",
]
