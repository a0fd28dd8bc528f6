"""A forked process opens connections of its own and leaves those of its parent alone."""

from __future__ import annotations

import asyncio
import os
import ssl
import subprocess
import sys
from pathlib import Path

import pytest
import trustme
from runtime.async_client import AsyncClient
from runtime.client import SyncClient
from runtime.forks import renew_all
from runtime.options import RequestOptions

from tests.fault_server.faults import keep_saying, make_response
from tests.fault_server.server import FaultServer, Peer
from tests.runtime.api import LIST, Kind, both, make_client

ROOT = Path(__file__).parents[2]


def echo(peer: Peer) -> None:
    """Responds with the identifier that was asked for."""
    while request := peer.read_request():
        name = request.split(b" ")[1].rpartition(b"/")[2]
        peer.send(make_response(b'{"id":"%s"}' % name))


def run_forking(kind: Kind, server: FaultServer, **variables: str) -> str:
    """What `forking` says went wrong; nothing, when all went well."""
    environment = {
        **os.environ,
        "FORKING_URL": server.url,
        "FORKING_KIND": kind,
        "PYTHONPATH": f"{ROOT}:{ROOT / 'templates'}",
        **variables,
    }
    code = "from tests.runtime.forking import main; main()"
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    return ran.stderr if ran.returncode else ""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.parametrize("is_given", [False, True], ids=["own", "given"])
@pytest.mark.parametrize("is_tls", [False, True], ids=["http", "tls"])
@both
def test_children_get_their_own_responses(kind: Kind, is_tls: bool, is_given: bool) -> None:
    """With `os.fork`, with both ways of `multiprocessing`, and on the loop of the parent."""
    authority = trustme.CA()
    theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER) if is_tls else None
    if theirs is not None:
        authority.issue_cert("127.0.0.1").configure_cert(theirs)
    variables = {"FORKING_GIVEN": "yes"} if is_given else {}
    with authority.cert_pem.tempfile() as trusted, FaultServer(echo, theirs) as server:
        if is_tls:
            variables["SSL_CERT_FILE"] = trusted
        assert run_forking(kind, server, **variables) == ""


@both
def test_what_is_renewed_opens_a_connection_of_its_own(kind: Kind) -> None:
    with FaultServer(keep_saying(lambda _: make_response())) as server:
        client = make_client(kind, server.url)
        if isinstance(client, SyncClient):
            with client:
                for _ in range(2):
                    client._sender.send(LIST, {}, RequestOptions())
                    renew_all()
        else:
            asyncio.run(call_and_renew(client))
    assert server.connections == 2


async def call_and_renew(client: AsyncClient) -> None:
    async with client:
        for _ in range(2):
            await client._sender.send(LIST, {}, RequestOptions())
            inherited = client._http.find().find()
            renew_all()
            # Unlike a child, this process has to close what it leaves behind.
            await inherited.aclose()
