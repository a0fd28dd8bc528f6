"""A document in, findings out."""

from collections.abc import Iterable

from scripts.document import Document, Finding, Level, sort_findings
from scripts.lint.index import index_document
from scripts.lint.registry import BLOCKING, RULES


def lint_document(document: Document) -> tuple[Finding, ...]:
    """Everything the rules find in a document, by place."""
    index = index_document(document)
    return sort_findings(
        Finding(document.locate(fault.pointer), rule.level, rule.id, fault.message)
        for rule in RULES
        if rule.find is not None
        for fault in rule.find(index)
    )


def is_blocking(finding: Finding) -> bool:
    """Whether no package can be made from any document with the finding."""
    return finding.rule in BLOCKING


def list_blocking(document: Document, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings for which no package is to be made.

    Of a document curated here, which says so by its `info.x-package`, every error; of anybody
    else's only what cannot be generated, since its mistakes are not ours to correct.
    """
    info = document.data.get("info")
    is_curated = isinstance(info, dict) and "x-package" in info
    return tuple(
        finding
        for finding in findings
        if is_blocking(finding) or (is_curated and finding.level is Level.ERROR)
    )
