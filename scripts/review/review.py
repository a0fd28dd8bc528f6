"""Two documents to a verdict."""

from collections.abc import Iterator
from datetime import date

from scripts.document import Document
from scripts.review.acceptance import Acceptance
from scripts.review.change import Acknowledgement, ReachedFact, Verdict
from scripts.review.containment import SchemaComparer
from scripts.review.judgement import judge_facts, sort_changes
from scripts.review.python_names import ComparePackages, add_names, compare_no_packages
from scripts.review.references import check_references
from scripts.review.rules import RULES
from scripts.review.surface import Comparison, compare_operations


def compare_documents(base: Document, revision: Document, today: date) -> Iterator[ReachedFact]:
    """Every difference with a meaning, once for each operation that reaches it.

    Raises:
        DocumentError: One of the documents cannot be resolved.
    """
    for document in (base, revision):
        check_references(document)
    comparison = Comparison(SchemaComparer(base, revision), today)
    return compare_operations(base, revision, comparison)


def review_documents(
    base: Document,
    revision: Document,
    *,
    today: date,
    entries: tuple[Acknowledgement, ...] = (),
    compare_packages: ComparePackages = compare_no_packages,
) -> Verdict:
    """What the change from base to revision does to those who use the API and the package.

    Args:
        base: The document as it was.
        revision: The document as it is to be.
        today: The day that decides whether sunsets and acceptances have passed.
        entries: Changes that were accepted.
        compare_packages: Finds what becomes of the names of the generated package.

    Raises:
        DocumentError: One of the documents cannot be resolved.
    """
    acceptance = Acceptance(entries, today)
    facts = compare_documents(base, revision, today)
    changes = judge_facts(facts, base, revision, RULES, acceptance)
    package = compare_packages(base, revision, changes)
    named = [add_names(*each) for each in zip(changes, package.touched, strict=True)]
    named += judge_facts(package.facts, base, revision, RULES, acceptance)
    return Verdict(base.file, revision.file, sort_changes(named), acceptance.find_faults(), RULES)
