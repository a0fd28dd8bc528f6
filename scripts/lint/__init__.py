"""Rules about one document."""

from scripts.lint.gate import has_unread_files, judge_findings, list_blocking
from scripts.lint.lint import lint_document
from scripts.lint.registry import RULES
from scripts.lint.rule import Effect, Rule

__all__ = [
    "RULES",
    "Effect",
    "Rule",
    "has_unread_files",
    "judge_findings",
    "lint_document",
    "list_blocking",
]
