import pytest
from guarded import AsyncGuarded, ClientCredentials, Guarded, GuardedError


def call(client: Guarded) -> None:
    client.by_default()
    client.by_basic()
    client.by_cookie()
    client.by_pair()
    client.by_oauth()
    client.optionally()
    client.openly()
    check_missing(str(client.base_url))


def check_missing(url: str) -> None:
    with Guarded(base_url=url, username="u", password="p") as client:
        client.by_basic()
        with pytest.raises(GuardedError, match="token is missing"):
            client.by_default()
    with Guarded(base_url=url, key_in_header="a", key_in_query="b") as client:
        client.by_default()
        client.optionally()
    with Guarded(base_url=url, flow=lambda: "a-token") as client:
        client.by_oauth()
        client.with_options(flow=get_other_token).by_oauth()


def get_other_token() -> str:
    return "other-token"


async def get_token() -> str:
    return "a-token"


def make_clients() -> tuple[Guarded, AsyncGuarded, AsyncGuarded]:
    program = ClientCredentials("an-id", "a-secret", scopes=("read",))
    return Guarded(flow=program), AsyncGuarded(flow=program), AsyncGuarded(flow=get_token)
