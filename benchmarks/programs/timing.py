"""How the programs of the benchmark measure inside their process, in CPU seconds and bytes."""

import gc
import resource
import sys
import time
import tracemalloc
from collections.abc import Awaitable, Callable
from pathlib import Path

_AT_ONCE = 50


def repeat(act: Callable[[], object], times: int = 300) -> float:
    """The mean of many times, after a warm-up of a tenth of them."""
    for _ in range(times // 10):
        act()
    start = time.process_time()
    for _ in range(times):
        act()
    return (time.process_time() - start) / times


def least(act: Callable[[], object], times: int = 5) -> float:
    """The least of several times; what was made before is freed first."""
    costs: list[float] = []
    for _ in range(times):
        gc.collect()
        start = time.process_time()
        made = act()
        costs.append(time.process_time() - start)
        del made
    return min(costs)


async def gather(act: Callable[[], Awaitable[object]], times: int = 10) -> float:
    """The mean of one of fifty that run at once, after a warm-up."""
    import asyncio

    await asyncio.gather(*(act() for _ in range(_AT_ONCE)))
    start = time.process_time()
    for _ in range(times):
        await asyncio.gather(*(act() for _ in range(_AT_ONCE)))
    return (time.process_time() - start) / times / _AT_ONCE


def count_kept(make: Callable[[], object]) -> float:
    """The bytes that stay while what was made is in use, without what the first time leaves."""
    make()
    gc.collect()
    tracemalloc.start()
    made = make()
    gc.collect()
    kept, _ = tracemalloc.get_traced_memory()
    del made
    gc.collect()
    rest, _ = tracemalloc.get_traced_memory()
    return float(kept - rest)


def find_peak() -> float:
    """The most memory this process has used, in bytes."""
    status = Path("/proc/self/status")
    if status.is_file():  # What `getrusage` says on Linux begins with the memory of the parent.
        [peak] = [line for line in status.read_text().splitlines() if line.startswith("VmHWM:")]
        return float(peak.split()[1]) * 1024
    peak_of_self = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return float(peak_of_self) * (1 if sys.platform == "darwin" else 1024)
