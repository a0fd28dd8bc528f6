"""A document in, findings out."""

from scripts.document import Document, Finding, sort_findings
from scripts.lint.index import index_document
from scripts.lint.registry import RULES


def lint_document(document: Document) -> tuple[Finding, ...]:
    """Everything the rules find in a document, by place."""
    index = index_document(document)
    return sort_findings(
        Finding(document.locate(fault.pointer), rule.level, rule.id, fault.message)
        for rule in RULES
        if rule.find is not None
        for fault in rule.find(index)
    )
