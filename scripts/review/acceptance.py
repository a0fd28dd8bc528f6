"""Changes that people looked at and accepted: `accepted-changes.yaml` beside the document."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from scripts.document import DocumentError, Finding, Location
from scripts.document import Level as FindingLevel
from scripts.document.companions import ACCEPTED
from scripts.document.source import Source, parse_source
from scripts.review.change import Acknowledgement, Change
from scripts.review.level import Level
from scripts.review.rules import RULES

_KEYS = {"rule": True, "pointer": True, "reason": True, "until": False}


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The entries that hold today, and which of them a change used.

    Attributes:
        entries: Every entry of the file.
        today: The day that decides whether an entry still holds.
    """

    entries: tuple[Acknowledgement, ...]
    today: date
    _used: set[Acknowledgement] = field(default_factory=set)

    def apply(self, change: Change) -> Change:
        """The change as it counts: an accepted one is shown and asks for nothing."""
        for entry in self.entries:
            if entry.rule == change.rule and entry.pointer in (
                change.base_pointer,
                change.revision_pointer,
            ):
                self._used.add(entry)
                if not _is_expired(entry, self.today):
                    return replace(change, level=Level.INFO, accepted=entry)
        return change

    def find_faults(self) -> tuple[Finding, ...]:
        """Entries that no change uses or whose last day has passed; ask after every `apply`."""
        return tuple(
            Finding(entry.location, FindingLevel.WARNING, *fault)
            for entry in self.entries
            if (fault := self._find_fault(entry))
        )

    def _find_fault(self, entry: Acknowledgement) -> tuple[str, str] | None:
        if entry not in self._used:
            message = f"no change is {entry.rule} at {entry.pointer}; remove the entry"
            return "accepted-change-unused", message
        if _is_expired(entry, self.today):
            message = f"{entry.rule} was accepted until {entry.until}; renew or remove the entry"
            return "accepted-change-expired", message
        return None


def _is_expired(entry: Acknowledgement, today: date) -> bool:
    return bool(entry.until) and date.fromisoformat(entry.until) < today


def parse_entries(file: str, content: bytes) -> tuple[Acknowledgement, ...]:
    """The entries of a file: a list of objects with rule, pointer, reason and optionally until.

    Raises:
        DocumentError: It is no such list; every fault is reported.
    """
    source = parse_source(file, content)
    if not isinstance(source.data, list):
        raise DocumentError(_fault(source.locate(""), "a list of accepted changes was expected"))
    findings: list[Finding] = []
    entries = []
    for index, data in enumerate(source.data):
        faults = list(_check_entry(source, index, data))
        findings += faults
        if not faults:
            entries.append(_make_entry(data, source.locate(f"/{index}")))
    if findings:
        raise DocumentError(*findings)
    return tuple(entries)


def _make_entry(data: dict[str, Any], place: Location) -> Acknowledgement:
    until = data.get("until", "")
    return Acknowledgement(data["rule"], data["pointer"], data["reason"], until, place)


def _check_entry(source: Source, index: int, data: Any) -> Iterator[Finding]:
    place = source.locate(f"/{index}")
    if not isinstance(data, dict):
        yield _fault(place, "an entry has `rule`, `pointer`, `reason` and optionally `until`")
        return
    for key in data:
        if key not in _KEYS:
            yield _fault(source.locate(f"/{index}/{key}"), f"{key!r} has no meaning in an entry")
    for key, is_required in _KEYS.items():
        value = data.get(key)
        if (is_required or value is not None) and (not isinstance(value, str) or not value.strip()):
            yield _fault(place, f"the entry needs {key!r} as text")
    if isinstance(data.get("rule"), str) and data["rule"] not in RULES:
        yield _fault(source.locate(f"/{index}/rule"), f"there is no rule {data['rule']!r}")
    if isinstance(data.get("until"), str) and not _is_date(data["until"]):
        yield _fault(source.locate(f"/{index}/until"), "write the last day as YYYY-MM-DD")


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _fault(place: Location, message: str) -> Finding:
    return Finding(place, FindingLevel.ERROR, "accepted-changes", message)


def read_entries(revision: str) -> tuple[Acknowledgement, ...]:
    """The entries beside a document, given as a file or as `GITREV:PATH`; none without a file.

    Raises:
        DocumentError: The file is there and is no list of entries.
    """
    git_revision, colon, path = revision.rpartition(":")
    if colon and not Path(revision).exists():
        name = f"{git_revision}:{_name_sibling(path)}"
        run = subprocess.run(["git", "cat-file", "blob", name], capture_output=True, check=False)
        return parse_entries(name, run.stdout) if run.returncode == 0 else ()
    file = Path(_name_sibling(revision))
    return parse_entries(str(file), file.read_bytes()) if file.is_file() else ()


def _name_sibling(path: str) -> str:
    folder, slash, _ = path.rpartition("/")
    return f"{folder}{slash}{ACCEPTED}"
