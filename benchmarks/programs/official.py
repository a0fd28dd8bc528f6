"""The tasks of the benchmark with the official package: `official.py TASK [ARGUMENT]`."""

import sys
from pathlib import Path

import timing

AGENT = "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"


def made(_: str) -> float:
    """Makes a client."""
    from llama_cloud import LlamaCloud

    LlamaCloud(api_key="key")
    return 0.0


def kept(file: str) -> float:
    """Bytes that the decoded jobs of a file keep."""
    import httpx
    from llama_cloud import LlamaCloud

    data = Path(file).read_bytes()
    headers = {"Content-Type": "application/json"}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=data, headers=headers))
    client = LlamaCloud(api_key="key", http_client=httpx.Client(transport=transport))
    return timing.count_kept(lambda: client.extraction.jobs.list(extraction_agent_id=AGENT))


def make(_: str) -> float:
    """CPU seconds to make one client more."""
    from llama_cloud import LlamaCloud

    return timing.repeat(lambda: LlamaCloud(api_key="key").close())


def options(_: str) -> float:
    """CPU seconds to make a client with other options."""
    from llama_cloud import LlamaCloud

    client = LlamaCloud(api_key="key")
    return timing.repeat(lambda: client.with_options(max_retries=1))


if __name__ == "__main__":
    print(globals()[sys.argv[1]](sys.argv[2] if len(sys.argv) > 2 else ""))
