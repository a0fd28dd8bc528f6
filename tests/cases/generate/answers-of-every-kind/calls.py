from pathlib import Path
from tempfile import TemporaryDirectory

from answers import Answers, AsyncAnswers, ReadProblemJsonResponse


def call(client: Answers) -> None:
    client.none.read()
    text: str = client.text.read()
    assert text == "hello"
    content: bytes = client.bytes.read()
    assert content == b"png"
    with TemporaryDirectory() as folder:
        path = Path(folder, "image.png")
        client.bytes.with_streaming_response.read().stream_to_file(path, on_progress=print)
        assert path.read_bytes() == content
    problem: ReadProblemJsonResponse = client.problem.read_json()
    assert problem.a == 1
    number: int | None = client.several.read()
    assert number == 1
    numbers: list[float] = client.default.read()
    assert numbers == [1, 2.5]
    assert client.range.read() is True
    assert client.anything.read() == {"a": [1]}


async def call_async(client: AsyncAnswers) -> None:
    assert await client.text.read() == "hello"
    with TemporaryDirectory() as folder:
        path = Path(folder, "image.png")
        await client.bytes.with_streaming_response.read().stream_to_file(path)
        assert path.read_bytes() == b"png"
