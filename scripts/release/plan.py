"""Decides the next release from the review and from other changes of the package."""

from dataclasses import dataclass
from datetime import date

from packaging.version import Version

from scripts.document import Document, Finding
from scripts.release.bump import bump_version
from scripts.release.code import CodeChange
from scripts.release.last_release import LastRelease, find_own_version
from scripts.release.refusal import find_fault
from scripts.review import Bump, Change, Verdict, largest_bump


@dataclass(frozen=True, slots=True)
class Plan:
    """A planned release.

    Attributes:
        last: The release before it; None if it is the first.
        version: Its version.
        bump: The part of the version that the changes need.
        changes: Those of the document, worst first.
        code: What became of the package apart from them.
        day: The day of the release.
    """

    last: LastRelease | None
    version: Version
    bump: Bump
    changes: tuple[Change, ...]
    code: CodeChange
    day: date


def plan_release(
    document: Document,
    last: LastRelease | None,
    verdict: Verdict | None,
    code: CodeChange,
    day: date,
    at_least: Bump = Bump.NONE,
) -> Plan:
    """The least release that the changes since the last one admit.

    A document that already states a later version keeps it.

    Args:
        document: The document to release.
        last: The last release.
        verdict: What changed since then; None for the first release.
        code: What became of the package apart from that.
        at_least: A bump that is wanted whatever changed.

    Raises:
        RefusalError: The document states no version of three numbers.
    """
    own = find_own_version(document)
    if last is None or verdict is None:
        return Plan(None, own, Bump.NONE, (), CodeChange(), day)
    bump = largest_bump([find_bump(document, last, verdict, code), at_least])
    version = max(own, bump_version(last.version, bump))
    return Plan(last, version, bump, verdict.changes, code, day)


def find_bump(document: Document, last: LastRelease, verdict: Verdict, code: CodeChange) -> Bump:
    """What the changes since the last release ask of the version.

    The review decides, and names that the package loses by itself make it a major in any case.
    Other code behind the same names asks for a patch, and so do words, which show in docstrings.
    """
    if code.breakages:
        return Bump.MAJOR
    is_other = bool(code.files) or _strip_version(document) != _strip_version(last.document)
    return largest_bump([verdict.bump, *([Bump.PATCH] if is_other else [])])


def _strip_version(document: Document) -> dict[str, object]:
    return {**document.data, "info": {**document.data["info"], "version": None}}


def find_version_faults(
    document: Document,
    last: LastRelease | None,
    verdict: Verdict | None,
    code: CodeChange,
) -> tuple[Finding, ...]:
    """Why the version of a document does not match what changed since the last release.

    Additions may wait for the next release, so the version need not change for them. A breaking
    change needs a new version at once.

    Raises:
        RefusalError: The version of the document is not three numbers.
    """
    if last is None or verdict is None:
        return ()
    own = find_own_version(document)
    place = document.locate("/info/version")
    if own < last.version:
        message = f"{own} is older than the last release, {last.version}; run `make release`"
        return (find_fault(place, "version-too-low", message),)
    bump = find_bump(document, last, verdict, code)
    needed = bump_version(last.version, bump)
    if own >= needed or (own == last.version and bump is not Bump.MAJOR):
        return ()
    causes = _name_causes(verdict, code, bump) or ["the text or the code of the package changed"]
    asked = f"the changes since {last.version} need {needed}; run `make release`"
    return tuple(
        find_fault(place, "version-too-low", f"{own} is too low for this change: {cause}; {asked}")
        for cause in causes
    )


def _name_causes(verdict: Verdict, code: CodeChange, bump: Bump) -> list[str]:
    changes = [
        f"{change.message.rstrip('.')} [{change.rule}] at {change.anchor}"
        for change in verdict.changes
        if change.bump is bump
    ]
    return [*changes, *map(str, code.breakages)]
