from collections.abc import Callable
from functools import partial

import httpx2
import pytest
from served import Served, ServedError


def call(client: Served) -> None:
    client.things.list()
    client.files.list()
    check_addresses()
    check_changes(Served(region="us"))


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


def check_changes(client: Served) -> None:
    assert client.with_options(max_retries=0).base_url == client.base_url
    sandbox = client.with_options(server="sandbox")
    assert str(sandbox.base_url) == "https://sandbox.served.example"
    assert list_addresses(client.with_options) == [
        "https://us.served.example/v2/things",
        "https://us.files.served.example/files",
    ]
    with pytest.raises(ServedError, match="pass server=, too: which address does version= belong"):
        client.with_options(version="v1")
    with pytest.raises(ServedError, match="pass either base_url= or server=, not both"):
        client.with_options(base_url="http://localhost", server="sandbox")


def list_addresses(make: Callable[..., Served]) -> list[str]:
    found: list[str] = []

    def respond(request: httpx2.Request) -> httpx2.Response:
        found.append(str(request.url))
        return httpx2.Response(204)

    client = make(http_client=httpx2.Client(transport=httpx2.MockTransport(respond)))
    client.things.list()
    client.files.list()
    return found
