"""The promises of the runtime hold in the package that is generated, with both of its clients."""

from __future__ import annotations

import asyncio
import json
import logging
import pickle
import traceback
from pathlib import Path
from typing import Any, Literal

import httpx2
import pytest

from tests.fault_server import faults
from tests.fault_server.faults import keep_saying, make_response, say, take_turns
from tests.fault_server.server import Fault, FaultServer

llama_extraction = pytest.importorskip(
    "llama_extraction", reason="the package is not generated yet: run make generate"
)
EXAMPLES = pytest.importorskip("llama_extraction.testing", reason="the package is older").EXAMPLES

JOBS: list[dict[str, Any]] = EXAMPLES[0].value
GOOD = make_response(json.dumps(JOBS).encode())
KEY = "sk-very-secret-key"
AGENT = JOBS[0]["extraction_agent"]["id"]

Kind = Literal["LlamaCloud", "AsyncLlamaCloud"]

pytestmark = pytest.mark.parametrize("kind", ["LlamaCloud", "AsyncLlamaCloud"])


def list_jobs(kind: Kind, base_url: str, times: int = 1, **settings: Any) -> list[Any]:
    """The values of some calls by one client."""
    session = settings.pop("session", llama_extraction.omit)
    settings = {"api_key": KEY, "max_retries": 0, "timeout": 8.0, "base_url": base_url, **settings}
    arguments = {"extraction_agent_id": settings.pop("agent", AGENT), "session": session}
    if kind == "LlamaCloud":
        with llama_extraction.LlamaCloud(**settings) as client:
            return [client.extraction.jobs.list(**arguments) for _ in range(times)]

    async def call() -> list[Any]:
        async with llama_extraction.AsyncLlamaCloud(**settings) as client:
            return [await client.extraction.jobs.list(**arguments) for _ in range(times)]

    return asyncio.run(call())


def assert_sound(error: Any) -> None:
    """It is the package's own, pickles, and gives no key away."""
    assert isinstance(error, llama_extraction.APIError)
    assert type(pickle.loads(pickle.dumps(error))) is type(error)
    shown = [repr(error), str(error), repr(vars(error)), repr(pickle.dumps(error))]
    for frame, _ in traceback.walk_tb(error.__traceback__):
        if "llama_extraction" in Path(frame.f_code.co_filename).parts:
            shown.append(repr(frame.f_locals))
    assert not [one for one in shown if KEY in one]


CONNECTION_FAULTS: list[Fault] = [
    faults.close_before_headers,
    faults.reset_before_headers,
    faults.reset_amid_body,
    faults.close_amid_body,
    faults.cut_chunk,
    faults.speak_nonsense,
    faults.declare_two_lengths,
]
TIME_FAULTS: list[Fault] = [
    faults.stall_before_headers,
    faults.stall_amid_body,
    faults.drip_headers,
    faults.drip_body,
]
WRONG = [
    faults.BROKEN_GZIP,
    faults.CUT_GZIP,
    faults.UNASKED_BROTLI,
    make_response(b"<html></html>"),
    make_response(b""),
    make_response(b"{}"),
    make_response(b"[{}]"),
    make_response(b"[NaN]"),
    make_response(b'["\\ud800"]'),
    make_response(b"[" * 9000 + b"]" * 9000),
    make_response(b"[" + b"9" * 9000 + b"]"),
    make_response(json.dumps([{**JOBS[0], "status": 7}]).encode()),
    make_response(json.dumps([{**JOBS[0], "extraction_agent": None}]).encode()),
    b"HTTP/1.1 204 No Content\r\n\r\n",
]


@pytest.mark.parametrize("fault", CONNECTION_FAULTS, ids=lambda fault: fault.__name__)
def test_a_response_that_breaks_off(kind: Kind, fault: Fault) -> None:
    with (
        FaultServer(fault) as server,
        pytest.raises(llama_extraction.APIConnectionError) as caught,
    ):
        list_jobs(kind, server.url)
    assert_sound(caught.value)


@pytest.mark.parametrize("fault", TIME_FAULTS, ids=lambda fault: fault.__name__)
def test_a_slow_response(kind: Kind, fault: Fault) -> None:
    timeout = llama_extraction.Timeout(0.15, total=0.3)
    with FaultServer(fault) as server, pytest.raises(llama_extraction.APITimeoutError) as caught:
        list_jobs(kind, server.url, timeout=timeout)
    assert_sound(caught.value)


@pytest.mark.parametrize("reply", WRONG)
def test_a_response_other_than_declared(kind: Kind, reply: bytes) -> None:
    with (
        FaultServer(say(reply)) as server,
        pytest.raises(llama_extraction.APIResponseValidationError) as caught,
    ):
        list_jobs(kind, server.url)
    assert_sound(caught.value)
    assert caught.value.path.startswith("$")


def test_a_good_response(kind: Kind) -> None:
    with FaultServer(say(GOOD)) as server:
        ((job,),) = list_jobs(kind, server.url, session="abc")
    assert [job.to_dict()["extraction_agent"]["config"]] == [JOBS[0]["extraction_agent"]["config"]]
    (request,) = server.requests
    line = f"GET /api/v1/extraction/jobs?extraction_agent_id={AGENT} HTTP/1.1\r\n"
    assert request.startswith(line.encode())
    assert f"Authorization: Bearer {KEY}\r\n".encode() in request
    assert b"Cookie: session=abc\r\n" in request


def test_a_response_of_a_later_version(kind: Kind) -> None:
    later = json.loads(json.dumps(JOBS))
    later[0].update(status="PAUSED", new={"deep": [1, None]}, error=None, id="dfl-1")
    later[0]["extraction_agent"]["config"].update(extract_model="new-model", new=1.0)
    with FaultServer(say(make_response(json.dumps(later).encode()))) as server:
        ((job,),) = list_jobs(kind, server.url)
    assert not job.status.is_known
    assert job.status == "PAUSED"
    assert job.error is None
    assert job.to_dict()["new"] == {"deep": [1, None]}
    assert job.extraction_agent.config.extract_model == "new-model"


def test_a_forged_response_is_not_taken(kind: Kind) -> None:
    with FaultServer(
        take_turns(say(GOOD + make_response(b"[]"), make_response(b"[]")), say(GOOD))
    ) as server:
        first, second = list_jobs(kind, server.url, times=2)
    assert first == second != []


def test_a_redirect_loop(kind: Kind) -> None:
    moved = make_response(b"", b"Location: /again", status=b"302 Found")
    with (
        FaultServer(keep_saying(lambda _: moved)) as server,
        pytest.raises(llama_extraction.APIStatusError) as caught,
    ):
        list_jobs(kind, server.url, max_retries=2)
    assert_sound(caught.value)
    assert len(server.requests) == 6


@pytest.mark.parametrize(
    ("status", "name"),
    [(401, "AuthenticationError"), (422, "UnprocessableEntityError"), (503, "InternalServerError")],
)
def test_a_response_that_says_no(kind: Kind, status: int, name: str) -> None:
    reply = make_response(b'{"detail":"%s"}' % KEY.encode(), status=b"%d X" % status)
    with (
        FaultServer(say(reply)) as server,
        pytest.raises(getattr(llama_extraction, name)) as caught,
    ):
        list_jobs(kind, server.url)
    assert_sound(caught.value)
    assert caught.value.status_code == status


@pytest.mark.parametrize(
    "settings",
    [
        {"api_key": ""},
        {"api_key": "a\r\nb"},
        {"base_url": "nonsense"},
        {"agent": ""},
        {"agent": "a\r\nb"},
        {"session": "a; b=c"},
        {"default_headers": {"X": "a\nb"}},
        {"timeout": -1},
        {"max_retries": -1},
    ],
    ids=str,
)
def test_a_wrong_argument_sends_nothing(kind: Kind, settings: dict[str, Any]) -> None:
    own = (llama_extraction.LlamaCloudError, TypeError, ValueError)
    with FaultServer(say(GOOD)) as server, pytest.raises(own) as caught:
        list_jobs(kind, **{"base_url": server.url, **settings})
    assert server.connections == 0
    assert "a\r\nb" not in str(caught.value)


def test_the_log_holds_no_key(kind: Kind, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), FaultServer(say(GOOD)) as server:
        list_jobs(kind, server.url, session="abcdefg")
    assert any(record.name == "llama_extraction" for record in caplog.records)
    assert KEY not in caplog.text
    assert "abcdefg" not in caplog.text


def test_a_retry(kind: Kind) -> None:
    busy = make_response(b"", b"retry-after-ms: 1", status=b"503 X")
    with FaultServer(keep_saying(lambda n: GOOD if n else busy)) as server:
        assert len(list_jobs(kind, server.url, max_retries=1)) == 1
    assert len(server.requests) == 2


def test_an_http_client_of_the_caller(kind: Kind) -> None:
    made: Any = httpx2.Client if kind == "LlamaCloud" else httpx2.AsyncClient
    transport = httpx2.MockTransport(lambda _: httpx2.Response(200, json=JOBS))
    ((job,),) = list_jobs(kind, "http://a.invalid", http_client=made(transport=transport))
    assert job.id == JOBS[0]["id"]
