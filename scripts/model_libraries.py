"""What the models of a package can be made with."""

MODEL_LIBRARIES = ("pydantic", "msgspec")
"""The names of the libraries; the first is the default."""
