"""A first call of any package: which operation, with which arguments, and its values as a table."""

from scripts.demo.call import Call, NoOperationError, choose_call
from scripts.demo.table import list_rows, render_table

__all__ = ["Call", "NoOperationError", "choose_call", "list_rows", "render_table"]
