"""Actions that are killed before each of their operations on files, or run at the same time."""

import os
import sys
import traceback
from collections.abc import Callable, Iterator
from typing import Any

import pytest

# Events of `sys.audit` that come before something on disk changes; `dlsym` tells of a call that
# Python has no function for, such as the exchange of two folders.
_CHANGES = frozenset(
    "os.rename os.remove os.mkdir os.rmdir os.link os.symlink os.truncate ctypes.dlsym".split()
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_KILLED = 9


def forking(test: Callable[..., None]) -> Callable[..., None]:
    """Mark a test that runs actions in processes made by fork(2), which not every system has."""
    skip = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
    # The runner of the tests may have threads; the child does nothing but write files.
    quiet = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
    marked: Callable[..., None] = skip(quiet(test))
    return marked


def crash_at_each_step(action: Callable[[], object]) -> Iterator[int]:
    """Run the action again and again, each time killed one step later, until it is not killed.

    It runs in a process of its own, which ends as if by SIGKILL: no `finally` is entered. Whoever
    iterates sees what is left on disk, and puts things back for the next time.
    """
    for step in range(1, 10_000):
        process = os.fork()
        if process == 0:
            _run_until(action, step)
        code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        assert code in (0, _KILLED), f"the action failed at step {step}"
        if code == 0:
            return
        yield step


def run_at_once(*actions: Callable[[], object]) -> None:
    """Run actions in processes of their own, all at the same time, and see that none fails."""
    processes = []
    for action in actions:
        processes.append(os.fork())
        if processes[-1] == 0:
            _run_until(action, 0)
    codes = [os.waitstatus_to_exitcode(os.waitpid(each, 0)[1]) for each in processes]
    assert codes == [0] * len(actions)


def _run_until(action: Callable[[], object], step: int) -> None:
    left = step

    def count(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal left
        if event in _CHANGES or (event == "open" and arguments[2] & _WRITING):
            left -= 1
            if left == 0:
                os._exit(_KILLED)

    try:
        sys.addaudithook(count)
        action()
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)
