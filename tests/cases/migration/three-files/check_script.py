"""The tests of the two programs: without a network."""

import asyncio
from unittest.mock import AsyncMock, MagicMock, patch

import httpx
import pytest
from llama_cloud import (
    APIConnectionError,
    APITimeoutError,
    AsyncLlamaCloud,
    LlamaCloud,
    NotFoundError,
    RateLimitError,
)
from llama_cloud.types.extraction import ExtractAgent, ExtractConfig, ExtractJob
from script import describe, list_jobs
from service import Service

REQUEST = httpx.Request("GET", "https://example.com")
JOB = {
    "id": "job-1",
    "status": "SUCCESS",
    "extraction_agent": {
        "id": "agent-1",
        "config": {"extract_model": "openai-gpt-4-1"},
        "data_schema": {},
        "name": "invoices",
        "project_id": "project-1",
    },
}


def make_client(status: int, body: object) -> LlamaCloud:
    transport = httpx.MockTransport(lambda _: httpx.Response(status, json=body))
    return LlamaCloud(
        api_key="a-key", http_client=httpx.Client(transport=transport), max_retries=0
    )


def make_job() -> ExtractJob:
    agent = ExtractAgent(
        id="agent-1",
        config=ExtractConfig(extract_model="openai-gpt-4-1"),
        data_schema={},
        name="invoices",
        project_id="project-1",
    )
    return ExtractJob(id="job-1", status="SUCCESS", extraction_agent=agent)


def test_jobs_are_listed() -> None:
    (job,) = list_jobs(make_client(200, [JOB]))
    assert job == make_job()
    assert describe(job).startswith("job-1 SUCCESS openai-gpt-4-1")


@pytest.mark.parametrize("status", [404, 429, 500])
def test_a_failure_is_an_empty_list(status: int) -> None:
    assert list_jobs(make_client(status, {"detail": "no"})) == []


def test_a_mock_of_the_client_raises_by_hand() -> None:
    client = MagicMock(spec=LlamaCloud)
    for error in (
        RateLimitError("slow", response=httpx.Response(429, request=REQUEST), body=None),
        APIConnectionError(request=REQUEST),
        APITimeoutError(request=REQUEST),
    ):
        client.extraction.jobs.list.side_effect = error
        assert list_jobs(client) == []


def test_a_method_of_the_resource_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    client = make_client(500, None)
    monkeypatch.setattr(type(client.extraction.jobs), "list", lambda self, **_: [make_job()])
    assert len(list_jobs(client)) == 1


def test_the_service_knows_what_is_not_there() -> None:
    client = AsyncLlamaCloud(api_key="a-key")
    missing = NotFoundError("none", response=httpx.Response(404, request=REQUEST), body=None)
    client.extraction.jobs.list = AsyncMock(side_effect=missing)
    assert asyncio.run(Service(client).is_known("x")) is False


def test_a_job_is_made_without_checks() -> None:
    job = ExtractJob.construct(**JOB, file={"name": "a.pdf"})
    assert job.extraction_agent.name == "invoices"
    assert job.to_dict()["file"] == {"name": "a.pdf"}


def test_replacing_a_method_by_its_address() -> None:
    from llama_cloud.resources.extraction.jobs import JobsResource

    address = "llama_cloud.resources.extraction.jobs.JobsResource.list"
    with LlamaCloud(api_key="a-key") as client, patch(address, return_value=[]):
        assert isinstance(client.extraction.jobs, JobsResource)
        assert list_jobs(client) == []
