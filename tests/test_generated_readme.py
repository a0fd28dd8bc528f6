"""The examples of the package's readme run as they stand, against a sandbox of the document."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.document import read_document
from scripts.sandbox import run_sandbox

ROOT = Path(__file__).parents[1]
README = (ROOT / "generated" / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """What a user has set: the package, a key, where the service is, and the working folder."""
    with run_sandbox(read_document(str(ROOT / "spec" / "openapi.yaml"))) as url:
        yield {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT / "generated" / "src"),
            "LLAMA_CLOUD_API_KEY": "a-key",
            "LLAMA_CLOUD_BASE_URL": url,
            "PWD": str(tmp_path_factory.mktemp("readme")),
        }


def run_example(source: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", source],
        cwd=environment["PWD"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_the_example_runs(number: int, environment: dict[str, str]) -> None:
    """Copied into a file, it ends well and warns of nothing."""
    outcome = run_example(EXAMPLES[number], environment)
    assert outcome.returncode == 0, outcome.stderr
    assert outcome.stderr == ""


def test_every_topic_has_an_example() -> None:
    """Calls, errors, retries, whole answers and offline tests are shown, not only told."""
    for word in ("Async", "APIStatusError", "max_retries", "with_raw_response", "fake_service"):
        assert any(word in example for example in EXAMPLES), word


def test_logging_shows_the_call_and_not_the_key(environment: dict[str, str]) -> None:
    """The variable that the readme names shows each call on standard error."""
    assert "LLAMA_CLOUD_LOG=info" in README
    outcome = run_example(EXAMPLES[0], environment | {"LLAMA_CLOUD_LOG": "debug"})
    assert "/api/v1/extraction/jobs" in outcome.stderr
    assert "a-key" not in outcome.stderr
