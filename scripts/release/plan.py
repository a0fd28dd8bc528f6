"""What the next release is, decided from the review and from what else became of the package."""

from dataclasses import dataclass
from datetime import date

from packaging.version import Version

from scripts.document import Document, Finding
from scripts.release.code import CodeChange
from scripts.release.last_release import LastRelease, find_own_version
from scripts.release.refusal import find_fault
from scripts.release.version import bump_version
from scripts.review import Bump, Change, Verdict, largest_bump


@dataclass(frozen=True, slots=True)
class Plan:
    """A release that is to be made.

    Attributes:
        last: The release before it, None when it is the first.
        version: Its version.
        bump: What the changes ask for.
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
    """Why the version a document states does not fit what changed since the last release.

    Additions may wait for the release that will count them, so an unchanged version admits them;
    a breaking change has to be stated at once.

    Raises:
        RefusalError: The document states no version of three numbers.
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
    causes = _name_causes(verdict, code, bump) or ["its text or its code changed"]
    asked = f"what changed since {last.version} asks for {needed}; run `make release`"
    return tuple(
        find_fault(place, "version-too-low", f"{own} does not admit this: {cause}; {asked}")
        for cause in causes
    )


def _name_causes(verdict: Verdict, code: CodeChange, bump: Bump) -> list[str]:
    changes = [
        f"{change.message.rstrip('.')} [{change.rule}] at {change.anchor}"
        for change in verdict.changes
        if change.bump is bump
    ]
    return [*changes, *map(str, code.breakages)]
