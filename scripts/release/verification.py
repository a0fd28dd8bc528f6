"""Tests a wheel in new environments, with its lowest and its newest dependencies."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from packaging.requirements import Requirement

from scripts.document import Finding
from scripts.release.environment import (
    check_types,
    create_environment,
    install,
    run_python,
)
from scripts.release.examples import serve_examples, write_examples
from scripts.release.project import Project
from scripts.release.refusal import find_fault, refuse

RESOLUTIONS = ("lowest", "newest")


def verify_wheel(
    project: Project, wheel: Path, resolutions: Sequence[str] = RESOLUTIONS
) -> tuple[Finding, ...]:
    """What fails when users install the wheel, import it, run the readme's examples or check types.

    Args:
        project: What the wheel was built from.
        wheel: The wheel.
        resolutions: Some of `RESOLUTIONS`.

    Raises:
        RefusalError: The wheel or its dependencies cannot be installed.
    """
    with (
        tempfile.TemporaryDirectory() as name,
        serve_examples(project.document, project.canonical) as variables,
        ThreadPoolExecutor(len(resolutions)) as pool,
    ):
        found = pool.map(
            lambda each: tuple(_verify(project, wheel, each, Path(name, each), variables)),
            resolutions,
        )
        return tuple(fault for faults in found for fault in faults)


def list_lowest(requirements: Sequence[str]) -> tuple[str, ...]:
    """A constraint for each requirement that allows only its lower bound.

    Raises:
        RefusalError: A requirement has no lower bound.
    """
    constraints = []
    for requirement in map(Requirement, requirements):
        bounds = [each.version for each in requirement.specifier if each.operator in (">=", "==")]
        if not bounds:
            message = f"{requirement} has no lower bound; add the lowest version to test"
            raise refuse("pyproject.toml", "no-lower-bound", message)
        constraints.append(f"{requirement.name}=={bounds[0]}")
    return tuple(constraints)


def _verify(
    project: Project, wheel: Path, resolution: str, folder: Path, variables: Mapping[str, str]
) -> Iterator[Finding]:
    place = f"{wheel.name} with its {resolution} dependencies"
    folder.mkdir()
    python = create_environment(folder / "venv")
    install(python, [*_constrain(project, resolution, folder), str(wheel)])
    if said := run_python(python, ["-c", f"import {project.package}"], {}):
        yield find_fault(place, "import-failed", said.splitlines()[-1])
        return
    examples = write_examples((project.folder / "README.md").read_text("utf-8"), folder)
    for example in examples:
        if said := run_python(python, [str(example)], variables):
            yield find_fault(
                place, "example-failed", f"{example.name} of the readme: {said.splitlines()[-1]}"
            )
    yield from _check_user(python, project, examples, place, folder)


def _constrain(project: Project, resolution: str, folder: Path) -> list[str]:
    if resolution == "newest":
        return []
    file = folder / "lowest.txt"
    file.write_text("\n".join(list_lowest(project.requirements)), encoding="utf-8")
    return ["--constraint", str(file)]


def _check_user(
    python: Path,
    project: Project,
    examples: Sequence[Path],
    place: str,
    folder: Path,
) -> Iterator[Finding]:
    user = folder / "user.py"
    user.write_text(render_user(project), encoding="utf-8")
    if said := check_types(python, [user, *examples], folder / "mypy"):
        lines = [line.replace(f"{folder}/", "") for line in said.splitlines()]
        yield find_fault(place, "types-not-found", "; ".join(lines[:3]))


def render_user(project: Project) -> str:
    """A module that a strict type checker accepts only if it finds the package's types.

    Each line has a type error that it expects; if the client were `Any`, there would be no error.
    """
    client = project.canonical.package.client
    members = ("close", "with_options")
    wrong = [f"wrong_{each}: int = client.{each}  # type: ignore[assignment]" for each in members]
    head = [f"from {project.package} import {client}", "", f"client = {client}()"]
    return "\n".join([*head, *wrong, ""])
