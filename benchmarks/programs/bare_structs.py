"""The tasks of the benchmark with structs of msgspec by hand: `bare_structs.py TASK FILE`."""

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import timing
from msgspec import UNSET, Struct, UnsetType


class File(Struct, kw_only=True):
    """A file."""

    id: str
    name: str
    project_id: str
    created_at: datetime | UnsetType | None = UNSET
    data_source_id: str | UnsetType | None = UNSET
    expires_at: datetime | UnsetType | None = UNSET
    external_file_id: str | UnsetType | None = UNSET
    file_size: int | UnsetType | None = UNSET
    file_type: str | UnsetType | None = UNSET
    last_modified_at: datetime | UnsetType | None = UNSET
    permission_info: dict[str, Any] | UnsetType | None = UNSET
    purpose: str | UnsetType | None = UNSET
    resource_info: dict[str, Any] | UnsetType | None = UNSET
    updated_at: datetime | UnsetType | None = UNSET


class Config(Struct, kw_only=True):
    """How to extract."""

    chunk_mode: str | UnsetType | None = UNSET
    citation_bbox: bool | UnsetType | None = UNSET
    cite_sources: bool | UnsetType | None = UNSET
    confidence_scores: bool | UnsetType | None = UNSET
    extract_model: str | UnsetType | None = UNSET
    extraction_mode: str | UnsetType | None = UNSET
    extraction_target: str | UnsetType | None = UNSET
    high_resolution_mode: bool | UnsetType | None = UNSET
    invalidate_cache: bool | UnsetType | None = UNSET
    multimodal_fast_mode: bool | UnsetType | None = UNSET
    num_pages_context: int | UnsetType | None = UNSET
    page_range: str | UnsetType | None = UNSET
    parse_model: str | UnsetType | None = UNSET
    priority: str | UnsetType | None = UNSET
    system_prompt: str | UnsetType | None = UNSET
    use_reasoning: bool | UnsetType | None = UNSET


class Agent(Struct, kw_only=True):
    """What to extract."""

    id: str
    config: Config
    data_schema: dict[str, Any]
    name: str
    project_id: str
    created_at: datetime | UnsetType | None = UNSET
    custom_configuration: str | UnsetType | None = UNSET
    updated_at: datetime | UnsetType | None = UNSET


class Job(Struct, kw_only=True):
    """One run of an agent."""

    id: str
    extraction_agent: Agent
    status: str
    error: str | UnsetType | None = UNSET
    file: File | UnsetType | None = UNSET
    file_id: str | UnsetType | None = UNSET


JOBS = msgspec.json.Decoder(list[Job])


def decode(file: str) -> float:
    """CPU seconds to decode a file of jobs."""
    data = Path(file).read_bytes()
    return timing.least(lambda: JOBS.decode(data))


def loads(file: str) -> float:
    """CPU seconds to read a file as plain data with the standard library."""
    data = Path(file).read_bytes()
    return timing.least(lambda: json.loads(data))


if __name__ == "__main__":
    print(globals()[sys.argv[1]](sys.argv[2]))
