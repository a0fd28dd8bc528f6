"""Follows redirects (RFC 9110, 15.4) without sending secrets to another origin."""

from __future__ import annotations

from typing import Final, cast

import httpx2

from .operation import RequestContent
from .request import make_request

MAX_REDIRECTS: Final = 5
_REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))
_PORTABLE_HEADERS: Final = ("accept", "accept-encoding", "accept-language", "user-agent")
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}


class RedirectError(Exception):
    """Says why a redirect is not followed."""


def follow_redirect(request: httpx2.Request, response: httpx2.Response) -> httpx2.Request | None:
    """The next request of a redirect; None when it is not a redirect. Raises RedirectError."""
    location = response.headers.get("location")
    if response.status_code not in _REDIRECTS or location is None:
        return None
    url = _find_target(request.url, location)
    method = _choose_method(request.method, response.status_code)
    content = _find_content(request) if method == request.method else None
    if has_same_origin(url, request.url):
        headers = _keep_headers(request.headers, content)
    elif content:
        raise RedirectError("a request with a body was redirected to another origin")
    else:
        headers = _keep_portable_headers(request.headers)
    return make_request(
        method, url, headers=headers.raw, content=content, extensions=dict(request.extensions)
    )


def _find_content(request: httpx2.Request) -> RequestContent | None:
    """The body of a request; a stream is read again when it is sent again."""
    stream = request.stream
    return cast("RequestContent", stream) if hasattr(stream, "length") else request.read() or None


def has_same_origin(one: httpx2.URL, other: httpx2.URL) -> bool:
    """Whether scheme, host and port are the same, so that both may see a secret (RFC 6454, 4)."""
    return _find_origin(one) == _find_origin(other)


def _find_origin(url: httpx2.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port or _DEFAULT_PORTS.get(url.scheme)


def _find_target(base: httpx2.URL, location: str) -> httpx2.URL:
    try:
        url = base.join(location)
    except (httpx2.InvalidURL, ValueError):
        raise RedirectError("the response redirects to something that is not a URL") from None
    if url.scheme not in _DEFAULT_PORTS or not url.host:
        raise RedirectError("the response redirects to a URL that is not http or https")
    if url.userinfo:
        raise RedirectError("the response redirects to a URL with a user name or password")
    return url


def _choose_method(method: str, status: int) -> str:
    if status == 303 and method != "HEAD":
        return "GET"
    # RFC 9110, 15.4.2 and 15.4.3: POST becomes GET, as in browsers.
    return "GET" if status in (301, 302) and method == "POST" else method


def _keep_portable_headers(headers: httpx2.Headers) -> httpx2.Headers:
    return httpx2.Headers({name: headers[name] for name in _PORTABLE_HEADERS if name in headers})


def _keep_headers(headers: httpx2.Headers, content: RequestContent | None) -> httpx2.Headers:
    kept = httpx2.Headers(headers)
    dropped = ("host", "content-length", "transfer-encoding")
    for name in dropped if content else (*dropped, "content-type"):
        kept.pop(name, None)
    return kept
