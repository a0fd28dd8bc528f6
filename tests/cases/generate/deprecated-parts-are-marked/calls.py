import warnings

import pytest
from aged import Aged, AsyncAged


def call(client: Aged) -> None:
    with pytest.warns(DeprecationWarning, match="read_old"):
        old = client.things.read_old()  # pyright: ignore[reportDeprecated]
    assert old.name == "n"
    with pytest.warns(DeprecationWarning, match="page") as caught:
        client.things.read_new(page=1)
    assert caught[0].filename == __file__
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        client.things.read_new()


async def call_async(client: AsyncAged) -> None:
    await client.things.read_new()
