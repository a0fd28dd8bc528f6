"""A body is written to a file while it arrives; a file that is not complete is not there."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import httpx2
import pytest
from runtime.downloads import write_file
from runtime.exceptions import APIConnectionError, NotFoundError
from runtime.options import RequestOptions
from runtime.resource import async_streaming_response, streaming_response

from tests.fault_server import faults
from tests.fault_server.faults import make_response, say
from tests.fault_server.server import FaultServer
from tests.runtime.api import DOWNLOAD, AsyncJobs, Jobs, Kind, both, make_client

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
def test_a_folder_that_is_missing_is_told_with_the_name_that_was_given(
    kind: Kind, tmp_path: Path
) -> None:
    path = tmp_path / "missing" / "data.bin"
    with (
        FaultServer(say(make_response(DATA))) as server,
        pytest.raises(FileNotFoundError) as caught,
    ):
        download(kind, server.url, path)
    assert caught.value.filename == str(path)


def save(kind: Kind, url: str, path: Path, **options: Any) -> None:
    """The same in one line, by the methods that a package has."""
    client: Any = make_client(kind, url)
    if kind == "async":

        async def run() -> None:
            async with client:
                method = async_streaming_response(AsyncJobs(client._sender.streaming).download)
                await method().stream_to_file(path, **options)

        asyncio.run(run())
        return
    with client:
        method = streaming_response(Jobs(client._sender.streaming).download)
        method().stream_to_file(path, **options)


@both
def test_a_response_becomes_a_file_in_one_line(kind: Kind, tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    reply = make_response(DATA, content_type=b"application/octet-stream")
    with FaultServer(say(reply)) as server:
        save(kind, server.url, tmp_path / "x", on_progress=lambda *one: told.append(one))
    assert (tmp_path / "x").read_bytes() == DATA
    assert told[-1] == (len(DATA), len(DATA))


def test_two_downloads_to_one_file_do_not_mix(tmp_path: Path) -> None:
    """The last to end is there as a whole."""
    path = tmp_path / "x"
    first, second = (write_file(path, httpx2.Headers(), None) for _ in range(2))
    with first as write:
        write(b"aa")
        with second as write_second:
            write_second(b"b")
        assert path.read_bytes() == b"b"
        write(b"aa")
    assert path.read_bytes() == b"aaaa"
    assert len(list(tmp_path.iterdir())) == 1


@both
def test_an_error_in_place_of_a_body_leaves_no_file(kind: Kind, tmp_path: Path) -> None:
    """Nor does a response that ends too early, or a progress report that raises."""
    reply = make_response(b"{}", status=b"404 Not Found")
    with FaultServer(say(reply)) as server, pytest.raises(NotFoundError):
        save(kind, server.url, tmp_path / "x")
    with FaultServer(faults.close_amid_body) as server, pytest.raises(APIConnectionError):
        save(kind, server.url, tmp_path / "x")
    with FaultServer(say(make_response(DATA))) as server, pytest.raises(ZeroDivisionError):
        save(kind, server.url, tmp_path / "x", on_progress=lambda *_: 1 / 0)
    assert not list(tmp_path.iterdir())


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
