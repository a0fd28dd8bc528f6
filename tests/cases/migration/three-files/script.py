"""Prints the jobs of an agent."""

import logging
import os

import httpx
import llama_cloud
from llama_cloud import LlamaCloud, Timeout
from llama_cloud._types import NOT_GIVEN, NotGiven
from llama_cloud.types.extraction.extract_job import ExtractJob
from llama_cloud.types.extraction.job_list_response import JobListResponse
from llama_cloud.types.file import File

AGENT = os.environ.get("AGENT", "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e")


def describe(job: ExtractJob) -> str:
    file: File | None = job.file
    size = file.file_size if file is not None else None
    return f"{job.id} {job.status} {job.extraction_agent.config.extract_model} {size}"


def list_jobs(client: LlamaCloud, timeout: "float | NotGiven" = NOT_GIVEN) -> JobListResponse:
    try:
        return client.extraction.jobs.list(extraction_agent_id=AGENT, timeout=timeout)
    except llama_cloud.RateLimitError as error:
        logging.warning("too many requests: %s", error.response.headers.get("retry-after"))
    except llama_cloud.APIConnectionError as error:
        logging.warning("no response: %s", error.__cause__)
    except llama_cloud.APIStatusError as error:
        logging.warning("status %s: %s", error.status_code, error.body)
    return []


def main() -> None:
    with LlamaCloud(
        api_key=os.environ["LLAMA_PARSE_API_KEY"],
        timeout=httpx.Timeout(20.0, connect=2.0),
        max_retries=1,
        default_headers={"X-Team": "data"},
    ) as client:
        jobs = list_jobs(client)
        for job in jobs:
            print(describe(job))
        print(jobs[0].to_json(indent=None))
        print(sorted(jobs[0].to_dict(mode="json", exclude_none=True)))
        patient = client.with_options(timeout=Timeout(60.0), max_retries=5)
        print(patient.max_retries, str(client.base_url).rstrip("/") == os.environ["LLAMA_CLOUD_BASE_URL"])
        print(len(list_jobs(patient, timeout=5.0)))


if __name__ == "__main__":
    main()
