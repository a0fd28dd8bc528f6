# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Kennel."""

from kennel._runtime.model import Model


class Breed(Model):
    title: str


class Dog(Model):
    name: str
    breed: Breed | None = None
