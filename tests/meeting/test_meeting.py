"""One truth for the wire: client and sandbox of one document understand each other."""

from pathlib import Path

import pytest

from tests.meeting.meeting import meet
from tests.package.packages import CASES, SPECS, package_of

ROOT = Path(__file__).parents[2]
SHARED = (
    "petstore.yaml",
    "museum31.yaml",
    "ollama.yaml",
    "readme-param-style.yaml",
    "train-travel31.yaml",
)


def _list_documents() -> list[object]:
    files = [ROOT / "spec" / "openapi.yaml", *sorted(CASES.glob("*/openapi.yaml"))]
    files += sorted((Path(__file__).parent / "documents").glob("*.yaml"))
    files += [SPECS / name for name in SHARED if SPECS.is_dir()]
    return [
        pytest.param(file, id=file.parent.name if file.stem == "openapi" else file.stem)
        for file in files
    ]


@pytest.mark.parametrize("file", _list_documents())
def test_client_and_sandbox_agree(file: Path, tmp_path: Path) -> None:
    """Each sampled call is accepted, and each declared response is decoded."""
    name = f"meeting_{file.parent.name}_{file.stem}".replace("-", "_").replace(".", "_")
    package = package_of(file, None, name)
    met = meet(package, package.load(tmp_path))
    assert bool(met.exchanges) is bool(package.canonical.operations)
    assert not met.disagreements, "\n".join(map(str, met.disagreements))
