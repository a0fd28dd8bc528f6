"""A real browser, as the tests of the reference page start it."""

import os
import shutil

from playwright.sync_api import Browser, Playwright

MACOS = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", MACOS)
# Without these, a browser looks up hosts of its maker when it starts.
ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


def find_browser() -> str | None:
    """The path of a Chromium or Chrome; None where the machine has none."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def start_browser(playwright: Playwright) -> Browser:
    """The browser that this machine has, without a window."""
    # Chromium has no sandbox of its own for the superuser, as whom a container runs.
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = [*ARGUMENTS, *(["--no-sandbox"] if is_root else [])]
    return playwright.chromium.launch(executable_path=find_browser(), args=arguments)
