"""The server listens on loopback, stops when told to, and says what is wrong in one line."""

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anyio
import httpx2
import pytest

from scripts.sandbox import RunningSandbox, create_app, run_sandbox

Fixture = Callable[..., Any]
ROOT = Path(__file__).parents[2]
DOCUMENT = """
openapi: 3.1.0
info: {title: T, version: '1'}
servers: [{url: 'https://x.example/api/'}]
paths:
  /a:
    get:
      responses:
        '200': {description: A, content: {application/json: {example: [1]}}}
"""


@pytest.fixture
def document(make_document: Fixture) -> Any:
    paths = {
        "/a/{b}": {
            "get": {
                "responses": {
                    "200": {"description": "-", "content": {"application/json": {"example": [1]}}}
                }
            }
        }
    }
    return make_document(paths, servers=[{"url": "/api"}])


def test_a_running_sandbox_answers_under_the_servers_path(document: Any) -> None:
    with run_sandbox(document) as url, httpx2.Client(base_url=url, trust_env=False) as client:
        assert url.startswith("http://127.0.0.1:")
        assert url.endswith("/api")
        assert client.get("/a/b%2Fc").json() == [1]
        head = client.head("/a/b")
        assert (head.headers["content-length"], head.content) == ("3", b"")
        assert client.get("/a").status_code == 404
        assert client.get("/a/%0A").json() == [1]
        assert client.get("/nowhere%0A").json() == {"detail": "Not Found"}


def test_nothing_listens_once_it_has_stopped(document: Any) -> None:
    running = RunningSandbox(document)
    port = int(running.url.split(":")[2].split("/")[0])
    running.stop()
    with socket.socket() as probe, pytest.raises(ConnectionRefusedError):
        probe.connect(("127.0.0.1", port))


def test_a_busy_port_is_an_os_error(document: Any) -> None:
    with run_sandbox(document) as url:
        port = int(url.split(":")[2].split("/")[0])
        with pytest.raises(OSError, match="in use"):
            RunningSandbox(document, port)


def test_the_application_needs_no_server(document: Any) -> None:
    async def fetch() -> httpx2.Response:
        transport = httpx2.ASGITransport(create_app(document))
        async with httpx2.AsyncClient(transport=transport, base_url="http://sandbox") as client:
            return await client.get("/api/a/%2F", headers={"Accept": "application/json"})

    response = anyio.run(fetch)
    assert (response.status_code, response.json()) == (200, [1])


def start_serve(*arguments: str, **streams: Any) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "scripts", "serve", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **streams,
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_serve_prints_its_url_then_its_routes_and_stops_on_a_signal(
    tmp_path: Path, number: signal.Signals
) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(DOCUMENT)
    process = start_serve("--spec", str(spec), "--port", "0")
    try:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        assert process.stdout.readline().split() == ["GET", "/api/a"]
        assert httpx2.get(f"{url}/a", trust_env=False).json() == [1]
        process.send_signal(number)
        output, errors = process.communicate(timeout=20)
    finally:
        process.kill()
    assert (process.returncode, output) == (0, "")
    assert "Traceback" not in errors


def test_serve_logs_one_line_a_request_that_says_what_is_wrong(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(DOCUMENT)
    process = start_serve("--spec", str(spec), "--port", "0")
    try:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        with httpx2.Client(trust_env=False) as client:
            client.get(f"{url}/a?x=1")
            client.get(f"{url}/b")
        process.terminate()
        _, errors = process.communicate(timeout=20)
    finally:
        process.kill()
    first, second = errors.splitlines()
    assert first.startswith('"GET /api/a?x=1 HTTP/1.1" 200 in ')
    assert second.startswith('"GET /api/b HTTP/1.1" 404 in ')
    assert second.endswith(": Not Found")


def test_a_log_that_nobody_reads_holds_up_no_request(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(DOCUMENT)
    process = start_serve("--spec", str(spec), "--port", "0")
    try:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        with httpx2.Client(trust_env=False, timeout=10) as client:
            long = "x" * 8_000
            statuses = {client.get(f"{url}/a?x={long}").status_code for _ in range(30)}
        assert statuses == {200}
        process.terminate()
        assert process.wait(timeout=20) == 0
    finally:
        process.kill()
        process.communicate()


def test_pages_from_anywhere_may_call_the_sandbox(document: Any) -> None:
    origin = {"Origin": "https://page.example"}
    asked = {"Access-Control-Request-Method": "PUT", "Access-Control-Request-Headers": "x-a"}
    with run_sandbox(document) as url, httpx2.Client(base_url=url, trust_env=False) as client:
        preflight = client.options("/a/b", headers={**origin, **asked})
        assert preflight.status_code == 200
        assert "PUT" in preflight.headers["access-control-allow-methods"]
        assert preflight.headers["access-control-allow-headers"] == "x-a"
        for path in ("/a/b", "/nowhere"):
            answer = client.get(path, headers=origin)
            assert answer.headers["access-control-allow-origin"] == "*"


def test_serve_remembers_with_state(tmp_path: Path, make_document: Fixture) -> None:
    thing = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
    content = {"content": {"application/json": {"schema": thing}}}
    said = {"responses": {"200": {"description": "-", **content}}}
    paths = {"/a": {"post": {"requestBody": content, **said}}, "/a/{id}": {"get": said}}
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(make_document(paths).data))
    process = start_serve("--spec", str(spec), "--port", "0", "--state")
    try:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        with httpx2.Client(base_url=url, trust_env=False) as client:
            assert client.get("/a/one").status_code == 404
            assert client.post("/a", json={"id": "one"}).json() == {"id": "one"}
            assert client.get("/a/one").json() == {"id": "one"}
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("url", ["x", "ftp://x", "http://", "http://[", "http://x/?a=1"])
def test_serve_refuses_a_proxy_that_is_no_url(url: str) -> None:
    process = start_serve("--proxy", url)
    output, errors = process.communicate(timeout=20)
    assert (process.returncode, output) == (2, "")
    assert "is not an http(s) URL" in errors


BROKEN = [
    ("openapi: 3.1.0\npaths: {/a: {get: {responses: {'200': {$ref: '#/gone'}}}}}\n", ":2:"),
    ("swagger: '2.0'\n", "unsupported OpenAPI version 2.0"),
]
MENDED = [
    ("openapi: 3.1.0\npaths: {/a: {get: {parameters: [{name: x, in: body}]}}}\n", "not in 'body'"),
    ("openapi: 3.1.0\npaths: {/a: {put: 5, get: {}}}\n", "an object was expected"),
    ("openapi: 3.1.0\nsecurity: [{no: []}]\npaths: {/a: {get: {}}}\n", "no security scheme 'no'"),
]


@pytest.mark.parametrize(("text", "message"), MENDED)
def test_serve_leaves_out_what_a_package_leaves_out(
    tmp_path: Path, text: str, message: str
) -> None:
    """A mistake costs what it stands in; it is told, and the rest is served."""
    spec = tmp_path / "openapi.yaml"
    spec.write_text(text)
    process = start_serve("--spec", str(spec), "--port", "0")
    try:
        url = process.stdout.readline().strip() if process.stdout else ""
        assert httpx2.get(f"{url}/a").status_code == 200
    finally:
        process.terminate()
    _, errors = process.communicate(timeout=20)
    assert message in errors
    assert "Traceback" not in errors


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_serve_refuses_a_broken_document_with_its_place(
    tmp_path: Path, text: str, message: str
) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(text)
    process = start_serve("--spec", str(spec), "--port", "0")
    output, errors = process.communicate(timeout=20)
    assert (process.returncode, output) == (2, "")
    assert errors.startswith(f"{spec}:")
    assert message in errors
    assert "Traceback" not in errors


def test_serve_says_in_one_line_that_the_port_is_busy(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(DOCUMENT)
    with socket.create_server(("127.0.0.1", 0)) as busy:
        process = start_serve("--spec", str(spec), "--port", str(busy.getsockname()[1]))
        output, errors = process.communicate(timeout=20)
    assert (process.returncode, output) == (2, "")
    assert len(errors.splitlines()) == 1
    assert "in use" in errors


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "object", "properties": 5},
        {"type": "string", "minLength": "x"},
        {"allOf": 5},
        {"enum": 5},
        {"type": "array", "items": 5},
        {"$ref": 5},
        {"$ref": "#/nowhere"},
        {"type": 5},
        {"properties": {"a": 5}, "required": ["a"]},
        {"pattern": "(", "type": "string"},
        {"pattern": "(a+)+$", "type": "string", "minLength": 5},
        {"oneOf": 5},
        {"xml": 5, "discriminator": 5},
    ],
)
@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_a_schema_that_is_none_costs_no_connection(
    make_document: Fixture, caplog: pytest.LogCaptureFixture, schema: Any, version: str
) -> None:
    content = {"content": {"application/json": {"schema": schema}}}
    parameter = {"name": "p", "in": "query", "schema": schema}
    operation = {
        "parameters": [parameter],
        "requestBody": content,
        "responses": {"200": {"description": "-", **content}},
    }
    app = create_app(make_document({"/a": {"post": operation}}, version))

    async def fetch() -> httpx2.Response:
        async with httpx2.AsyncClient(
            transport=httpx2.ASGITransport(app), base_url="http://sandbox"
        ) as client:
            return await client.post("/a?p=1", json={"a": 1})

    response = anyio.run(fetch)
    assert response.status_code in (200, 422, 500)
    assert isinstance(response.json(), (dict, str, int, list))
