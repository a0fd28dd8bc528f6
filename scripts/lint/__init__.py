"""Rules about one document."""

from scripts.lint.lint import is_blocking, lint_document, list_blocking
from scripts.lint.registry import RULES
from scripts.lint.rule import Rule

__all__ = ["RULES", "Rule", "is_blocking", "lint_document", "list_blocking"]
