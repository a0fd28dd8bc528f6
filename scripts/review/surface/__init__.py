"""The rules around the schemas: operations, parameters, bodies, responses, security, servers."""

from scripts.review.surface.comparison import Comparison
from scripts.review.surface.operations import compare_operations
from scripts.review.surface.rules import SURFACE_RULES

__all__ = ["SURFACE_RULES", "Comparison", "compare_operations"]
