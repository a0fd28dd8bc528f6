"""Where a call goes: to the server of its operation, else to the client's base URL."""

from dataclasses import replace

import pytest
from runtime._about import LlamaCloudError
from runtime.call import prepare_call
from runtime.operation import Operation, Server, ServerVariable
from runtime.options import Address, RequestOptions
from runtime.servers import change_server, choose_server
from runtime.settings import Settings, change_settings, make_settings

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
    settings = Settings(base_url)
    call = prepare_call(settings, replace(LIST, server=server), {}, RequestOptions())
    assert call.url == url


REGION = ServerVariable("region", "region", "eu", ("eu", "us"))
SERVERS = (
    Server("live", "https://{region}.api.example/{path}", (REGION, ServerVariable("path", "path"))),
    Server("test", "https://test.example"),
)


def choose(
    base_url: str | None = None, server: str | None = None, **variables: str | None
) -> object:
    return choose_server(SERVERS, base_url=base_url, server=server, variables=variables)


def test_the_variables_of_a_server_are_filled_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LLAMA_CLOUD_BASE_URL", raising=False)
    assert choose(path="v1", region=None) == Address(
        "https://eu.api.example/v1", {"region": "eu", "path": "v1"}
    )
    assert choose(server="test") == Address("https://test.example", {})


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "path is missing: pass path= or base_url="),
        ({"path": "v1", "region": "mars"}, "region must be one of 'eu', 'us'"),
        ({"server": "other"}, "server must be one of 'live', 'test'"),
        ({"server": "test", "path": "v1"}, "path is not in the address of the server 'test'"),
        ({"base_url": "https://own.example", "path": "v1"}, "pass either base_url= or path="),
        ({"base_url": "https://own.example", "server": "test"}, "either base_url= or server="),
    ],
)
def test_a_choice_the_document_does_not_have_is_refused(
    given: dict[str, str], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LLAMA_CLOUD_BASE_URL", raising=False)
    with pytest.raises(LlamaCloudError, match=message):
        choose(**given)


def test_a_base_url_comes_before_the_servers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Given, or in the environment unless a server is chosen."""
    assert choose("https://own.example") == "https://own.example"
    monkeypatch.setenv("LLAMA_CLOUD_BASE_URL", "https://environment.example")
    assert choose() is None
    assert choose(server="test") == Address("https://test.example", {})


def test_an_operations_server_has_the_variables_of_the_chosen_one() -> None:
    settings = make_settings(None, Address("https://us.api.example/v1", {"region": "us"}))
    operation = replace(LIST, server="https://{region}.files.example")
    call = prepare_call(settings, operation, {}, RequestOptions())
    assert call.url == "https://us.files.example/things"
    other = change_settings(settings, base_url="http://localhost")
    assert prepare_call(other, operation, {}, RequestOptions()).url == "http://localhost/things"


def change(
    base_url: str | None = None, server: str | None = None, **variables: str | None
) -> object:
    return change_server(SERVERS, base_url=base_url, server=server, variables=variables)


def test_a_change_of_nothing_keeps_the_address() -> None:
    assert change(region=None) is None
    assert change(server="test") == Address("https://test.example", {})
    assert change("https://own.example") == "https://own.example"


def test_a_variable_is_changed_together_with_its_server() -> None:
    with pytest.raises(LlamaCloudError, match="pass server=, too: which address does region="):
        change(region="us")
    chosen = Address("https://us.api.example/a", {"region": "us", "path": "a"})
    assert change(server="live", region="us", path="a") == chosen
    (only, _) = SERVERS
    given = {"region": "us", "path": "a"}
    assert change_server((only,), base_url=None, server=None, variables=given) == chosen


def test_a_changed_server_brings_its_variables() -> None:
    settings = make_settings(None, "http://localhost")
    changed = change_settings(settings, base_url=Address("https://a.example", {"region": "us"}))
    operation = replace(LIST, server="https://{region}.files.example")
    assert prepare_call(changed, operation, {}, RequestOptions()).url == (
        "https://us.files.example/things"
    )
