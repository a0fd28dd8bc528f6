"""An HTTP server on loopback that responds as an OpenAPI document declares."""

from scripts.sandbox.application import create_app
from scripts.sandbox.server import RunningSandbox, run_sandbox

__all__ = ["RunningSandbox", "create_app", "run_sandbox"]
