"""`python -m scripts COMMAND`: one module a command, loaded only when it is called."""

import argparse
import importlib
import os
import sys
from pathlib import Path
from types import ModuleType

from scripts.document import DocumentError


def main(arguments: list[str] | None = None) -> int:
    """The exit status of the command: 0 fine, 1 findings, 2 unreadable input or wrong usage."""
    arguments = sys.argv[1:] if arguments is None else arguments
    names = sorted(path.stem for path in (Path(__file__).parent / "commands").glob("[a-z]*.py"))
    named = arguments[0] if arguments and arguments[0] in names else None
    parser = argparse.ArgumentParser(prog="python -m scripts", description=__doc__)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name in [named] if named else names:
        command = _load_command(name)
        inner = commands.add_parser(name, help=command.SUMMARY, description=command.SUMMARY)
        command.configure(inner)
        inner.set_defaults(run=command.run)
    chosen = parser.parse_args(arguments)
    return _run_command(chosen)


def _load_command(name: str) -> ModuleType:
    return importlib.import_module(f"scripts.commands.{name}")


def _run_command(chosen: argparse.Namespace) -> int:
    try:
        return int(chosen.run(chosen))
    except DocumentError as error:
        for finding in error.findings:
            print(finding, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # The reader went away; nothing more can be said to it, not even on exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


if __name__ == "__main__":
    sys.exit(main())
