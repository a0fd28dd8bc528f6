"""The samples of the page of methods run: against the fake service, and against a sandbox."""

import warnings
from pathlib import Path
from typing import Any

import pytest

from scripts.package.credentials import describe_credentials
from scripts.sandbox import run_sandbox
from tests.package.packages import list_cases, list_samples, package_of_case


@pytest.fixture(autouse=True)
def _workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with the file that samples send."""
    monkeypatch.chdir(tmp_path)
    Path("FILE").write_bytes(b"content")


def _run(samples: list[str], client: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        warnings.simplefilter("ignore", ResourceWarning)
        for sample in samples:
            exec(sample, {"client": client})


@pytest.mark.parametrize("claim", list_cases())
def test_each_sample_runs_with_the_fake_service(claim: str, tmp_path: Path) -> None:
    """Which responds to each operation, whatever the document shows."""
    package = package_of_case(claim)
    samples = list_samples(package)
    package.load(tmp_path)
    testing: Any = __import__(f"{package.name}.testing", fromlist=["fake_service"])
    fake = testing.fake_service()
    with fake as client:
        _run(samples, client)
    called = {call.operation_id for call in fake.service.calls}
    assert called == {operation.id for operation in package.canonical.operations}


@pytest.mark.parametrize("claim", list_cases())
def test_each_sample_is_accepted_by_a_sandbox(claim: str, tmp_path: Path) -> None:
    """It holds all that the document asks for."""
    package = package_of_case(claim)
    loaded: Any = package.load(tmp_path)
    arguments: Any = describe_credentials(package.canonical)["credential_arguments"]
    credentials = {argument.name: "a-secret" for argument in arguments}
    make = getattr(loaded, package.canonical.package.client)
    with (
        run_sandbox(package.document) as url,
        make(base_url=url, max_retries=0, **credentials) as client,
    ):
        _run(list_samples(package), client)
