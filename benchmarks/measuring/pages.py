"""What the reference page costs a reader: bytes, and milliseconds in a browser."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any, Final

from playwright.sync_api import Browser, sync_playwright

from benchmarks.measuring.environments import MissingError
from benchmarks.measuring.rows import KIBIBYTES, MILLISECONDS, Result, Unit, make_result
from tests.reference.browser import find_browser, start_browser

_RUNS: Final = 5
_WATCH: Final = """
window.longest = 0;
new PerformanceObserver((seen) => {
  for (const each of seen.getEntries()) window.longest = Math.max(window.longest, each.duration);
}).observe({ type: "longtask", buffered: true });
"""
_FIRST_PAINT: Final = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


def measure_page(name: str, file: Path, raw: int, compressed: int | None) -> Iterator[Result]:
    """The rows of one page.

    Args:
        name: Of the document.
        file: The page.
        raw: Bytes that it may have.
        compressed: Bytes that it may have compressed; None for any.
    """
    if find_browser() is None:
        raise MissingError("the reference page, as this machine has no Chromium or Chrome")
    content = file.read_bytes()
    yield _compare(f"{name}: page", raw, KIBIBYTES, len(content))
    if compressed is not None:
        size = len(gzip.compress(content, 9))
        yield _compare(f"{name}: page, compressed", compressed, KIBIBYTES, size)
    with sync_playwright() as playwright:
        browser = start_browser(playwright)
        try:
            seen = [_open(browser, file) for _ in range(_RUNS + 1)][1:]
        finally:
            browser.close()
    paint, longest = (median(each) for each in zip(*seen, strict=True))
    yield _compare(f"{name}: first paint", 0.3, MILLISECONDS, paint / 1e3)
    yield _compare(f"{name}: longest task", 0.05, MILLISECONDS, longest / 1e3)


def _compare(title: str, bound: float, unit: Unit, amount: float) -> Result:
    return make_result(title, "the bound", 1.0, unit, (amount, bound), "")


def _open(browser: Browser, file: Path) -> tuple[float, float]:
    """Milliseconds until the first paint, and of the longest task that kept the page waiting."""
    page = browser.new_page()
    page.add_init_script(_WATCH)
    page.goto(file.as_uri(), wait_until="load")
    page.wait_for_timeout(500)
    measured: Any = page.evaluate(f"[{_FIRST_PAINT}, window.longest]")
    page.close()
    return float(measured[0]), float(measured[1])
