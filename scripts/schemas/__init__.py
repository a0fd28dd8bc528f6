"""Schemas of either version of OpenAPI as JSON Schema 2020-12, seen from one side of a call."""
