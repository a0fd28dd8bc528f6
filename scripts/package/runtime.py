"""The runtime, copied as it is."""

from scripts.package.rendering import TEMPLATES
from scripts.package.tree import SourceTree

_REPLACED = "_about.py"


def read_runtime() -> SourceTree:
    """The files of `templates/runtime/` by their path there, without the one that is rendered."""
    folder = TEMPLATES / "runtime"
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.py"))
        if path.name != _REPLACED
    }
