# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Guarded."""

"""Guarded has no models."""
