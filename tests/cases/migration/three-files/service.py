"""An asynchronous service that looks at the jobs of several agents."""

import asyncio
import os

import httpx
from llama_cloud import APIStatusError, AsyncLlamaCloud
from llama_cloud._base_client import DefaultAsyncHttpxClient

AGENTS = ["182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"] * 3


class Service:
    def __init__(self, client: AsyncLlamaCloud) -> None:
        self._client = client

    async def count_jobs(self, agent: str) -> int:
        response = await self._client.extraction.jobs.with_raw_response.list(
            extraction_agent_id=agent
        )
        assert response.http_request.method == "GET"
        assert response.headers["content-type"].startswith("application/json")
        return len(await response.parse())

    async def measure(self, agent: str) -> int:
        async with self._client.extraction.jobs.with_streaming_response.list(
            extraction_agent_id=agent
        ) as response:
            return sum([len(piece) async for piece in response.iter_bytes()])

    async def is_known(self, agent: str) -> bool:
        try:
            await self._client.extraction.jobs.list(extraction_agent_id=agent)
        except APIStatusError as error:
            return error.status_code not in (404, 422)
        return True


async def main() -> None:
    http_client = DefaultAsyncHttpxClient(limits=httpx.Limits(max_connections=5))
    async with AsyncLlamaCloud(
        api_key=os.environ["LLAMA_PARSE_API_KEY"], http_client=http_client
    ) as client:
        service = Service(client)
        print(await asyncio.gather(*(service.count_jobs(agent) for agent in AGENTS)))
        print(await service.measure(AGENTS[0]) > 100)
        print(await service.is_known(AGENTS[0]))


if __name__ == "__main__":
    asyncio.run(main())
