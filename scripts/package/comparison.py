"""Compares two generated folders: their files, and the names of their public API."""

from dataclasses import dataclass
from pathlib import Path

from scripts.document import Finding, Level, Location
from scripts.package.manifest import MANIFEST, digest_text, parse_manifest
from scripts.package.tree import SourceTree, list_packages

_ADVICE = "run `make generate`"


@dataclass(frozen=True, slots=True)
class Difference:
    """The names that were added, removed or changed."""

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
    """A finding for each file of the folder that differs from what would be generated.

    Below `src`, a file that is not generated is an error, because it would be published. Only the
    folder `lib` of a package is for the users' own code.
    """
    difference = compare_trees(on_disk, wanted)
    listed = parse_manifest(on_disk.get(MANIFEST, ""))
    unedited = {path for path in listed if digest_text(on_disk.get(path, "")) in listed[path]}
    # The folder for the users' own code, which is published with the package.
    lib = f"{min(list_packages(wanted), default='src')}/lib/"
    messages = {
        **dict.fromkeys(difference.added, ("missing-file", f"it is missing; {_ADVICE}")),
        **{
            path: _describe_extra(path, lib, path in unedited)
            for path in difference.removed
            if not path.startswith(lib)
        },
        **{
            path: ("stale-file", _describe_stale(path, path in unedited, bool(listed)))
            for path in difference.changed
        },
    }
    return tuple(
        Finding(
            Location(str(folder / path), _first_difference(on_disk.get(path), wanted.get(path))),
            Level.ERROR,
            rule,
            text,
        )
        for path, (rule, text) in sorted(messages.items())
    )


def _describe_extra(path: str, lib: str, is_unedited: bool) -> tuple[str, str]:
    if is_unedited:
        return "extra-file", f"it is no longer generated; {_ADVICE}"
    where = (
        f"; move it into {lib.rstrip('/')} or remove it"
        if path.startswith("src/")
        else "; remove it"
    )
    return "extra-file", f"it is not generated{where}"


def _describe_stale(path: str, is_unedited: bool, has_manifest: bool) -> str:
    if path == MANIFEST or is_unedited:
        return f"it is stale; {_ADVICE}"
    reason = "was edited by hand" if has_manifest else "is stale or was edited by hand"
    return f"it {reason}; {_ADVICE}"


def _first_difference(old: str | None, new: str | None) -> int:
    if old is None or new is None:
        return 1
    pairs = zip(old.splitlines(), new.splitlines(), strict=False)
    for number, (former, latter) in enumerate(pairs, start=1):
        if former != latter:
            return number
    return min(old.count("\n"), new.count("\n")) + 1
