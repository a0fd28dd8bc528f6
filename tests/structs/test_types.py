"""Packages with structs are typed: their own modules, and the programs that use them."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.package.packages import package_of

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted((ROOT / "tests" / "meeting" / "documents").glob("*.yaml"))
PROGRAM = """
from typed_jobs import LlamaCloud, models

def show(client: LlamaCloud) -> None:
    for job in client.extraction.jobs.list(extraction_agent_id="a"):
        print(job.id.upper())
        print(job.error.upper())
        if job.status == "FINISHED":
            print(job)
    models.ExtractJob(id="1")
"""


def check(folder: Path, *paths: str) -> list[str]:
    """What mypy finds."""
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", *paths]
    run = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=300
    )
    assert not run.stderr
    return run.stdout.splitlines()


@pytest.mark.slow
def test_every_module_is_typed_strictly(tmp_path: Path) -> None:
    assert DOCUMENTS
    for index, document in enumerate(DOCUMENTS):
        package_of(document, None, f"typed_{index}", "msgspec").lay_out(tmp_path)
    assert check(tmp_path, ".") == []


@pytest.mark.slow
def test_a_program_must_ask_whether_a_field_is_there(tmp_path: Path) -> None:
    """A field may be UNSET or null; a value that is not declared and a lacking field are found."""
    package_of(ROOT / "spec" / "openapi.yaml", None, "typed_jobs", "msgspec").lay_out(tmp_path)
    (tmp_path / "program.py").write_text(PROGRAM.replace("LlamaCloud", "TypedJobs"))
    said = "\n".join(check(tmp_path, "program.py"))
    assert 'Item "UnsetType" of' in said
    assert 'Item "None" of' in said
    assert "Non-overlapping equality check" in said
    assert 'Missing named argument "status"' in said
    assert "program.py:6" not in said
