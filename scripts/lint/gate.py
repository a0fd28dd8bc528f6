"""Decides which findings stop generation."""

from collections.abc import Iterable
from dataclasses import replace

from scripts.document import Document, Finding, Level
from scripts.lint.registry import RULES_BY_ID
from scripts.lint.rule import Effect


def judge_findings(
    document: Document, findings: Iterable[Finding], *, is_strict: bool = False
) -> tuple[Finding, ...]:
    """The findings for generation: only what stops it stays an error.

    A finding that does not stop generation becomes a warning that says how it is corrected. Style
    findings are left out for a document of another team, because its authors do not generate the
    package. Those about its overlays are kept, because their authors do.

    Args:
        document: The document. All rules apply if it is our own, which its own `info.x-package`
            shows; an `x-package` in an overlay does not.
        findings: What the rules found in it.
        is_strict: Whether every error stops generation.
    """
    is_held = is_strict or _is_curated(document)
    overlays = {overlay.file for overlay in document.overlays}
    judged = (_judge(each, is_held, each.location.file in overlays) for each in findings)
    return tuple(finding for finding in judged if finding is not None)


def list_blocking(
    document: Document, findings: Iterable[Finding], *, is_strict: bool = False
) -> tuple[Finding, ...]:
    """Those of the findings that stop generation."""
    judged = judge_findings(document, findings, is_strict=is_strict)
    return tuple(finding for finding in judged if finding.level is Level.ERROR)


def has_unread_files(findings: Iterable[Finding]) -> bool:
    """Whether an operation needs a file that cannot be read."""
    return any(each.rule == "reference" and each.level is Level.ERROR for each in findings)


def _is_curated(document: Document) -> bool:
    info = document.data.get("info")
    is_named = isinstance(info, dict) and "x-package" in info
    return is_named and document.locate("/info/x-package").file == document.file


def _judge(finding: Finding, is_held_to_everything: bool, is_of_overlay: bool) -> Finding | None:
    rule = RULES_BY_ID.get(finding.rule)
    # A finding without a rule here comes from a part that could not continue.
    if rule is None or rule.effect is Effect.REFUSED:
        return finding
    if is_held_to_everything and finding.level is Level.ERROR:
        return finding
    if rule.effect is Effect.MENDED:
        level = Level.WARNING if finding.level is Level.ERROR else finding.level
        return replace(finding, level=level, message=f"{finding.message} ({rule.mending})")
    return finding if is_held_to_everything or is_of_overlay else None
