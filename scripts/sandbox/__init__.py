"""A real HTTP server that speaks any OpenAPI document, on loopback."""

from scripts.sandbox.application import create_app
from scripts.sandbox.server import RunningSandbox, run_sandbox

__all__ = ["RunningSandbox", "create_app", "run_sandbox"]
