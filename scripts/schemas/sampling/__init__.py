"""Values made from schemas: the same ones for the same seed, and valid."""

from scripts.schemas.sampling.samples import (
    UnsatisfiableSchemaError,
    make_nearest_value,
    make_value,
)

__all__ = ["UnsatisfiableSchemaError", "make_nearest_value", "make_value"]
