"""The way from a package to a sandbox in one process."""

from typing import Final

import httpx2
from starlette.types import ASGIApp

REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))


class SandboxTransport(httpx2.AsyncBaseTransport):
    """Takes requests to the sandbox, and makes up for what no document says.

    A sandbox makes up where a redirect leads, so a request that follows one gets what the operation
    responds without a wish for a status; 204 if that is a redirect again. A fragment tells keys of
    one path apart (`/x#rename`) but is never sent (RFC 9110, 4.2.5); the sandbox takes it
    percent-encoded.

    Attributes:
        content: What a response has instead of the content that the sandbox made; None for that.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._sandbox = httpx2.ASGITransport(app=app, raise_app_exceptions=True)
        self._targets: dict[httpx2.URL, httpx2.Request] = {}
        self.content: bytes | None = None

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """The sandbox's answer."""
        url = request.url
        if (redirected := self._targets.pop(url, None)) is not None:
            redirected.headers.pop("prefer", None)
            response = await self._sandbox.handle_async_request(redirected)
            is_again = response.status_code in REDIRECTS
            return httpx2.Response(204, request=request) if is_again else response
        if url.fragment:
            path, _, query = url.raw_path.partition(b"?")
            path += b"%23" + url.fragment.encode()
            request.url = url.copy_with(raw_path=path + (b"?" + query if query else b""))
        response = await self._sandbox.handle_async_request(request)
        location = response.headers.get("location")
        if response.status_code in REDIRECTS and location is not None:
            self._targets[request.url.join(location)] = request
        if self.content is None or not await response.aread():
            return response
        headers = {"content-type": response.headers["content-type"]}
        return httpx2.Response(response.status_code, headers=headers, content=self.content)
