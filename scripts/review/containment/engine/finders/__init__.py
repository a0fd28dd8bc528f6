"""Finds values that satisfy plain keywords of some schemas and fail those of others, by type."""
