from datetime import UTC, datetime

import httpx2
import pytest
from unions import (
    APIResponseValidationError,
    AsyncUnions,
    Cat,
    Created,
    Deleted,
    Dog,
    ShapeCircle,
    Unions,
)


def call(client: Unions) -> None:
    cat, dog = client.pets.list()
    assert isinstance(cat, Cat)
    assert cat.lives == 9
    assert isinstance(dog, Dog)
    created, deleted = client.events.list()
    assert isinstance(created, Created)
    assert created.at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert isinstance(deleted, Deleted)
    assert isinstance(client.shape.read(), ShapeCircle)
    assert client.anything.read() == ["a"]
    check_unknown_member()
    check_incomplete_member()


def answer(text: str) -> Unions:
    transport = httpx2.MockTransport(
        lambda _: httpx2.Response(200, text=text, headers={"content-type": "application/json"})
    )
    return Unions(base_url="http://localhost", http_client=httpx2.Client(transport=transport))


def check_unknown_member() -> None:
    with answer('[{"kind": "fish", "fins": 2}]') as client:
        fish = client.pets.list()[0]
    assert not isinstance(fish, (Cat, Dog))
    assert fish.to_dict() == {"kind": "fish", "fins": 2}


def check_incomplete_member() -> None:
    with (
        answer('[{"kind": "cat"}]') as client,
        pytest.raises(APIResponseValidationError, match="lives"),
    ):
        client.pets.list()


async def call_async(client: AsyncUnions) -> None:
    assert isinstance((await client.pets.list())[0], Cat)
