"""What the next release is, decided from the review and from the Python API."""

from dataclasses import dataclass
from datetime import date

from scripts.document import Document, Finding
from scripts.package.breakages import Breakage
from scripts.release.last_release import LastRelease, find_own_version
from scripts.release.refusal import find_fault
from scripts.release.version import Version, bump_version
from scripts.review import BUMPS, Bump, Change, Verdict


@dataclass(frozen=True, slots=True)
class Plan:
    """A release that is to be made.

    Attributes:
        last: The release before it, None when it is the first.
        version: Its version.
        bump: What the changes ask for.
        changes: Those of the document, worst first.
        breakages: What the package takes away from its users.
        day: The day of the release.
    """

    last: LastRelease | None
    version: Version
    bump: Bump
    changes: tuple[Change, ...]
    breakages: tuple[Breakage, ...]
    day: date


def plan_release(
    document: Document,
    last: LastRelease | None,
    verdict: Verdict | None,
    breakages: tuple[Breakage, ...],
    day: date,
    at_least: Bump = Bump.NONE,
) -> Plan:
    """The least release that the changes since the last one admit.

    A document that already states a later version keeps it.

    Args:
        document: The document to release.
        last: The last release.
        verdict: What changed since then; None for the first release.
        breakages: What the package takes away from its users since then.
        at_least: A bump that is wanted whatever changed.

    Raises:
        RefusalError: The document states no version of three numbers.
    """
    own = find_own_version(document)
    if last is None or verdict is None:
        return Plan(None, own, Bump.NONE, (), (), day)
    bump = find_bump(document, last, verdict, breakages)
    bump = min(bump, at_least, key=BUMPS.index)
    version = max(own, bump_version(last.version, bump))
    return Plan(last, version, bump, verdict.changes, breakages, day)


def find_bump(
    document: Document, last: LastRelease, verdict: Verdict, breakages: tuple[Breakage, ...]
) -> Bump:
    """What the changes since the last release ask of the version.

    The review decides; code that stops importing or running makes it a major in any case, and
    words alone, which show in docstrings, a patch.
    """
    if breakages:
        return Bump.MAJOR
    if verdict.bump is Bump.NONE and _strip_version(document) != _strip_version(last.document):
        return Bump.PATCH
    return verdict.bump


def _strip_version(document: Document) -> dict[str, object]:
    return {**document.data, "info": {**document.data["info"], "version": None}}


def find_version_faults(
    document: Document,
    last: LastRelease | None,
    verdict: Verdict | None,
    breakages: tuple[Breakage, ...],
) -> tuple[Finding, ...]:
    """Why the version a document states does not fit what changed since the last release.

    Additions may wait for the release that will count them, so an unchanged version admits them;
    a breaking change has to be stated at once.

    Raises:
        RefusalError: The document states no version of three numbers.
    """
    own = find_own_version(document)
    if last is None or verdict is None:
        return ()
    place = document.locate("/info/version")
    if own < last.version:
        message = f"{own} is older than the last release, {last.version}; run `make release`"
        return (find_fault(place, "version-too-low", message),)
    bump = find_bump(document, last, verdict, breakages)
    needed = bump_version(last.version, bump)
    if own >= needed or (own == last.version and bump is not Bump.MAJOR):
        return ()
    causes = _name_causes(verdict, breakages, bump) or ["its text changed"]
    asked = f"what changed since {last.version} asks for {needed}; run `make release`"
    return tuple(
        find_fault(place, "version-too-low", f"{own} does not admit this: {cause}; {asked}")
        for cause in causes
    )


def _name_causes(verdict: Verdict, breakages: tuple[Breakage, ...], bump: Bump) -> list[str]:
    causes = [
        f"{change.message.rstrip('.')} [{change.rule}] at {change.anchor}"
        for change in verdict.changes
        if change.bump is bump
    ]
    named = {name for change in verdict.changes for name in change.python}
    told = {name.rpartition(".")[2] for name in named if causes}
    causes += [
        f"{each.name} {each.message}"
        for each in breakages
        if each.name.rpartition(".")[2] not in told
    ]
    return causes
