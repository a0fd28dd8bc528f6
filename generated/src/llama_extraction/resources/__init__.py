# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The resources of LlamaCloud Extraction, one module each."""
