# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""A fake of the service, for tests without a network."""

from __future__ import annotations

from typing import Any

from ._client import AsyncLlamaCloud, LlamaCloud
from ._runtime.options import NotGiven, not_given
from ._runtime.testing import Example, FakeContext, FakeService, RecordedCall, Reply
from .resources.extraction_jobs import (
    LIST_JOBS,
)

__all__ = [
    "EXAMPLES",
    "Example",
    "FakeContext",
    "FakeService",
    "RecordedCall",
    "Reply",
    "fake_service",
]

EXAMPLES: tuple[Example, ...] = (
    Example(
        LIST_JOBS,
        [
            {
                "id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
                "extraction_agent": {
                    "id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
                    "config": {
                        "chunk_mode": "PAGE",
                        "citation_bbox": True,
                        "cite_sources": True,
                        "confidence_scores": True,
                        "extract_model": "openai-gpt-4-1",
                        "extraction_mode": "FAST",
                        "extraction_target": "PER_DOC",
                        "high_resolution_mode": True,
                        "invalidate_cache": True,
                        "multimodal_fast_mode": True,
                        "num_pages_context": 1,
                        "page_range": "page_range",
                        "parse_model": "openai-gpt-4o",
                        "priority": "low",
                        "system_prompt": "system_prompt",
                        "use_reasoning": True,
                    },
                    "data_schema": {"foo": {"foo": "bar"}},
                    "name": "name",
                    "project_id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
                    "created_at": "2019-12-27T18:11:19.117Z",
                    "custom_configuration": "default",
                    "updated_at": "2019-12-27T18:11:19.117Z",
                },
                "status": "PENDING",
                "error": "error",
                "file": {
                    "id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
                    "name": "x",
                    "project_id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
                    "created_at": "2019-12-27T18:11:19.117Z",
                    "data_source_id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
                    "expires_at": "2019-12-27T18:11:19.117Z",
                    "external_file_id": "external_file_id",
                    "file_size": 0,
                    "file_type": "x",
                    "last_modified_at": "2019-12-27T18:11:19.117Z",
                    "permission_info": {"foo": {"foo": "bar"}},
                    "purpose": "purpose",
                    "resource_info": {"foo": {"foo": "bar"}},
                    "updated_at": "2019-12-27T18:11:19.117Z",
                },
                "file_id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            }
        ],
        has_value=True,
    ),
)


def fake_service(*, list_jobs: Any = not_given) -> FakeContext[LlamaCloud, AsyncLlamaCloud]:
    """A client of a fake service in the same process, without a network.

    Enter it with `with` for a LlamaCloud and with `async with` for an AsyncLlamaCloud. Its `service`
    lists the `calls`, and its method `respond` sets further responses.

    Args:
        list_jobs: The response of the operation: a value of its type, plain JSON data, a `Reply`, or an
            exception that the connection raises. Default: the example of the API's document.
    """
    responses = {} if isinstance(list_jobs, NotGiven) else {"list_jobs": list_jobs}
    service = FakeService(EXAMPLES, responses)
    arguments: dict[str, object] = {
        "api_key": "fake",
    }
    return FakeContext(LlamaCloud, AsyncLlamaCloud, service, arguments)
