"""Makes valid values for schemas; the same seed gives the same values."""

from scripts.schemas.sampling.samples import (
    UnsatisfiableSchemaError,
    make_nearest_value,
    make_value,
)

__all__ = ["UnsatisfiableSchemaError", "make_nearest_value", "make_value"]
