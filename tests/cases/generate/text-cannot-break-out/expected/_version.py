# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The versions of this package, of its document and of the generators."""

__version__ = "1.0.0"

DOCUMENT_VERSION = "1.0.0"
MODEL_GENERATOR = "datamodel-code-generator 0.89.0"
CLIENT_GENERATOR = "openapi-python-client 0.29.1"
