"""Who follows the page for callers of llama-cloud 1.x and nothing else gets there."""

import importlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.document import read_document
from scripts.sandbox import run_sandbox

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "migrating-from-llama-cloud.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^ +(sed .*)$", PAGE, re.MULTILINE)
SAMPLES = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
PROGRAM = ROOT / "tests" / "cases" / "migration" / "three-files"
# The names that llama-cloud 1.6 exports, and those of its types that are about this endpoint.
NAMES = """
    types NoneType Transport ProxiesTypes NotGiven NOT_GIVEN not_given Omit omit LlamaCloudError
    APIError APIStatusError APITimeoutError APIConnectionError APIResponseValidationError
    BadRequestError AuthenticationError PermissionDeniedError NotFoundError ConflictError
    UnprocessableEntityError RateLimitError InternalServerError PollingError PollingTimeoutError
    Timeout RequestOptions Client AsyncClient Stream AsyncStream LlamaCloud AsyncLlamaCloud
    file_from_path BaseModel DEFAULT_TIMEOUT DEFAULT_MAX_RETRIES DEFAULT_CONNECTION_LIMITS
    DefaultHttpxClient DefaultAsyncHttpxClient DefaultAioHttpClient APIResponse AsyncAPIResponse
    __version__ __title__ types.File types.extraction.ExtractAgent types.extraction.ExtractConfig
    types.extraction.ExtractJob types.extraction.JobListResponse types.extraction.JobListParams
""".split()


@pytest.fixture(scope="module")
def environment() -> Iterator[dict[str, str]]:
    """What a user of the old client has set: its second variable for the key."""
    with run_sandbox(read_document(str(ROOT / "spec" / "openapi.yaml"))) as url:
        yield {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT / "generated" / "src"),
            "LLAMA_PARSE_API_KEY": "a-key",
            "LLAMA_CLOUD_BASE_URL": url,
        }


def run(folder: Path, environment: dict[str, str], *arguments: str) -> str:
    outcome = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    return outcome.stdout


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three files that work with llama-cloud 1.6, after the commands of the page."""
    folder = tmp_path_factory.mktemp("program")
    for path in PROGRAM.glob("*.py"):
        shutil.copy(path, folder / path.name.replace("check_", "test_"))
    subprocess.run(["sh", "-e", "-c", "\n".join(COMMANDS)], cwd=folder, check=True)
    return folder


def test_the_script_prints_what_it_printed(program: Path, environment: dict[str, str]) -> None:
    lines = run(program, environment, "script.py").splitlines()
    assert lines[0].endswith("PENDING openai-gpt-4-1 0")
    assert lines[1].startswith('{"id":"182bd5e5')
    assert lines[2:] == [
        "['error', 'extraction_agent', 'file', 'file_id', 'id', 'status']",
        "5 True",
        "1",
    ]


def test_the_service_prints_what_it_printed(program: Path, environment: dict[str, str]) -> None:
    assert run(program, environment, "service.py").split("\n") == ["[1, 1, 1]", "True", "True", ""]


def test_its_tests_pass_without_a_network(program: Path, environment: dict[str, str]) -> None:
    offline = environment | {"LLAMA_CLOUD_BASE_URL": "http://127.0.0.1:9"}
    command = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "test_script.py")
    assert "9 passed" in run(program, offline, *command)


@pytest.mark.parametrize("number", range(len(SAMPLES)))
def test_the_sample_runs(number: int, environment: dict[str, str], tmp_path: Path) -> None:
    run(tmp_path, environment, "-W", "error", "-c", SAMPLES[number])


@pytest.mark.parametrize("name", NAMES)
def test_the_name_is_there_or_the_page_says_what_to_use(name: str) -> None:
    """Every name that the old client exports for this endpoint."""
    module, _, last = f"llama_extraction.{name}".rpartition(".")
    if hasattr(importlib.import_module(module), last):
        return
    row = next(line for line in PAGE.splitlines() if re.search(rf"`[\w.]*\b{last}`", line))
    assert re.search(r"\| (none: |`httpx2)", row)
