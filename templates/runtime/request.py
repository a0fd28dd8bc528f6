"""Makes requests, whose bodies are bytes or streams."""

from __future__ import annotations

from typing import Any, cast

import httpx2

from .operation import RequestContent


def make_request(
    method: str,
    url: httpx2.URL | str,
    *,
    headers: list[tuple[bytes, bytes]],
    content: RequestContent | None,
    cookies: httpx2.Cookies | None = None,
    extensions: dict[str, Any],
) -> httpx2.Request:
    """A request; one with a stream states the stream's length, or that it is sent in chunks."""
    if content is None or isinstance(content, bytes):
        return httpx2.Request(
            method, url, headers=headers, content=content, cookies=cookies, extensions=extensions
        )
    framing = (
        (b"Transfer-Encoding", b"chunked")
        if content.length is None
        else (b"Content-Length", str(content.length).encode())
    )
    host = (b"Host", httpx2.URL(url).netloc)
    return httpx2.Request(
        method,
        url,
        headers=[host, *headers, framing],
        stream=cast("httpx2.SyncByteStream", content),
        cookies=cookies,
        extensions=extensions,
    )
