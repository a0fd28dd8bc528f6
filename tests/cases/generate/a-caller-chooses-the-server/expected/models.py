# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Served."""

"""Served has no models."""
