# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Failing."""

from datetime import date

from failing._runtime.model import Model


class Problem(Model):
    detail: str


class Refusal(Model):
    reason: str


class Invalid(Model):
    names: list[str]


class Server(Model):
    until: date
