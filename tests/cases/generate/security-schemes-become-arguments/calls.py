import pytest
from guarded import AsyncGuarded, ClientCredentials, Guarded, GuardedError


def call(client: Guarded) -> None:
    client.default.by_default()
    client.basic.by_basic()
    client.cookie.by_cookie()
    client.pair.by_pair()
    client.oauth.by_oauth()
    client.optionally()
    client.openly()
    check_missing(str(client.base_url))


def check_missing(url: str) -> None:
    with Guarded(base_url=url, username="u", password="p") as client:
        client.basic.by_basic()
        with pytest.raises(GuardedError, match="token is missing"):
            client.default.by_default()
    with Guarded(base_url=url, key_in_header="a", key_in_query="b") as client:
        client.default.by_default()
        client.optionally()
    with Guarded(base_url=url, flow=lambda: "a-token") as client:
        client.oauth.by_oauth()
        client.with_options(flow=get_other_token).oauth.by_oauth()


def get_other_token() -> str:
    return "other-token"


async def get_token() -> str:
    return "a-token"


def make_clients() -> tuple[Guarded, AsyncGuarded, AsyncGuarded]:
    program = ClientCredentials("an-id", "a-secret", scopes=("read",))
    return Guarded(flow=program), AsyncGuarded(flow=program), AsyncGuarded(flow=get_token)
