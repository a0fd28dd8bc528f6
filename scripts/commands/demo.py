"""`demo`: a first call of the generated client, to a sandbox of the document."""

import argparse
import contextlib
import importlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scripts.document import read_document
from scripts.document_options import add_root_option
from scripts.release.refusal import refuse, stop_at_refusal

if TYPE_CHECKING:
    from scripts.demo import Call
    from scripts.release.project import Project

SUMMARY = "list things with the generated client, from a sandbox on loopback"
# Other environment variables that make a client use another server or a proxy.
_ROUTES = ("PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR", "NETRC")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--spec", default="spec/openapi.yaml", help="the OpenAPI document")
    parser.add_argument("--out", type=Path, default=Path("generated"), help="the generated folder")
    add_root_option(parser)
    parser.add_argument(
        "--live", action="store_true", help="call the live service that the environment configures"
    )
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        type=_read_argument,
        metavar="NAME=VALUE",
        help="an argument of the call, in place of the document's example; repeatable",
    )


def _read_argument(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name.isidentifier():
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=VALUE")
    return name, value


@stop_at_refusal
def run(arguments: argparse.Namespace) -> int:
    """Show the result of one call; 0 fine, 1 refused or failed, 2 unreadable."""
    from scripts.demo import NoOperationError, choose_call
    from scripts.release.project import check_source, read_project
    from scripts.sandbox import run_sandbox

    document = read_document(arguments.spec, arguments.root)
    project = read_project(arguments.out)
    check_source(project, arguments.spec, document)
    try:
        call = choose_call(document, project.canonical, dict(arguments.set))
    except NoOperationError:
        message = "every operation needs a body; there is nothing to list"
        raise refuse(arguments.spec, "nothing-to-list", message) from None
    package = _import_package(project)
    if arguments.live:
        return _show(project, package, call, {})
    with run_sandbox(document) as url, _forget_environment(project):
        return _show(project, package, call, {"base_url": url, **_make_credentials(project)})


def _import_package(project: "Project") -> Any:
    sys.path.insert(0, str((project.folder / "src").resolve()))
    return importlib.import_module(project.package)


@contextlib.contextmanager
def _forget_environment(project: "Project") -> Iterator[None]:
    """Remove environment variables with another server or with a real key."""
    prefix = f"{project.canonical.package.environment}_"
    kept = dict(os.environ)
    for name in kept:
        if name.startswith(prefix) or name.upper().endswith(_ROUTES):
            del os.environ[name]
    try:
        yield
    finally:
        os.environ.update(kept)


def _make_credentials(project: "Project") -> dict[str, str]:
    schemes = project.canonical.security_schemes
    names = (name for scheme in schemes for name in scheme.client_arguments)
    return dict.fromkeys(names, "a-key-of-the-sandbox")


def _show(project: "Project", package: Any, call: "Call", settings: dict[str, str]) -> int:
    from rich.console import Console

    from scripts.demo import list_rows, render_table

    facts = project.canonical.package
    try:
        with getattr(package, facts.client)(**settings) as client:
            rows = list_rows(call.make(client))
            server = client.base_url
    except getattr(package, facts.error) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    console = Console()
    print(f"{call} from {server}: {len(rows)} row{'s' * (len(rows) != 1)}")
    console.print(render_table(rows, console.width))
    return 0
