"""A package loads what it needs when it is needed, and nothing of that can be seen from outside."""

from __future__ import annotations

import importlib
import inspect
import pydoc
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, get_type_hints

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.client import SyncClient
from runtime.connection import Connection
from runtime.http_syntax import is_plain_address
from runtime.lazy import LazyModule
from runtime.operation import Operation
from runtime.options import RequestOptions
from runtime.settings import read_base_url

from tests.runtime.api import CREDENTIALS

llama_extraction = pytest.importorskip(
    "llama_extraction", reason="the package is not generated yet: run make generate"
)

LATER = (
    "anyio asyncio email h11 httpcore2 httpx2 importlib.metadata pydantic pydantic_core rich ssl "
    "typing_extensions llama_extraction.models llama_extraction.resources.extraction"
).split()


def run(code: str, **environment: str) -> list[str]:
    """The lines that a program in a fresh process prints."""
    given = {"LLAMA_CLOUD_API_KEY": "sk-key", "PYTHONPATH": ":".join(sys.path), **environment}
    command = [sys.executable, "-S", "-c", code]
    run = subprocess.run(command, env=given, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()


@pytest.mark.parametrize("kind", ["LlamaCloud", "AsyncLlamaCloud"])
@pytest.mark.parametrize("arguments", ["", "base_url='http://127.0.0.1:8000', max_retries=1"])
def test_a_client_is_made_without_transport_and_models(kind: str, arguments: str) -> None:
    code = f"import sys; from llama_extraction import {kind}; client = {kind}({arguments})\n"
    assert run(f"{code}print(*[name for name in {LATER} if name in sys.modules])") == [""]


def test_the_synchronous_half_sends_without_the_asynchronous_one() -> None:
    code = (
        "import sys; from llama_extraction import LlamaCloud\n"
        "LlamaCloud(base_url='http://127.0.0.1:8000')._sender\n"
        "print(*[name for name in sys.modules if name.startswith('llama_extraction._runtime.a')\n"
        "        and 'async' in name or name == 'asyncio'])"
    )
    assert run(code) == ["llama_extraction._runtime.async_client"]


def test_a_missing_key_and_a_wrong_address_are_reported_at_once() -> None:
    with pytest.raises(llama_extraction.LlamaCloudError, match="base_url"):
        llama_extraction.LlamaCloud(api_key="key", base_url="ftp://a.example")
    code = (
        "from llama_extraction import LlamaCloud, LlamaCloudError\n"
        "try: LlamaCloud()\n"
        "except LlamaCloudError as error: print(error)"
    )
    message = "api_key from the environment variable LLAMA_CLOUD_API_KEY must not be empty"
    assert run(code, LLAMA_CLOUD_API_KEY="") == [message]


def test_every_listed_name_is_there_and_shown() -> None:
    namespace: dict[str, Any] = {}
    exec("from llama_extraction import *", namespace)
    listed = set(llama_extraction.__all__)
    assert listed <= namespace.keys()
    assert listed | {"models", "resources", "types"} <= {*dir(llama_extraction)}
    assert "class ExtractJob" in pydoc.plain(pydoc.render_doc(llama_extraction))
    assert llama_extraction.Client is llama_extraction.LlamaCloud


def test_names_are_listed_before_they_are_loaded() -> None:
    code = "import llama_extraction as p, sys; print('File' in dir(p), 'pydantic' in sys.modules)"
    assert run(code) == ["True False"]
    loaded = "import llama_extraction as p; print(p.resources.extraction_jobs.JobsResource)"
    assert run(loaded) == ["<class 'llama_extraction.resources.extraction_jobs.JobsResource'>"]


def test_a_name_that_does_not_exist_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'llama_extraction' has no attribute 'Missing'"):
        llama_extraction.Missing  # noqa: B018
    with pytest.raises(ImportError, match="cannot import name 'Missing'"):
        exec("from llama_extraction.resources import Missing")


def test_hints_can_be_evaluated() -> None:
    for client in (llama_extraction.LlamaCloud, llama_extraction.AsyncLlamaCloud):
        hints = get_type_hints(client.__init__)
        kind = getattr(httpx2, client.__name__.replace("LlamaCloud", "Client"))
        assert hints["http_client"] == kind | None
        assert httpx2.Timeout in hints["timeout"].__args__
        signature = inspect.signature(client.with_options, eval_str=True)
        assert signature.parameters["base_url"].annotation == str | httpx2.URL | None
    resource = get_type_hints(llama_extraction.LlamaCloud.extraction.func)["return"]
    jobs = get_type_hints(resource.jobs.func)["return"]
    assert str(get_type_hints(jobs.list)["return"]) == "list[llama_extraction.models.ExtractJob]"
    assert get_type_hints(llama_extraction.APIError)["request"] is httpx2.Request


def test_a_resource_can_be_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    class Fake:
        def __init__(self, sender: object) -> None: ...

    place = "llama_extraction.resources.extraction.ExtractionResource"
    monkeypatch.setattr(place, Fake)
    assert isinstance(llama_extraction.LlamaCloud(api_key="key").extraction, Fake)


def test_a_lazy_module_stands_for_its_module() -> None:
    stand_in: Any = LazyModule("string")
    assert stand_in.digits == "0123456789"
    with pytest.raises(AttributeError, match="no attribute 'missing'"):
        stand_in.missing  # noqa: B018


def test_threads_may_use_a_lazy_module_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None of them sees a module whose import another one has only begun."""
    (tmp_path / "slow_to_import.py").write_text("import time\ntime.sleep(0.2)\nvalue = 1\n")
    monkeypatch.syspath_prepend(tmp_path)
    stand_in: Any = LazyModule("slow_to_import")
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda _: stand_in.value, range(8))) == [1] * 8


PIECES = st.sampled_from(
    (
        "http https :// 127.0.0.1 a A a-b -- xn-- . .. 1 80 : 443 8000 65535 99999 / é %41 v1 _ ? "
        "# @ [::1]"
    ).split()
)


@given(st.lists(PIECES, max_size=9).map("".join))
def test_a_plain_address_is_what_httpx2_makes_of_it(rest: str) -> None:
    address = f"http://{rest}"
    if is_plain_address(address):
        url = httpx2.URL(address)
        assert (str(url), url.userinfo, url.query) == (address, b"", b"")
        assert url.host


@pytest.mark.parametrize(
    "address", ["https://api.cloud.llamaindex.ai", "http://127.0.0.1:8000", "https://a.b/v1/"]
)
def test_usual_addresses_are_plain(address: str) -> None:
    assert is_plain_address(address)
    assert read_base_url(address) == address


def make_client() -> SyncClient:
    return SyncClient(credentials=CREDENTIALS, base_url="http://127.0.0.1:9")


def test_threads_that_call_first_share_one_connection() -> None:
    client = make_client()
    copied = client._copy(max_retries=0)
    barrier = threading.Barrier(100)
    found: list[httpx2.Client] = []

    def find(one: SyncClient) -> None:
        barrier.wait()
        found.append(one._http.find())

    threads = [threading.Thread(target=find, args=((client, copied)[i % 2],)) for i in range(100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({id(one) for one in found}) == 1
    client.close()
    assert copied.is_closed()


def test_a_client_that_was_closed_before_its_first_call_stays_closed() -> None:
    client = make_client()
    assert not client.is_closed()
    client.close()
    assert client.is_closed()
    with pytest.raises(Exception, match="closed"):
        client._sender.send(Operation("a", "GET", "/a"), {}, RequestOptions())
    assert client.is_closed()


def test_names_and_modules_of_a_package_wait_for_their_first_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "waiting"
    folder.mkdir()
    (folder / "__init__.py").write_text(
        "from runtime.lazy import load_on_use\n"
        "__getattr__, __dir__ = load_on_use(__name__, {'.part': ['x as y', 'z']}, ['inner'])\n"
    )
    (folder / "part.py").write_text("x, z = 1, 2\n")
    (folder / "inner.py").write_text("w = 3\n")
    monkeypatch.syspath_prepend(tmp_path)
    waiting: Any = importlib.import_module("waiting")
    assert {"y", "z", "inner"} <= {*dir(waiting)}
    assert not {"waiting.part", "waiting.inner"} & sys.modules.keys()
    assert (waiting.y, waiting.z, waiting.inner.w) == (1, 2, 3)
    with pytest.raises(AttributeError, match="module 'waiting' has no attribute 'x'"):
        _ = waiting.x


def test_a_thread_that_waited_uses_what_another_one_made() -> None:
    def refuse(is_closed: bool) -> object:
        raise AssertionError("it is made already")

    connection, made = Connection(None, refuse), object()

    class Waited:
        """A lock that another thread held while it made a client."""

        def __enter__(self) -> None:
            connection._made = made

        def __exit__(self, *_: object) -> None: ...

    connection._lock = Waited()  # type: ignore[assignment]  # pyright: ignore[reportAttributeAccessIssue]
    assert connection.find() is made
