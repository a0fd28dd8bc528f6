from collections.abc import Callable
from functools import partial

import httpx2
import pytest
from served import Served, ServedError


def call(client: Served) -> None:
    client.things.list()
    client.files.list()
    check_addresses()


def check_addresses() -> None:
    assert list_addresses(partial(Served)) == [
        "https://eu.served.example/v2/things",
        "https://eu.files.served.example/files",
    ]
    assert list_addresses(partial(Served, region="us", version="v1")) == [
        "https://us.served.example/v1/things",
        "https://us.files.served.example/files",
    ]
    sandbox = Served(server="sandbox")
    assert str(sandbox.base_url) == "https://sandbox.served.example"
    assert str(Served(server="docs.served.example").base_url) == "https://docs.served.example/beta"
    assert list_addresses(partial(Served, base_url="http://localhost")) == [
        "http://localhost/things",
        "http://localhost/files",
    ]
    with pytest.raises(ServedError, match="region must be one of 'eu', 'us'"):
        Served(region="mars")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(ServedError, match="region is not in the address of the server 'sandbox'"):
        Served(server="sandbox", region="us")
    with pytest.raises(ServedError, match="pass either base_url= or server=, not both"):
        Served(base_url="http://localhost", server="sandbox")


def list_addresses(make: Callable[..., Served]) -> list[str]:
    found: list[str] = []

    def respond(request: httpx2.Request) -> httpx2.Response:
        found.append(str(request.url))
        return httpx2.Response(204)

    client = make(http_client=httpx2.Client(transport=httpx2.MockTransport(respond)))
    client.things.list()
    client.files.list()
    return found
