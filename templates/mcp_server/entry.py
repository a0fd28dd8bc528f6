"""Where the server starts; it says so when the libraries it needs are not installed."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from typing import Final, NoReturn

from .._runtime._about import DISTRIBUTION

_NEEDED: Final = ("mcp", "jsonschema", "uvicorn")


def main() -> NoReturn:
    """Run the server and end with its exit code."""
    if not all(map(find_spec, _NEEDED)):
        print(
            f"{DISTRIBUTION}: the server is not installed; run: pip install '{DISTRIBUTION}[mcp]'",
            file=sys.stderr,
        )
        sys.exit(2)
    from .main import run

    sys.exit(run(sys.argv[1:]))
