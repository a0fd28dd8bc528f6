"""Writes the examples of a readme as programs, and sets the environment to run them."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from scripts.canonical import Canonical
from scripts.document import Document
from scripts.sandbox import run_sandbox

_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def find_examples(readme: str) -> tuple[str, ...]:
    """The source of each block of Python in a readme."""
    return tuple(_BLOCK.findall(readme))


def write_examples(readme: str, folder: Path) -> tuple[Path, ...]:
    """The examples as files `example_1.py` and so on in a folder that exists."""
    written = []
    for number, source in enumerate(find_examples(readme), start=1):
        path = folder / f"example_{number}.py"
        path.write_text(source, encoding="utf-8")
        written.append(path)
    return tuple(written)


@contextmanager
def serve_examples(document: Document, canonical: Canonical) -> Iterator[Mapping[str, str]]:
    """The environment variables under which a client talks to a sandbox of the document."""
    with run_sandbox(document) as url:
        keys = {scheme.environment: "a-key" for scheme in canonical.security_schemes}
        yield {**keys, f"{canonical.package.environment}_BASE_URL": url}
