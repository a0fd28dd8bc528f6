"""The rules around the schemas: operations, parameters, bodies, responses, security, servers."""

from scripts.review.operations.comparison import Comparison
from scripts.review.operations.operations import compare_operations
from scripts.review.operations.rules import OPERATION_RULES

__all__ = ["OPERATION_RULES", "Comparison", "compare_operations"]
