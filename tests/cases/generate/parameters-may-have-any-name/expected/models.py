# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Anyhow."""

"""Anyhow has no models."""
