# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Hooked."""

from typing import Annotated, Literal

from typing_extensions import TypeAliasType

from hooked._runtime.model import Model
from hooked._runtime.unions import Tagged, UnknownMember


class JobStarted(Model):
    type: Literal["job.started"]
    id: str


class JobEndedEvent(Model):
    type: Literal["job.ended"]
    seconds: float


WebhookEvent = TypeAliasType(
    "WebhookEvent",
    Annotated[
        JobStarted | JobEndedEvent | UnknownMember,
        Tagged("type", {"job.started": "JobStarted", "job.ended": "JobEndedEvent"}),
    ],
)


class ProgressCallback(Model):
    percent: float
