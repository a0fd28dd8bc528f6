"""Every way to list jobs: values, raw and streamed responses, in both clients."""

import asyncio

import pytest
from llama_extraction import (
    APIResponse,
    AsyncAPIResponse,
    AsyncLlamaCloud,
    AsyncStreamedResponse,
    ExtractJob,
    InvalidTypeError,
    InvalidValueError,
    LlamaCloud,
    StreamedResponse,
)
from llama_extraction.types.extraction import JobListResponse

AGENT = "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"


def check(jobs: JobListResponse) -> None:
    assert jobs
    assert all(type(job) is ExtractJob for job in jobs)


def test_values() -> None:
    with LlamaCloud() as client:
        check(client.extraction.jobs.list(extraction_agent_id=AGENT))


def test_a_raw_response() -> None:
    with LlamaCloud() as client:
        response: APIResponse[JobListResponse] = client.extraction.jobs.with_raw_response.list(
            extraction_agent_id=AGENT
        )
    assert response.is_closed
    assert response.http_request.method == response.method == "GET"
    assert response.http_response.status_code == response.status_code == 200
    assert response.json()[0]["id"] == response.parse()[0].id
    assert response.text().encode() == response.read() == response.content
    assert b"".join(response.iter_bytes(10)) == response.read()
    assert "".join(response.iter_text()) == response.text()
    assert "".join(response.iter_lines()) == response.text().replace("\n", "")
    check(response.parse())


def test_a_streamed_response() -> None:
    with (
        LlamaCloud() as client,
        client.extraction.jobs.with_streaming_response.list(extraction_agent_id=AGENT) as response,
    ):
        assert isinstance(response, StreamedResponse)
        assert not response.is_closed
        assert response.http_request.headers["accept"] == "application/json"
        check(response.parse())
    assert response.is_closed


def test_asynchronous_values() -> None:
    async def run() -> None:
        async with AsyncLlamaCloud() as client:
            check(await client.extraction.jobs.list(extraction_agent_id=AGENT))

    asyncio.run(run())


def test_an_asynchronous_raw_response() -> None:
    async def run() -> None:
        async with AsyncLlamaCloud() as client:
            response = await client.extraction.jobs.with_raw_response.list(
                extraction_agent_id=AGENT
            )
        assert isinstance(response, AsyncAPIResponse)
        assert response.http_request.method == "GET"
        assert (await response.json())[0]["id"] == (await response.parse())[0].id
        assert (await response.text()).encode() == await response.read()
        assert [line async for line in response.iter_lines()]
        check(await response.parse())

    asyncio.run(run())


def test_an_asynchronous_streamed_response() -> None:
    async def run() -> None:
        async with (
            AsyncLlamaCloud() as client,
            client.extraction.jobs.with_streaming_response.list(
                extraction_agent_id=AGENT
            ) as response,
        ):
            assert isinstance(response, AsyncStreamedResponse)
            check(await response.parse())
        assert response.is_closed

    asyncio.run(run())


def test_an_agent_that_is_no_text_is_refused_before_anything_is_sent() -> None:
    with LlamaCloud(base_url="http://127.0.0.1:9") as client:
        with pytest.raises(InvalidValueError, match="extraction_agent_id must not be empty"):
            client.extraction.jobs.list(extraction_agent_id="")
        with pytest.raises(InvalidTypeError, match="extraction_agent_id is required"):
            client.extraction.jobs.list(extraction_agent_id=None)  # type: ignore[arg-type]
