"""The generated project: its metadata and the document it was made from."""

import shlex
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.canonical import Canonical, canonicalise_document
from scripts.document import Document, read_document
from scripts.release.refusal import refuse


@dataclass(frozen=True, slots=True)
class Project:
    """A generated folder.

    Attributes:
        folder: Its path.
        name: Distribution name.
        requirements: Its dependencies, as in PEP 508.
        license: SPDX expression; empty if the document has none.
        document: The document it was made from.
        canonical: The same in canonical form.
    """

    folder: Path
    name: str
    version: str
    summary: str
    requirements: tuple[str, ...]
    license: str
    document: Document
    canonical: Canonical

    @property
    def package(self) -> str:
        """Import name."""
        return self.canonical.package.package


def read_project(folder: Path) -> Project:
    """The generated project in a folder.

    Raises:
        RefusalError: There is none.
        DocumentError: Its document cannot be read.
    """
    metadata = _read_metadata(folder)
    packages = sorted(path.parent.name for path in folder.glob("src/*/__init__.py"))
    if len(packages) != 1:
        raise refuse(folder / "src", "no-project", "one package was expected; run `make generate`")
    document = read_document(str(folder / "openapi.json"))
    canonical = canonicalise_document(document)
    if canonical.package.package != packages[0]:
        canonical = canonicalise_document(document, packages[0])
    return Project(
        folder,
        metadata["name"],
        metadata["version"],
        metadata["description"],
        tuple(metadata["dependencies"]),
        metadata.get("license", ""),
        document,
        canonical,
    )


def check_source(project: Project, spec: object, document: Document) -> None:
    """Check that a project was made from the present document.

    Args:
        spec: The path of the document, for the message.

    Raises:
        RefusalError: It was made from another document, or the document has changed since.
    """
    if project.document.data != document.data:
        message = (
            f"{project.name} was not made from the present {spec}; name both, and run "
            f"`make generate SPEC={shlex.quote(str(spec))} OUT={shlex.quote(str(project.folder))}`"
        )
        raise refuse(project.folder, "other-document", message)


def _read_metadata(folder: Path) -> dict[str, Any]:
    file = folder / "pyproject.toml"
    try:
        metadata = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
    except (OSError, KeyError, ValueError) as error:
        message = f"no generated project ({type(error).__name__}); run `make generate`"
        raise refuse(file, "no-project", message) from None
    return dict(metadata)
