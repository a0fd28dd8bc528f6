"""Rules about one document."""

from scripts.lint.gate import has_unread_files, judge_findings, list_blocking
from scripts.lint.levels import LEVELS
from scripts.lint.lint import lint_document
from scripts.lint.registry import RULES, RULES_BY_ID, is_adjustable
from scripts.lint.rule import Effect, Rule

__all__ = [
    "LEVELS",
    "RULES",
    "RULES_BY_ID",
    "Effect",
    "Rule",
    "has_unread_files",
    "is_adjustable",
    "judge_findings",
    "lint_document",
    "list_blocking",
]
