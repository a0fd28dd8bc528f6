"""A command run in a process of its own, watched, with what it cost."""

import os
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.command_line import run_command

# A run that takes longer is stopped, and fails whatever is asked of it.
_MOST_SECONDS = 60
_LISTENING = b"http://"
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_CONNECTING = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname")
_STARTING = ("os.system", "os.exec", "os.posix_spawn", "os.spawn", "subprocess.Popen", "pty.spawn")
_SECRETS = ("/etc/passwd", "/proc/self/environ")
_TOOLS = ("ruff", "git")
_IMPORT_ALL = """
import importlib, pkgutil
package = importlib.import_module({name!r})
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
for name in dir(package):
    repr(getattr(package, name))
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What came of a command.

    Attributes:
        status: Its exit status, negative for a signal.
        seconds: CPU time, of the processes it started too.
        megabytes: The greatest memory.
        trespasses: What it did that no document may make it do.
    """

    status: int
    stdout: str
    stderr: str
    seconds: float
    megabytes: float
    trespasses: tuple[str, ...]


def run_apart(folder: Path, *arguments: str) -> Run:
    """Run a command of `python -m scripts`; a server is stopped as soon as it listens."""
    return act_apart(folder, lambda: run_command(list(arguments)))


def try_package(folder: Path, name: str) -> Run:
    """Import every module of the package in `out`, and show what it exports."""

    def import_all() -> int:
        sys.path.insert(0, str(folder / "out" / "src"))
        exec(_IMPORT_ALL.format(name=name), {})
        return 0

    return act_apart(folder, import_all)


def act_apart(folder: Path, action: Callable[[], int]) -> Run:
    """Run an action in a process made by fork(2), in which all imports are done."""
    out, err, told = (folder / name for name in ("stdout", "stderr", "trespasses"))
    for path in (out, err, told):
        path.write_bytes(b"")
    process = os.fork()
    if process == 0:
        _run_here(folder, (out, err, told), action)
    status, used = _wait(process, out)
    return Run(
        status,
        out.read_text("utf-8", "replace"),
        err.read_text("utf-8", "replace"),
        used.ru_utime + used.ru_stime,
        used.ru_maxrss / 1024,
        tuple(told.read_text("utf-8").splitlines()),
    )


def _run_here(folder: Path, paths: tuple[Path, Path, Path], action: Callable[[], int]) -> None:
    status = 70
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (_MOST_SECONDS, _MOST_SECONDS + 5))
        out, err, told = (os.open(path, os.O_WRONLY) for path in paths)
        os.dup2(out, 1)
        os.dup2(err, 2)
        sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w")
        os.chdir(folder)
        tempfile.tempdir = str(folder / "scratch")
        Path(tempfile.tempdir).mkdir(exist_ok=True)
        _watch(folder, told)
        status = action()
    except SystemExit as error:
        status = error.code if isinstance(error.code, int) else 70
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def _watch(folder: Path, told: int) -> None:
    """Write down each event that is a trespass (PEP 578)."""
    allowed = (str(folder), os.devnull)

    def note(event: str, arguments: tuple[Any, ...]) -> None:
        if reason := _find_trespass(event, arguments, allowed):
            os.write(told, f"{reason}\n".encode("utf-8", "replace"))

    sys.addaudithook(note)


def _find_trespass(event: str, arguments: tuple[Any, ...], allowed: tuple[str, ...]) -> str:
    if event == "open" and isinstance(arguments[0], (str, bytes)):
        path = str(Path(os.fsdecode(arguments[0])).absolute())
        is_writing = arguments[2] & _WRITING and "__pycache__" not in path
        is_bad = is_writing and not path.startswith(allowed)
        return f"{event} {path}" if is_bad or path in _SECRETS else ""
    if event in _CONNECTING:
        return f"{event} {arguments[1:]}"
    if event in _STARTING:
        program = Path(str(arguments[0])).name
        return "" if program in _TOOLS else f"{event} {program}"
    return ""


def _wait(process: int, out: Path) -> tuple[int, resource.struct_rusage]:
    for pause in _list_pauses():
        ended, status, usage = os.wait4(process, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status), usage
        if out.stat().st_size and out.read_bytes().startswith(_LISTENING):
            os.kill(process, signal.SIGTERM)
        time.sleep(pause)
    raise AssertionError("unreachable")


def _list_pauses() -> Iterator[float]:
    pause = 0.01
    while True:
        yield pause
        pause = min(pause * 1.2, 0.2)
