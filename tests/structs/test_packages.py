"""Packages with models of msgspec: the same calls, and what a model is."""

import copy
import json
import pickle
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import msgspec
import pytest

from scripts.document import DocumentError
from tests.meeting.meeting import meet
from tests.package.packages import CASES, package_of

ROOT = Path(__file__).parents[2]
SPEC = ROOT / "spec" / "openapi.yaml"
DOCUMENTS = sorted((ROOT / "tests" / "meeting" / "documents").glob("*.yaml"))
# A property whose name a struct cannot have.
REFUSED = "text-cannot-break-out"
CLAIMS = sorted({path.parent.name for path in CASES.glob("*/openapi.yaml")} - {REFUSED})
JOB = json.loads((ROOT / "generated" / "openapi.json").read_text(encoding="utf-8"))["paths"][
    "/api/v1/extraction/jobs"
]["get"]["responses"]["200"]["content"]["application/json"]["example"][0]


@pytest.fixture(scope="module")
def jobs(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The package of this project with such models, under a name of its own."""
    package = package_of(SPEC, None, "struct_jobs", "msgspec")
    return package.load(tmp_path_factory.mktemp("struct_jobs"))


def respond(jobs: ModuleType, *records: dict[str, Any], **settings: Any) -> list[Any]:
    """What the client makes of a response."""
    transport = httpx2.MockTransport(lambda _: httpx2.Response(200, json=records))
    http = httpx2.Client(transport=transport)
    with jobs.StructJobs(
        api_key="key", base_url="http://api.test", http_client=http, **settings
    ) as client:
        found: list[Any] = client.extraction.jobs.list(extraction_agent_id="a")
    return found


def test_what_is_missing_is_not_null(jobs: ModuleType) -> None:
    known = {name: JOB[name] for name in ("id", "extraction_agent", "status")}
    missing, null = respond(jobs, known, {**known, "error": None})
    assert (missing.error, null.error) == (msgspec.UNSET, None)
    assert missing.to_dict().keys() == known.keys()
    assert json.loads(null.to_json()).keys() == {*known, "error"}


def test_a_value_that_is_not_listed_stays_a_text(jobs: ModuleType) -> None:
    (job,) = respond(jobs, {**JOB, "status": "PAUSED"})
    assert (job.status, type(job.status)) == ("PAUSED", str)
    assert not jobs.models.ExtractJobStatus(job.status).is_known
    assert JOB["status"] == jobs.models.ExtractJobStatus.PENDING


def test_structs_are_compared_matched_and_pickled(jobs: ModuleType) -> None:
    one, other = respond(jobs, JOB, JOB)
    assert one == other
    assert pickle.loads(pickle.dumps(one)) == one
    match one:
        case jobs.models.ExtractJob(status=status, file=jobs.models.File(name=name)):
            assert (status, name) == (JOB["status"], JOB["file"]["name"])
        case _:
            pytest.fail("it does not match")


def test_a_response_that_does_not_match_names_the_place(jobs: ModuleType) -> None:
    broken = {**JOB, "file": {**JOB["file"], "file_size": "large"}}
    with pytest.raises(jobs.APIResponseValidationError) as caught:
        respond(jobs, JOB, broken)
    assert "at $[1].file.file_size, expected a valid integer" in str(caught.value)
    with pytest.raises(jobs.APIResponseValidationError) as caught:
        respond(jobs, {"id": "1"})
    assert "at $[0].extraction_agent, expected a value, which is required" in str(caught.value)


def test_a_lenient_client_keeps_what_does_not_match(jobs: ModuleType) -> None:
    """The record is there, and says what is wrong with it."""
    broken = {**JOB, "file": {**JOB["file"], "file_size": "large"}}
    fine, job = respond(jobs, JOB, broken, lenient=True)
    assert (job.file.file_size, job.file.name) == ("large", JOB["file"]["name"])
    assert [misfit.path for misfit in job.misfits] == ["$[1].file.file_size"]
    assert fine.misfits == ()


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))]
)
def test_a_copy_says_what_does_not_match_too(
    jobs: ModuleType, again: Callable[[object], Any]
) -> None:
    """As a copy of a model of pydantic does; the original may be gone."""
    (job,) = respond(jobs, {**JOB, "status": 1, "file": {"id": 2}}, lenient=True)
    told = (job.misfits, job.file.misfits)
    assert all(told)
    made = again(job)
    assert made == job
    del job
    assert (made.misfits, made.file.misfits) == told


def test_numbers_and_times_are_read_as_the_standards_say(jobs: ModuleType) -> None:
    """1.0 is an integer; a moment may have a space in place of the T."""
    file = {**JOB["file"], "file_size": 1.0, "created_at": "2024-01-01 10:00:00Z"}
    (job,) = respond(jobs, {**JOB, "file": file})
    assert job.file.file_size == 1
    assert job.file.created_at.isoformat() == "2024-01-01T10:00:00+00:00"


def test_pydantic_is_not_needed(jobs: ModuleType) -> None:
    """Neither to import the package nor for a call, and the requirements do not name it."""
    package = package_of(SPEC, None, "struct_jobs", "msgspec")
    assert "pydantic" not in package.tree["pyproject.toml"].lower()
    code = (
        "import sys; sys.modules['pydantic'] = None; sys.modules['pydantic_core'] = None\n"
        "from struct_jobs.testing import fake_service\n"
        "with fake_service() as client: client.extraction.jobs.list(extraction_agent_id='a')\n"
    )
    folder = Path(str(jobs.__file__)).parents[1]
    subprocess.run([sys.executable, "-c", code], cwd=folder, check=True, timeout=60)


def _list_documents() -> Iterator[Any]:
    for path in DOCUMENTS:
        yield pytest.param(path, id=path.stem)
    for claim in CLAIMS:
        yield pytest.param(CASES / claim / "openapi.yaml", id=claim)


@pytest.mark.slow
@pytest.mark.parametrize("document", list(_list_documents()))
def test_package_and_sandbox_meet(document: Path, tmp_path: Path) -> None:
    """Each call is accepted and each response is read, as with models of pydantic."""
    name = re.sub(r"\W", "_", f"structs_{document.parent.name}_{document.stem}")
    package = package_of(document, None, name, "msgspec")
    assert meet(package, package.load(tmp_path)).disagreements == ()


def test_a_name_that_a_struct_cannot_have_is_refused() -> None:
    with pytest.raises(DocumentError) as caught:
        package_of(CASES / REFUSED / "openapi.yaml", None, None, "msgspec")
    assert "use the models of pydantic" in str(caught.value)


def test_the_document_chooses_the_library(tmp_path: Path) -> None:
    """`models` in `x-package`, which the command line overrides; other names are refused."""
    text = SPEC.read_text(encoding="utf-8")
    assert "  x-package:\n" in text
    document = tmp_path / "openapi.yaml"
    document.write_text(text.replace("  x-package:\n", "  x-package:\n    models: msgspec\n"))
    assert package_of(document).canonical.package.models == "msgspec"
    assert package_of(document, None, None, "pydantic").canonical.package.models == "pydantic"
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(text.replace("  x-package:\n", "  x-package:\n    models: attrs\n"))
    run = subprocess.run(
        [sys.executable, "-m", "scripts", "generate", "--spec", wrong, "--out", tmp_path / "out"],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert run.returncode == 1
    assert "models: must be pydantic or msgspec" in run.stderr
