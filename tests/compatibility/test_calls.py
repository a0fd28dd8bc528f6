"""What users of the package do: these tests know nothing but its public names.

They talk to whatever server the environment names. A release keeps them, and the package after it
is held to them.
"""

import asyncio

import llama_extraction
import pytest
from llama_extraction import AsyncLlamaCloud, ExtractJob, LlamaCloud
from llama_extraction.models import ExtractAgent, ExtractConfig

AGENT = "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"


def test_a_listing_is_a_list_of_jobs() -> None:
    """Each job of a listing has its own class, and so has what it holds."""
    with LlamaCloud() as client:
        jobs = client.extraction.jobs.list(extraction_agent_id=AGENT)
    assert jobs
    assert all(isinstance(job, ExtractJob) for job in jobs)
    agent: ExtractAgent = jobs[0].extraction_agent
    config: ExtractConfig = agent.config
    assert isinstance(config, ExtractConfig)
    assert isinstance(jobs[0].id, str)


def test_the_asynchronous_client_lists_the_same() -> None:
    """Both clients give equal models for equal answers."""

    async def list_jobs() -> list[ExtractJob]:
        async with AsyncLlamaCloud() as client:
            return await client.extraction.jobs.list(extraction_agent_id=AGENT)

    with LlamaCloud() as client:
        jobs = client.extraction.jobs.list(extraction_agent_id=AGENT)
    assert asyncio.run(list_jobs()) == jobs


def test_a_model_gives_back_what_came() -> None:
    """A job survives the way to a dictionary and back."""
    with LlamaCloud() as client:
        job = client.extraction.jobs.list(extraction_agent_id=AGENT)[0]
    assert ExtractJob.model_validate(job.to_dict()) == job


def test_the_raw_answer_can_be_had() -> None:
    """The raw response has status and headers, and parses to the same models."""
    with LlamaCloud() as client:
        answer = client.extraction.jobs.with_raw_response.list(extraction_agent_id=AGENT)
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("application/json")
        assert isinstance(answer.parse()[0], ExtractJob)


def test_a_call_without_an_answer_raises_the_exception_for_it() -> None:
    """A server that is not there is an exception of the package, with its cause."""
    with (
        LlamaCloud(base_url="http://127.0.0.1:9", max_retries=0) as client,
        pytest.raises(llama_extraction.APIConnectionError) as caught,
    ):
        client.extraction.jobs.list(extraction_agent_id=AGENT)
    assert isinstance(caught.value, llama_extraction.LlamaCloudError)
    assert caught.value.__cause__ is not None
