# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""Starts the command line: `python -m llama_extraction`."""

from ._cli.entry import main

if __name__ == "__main__":
    main()
