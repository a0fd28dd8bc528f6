"""The commands: one module each, loaded only when it is called."""

import argparse
import importlib
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from scripts.document import DocumentError, Location, make_refusal
from scripts.document.limits import CALLS
from scripts.report.escape import escape_unprintable


class _Parser(argparse.ArgumentParser):
    """A parser that shows its usage to those who do not know it, not for a value mistyped."""

    def error(self, message: str) -> NoReturn:
        if message.startswith("argument -"):
            self.exit(2, f"{self.prog}: error: {message}\n")
        super().error(message)


def run_command(arguments: list[str]) -> int:
    """The exit status of a command: 0 fine, 1 findings, 2 unreadable input or wrong usage."""
    names = sorted(path.stem for path in (Path(__file__).parent / "commands").glob("[a-z]*.py"))
    named = arguments[0] if arguments and arguments[0] in names else None
    description = "From an OpenAPI document to a Python package."
    parser = _Parser(prog="python -m scripts", description=description)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name in [named] if named else names:
        command = _load_command(name)
        inner = commands.add_parser(name, help=command.SUMMARY, description=command.SUMMARY)
        command.configure(inner)
        inner.set_defaults(run=command.run)
    return _run_chosen(parser.parse_args(arguments))


def _load_command(name: str) -> ModuleType:
    return importlib.import_module(f"scripts.commands.{name}")


def _run_chosen(chosen: argparse.Namespace) -> int:
    # Python's own limit is below what large documents with schemas in a circle need.
    sys.setrecursionlimit(CALLS)
    try:
        status = int(chosen.run(chosen))
        sys.stdout.flush()  # What is printed on exit meets a reader who went away as well.
        return status
    except DocumentError as error:
        for finding in error.findings:
            print(escape_unprintable(str(finding)), file=sys.stderr)
        return 2
    except RecursionError:
        name = getattr(chosen, "spec", None) or getattr(chosen, "revision", None)
        message = f"its schemas refer to one another in chains of over {CALLS} steps; shorten them"
        print(make_refusal(Location(str(name), 1, 1), "unreadable", message), file=sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader went away; nothing more can be said to it, not even on exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
