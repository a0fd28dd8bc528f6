"""What the generated client refuses before it is made, without showing a key."""

from collections.abc import Iterator
from types import TracebackType
from typing import Any

import pytest
from llama_extraction import AsyncLlamaCloud, LlamaCloud, LlamaCloudError

CLIENTS = (LlamaCloud, AsyncLlamaCloud)
KEY = "llx-0123456789-abcdef"


def list_locals(traceback: TracebackType | None) -> Iterator[str]:
    """What the frames of the package show; the first frame is the caller's own."""
    while traceback is not None:
        frame = traceback.tb_frame
        if frame.f_globals["__name__"].startswith("llama_extraction"):
            yield from map(repr, frame.f_locals.values())
        traceback = traceback.tb_next


@pytest.mark.parametrize("client", CLIENTS)
def test_a_missing_key_is_told_at_once(client: type[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the argument and the variable."""
    monkeypatch.delenv("LLAMA_CLOUD_API_KEY", raising=False)
    with pytest.raises(LlamaCloudError, match=r"api_key.*LLAMA_CLOUD_API_KEY"):
        client()


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize(
    "key", ["", "  ", f"{KEY}\r\nX: y", f"{KEY}\n", f"{KEY}\ud800", f"{KEY}é€"]
)
def test_a_key_that_cannot_travel_is_refused_unseen(client: type[Any], key: str) -> None:
    """Neither the message nor a frame of the package shows it."""
    with pytest.raises(LlamaCloudError) as caught:
        client(api_key=key)
    assert KEY not in str(caught.value)
    assert [text for text in list_locals(caught.tb) if KEY in text] == []


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("base_url", ["", "no url", "ftp://host", "http://", "//host"])
def test_a_base_url_that_is_none_is_refused(client: type[Any], base_url: str) -> None:
    """The key given beside it is in no frame either."""
    with pytest.raises(LlamaCloudError) as caught:
        client(api_key=KEY, base_url=base_url)
    assert [text for text in list_locals(caught.tb) if KEY in text] == []
