# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""Starts the server for assistants: `python -m llama_extraction.mcp`."""

from ._mcp.entry import main

if __name__ == "__main__":
    main()
