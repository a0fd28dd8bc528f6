"""A body is written to a file while it arrives; a file that is not complete is not there."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from runtime.exceptions import APIConnectionError
from runtime.options import RequestOptions

from tests.fault_server import faults
from tests.fault_server.faults import make_response, say
from tests.fault_server.server import FaultServer
from tests.runtime.api import DOWNLOAD, Kind, both, make_client

DATA = bytes(range(256)) * 2000


def download(kind: Kind, url: str, path: Path, **options: Any) -> None:
    client: Any = make_client(kind, url)
    if kind == "async":
        asyncio.run(_download_async(client, path, **options))
        return
    with client, client._sender.streaming.send(DOWNLOAD, {}, RequestOptions()) as response:
        response.stream_to_file(path, **options)


async def _download_async(client: Any, path: Path, **options: Any) -> None:
    async with client:
        context = await client._sender.streaming.send(DOWNLOAD, {}, RequestOptions())
        async with context as response:
            await response.stream_to_file(path, **options)


@both
def test_a_body_becomes_a_file(kind: Kind, tmp_path: Path) -> None:
    """Its progress is told up to its size."""
    told: list[tuple[int, int | None]] = []
    reply = make_response(DATA, content_type=b"application/octet-stream")
    with FaultServer(say(reply)) as server:
        path = tmp_path / "data.bin"
        download(kind, server.url, path, on_progress=lambda *one: told.append(one))
    assert path.read_bytes() == DATA
    assert told[-1] == (len(DATA), len(DATA))
    assert [path.name] == [each.name for each in tmp_path.iterdir()]


@both
def test_a_broken_download_leaves_no_file(kind: Kind, tmp_path: Path) -> None:
    """One that was there stays as it was."""
    path = tmp_path / "data.bin"
    path.write_bytes(b"old")
    with FaultServer(faults.close_amid_body) as server, pytest.raises(APIConnectionError):
        download(kind, server.url, path)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [(path.name, b"old")]


@both
@pytest.mark.parametrize("coding", [b"gzip", b"deflate"])
def test_the_size_of_a_compressed_body_is_not_known(
    kind: Kind, coding: bytes, tmp_path: Path
) -> None:
    import gzip
    import zlib

    data = gzip.compress(b"text") if coding == b"gzip" else zlib.compress(b"text")
    told: list[tuple[int, int | None]] = []
    with FaultServer(say(make_response(data, b"Content-Encoding: " + coding))) as server:
        download(kind, server.url, tmp_path / "t", on_progress=lambda *one: told.append(one))
    assert told[-1] == (4, None)
