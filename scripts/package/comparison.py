"""What differs between two generated folders: files, and the items of the public API."""

from dataclasses import dataclass
from pathlib import Path

from scripts.document import Finding, Level, Location
from scripts.package.tree import SourceTree


@dataclass(frozen=True, slots=True)
class Difference:
    """Names that only the new side has, that only the old has, and that both have otherwise."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)

    def __str__(self) -> str:
        counts = [("added", self.added), ("removed", self.removed), ("changed", self.changed)]
        return ", ".join(f"{len(names)} {word}" for word, names in counts if names) or "unchanged"


def compare_trees(old: SourceTree, new: SourceTree) -> Difference:
    """The difference between two trees, or any two mappings of names to texts."""
    return Difference(
        added=tuple(sorted(new.keys() - old.keys())),
        removed=tuple(sorted(old.keys() - new.keys())),
        changed=tuple(sorted(name for name in old.keys() & new.keys() if old[name] != new[name])),
    )


def find_stale_files(folder: Path, on_disk: SourceTree, wanted: SourceTree) -> tuple[Finding, ...]:
    """A finding for each file of the folder that is not exactly as it would be generated."""
    difference = compare_trees(on_disk, wanted)
    messages = {
        **dict.fromkeys(difference.added, ("missing-file", "is missing")),
        **dict.fromkeys(difference.removed, ("extra-file", "would not be generated")),
        **dict.fromkeys(difference.changed, ("stale-file", "is stale or was edited by hand")),
    }
    return tuple(
        Finding(
            Location(str(folder / path), _first_difference(on_disk.get(path), wanted.get(path))),
            Level.ERROR,
            rule,
            f"it {text}; run `make generate`",
        )
        for path, (rule, text) in sorted(messages.items())
    )


def _first_difference(old: str | None, new: str | None) -> int:
    if old is None or new is None:
        return 1
    pairs = zip(old.splitlines(), new.splitlines(), strict=False)
    for number, (former, latter) in enumerate(pairs, start=1):
        if former != latter:
            return number
    return min(old.count("\n"), new.count("\n")) + 1
