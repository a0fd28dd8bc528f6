"""The server that lets assistants call the API: `python -m PACKAGE.mcp`."""
