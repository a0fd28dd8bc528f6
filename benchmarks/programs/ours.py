"""The tasks of the benchmark with the generated package: `ours.py TASK [ARGUMENT]`."""

import sys
from pathlib import Path

import timing

AGENT = "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"


def made(_: str) -> float:
    """Makes a client; the bytes of memory the process has used at most."""
    from llama_extraction import LlamaCloud

    LlamaCloud(api_key="key")
    return timing.find_peak()


def made_large(_: str) -> float:
    """Makes a client of a large package; the bytes of memory the process has used at most."""
    from large_package import LargePackage  # type: ignore[import-not-found]  # made by the benchmark

    LargePackage(bearer_auth="key")
    return timing.find_peak()


def answer(url: str) -> float:
    """Makes a client and decodes one answer."""
    from llama_extraction import LlamaCloud

    client = LlamaCloud(api_key="key", base_url=url)
    assert client.extraction.jobs.list(extraction_agent_id=AGENT)[0].extraction_agent.name
    return 0.0


def decode(file: str) -> float:
    """CPU seconds to decode a file of jobs."""
    from llama_extraction._runtime.reading import decode as decode_jobs
    from llama_extraction.models import ExtractJob

    data = Path(file).read_bytes()
    return timing.least(lambda: decode_jobs(list[ExtractJob], data))


def kept(file: str) -> float:
    """Bytes that the decoded jobs of a file keep."""
    from llama_extraction._runtime.reading import decode as decode_jobs
    from llama_extraction.models import ExtractJob

    data = Path(file).read_bytes()
    return timing.count_kept(lambda: decode_jobs(list[ExtractJob], data))


def call(url: str) -> float:
    """CPU seconds of one call over a connection that is kept."""
    from llama_extraction import LlamaCloud

    with LlamaCloud(api_key="key", base_url=url) as client:
        return timing.repeat(lambda: client.extraction.jobs.list(extraction_agent_id=AGENT))


def concurrent(url: str) -> float:
    """CPU seconds of one call of fifty at once."""
    import asyncio

    from llama_extraction import AsyncLlamaCloud

    async def run() -> float:
        async with AsyncLlamaCloud(api_key="key", base_url=url) as client:
            return await timing.gather(
                lambda: client.extraction.jobs.list(extraction_agent_id=AGENT)
            )

    return asyncio.run(run())


def make(_: str) -> float:
    """CPU seconds to make one client more."""
    from llama_extraction import LlamaCloud

    return timing.repeat(lambda: LlamaCloud(api_key="key").close())


def options(_: str) -> float:
    """CPU seconds to make a client with other options."""
    from llama_extraction import LlamaCloud

    client = LlamaCloud(api_key="key")
    return timing.repeat(lambda: client.with_options(max_retries=1))


if __name__ == "__main__":
    print(globals()[sys.argv[1]](sys.argv[2] if len(sys.argv) > 2 else ""))
