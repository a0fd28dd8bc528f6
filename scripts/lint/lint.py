"""Runs all rules on a document."""

from collections.abc import Mapping

from scripts.document import Document, Finding, sort_findings
from scripts.lint.index import index_document
from scripts.lint.levels import read_levels, set_levels
from scripts.lint.registry import RULES, is_adjustable
from scripts.lint.wording import shorten

# A message may quote any text of the document.
_LONGEST = 1_000


def lint_document(
    document: Document, levels: Mapping[str, str] | None = None
) -> tuple[Finding, ...]:
    """Everything the rules find in a document, sorted by place.

    Args:
        document: Its `x-lint` may set other levels for rules.
        levels: Levels by rule, which override the document's.
    """
    index = index_document(document)
    chosen = {**read_levels(document), **(levels or {})}
    findings = sort_findings(
        Finding(
            document.locate(fault.pointer), rule.level, rule.id, shorten(fault.message, _LONGEST)
        )
        for rule in RULES
        if rule.find is not None
        for fault in rule.find(index)
    )
    adjustable = {rule: level for rule, level in chosen.items() if is_adjustable(rule)}
    return tuple(set_levels(findings, adjustable))
