"""A package of one small document, called through a transport that answers as it is told."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from email import message_from_bytes
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2

from tests.package.packages import Package, package_of

FOLDER = Path(__file__).parents[3] / "shared" / "bugs"


@dataclass
class Probe:
    """The package of a document, and what it sent.

    Attributes:
        reply: Status, headers and content of every answer.
    """

    name: str
    folder: Path
    reply: tuple[int, dict[str, str], bytes] = (204, {}, b"")
    requests: list[httpx2.Request] = field(default_factory=list)

    @cached_property
    def package(self) -> Package:
        """The package, generated."""
        file = next(FOLDER.glob(f"{self.name}.*[!d]"))
        return package_of(file, None, f"bug_{self.name.replace('-', '_').replace('.', '_')}")

    @cached_property
    def module(self) -> ModuleType:
        """The package, imported."""
        return self.package.load(self.folder)

    def method(self, pointer: str) -> Callable[..., Any]:
        """The client's method of the operation at a pointer of the document."""
        operation = next(o for o in self.package.canonical.operations if o.pointer == pointer)
        http = httpx2.Client(transport=httpx2.MockTransport(self._answer))
        found: Any = getattr(self.module, self.package.canonical.package.client)(
            http_client=http, max_retries=0
        )
        for name in (*operation.resource, operation.name):
            found = getattr(found, name)
        call: Callable[..., Any] = found
        return call

    def answer(self, value: Any, media_type: str = "application/json", status: int = 200) -> None:
        """Answer with a JSON value, or with bytes as they are."""
        content = value if isinstance(value, bytes) else json.dumps(value).encode()
        self.reply = status, {"content-type": media_type}, content

    @property
    def sent(self) -> httpx2.Request:
        """The last request."""
        return self.requests[-1]

    def parts(self) -> list[tuple[str, str, bytes]]:
        """Name, media type and content of each part of the last request."""
        head = b"Content-Type: " + self.sent.headers["content-type"].encode() + b"\r\n\r\n"
        message = message_from_bytes(head + self.sent.content)
        parts: Any = message.get_payload()
        return [
            (
                str(part.get_param("name", header="content-disposition")),
                part.get_content_type(),
                part.get_payload(decode=True),
            )
            for part in parts
        ]

    def check_types(self, code: str) -> str:
        """What mypy --strict says of code that uses the package."""
        self.package.lay_out(self.folder)
        (self.folder / "user_code.py").write_text(code.replace("PACKAGE", self.package.name))
        run = subprocess.run(
            [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "user_code.py"],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        )
        return run.stdout + run.stderr

    def source(self) -> str:
        """All Python text of the package that is not its runtime."""
        texts = (t for p, t in self.package.tree.items() if p.endswith(".py"))
        return "\n".join(texts)

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        self.requests.append(request)
        status, headers, content = self.reply
        return httpx2.Response(status, headers=headers, content=content)
