"""The tasks of the benchmark with httpx2 and models of pydantic written by hand: the limit."""

import sys
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Annotated, Any

import httpx2
import timing
from pydantic import BaseModel, Field, TypeAdapter

AGENT = "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"
PATH = f"/api/v1/extraction/jobs?extraction_agent_id={AGENT}"
HEADERS = {"Authorization": "Bearer key"}


class Status(Enum):
    """How far a job has come."""

    PENDING = "PENDING"
    SUCCESS = "SUCCESS"
    ERROR = "ERROR"
    PARTIAL_SUCCESS = "PARTIAL_SUCCESS"
    CANCELLED = "CANCELLED"


class Mode(Enum):
    """How much effort an extraction takes."""

    FAST = "FAST"
    BALANCED = "BALANCED"
    PREMIUM = "PREMIUM"
    MULTIMODAL = "MULTIMODAL"


class File(BaseModel):
    """A file."""

    id: str
    name: str
    project_id: str
    created_at: datetime | None = None
    data_source_id: str | None = None
    expires_at: datetime | None = None
    external_file_id: str | None = None
    file_size: Annotated[int | None, Field(ge=0)] = None
    file_type: Annotated[str | None, Field(max_length=3000, min_length=1)] = None
    last_modified_at: datetime | None = None
    permission_info: dict[str, Any] | None = None
    purpose: str | None = None
    resource_info: dict[str, Any] | None = None
    updated_at: datetime | None = None


class Config(BaseModel):
    """How to extract."""

    chunk_mode: str | None = None
    citation_bbox: bool | None = None
    cite_sources: bool | None = None
    confidence_scores: bool | None = None
    extract_model: str | None = None
    extraction_mode: Mode | None = None
    extraction_target: str | None = None
    high_resolution_mode: bool | None = None
    invalidate_cache: bool | None = None
    multimodal_fast_mode: bool | None = None
    num_pages_context: Annotated[int | None, Field(ge=1)] = None
    page_range: str | None = None
    parse_model: str | None = None
    priority: str | None = None
    system_prompt: str | None = None
    use_reasoning: bool | None = None


class Agent(BaseModel):
    """What to extract."""

    id: str
    config: Config
    data_schema: dict[str, Any]
    name: str
    project_id: str
    created_at: datetime | None = None
    custom_configuration: str | None = None
    updated_at: datetime | None = None


class Job(BaseModel):
    """One run of an agent."""

    id: str
    extraction_agent: Agent
    status: Status
    error: str | None = None
    file: File | None = None
    file_id: str | None = None


JOBS = TypeAdapter(list[Job])


def answer(url: str) -> float:
    """Makes a client and decodes one answer."""
    response = httpx2.Client(base_url=url, headers=HEADERS).get(PATH)
    assert JOBS.validate_json(response.content)[0].extraction_agent.name
    return 0.0


def decode(file: str) -> float:
    """CPU seconds to decode a file of jobs."""
    data = Path(file).read_bytes()
    return timing.least(lambda: JOBS.validate_json(data))


def call(url: str) -> float:
    """CPU seconds of one call over a connection that is kept."""
    with httpx2.Client(base_url=url, headers=HEADERS) as client:
        return timing.repeat(lambda: JOBS.validate_json(client.get(PATH).content))


def concurrent(url: str) -> float:
    """CPU seconds of one call of fifty at once."""
    import asyncio

    async def run() -> float:
        async with httpx2.AsyncClient(base_url=url, headers=HEADERS) as client:

            async def once() -> list[Job]:
                return JOBS.validate_json((await client.get(PATH)).content)

            return await timing.gather(once)

    return asyncio.run(run())


if __name__ == "__main__":
    print(globals()[sys.argv[1]](sys.argv[2] if len(sys.argv) > 2 else ""))
