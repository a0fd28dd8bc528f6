from untagged import AsyncUntagged, Untagged


def call(client: Untagged) -> None:
    client.a.list()
    client.b.retrieve()
    client.list_a.read_c()
    assert client.list() == ["a"]
    assert client.b.with_raw_response.retrieve().status_code == 204
    assert client.with_options(max_retries=0).list() == ["a"]
    assert client.list_a.with_raw_response.read_c().status_code == 204
    with client.with_streaming_response.list() as stream:
        assert stream.parse() == ["a"]


async def call_async(client: AsyncUntagged) -> None:
    assert await client.list() == ["a"]
    answer = await client.with_raw_response.list()
    assert await answer.parse() == ["a"]
