"""The server as a process: over standard input and output, and over HTTP."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import anyio
import httpx2
import pytest
from mcp import Client

from tests.assistants.sessions import MODES, Server, Told, ask, list_tools

AGENT = {"extraction_agent_id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"}


async def talk(client: Client) -> tuple[list[str], Told]:
    names = [tool["name"] for tool in await list_tools(client)]
    return names, await ask(client, names[0], AGENT)


@contextmanager
def serve_http(server: Server, *options: str) -> Iterator[str]:
    """The address of a server in a process of its own."""
    process = subprocess.Popen(
        [sys.executable, "-m", f"{server.package}.mcp", "--http", "0", *options],
        env=server.list_variables(),
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    try:
        found = re.search(r"http://\S+", process.stderr.readline())
        assert found is not None
        yield found.group()
    finally:
        process.terminate()
        process.wait(10)
        process.stderr.close()


def run(*options: str, server: Server) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", f"{server.package}.mcp", *options],
        env=server.list_variables(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("mode", MODES)
def test_standard_input_and_output(jobs: Server, mode: str) -> None:
    names, told = jobs.talk_stdio(talk, "--read-only", mode=mode)
    assert names == ["extraction_jobs_list"]
    assert not told.is_error, told.text


def test_http(jobs: Server) -> None:
    """Both protocols on one address, from which requests of foreign pages are refused."""
    with serve_http(jobs) as address:
        for mode in MODES:

            async def connect(mode: str = mode) -> Any:
                with anyio.fail_after(60):
                    async with Client(address, mode=mode) as client:
                        return await talk(client)

            names, told = anyio.run(connect)
            assert names == ["extraction_jobs_list"]
            assert not told.is_error, told.text
        body = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
        accepted = {"accept": "application/json, text/event-stream"}
        for foreign in ({"origin": "https://evil.test"}, {"host": "evil.test"}):
            response = httpx2.post(address, json=body, headers={**accepted, **foreign})
            assert response.status_code in (403, 421), response.text


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--http", "0.0.0.0:80"], "'0.0.0.0' is not an address of this machine"),
        (["--http", "many"], "'many' is not [HOST:]PORT"),
        (["--allow", "nothing.*"], "no operation is left to call"),
        (["--files", "nowhere"], "--files: nowhere is not a folder"),
    ],
)
def test_wrong_options_are_told(jobs: Server, options: list[str], message: str) -> None:
    outcome = run(*options, server=jobs)
    assert outcome.returncode == 2
    assert message in outcome.stderr
    assert "Traceback" not in outcome.stderr


def test_the_key_is_needed_only_for_a_call(jobs: Server) -> None:
    """Without it the tools are listed, and a call says which variable to set."""
    server = Server(jobs.package, jobs.source)
    names, told = server.talk_stdio(talk)
    assert names == ["extraction_jobs_list"]
    assert told.is_error
    assert "LLAMA_CLOUD_API_KEY" in told.text


def test_the_package_alone_says_what_to_install(jobs: Server) -> None:
    """Without the libraries of the extra, one line and no traceback."""
    hiding = (
        "import importlib.util as u, runpy, sys; find = u.find_spec; "
        "u.find_spec = lambda name, *more: None if name == 'mcp' else find(name, *more); "
        f"sys.argv = ['mcp']; runpy.run_module('{jobs.package}.mcp', run_name='__main__')"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", hiding],
        env=jobs.list_variables(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert outcome.returncode == 2
    assert outcome.stderr.strip().endswith("run: pip install 'llama-extraction[mcp]'")
