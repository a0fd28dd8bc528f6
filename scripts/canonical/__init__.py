"""Turns a document into the form that both generators read; all names are decided here."""

from scripts.canonical.assembly import canonicalise_document
from scripts.canonical.form import Canonical, Field, Operation, Parameter, Schema
from scripts.canonical.python_types import component_fields, join_types, python_type

__all__ = [
    "Canonical",
    "Field",
    "Operation",
    "Parameter",
    "Schema",
    "canonicalise_document",
    "component_fields",
    "join_types",
    "python_type",
]
