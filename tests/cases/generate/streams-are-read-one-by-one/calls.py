from streams import Answer, AsyncEventStream, AsyncStreams, EventStream, Piece, ServerSentEvent, Streams
from streams.testing import fake_service


def call(client: Streams) -> None:
    answer: Answer = client.chat(text="hello")
    assert answer.text == "All."
    with client.chat(text="hello", stream=True) as stream:
        assert "".join(piece.delta for piece in stream) == "All."
    pieces: EventStream[Piece] = client.generate(stream=True)
    assert [piece.delta for piece in pieces] == ["A"]
    assert client.generate().text == "All."
    assert [(change.event, change.data) for change in client.jobs.watch()] == [("started", "7")]
    assert [piece.delta for piece in client.log.read()] == ["a", "b"]
    assert list(client.tick()) == [ServerSentEvent("1")]
    sound: bytes = client.speak()
    assert sound
    choose(client, stream=True)
    check_fake()


def choose(client: Streams, *, stream: bool) -> None:
    either = client.chat(text="hello", stream=stream)
    if isinstance(either, EventStream):
        either.close()


def check_fake() -> None:
    with fake_service(chat=[Piece(delta="x")], tick=["1", "2"]) as client:
        assert [piece.delta for piece in client.chat(text="hello", stream=True)] == ["x"]
        assert [event.data for event in client.tick()] == ["1", "2"]


async def call_async(client: AsyncStreams) -> None:
    stream: AsyncEventStream[Piece] = await client.chat(text="hello", stream=True)
    async with stream:
        assert [piece.delta async for piece in stream] == ["All."]
    assert [piece.delta async for piece in await client.log.read()] == ["a", "b"]
    assert (await client.chat(text="hello")).text == "All."
