"""The code every generated client is built on: the only code in it that knows HTTP."""
