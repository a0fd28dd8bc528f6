"""Runs a command line and turns what goes wrong into one line and an exit code."""

from __future__ import annotations

import os
import shlex
import sys
import warnings
from collections.abc import Sequence
from typing import Annotated, Literal

from cyclopts import App, CycloptsError, Parameter

from .._runtime._about import DISTRIBUTION, VERSION
from .binding import make_app
from .commands._client import GROUP
from .failures import FAILURES, PIPE_CLOSED, UsageError, refuse, report
from .screen import Screen

_DEBUG = "--debug"


def run(arguments: Sequence[str]) -> int:
    """The exit code of a command line."""
    _open_missing_streams()
    try:
        with warnings.catch_warnings():
            # The help says what is deprecated; a warning would be about our code.
            warnings.simplefilter("ignore", DeprecationWarning)
            make_root()(arguments, exit_on_error=False, print_error=False)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python would write the rest when it ends, and fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except CycloptsError as error:
        return report(_explain(error), is_debugging=False)
    except FAILURES as error:
        return report(error, is_debugging=_DEBUG in arguments)
    return 0


def _open_missing_streams() -> None:
    """Standard streams that the caller has closed: nothing to read, and nowhere to write."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode))


def make_root() -> App:
    """The app of the whole package."""
    root = make_app(GROUP, version=VERSION, result_action="return_none", console=Screen())
    root.version_flags = ("--version",)
    root.command(_show_completion, name="--show-completion")
    root.command(_install_completion, name="--install-completion")
    return root


def _install_completion() -> None:
    """Install the completion of commands and options for this shell."""
    from cyclopts.completion.detect import ShellDetectionError, detect_shell

    try:
        shell = detect_shell()
    except ShellDetectionError:
        refuse("--install-completion", "unknown shell; --show-completion writes the script for one")
    script = make_root().install_completion(shell=shell, add_to_startup=False)
    print(f"Completion is installed in {script}")
    if shell == "bash":
        print("It is read where the package bash-completion is installed.")
    if shell == "zsh":
        folder = shlex.quote(str(script.parent))
        print("It is read if ~/.zshrc has these lines, as with Oh My Zsh it has already:")
        print(f"fpath=({folder} $fpath)\nautoload -Uz compinit && compinit")


def _show_completion(
    shell: Annotated[Literal["bash", "zsh", "fish"], Parameter(help="The shell.")],
) -> None:
    """Write a script that completes commands and options in a shell."""
    print(make_root().generate_completion(prog_name=DISTRIBUTION, shell=shell))


def _explain(error: CycloptsError) -> UsageError:
    text = " ".join(str(error).split())
    return UsageError(f"{text} (--help lists what there is)")
