from streams import (
    Answer,
    AsyncEventStream,
    AsyncStreams,
    Change,
    EventStream,
    Piece,
    Progress,
    ServerSentEvent,
    Streams,
    WatchBuildsResponseEvent,
    WatchBuildsResponseEventNote,
    WatchBuildsResponseEventStep,
)
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
    assert [describe(event) for event in client.builds.watch()] == ["5", 3]
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


def describe(event: WatchBuildsResponseEvent) -> str | int | None:
    match event:
        case WatchBuildsResponseEventNote():
            return event.data
        case WatchBuildsResponseEventStep():
            return event.data.done
        case _:
            return None


def check_fake() -> None:
    with fake_service(chat=[Piece(delta="x")], tick=["1", "2"]) as client:
        assert [piece.delta for piece in client.chat(text="hello", stream=True)] == ["x"]
        assert [event.data for event in client.tick()] == ["1", "2"]
    change = Change(event="done", data="7")
    with fake_service(watch_jobs=[change]) as client:
        assert list(client.jobs.watch()) == [change]
    step = WatchBuildsResponseEventStep(event="step", data=Progress(done=3))
    with fake_service(watch_builds=[step]) as client:
        assert list(client.builds.watch()) == [step]


async def call_async(client: AsyncStreams) -> None:
    stream: AsyncEventStream[Piece] = await client.chat(text="hello", stream=True)
    async with stream:
        assert [piece.delta async for piece in stream] == ["All."]
    assert [piece.delta async for piece in await client.log.read()] == ["a", "b"]
    assert (await client.chat(text="hello")).text == "All."
