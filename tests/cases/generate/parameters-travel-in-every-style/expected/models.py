# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Styles."""

from styles._runtime.model import Model


class SendPathMatrix(Model):
    low: int | None = None
    high: int | None = None


class SendQueryDeep(Model):
    low: int | None = None
    high: int | None = None


class SendQueryAsJson(Model):
    low: int | None = None
    high: int | None = None


class SendFiltersWhere(Model):
    tags: list[str] | None = None


class SearchWhole(Model):
    text: str
    sizes: list[int] | None = None
