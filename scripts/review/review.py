"""Two documents to a verdict."""

from collections.abc import Iterator
from datetime import date

from scripts.document import Document
from scripts.review.acceptance import Acceptance
from scripts.review.change import Acknowledgement, ReachedFact, Verdict
from scripts.review.containment import SchemaComparer
from scripts.review.judgement import judge_facts, sort_changes
from scripts.review.level_choices import LevelChoices, set_levels
from scripts.review.operations import Comparison, compare_operations
from scripts.review.operations.unknown_types import read_unknown_types
from scripts.review.python_names import ComparePackages, add_names, compare_no_packages
from scripts.review.references import check_references
from scripts.review.rules import RULES
from scripts.review.settings import read_choices
from scripts.review.soundness import list_left_out, read_sound_api
from scripts.schemas import Direction, SchemaSource


def compare_documents(base: Document, revision: Document, today: date) -> Iterator[ReachedFact]:
    """Every difference with a meaning, once for each operation that reaches it.

    Raises:
        DocumentError: One of the documents cannot be resolved.
    """
    return compare_operations(_prepare(base, revision, today))


def _prepare(base: Document, revision: Document, today: date) -> Comparison:
    for document in (base, revision):
        check_references(document)
    sources = {each: (SchemaSource(base, each), SchemaSource(revision, each)) for each in Direction}
    before, after = sources[Direction.RESPONSE]
    return Comparison(
        base=read_sound_api(base),
        revision=read_sound_api(revision),
        schemas=SchemaComparer(base, revision),
        sources=sources,
        unknown_types=(read_unknown_types(before), read_unknown_types(after)),
        today=today,
    )


def review_documents(
    base: Document,
    revision: Document,
    *,
    today: date,
    entries: tuple[Acknowledgement, ...] = (),
    choices: LevelChoices | None = None,
    compare_packages: ComparePackages = compare_no_packages,
) -> Verdict:
    """What the change from base to revision does to those who use the API and the package.

    Args:
        base: The document as it was.
        revision: The document as it is to be.
        today: The day that decides whether sunsets and acceptances have passed.
        entries: Changes that were accepted.
        choices: The levels a team gives to kinds of changes; those of the revision without any.
        compare_packages: Finds what becomes of the names of the generated package.

    Raises:
        DocumentError: One of the documents cannot be resolved.
    """
    acceptance = Acceptance(entries, today)
    choices = choices or read_choices(revision)
    comparison = _prepare(base, revision, today)
    apis = comparison.base, comparison.revision
    facts = set_levels(compare_operations(comparison), choices, RULES, apis)
    changes = judge_facts(facts, base, revision, RULES, acceptance)
    compare = compare_packages if choices.preset == "package" else compare_no_packages
    package = compare(base, revision, changes)
    named = [add_names(*each) for each in zip(changes, package.affected, strict=True)]
    lost = set_levels(package.facts, choices, RULES, apis)
    named += judge_facts(lost, base, revision, RULES, acceptance)
    findings = (*acceptance.find_faults(), *list_left_out(comparison.revision))
    return Verdict(base.file, revision.file, sort_changes(named), findings, RULES)
