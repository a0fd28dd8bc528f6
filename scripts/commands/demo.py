"""`demo`: the generated client against a sandbox that speaks the document."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from scripts.canonical.metadata import PackageMetadata, find_metadata
from scripts.document import read_document

SUMMARY = "List jobs with the generated client from a sandbox, or from the live service."


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--spec", default="spec/openapi.yaml", help="the OpenAPI document")
    parser.add_argument("--out", default="generated", help="the generated folder")
    parser.add_argument("--root", type=Path, help="folder that references may reach into")


def run(arguments: argparse.Namespace) -> int:
    """Show one listing as a table; where the environment names a server and a key, from there."""
    from scripts.sandbox import run_sandbox

    document = read_document(arguments.spec, arguments.root)
    facts = find_metadata(document)
    sys.path.insert(0, str(Path(arguments.out, "src").resolve()))
    package: Any = importlib.import_module(facts.package)
    if os.environ.get(f"{facts.environment}_API_KEY"):
        return _show_jobs(package, facts, {}, "the live service")
    with run_sandbox(document) as url:
        settings = {"api_key": "a-key-of-the-sandbox", "base_url": url}
        return _show_jobs(package, facts, settings, url)


def _show_jobs(package: Any, facts: PackageMetadata, settings: dict[str, str], server: str) -> int:
    agent = os.environ.get(f"{facts.environment}_AGENT_ID", "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e")
    try:
        with getattr(package, facts.client)(**settings) as client:
            jobs = client.extraction.jobs.list(extraction_agent_id=agent)
    except getattr(package, facts.error) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    _print_table(jobs, server)
    return 0


def _print_table(jobs: Sequence[Any], server: str) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=f"{len(jobs)} extraction job{'s' * (len(jobs) != 1)} from {server}")
    for heading in ("job", "status", "agent", "model", "mode", "file"):
        table.add_column(heading, overflow="fold")
    for job in jobs:
        config = job.extraction_agent.config
        cells = (
            job.id,
            job.status,
            job.extraction_agent.name,
            config.extract_model,
            config.extraction_mode,
            job.file_id,
        )
        table.add_row(*(Text("" if cell is None else str(cell)) for cell in cells))
    Console().print(table)
