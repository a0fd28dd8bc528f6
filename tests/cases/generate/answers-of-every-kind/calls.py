from answers import Answers, AsyncAnswers, ReadProblemJsonResponse


def call(client: Answers) -> None:
    client.read_none()
    text: str = client.read_text()
    assert text == "hello"
    content: bytes = client.read_bytes()
    assert content == b"png"
    problem: ReadProblemJsonResponse = client.read_problem_json()
    assert problem.a == 1
    number: int | None = client.read_several()
    assert number == 1
    numbers: list[float] = client.read_default()
    assert numbers == [1, 2.5]
    assert client.read_range() is True
    assert client.read_anything() == {"a": [1]}


async def call_async(client: AsyncAnswers) -> None:
    assert await client.read_text() == "hello"
