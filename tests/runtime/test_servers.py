"""Where a call goes: to the server of its operation, else to the client's base URL."""

from dataclasses import replace

import httpx2
import pytest
from runtime.call import Settings, prepare_call
from runtime.operation import Operation
from runtime.options import RequestOptions

LIST: Operation[None] = Operation("list", "GET", "/things", server="https://upload.example/v2/")


@pytest.fixture(autouse=True)
def document_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runtime.call.BASE_URL", "https://api.example/v1")


@pytest.mark.parametrize(
    ("base_url", "server", "url"),
    [
        (
            "https://api.example/v1",
            "https://upload.example/v2/",
            "https://upload.example/v2/things",
        ),
        ("https://api.example/v1/", "/v3", "https://api.example/v3/things"),
        ("https://api.example/v1", None, "https://api.example/v1/things"),
        ("http://localhost:8000", "https://upload.example/v2", "http://localhost:8000/things"),
    ],
)
def test_an_operations_server_counts_while_calls_go_to_the_documents(
    base_url: str, server: str | None, url: str
) -> None:
    """Who gives another base URL wants every call to go there."""
    settings = Settings(httpx2.URL(base_url))
    call = prepare_call(settings, replace(LIST, server=server), {}, RequestOptions())
    assert call.url == url
