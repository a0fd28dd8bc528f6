# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Placed."""

"""Placed has no models."""
