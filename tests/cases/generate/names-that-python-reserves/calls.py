from datetime import UTC, date, datetime

import reserved
from reserved import AnyResponse, AsyncReserved, Reserved, Words


def call(client: Reserved) -> None:
    words: list[Words] = client.words.list(class_="c", self_="s", type=["a", "b"])
    assert words == client.words.copy(class_="c")
    assert words == client.words.dict(class_="c")
    assert words == client.words.close(class_="c")
    assert words == client.words.import_(class_="c")
    check_fields(words[0])
    answer: AnyResponse = client.model.any()
    assert answer.a is not None
    assert answer.a.datetime_ == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    query = client.model.query(headers=reserved.HeadersModel(h="h"), l="l")
    assert isinstance(query, reserved.QueryModel)


def check_fields(word: Words) -> None:
    assert (word.class_, word.date_, word.model_name) == ("c", date(2026, 1, 2), "m")
    assert (word.model_config_, word.id, word.id_2) == ("f", 2, 1)
    assert (word.foo_bar, word.foo_bar_2, word.field_3d) == ("b", "a", 3)
    assert word.to_dict()["名"] == "n"
    assert word.to_dict()["$ref"] == "r"
    assert len(word.to_dict()) == 14


async def call_async(client: AsyncReserved) -> None:
    assert len(await client.words.list(class_="c")) == 1
