"""An HTTP client of the caller's own is used as it is: nothing about it is changed."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from runtime.client import SyncClient
from runtime.options import not_given

from tests.fault_server.faults import keep_saying, make_response
from tests.fault_server.server import FaultServer
from tests.runtime.api import Job, Kind, both, make_client, make_given, send

# What a client notes about itself once it has sent something.
NOTED = ("_state",)


def show_state(http: Any) -> dict[str, object]:
    """The attributes of a client, of its transports and of their pools, connections apart."""
    transports = [http._transport, *http._mounts.values()]
    pools = [transport._pool for transport in transports]
    shown: dict[str, object] = {
        name: value if isinstance(value, (str, int, float, bool, type(None))) else repr(value)
        for name, value in vars(http).items()
        if name not in NOTED
    }
    for number, owner in enumerate((*transports, *pools)):
        for name, value in vars(owner).items():
            if name not in ("_connections", "_requests"):
                shown[f"{number}.{name}"] = (type(value), id(value))
    return shown


@both
def test_nothing_about_a_given_client_is_changed(kind: Kind) -> None:
    transport = httpx2.HTTPTransport if kind == "sync" else httpx2.AsyncHTTPTransport
    given = make_given(
        kind,
        headers={"X-Own": "1"},
        params={"own": "1"},
        cookies={"own": "1"},
        timeout=7.0,
        limits=httpx2.Limits(max_connections=3),
        mounts={"http://other.invalid": transport()},
    )
    before = show_state(given)
    with FaultServer(keep_saying(lambda _: make_response())) as server:
        client = make_client(kind, server.url, http_client=given)
        assert show_state(given) == before
        assert send(client) == [Job(id="1")]
        if isinstance(client, SyncClient):
            client.close()
    assert show_state(given) == before


@both
def test_a_given_client_keeps_its_own_timeout(kind: Kind) -> None:
    seen: list[dict[str, float]] = []

    def note(request: httpx2.Request) -> httpx2.Response:
        seen.append(dict(request.extensions["timeout"]))
        return httpx2.Response(200, json=[])

    own = httpx2.Timeout(7.0, connect=3.0)
    given = make_given(kind, transport=httpx2.MockTransport(note), timeout=own)
    client = make_client(kind, "http://a.invalid", http_client=given, timeout=not_given)
    assert client.timeout.as_dict() == own.as_dict()
    send(client)
    assert seen == [own.as_dict()]


@pytest.mark.parametrize("timeout", [2.0, None])
@both
def test_a_timeout_that_is_given_wins_over_that_of_the_client(
    kind: Kind, timeout: float | None
) -> None:
    client = make_client(kind, "http://a.invalid", http_client=make_given(kind), timeout=timeout)
    assert client.timeout.read == timeout
