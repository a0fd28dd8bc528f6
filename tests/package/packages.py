"""Packages made for tests: generated once in a process, laid out and imported from one folder."""

import importlib
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

from scripts.canonical import Canonical
from scripts.document import Document, read_document
from scripts.lint import lint_document, list_blocking
from scripts.package.package import make_package
from scripts.package.tree import SourceTree

CASES = Path(__file__).parents[1] / "cases" / "generate"
_SAMPLE = re.compile(r"-> [^\n]*\n\n```python\n(.*?)```", re.DOTALL)
SPECS = Path(__file__).parents[3] / "shared" / "specs"


@dataclass(frozen=True, slots=True)
class Package:
    """A document and the package made of it."""

    document: Document
    canonical: Canonical
    tree: SourceTree

    @property
    def name(self) -> str:
        """The import name."""
        return self.canonical.package.package

    def read(self, path: str) -> str:
        """The text of a file below the package's own folder."""
        return self.tree[f"src/{self.name}/{path}"]

    def lay_out(self, folder: Path) -> None:
        """Write the modules, so that the folder can be a part of `sys.path`."""
        for path, text in self.tree.items():
            if path.startswith("src/"):
                target = folder / Path(path).relative_to("src")
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, encoding="utf-8", newline="")

    def load(self, folder: Path) -> ModuleType:
        """The imported package, laid out in the folder."""
        self.lay_out(folder)
        if str(folder) not in sys.path:
            sys.path.insert(0, str(folder))
        importlib.invalidate_caches()
        module = importlib.import_module(self.name)
        made = Path(str(module.__file__)).read_text(encoding="utf-8")
        assert made == self.read("__init__.py"), f"{self.name} is imported from another document"
        return module


@contextmanager
def import_from(folder: Path, name: str) -> Iterator[None]:
    """Import a package from a folder meanwhile, whatever else is loaded under its name."""
    loaded = _take_modules(name)
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield
    finally:
        sys.path.remove(str(folder))
        _take_modules(name)
        sys.modules.update(loaded)


def _take_modules(name: str) -> dict[str, ModuleType]:
    names = [each for each in sys.modules if each.partition(".")[0] == name]
    return {each: sys.modules.pop(each) for each in names}


@cache
def package_of(
    spec: Path, root: Path | None = None, name: str | None = None, models: str | None = None
) -> Package:
    """The package of a document, as `generate` makes it.

    Args:
        spec: The document's file.
        root: Folder that references may reach into; the document's own without it.
        name: Import name; as the document says without it.
        models: The model library; as the document says without it.
    """
    document = read_document(str(spec), root)
    blocking = list_blocking(document, lint_document(document))
    assert not blocking, "\n".join(map(str, blocking))
    return Package(document, *make_package(document, name, models=models))


def list_cases() -> list[str]:
    """The claims there is a case for."""
    return sorted(path.parent.name for path in CASES.glob("*/openapi.yaml"))


def list_samples(package: Package) -> list[str]:
    """The sample of each method on the page of methods."""
    found = _SAMPLE.findall(package.tree["api.md"])
    assert len(found) == len(package.canonical.operations)
    return [str(sample) for sample in found]


def package_of_case(claim: str) -> Package:
    """The package of the case for a claim."""
    return package_of(CASES / claim / "openapi.yaml")
