# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Answers."""

from answers._runtime.model import Model


class ReadProblemJsonResponse(Model):
    a: int | None = None


class ReadRangeDefaultResponse(Model):
    detail: str | None = None
