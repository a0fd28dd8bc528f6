from collections.abc import Callable
from functools import partial

import httpx2
import pytest
from placed import Placed, PlacedError


def call(client: Placed) -> None:
    client.list_things()
    client.list_files()
    check_addresses()


def check_addresses() -> None:
    assert list_addresses(partial(Placed)) == [
        "https://eu.placed.example/v2/things",
        "https://eu.files.placed.example/files",
    ]
    assert list_addresses(partial(Placed, region="us", version="v1")) == [
        "https://us.placed.example/v1/things",
        "https://us.files.placed.example/files",
    ]
    sandbox = Placed(server="sandbox")
    assert str(sandbox.base_url) == "https://sandbox.placed.example"
    assert str(Placed(server="docs.placed.example").base_url) == "https://docs.placed.example/beta"
    assert list_addresses(partial(Placed, base_url="http://localhost")) == [
        "http://localhost/things",
        "http://localhost/files",
    ]
    with pytest.raises(PlacedError, match="region must be one of 'eu', 'us'"):
        Placed(region="mars")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(PlacedError, match="region is not in the address of the server 'sandbox'"):
        Placed(server="sandbox", region="us")
    with pytest.raises(PlacedError, match="pass either base_url= or server=, not both"):
        Placed(base_url="http://localhost", server="sandbox")


def list_addresses(make: Callable[..., Placed]) -> list[str]:
    found: list[str] = []

    def respond(request: httpx2.Request) -> httpx2.Response:
        found.append(str(request.url))
        return httpx2.Response(204)

    client = make(http_client=httpx2.Client(transport=httpx2.MockTransport(respond)))
    client.list_things()
    client.list_files()
    return found
